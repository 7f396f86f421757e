package entente.trajectory;

import static entente.events.Sketch.apply;
import static entente.events.Sketch.assign;
import static entente.events.Sketch.more;
import static entente.events.Sketch.saturation;
import static entente.events.Sketch.t;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.arithmetic.Elementary;
import entente.arithmetic.Operation;
import entente.events.Sketch;
import entente.model.Event.Operator;
import entente.model.Part;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A run is settled where it will not leave. */
class SettledTest {
    private static Trajectory run(Sketch sketch) {
        return Simulation.run(sketch.model(), RunRequest.untilSettled());
    }

    private static Trajectory settles(Sketch sketch) {
        Trajectory run = run(sketch);
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.SETTLED);
        return run;
    }

    private static double end(Trajectory run, int firm) {
        return run.outputAt(run.ending().t())[firm];
    }

    private static Sketch rivals(double first, double second, double rivalry) {
        return new Sketch().firm("A", 1, 1, first).firm("B", 1, 1, second).gives(new double[][] {
            {0, -rivalry}, {-rivalry, 0}
        });
    }

    @Test
    void aStartUpHasHardlyBegun() {
        Trajectory run = settles(new Sketch().firm("A", 0.5, 1e9, 1));
        assertThat(end(run, 0)).isCloseTo(1e9, within(100.0));
        run = settles(new Sketch().firm("A", 0.5, 1e9, 1e-30).firm("B", 1, 1, 1));
        assertThat(end(run, 0)).isCloseTo(1e9, within(100.0));
    }

    @Test
    void aFirmAHundredMillionTimesSlowerCountsToo() {
        Trajectory run = settles(new Sketch()
                .firm("A", 1, 100, 10)
                .firm("B", 1e-8, 100, 10)
                .gives(new double[][] {{0, 0.5}, {0, 0}}));
        assertThat(end(run, 0)).isCloseTo(150, within(1e-4));
        assertThat(end(run, 1)).isCloseTo(100, within(1e-4));
    }

    @Test
    void whatGoesRoundFromSaddleToSaddleNeverSettles() {
        Sketch sketch = new Sketch().firm("A", 1, 1, 0.5).firm("B", 1, 1, 0.3).firm("C", 1, 1, 0.2);
        Trajectory run = run(sketch.gives(new double[][] {{0, -0.8, -1.3}, {-1.3, 0, -0.8}, {-0.8, -1.3, 0}}));
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.UNSETTLED);
        assertThat(run.ending().unstable()).isFalse();
    }

    @Test
    void aSaddleIsPassedHoweverSlowly() {
        for (double ahead : new double[] {1e-3, 1e-9, 1e-14}) {
            Trajectory run = settles(rivals(0.2, 0.2 + ahead, 2));
            assertThat(end(run, 1)).isCloseTo(1, within(1e-6));
            assertThat(end(run, 0)).isLessThan(1e-7);
        }
    }

    @Test
    void restingExactlyOnAnUnstableEquilibriumIsSaid() {
        for (Sketch sketch : new Sketch[] {rivals(0.2, 0.2, 2), rivals(1.0 / 3, 1.0 / 3, 2), rivals(1, 0, 0.5)}) {
            Trajectory run = run(sketch);
            assertThat(run.ending().reason()).isEqualTo(Ending.Reason.UNSETTLED);
            assertThat(run.ending().unstable()).isTrue();
            assertThat(run.ending().t()).isLessThan(500);
            assertThat(run.rest().kind()).isEqualTo(Rest.Kind.UNSTABLE);
        }
        assertThat(settles(rivals(1, 0, 1.5)).ending().t()).isLessThan(10);
    }

    @Test
    void onALineOfEquilibriaTheOneThatIsReachedIsKept() {
        Trajectory run = settles(rivals(0.2, 0.1, 1));
        assertThat(end(run, 0)).isCloseTo(2.0 / 3, within(1e-6));
    }

    @Test
    void aSlowApproachIsFollowedToItsEnd() {
        // The difference dies out twenty times slower than the sum.
        Sketch sketch = new Sketch().firm("A", 1, 1, 1).firm("B", 1, 1, 1);
        Trajectory run = settles(sketch.gives(new double[][] {{0, -0.9}, {-0.9, 0}})
                .at(1, "push", assign(0, Part.OUTPUT, Operator.SET, 0.9)));
        assertThat(end(run, 0)).isCloseTo(1 / 1.9, within(2e-6));
        assertThat(end(run, 1)).isCloseTo(1 / 1.9, within(2e-6));
    }

    @Test
    void aRuleThatTheClockMayFireIsStillToCome() {
        Sketch sketch = new Sketch().firm("A", 1, 1, 1);
        sketch.whenever(more(apply(Elementary.SIN, t()), 0.5), "rule", assign(0, Part.OUTPUT, Operator.MULTIPLY, 1.1));
        assertThat(run(sketch).ending().reason()).isEqualTo(Ending.Reason.UNSETTLED);
        Sketch bound = new Sketch().firm("A", 1, 1, 0.1);
        settles(bound.when(apply(Operation.GREATER_OR_EQUAL, saturation(0), 1), "never"));
    }

    @Test
    void aLawThatSwingsIsNotAtRestWhereItTurns() {
        Object capacity = apply(Operation.ADD, 1, apply(Operation.MULTIPLY, 0.1, apply(Elementary.SIN, t())));
        assertThat(run(new Sketch().firm("A", 1, capacity, 1)).ending().reason())
                .isEqualTo(Ending.Reason.UNSETTLED);
        Object fading = apply(Operation.ADD, 1, apply(Elementary.EXP, apply(Operation.NEGATE, t())));
        assertThat(end(settles(new Sketch().firm("A", 1, fading, 1)), 0)).isCloseTo(1, within(1e-6));
    }

    @Test
    void whatSettlesStays() {
        long seed = 41;
        Random random = new Random(seed);
        int settled = 0;
        for (int k = 0; k < 60; k++) {
            int n = 2 + random.nextInt(4);
            Sketch sketch = new Sketch();
            double[][] d = new double[n][n];
            for (int i = 0; i < n; i++) {
                sketch.firm("F" + i, 0.1 + random.nextDouble(), 1, Math.pow(10, -6 * random.nextDouble()));
                for (int j = 0; j < n; j++) {
                    d[i][j] = i == j || random.nextBoolean() ? 0 : -2 + 2.4 * random.nextDouble();
                }
            }
            sketch.gives(d);
            Trajectory run = run(sketch);
            if (run.ending().reason() == Ending.Reason.SETTLED) {
                settled++;
                double t = run.ending().t();
                double[] then = run.outputAt(t);
                double[] later = Simulation.run(sketch.model(), RunRequest.to(3 * t + 300))
                        .outputAt(3 * t + 300);
                for (int i = 0; i < n; i++) {
                    assertThat(later[i])
                            .as("seed %d, model %d, firm %d", seed, k, i)
                            .isCloseTo(then[i], within(1e-5 * then[i] + 2e-8));
                }
            }
        }
        assertThat(settled).isGreaterThan(40);
    }

    /** More than 150 firms around a ring, each living on the one before it: no row is dominated by its diagonal. */
    @Test
    void manyThatLiveOnEachOtherSettleWhereTheirLossesAreTheOthersGains() {
        int n = 160;
        Sketch sketch = new Sketch();
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            sketch.firm("F" + i, 0.5 + 0.003 * i, 1, 0.5 + 0.002 * i);
            d[(i + 1) % n][i] = 0.8;
            d[i][(i + 1) % n] = -0.8;
        }
        Trajectory run = settles(sketch.gives(d));
        for (int i = 0; i < n; i++) {
            assertThat(end(run, i)).isCloseTo(1, within(1e-6));
        }
    }
}
