package entente.trajectory;

import static entente.events.Sketch.apply;
import static entente.events.Sketch.less;
import static entente.events.Sketch.more;
import static entente.events.Sketch.output;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.arithmetic.Operation;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.events.Sketch;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A law that jumps at a bound, and whether it drives outputs back to it. */
class ChatterTest {
    private static Trajectory run(Sketch sketch) {
        return Simulation.run(sketch.model(), RunRequest.to(60));
    }

    private static void chatters(Sketch sketch, double t, String what) {
        Ending ending = run(sketch).ending();
        assertThat(ending.reason()).isEqualTo(Ending.Reason.FAILED);
        assertThat(ending.t()).isCloseTo(t, within(1e-3));
        String said = new Messages(Language.EN).say(Objects.requireNonNull(ending.fault()));
        assertThat(said).contains(what, "jumps", "--steps");
    }

    @Test
    void aLawThatDrivesOutputsBackToItsBoundIsSaidWithWhereAndWhy() {
        Object capacity = apply(Operation.IF, more(output(0), 50), 20, 100);
        double reaches = Math.log(9) / 0.5;
        chatters(new Sketch().firm("A", 0.5, capacity, 10), reaches, "capacity of A jumps between 100 and 20");
        Object smooth = apply(Operation.IF, less(output(0), 50), 100, 20);
        chatters(new Sketch().firm("A", 0.5, smooth, 10).firm("B", 1, 10, 1), reaches, "capacity of A");
        Object gift = apply(Operation.IF, more(output(1), 50), -5, 0.5);
        chatters(
                new Sketch()
                        .firm("A", 1, 10, 10)
                        .firm("B", 0.5, 100, 10)
                        .gives(new double[][] {{0, 0}, {0, 0}})
                        .gives(0, 1, -1, gift),
                Math.log(7) / 0.75,
                "contribution (A -> B)");
    }

    @Test
    void aJumpThatIsPassedIsNone() {
        Object capacity = apply(Operation.IF, more(output(0), 50), 200, 100);
        Trajectory run = run(new Sketch().firm("A", 0.5, capacity, 10));
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.REACHED);
        assertThat(run.outputAt(60)[0]).isCloseTo(200, within(1e-6));
    }
}
