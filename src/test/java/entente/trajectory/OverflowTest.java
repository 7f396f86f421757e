package entente.trajectory;

import static entente.events.Sketch.assign;
import static entente.events.Sketch.more;
import static entente.events.Sketch.output;
import static org.assertj.core.api.Assertions.assertThat;

import entente.events.Sketch;
import entente.model.Event.Operator;
import entente.model.Part;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Numbers at the end of all numbers: a run ends, and says why. */
class OverflowTest {
    private static final double[] EXTREMES = {1e-308, 1e-200, 1e-150, 1e-100, 1e100, 1e150, 1e200, 1e308};

    private static Ending ends(Sketch sketch) {
        RunRequest.Limits limits = new RunRequest.Limits(20_000, () -> false);
        RunRequest request = new RunRequest(3, null, 1e-4, limits);
        Ending ending = Simulation.run(sketch.model(), request).ending();
        assertThat(ending.reason() != Ending.Reason.FAILED || ending.fault() != null)
                .isTrue();
        return ending;
    }

    private static Sketch two(double growth, double capacity, double output, double gives) {
        return new Sketch()
                .firm("A", growth, capacity, output)
                .firm("B", 1, 10, 1)
                .gives(new double[][] {{0, gives}, {gives, 0}});
    }

    @Test
    void everyRunOfExtremeNumbersEnds() {
        for (double extreme : EXTREMES) {
            ends(new Sketch().firm("A", 1, 5, extreme));
            ends(two(extreme, 5, 1, 0.5));
            ends(two(1, extreme, 1, 0.5));
            ends(two(1, 5, extreme, 0.5));
            ends(two(1, 5, 1, extreme));
            ends(two(1, 5, 1, -extreme));
            ends(two(1, 5, 1, 0.5).at(1, "shock", assign(0, Part.OUTPUT, Operator.SET, extreme)));
            ends(two(1, 5, 1, 0.5).at(1, "shock", assign(0, Part.CAPACITY, Operator.SET, extreme)));
            ends(two(1, 5, 1, 0.5).at(1, "shock", assign(0, Part.GROWTH, Operator.SET, extreme)));
        }
    }

    @Test
    void anOutputFarBeyondItsCapacityComesDown() {
        Trajectory run = Simulation.run(new Sketch().firm("A", 1, 5, 1e100).model(), RunRequest.to(3));
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.REACHED);
        double expected = 5 / (1 - Math.exp(-3));
        assertThat(run.outputAt(3)[0]).isBetween(expected * (1 - 1e-8), expected * (1 + 1e-8));
    }

    @Test
    void refusedStepsCountAndAreCancelled() {
        AtomicLong asked = new AtomicLong();
        RunRequest.Limits limits = new RunRequest.Limits(1_000_000, () -> asked.incrementAndGet() > 3);
        Sketch sketch = new Sketch()
                .firm("A", 1, 5, 1)
                .firm("B", 1, 5, 1)
                .gives(new double[][] {{0, -1.5}, {-1, 0}})
                .whenever(more(output(0), 1e9), "never");
        Trajectory run = Simulation.run(sketch.model(), new RunRequest(1e7, null, 1e-12, limits));
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.CANCELLED);
    }
}
