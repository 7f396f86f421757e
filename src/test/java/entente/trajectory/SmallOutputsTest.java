package entente.trajectory;

import static entente.events.Sketch.assign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.events.Sketch;
import entente.model.Event;
import entente.model.Event.Operator;
import entente.model.Part;
import org.junit.jupiter.api.Test;

/**
 * An output that nearly dies out and comes back. Beside a rival at its capacity 1/B grows by w′ = 4 w + 2, afterwards it
 * falls by w′ = 2 − 2 w.
 */
class SmallOutputsTest {
    private static double beside(double t) {
        return -Math.log(2.5) - 4 * t - Math.log1p(-0.5 / 2.5 * Math.exp(-4 * t));
    }

    /** B at s after the rival left at t, from the logarithm of w. */
    private static double after(double t, double s) {
        return 1 / (1 + Math.exp(-beside(t) - 2 * s) - Math.exp(-2 * s));
    }

    /** When B is half its capacity. */
    private static double half(double t) {
        return -beside(t) / 2;
    }

    private static Sketch pairs(int count) {
        Sketch sketch = new Sketch();
        double[][] d = new double[2 * count][2 * count];
        for (int k = 0; k < count; k++) {
            sketch.firm("B" + k, 2, 1, 0.5).firm("C" + k, 1, 1, 1);
            d[2 * k][2 * k + 1] = -3;
        }
        return sketch.gives(d);
    }

    private static void comesBack(Sketch sketch, int firms, double leaves) {
        for (int c = 1; c < firms; c += 2) {
            sketch.at(leaves, "exit", new Event.Change.Exit(c));
        }
        double half = half(leaves);
        Trajectory run = Simulation.run(sketch.model(), RunRequest.to(leaves + half + 10));
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.REACHED);
        for (double s : new double[] {half - 3, half, half + 1, half + 10}) {
            double expected = after(leaves, s);
            assertThat(run.outputAt(leaves + s)[0]).isCloseTo(expected, within(2e-7 * expected));
        }
        double logarithm = beside(leaves / 2);
        if (logarithm > -680) {
            assertThat(Math.log(run.outputAt(leaves / 2)[0])).isCloseTo(logarithm, within(2e-7));
        }
        for (double[] values : run.output()) {
            for (double value : values) {
                assertThat(value >= 0 || Double.isNaN(value)).isTrue();
            }
        }
        assertThat(run.output()[0]).doesNotContain(0);
    }

    @Test
    void anOutputComesBackFromBelowEveryNumberAtTheRightTime() {
        for (double leaves : new double[] {15, 60, 90, 400}) {
            comesBack(pairs(1), 2, leaves);
        }
    }

    @Test
    void eventsOnTheWayForgetNothing() {
        Sketch sketch = pairs(1).at(100, "nothing", assign(1, Part.OUTPUT, Operator.ADD, 0))
                .at(300, "nothing", assign(0, Part.GROWTH, Operator.SET, 2));
        comesBack(sketch, 2, 400);
    }

    @Test
    void alsoInALargeNetwork() {
        comesBack(pairs(500), 1000, 90);
    }

    @Test
    void alsoBesideAFirmAMillionTimesFaster() {
        Sketch sketch = new Sketch().firm("B", 2, 1, 0.5).firm("C", 1, 1, 1).firm("D", 2e6, 1, 0.5);
        sketch.gives(new double[][] {{0, -3, 0}, {0, 0, 0}, {0.5, 0.5, 0}});
        comesBack(sketch, 2, 90);
    }
}
