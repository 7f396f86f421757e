package entente.trajectory.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.console.Threads;
import entente.trajectory.Workers;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;

class EnsembleTest {
    private static final double[] TIMES = {0, 0.5, 1, 7, 19.5, 20};

    private static final Workers THREADS = new Threads(3);

    private static Recorded run(
            LaneLaw law, EnsembleRuns runs, EnsembleMethod method, double to, double[] times, Workers workers) {
        var recorded = new Recorded(runs.count(), times.length, law.size());
        Ensemble.run(law, runs, method, to, times, recorded, workers, () -> false);
        return recorded;
    }

    private static Recorded run(EnsembleRuns runs, int n, EnsembleMethod method, double to, double[] times) {
        return run(ConstantLaneLaw.dense(n), runs, method, to, times, Workers.NONE);
    }

    @Test
    void loneFirmsFollowVerhulst() {
        // x = 1/(1 + (1/x₀ − 1) exp(−k t))
        var runs = Alliances.random(40, 1, 3);
        var got = run(runs, 1, EnsembleMethod.to(1e-9).withAbsolute(1e-14), 20, TIMES);
        for (int r = 0; r < runs.count(); r++) {
            for (int s = 0; s < TIMES.length; s++) {
                double exact = 1 / (1 + (1 / runs.x0()[r][0] - 1) * Math.exp(-runs.k()[r][0] * TIMES[s]));
                assertThat(got.samples[r][s][0]).isCloseTo(exact, within(2e-8));
            }
            assertThat(got.last[r][0]).isEqualTo(got.samples[r][TIMES.length - 1][0]);
        }
        assertThat(got.status).containsOnly(EnsembleRuns.Status.REACHED);
    }

    @Test
    void lanesFollowSingleRuns() {
        for (int n : new int[] {2, 3, 4, 5, 6, 9, 12}) {
            var runs = Alliances.random(20, n, n);
            var got = run(runs, n, EnsembleMethod.to(1e-9).withAbsolute(1e-14), 20, TIMES);
            for (int r = 0; r < runs.count(); r++) {
                double[] x = runs.x0()[r].clone();
                new DormandPrince853Integrator(1e-12, 10, 1e-15, 1e-12).integrate(single(runs, r), 0, x, 20, x);
                for (int i = 0; i < n; i++) {
                    assertThat(got.last[r][i]).isCloseTo(x[i], within(1e-7 * (1 + x[i])));
                }
            }
        }
    }

    private static FirstOrderDifferentialEquations single(Alliances runs, int r) {
        return new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return runs.size();
            }

            @Override
            public void computeDerivatives(double t, double[] x, double[] rate) {
                for (int i = 0; i < x.length; i++) {
                    double sum = 1 - x[i];
                    for (int j = 0; j < x.length; j++) {
                        sum += runs.d()[r][i][j] * x[j];
                    }
                    rate[i] = runs.k()[r][i] * x[i] * sum;
                }
            }
        };
    }

    @Test
    void bitsDependNeitherOnLanesNorOnThreads() {
        var runs = Alliances.random(700, 3, 17);
        var law = ConstantLaneLaw.dense(3);
        var method = EnsembleMethod.to(1e-6);
        var reference = run(law, runs, method.withLanes(1), 20, TIMES, Workers.NONE);
        for (int lanes : new int[] {2, 24, 64, 256}) {
            var got = run(law, runs, method.withLanes(lanes), 20, TIMES, lanes == 24 ? THREADS : Workers.NONE);
            assertThat(Arrays.deepEquals(got.samples, reference.samples)).isTrue();
            assertThat(got.ended).isEqualTo(reference.ended);
        }
    }

    /** Runs of some dozen steps, of which some run away: who is exhausted is the same in every company. */
    @Test
    void howARunEndsDependsNeitherOnLanesNorOnThreads() {
        var runs = Alliances.random(900, 3, 29);
        for (int r = 0; r < 900; r += 3) {
            for (double[] row : runs.d()[r]) {
                Arrays.setAll(row, i -> 3 * Math.abs(row[i]));
            }
        }
        var law = ConstantLaneLaw.dense(3);
        for (int steps : new int[] {40, 70, 110}) {
            var method = EnsembleMethod.to(1e-6).withSteps(steps);
            var reference = run(law, runs, method.withLanes(1), 20, TIMES, Workers.NONE);
            assertThat(reference.status).contains(EnsembleRuns.Status.EXHAUSTED, EnsembleRuns.Status.REACHED);
            for (int lanes : new int[] {8, 32, 128}) {
                var got = run(law, runs, method.withLanes(lanes), 20, TIMES, lanes == 32 ? THREADS : Workers.NONE);
                assertThat(got.status).isEqualTo(reference.status);
            }
        }
    }

    @Test
    void theAnswerFollowsARenumberingOfFirms() {
        var runs = Alliances.random(60, 4, 23);
        int[] to = {2, 0, 3, 1};
        double[][] k = new double[60][4];
        double[][] x0 = new double[60][4];
        double[][][] d = new double[60][4][4];
        for (int r = 0; r < 60; r++) {
            for (int i = 0; i < 4; i++) {
                k[r][to[i]] = runs.k()[r][i];
                x0[r][to[i]] = runs.x0()[r][i];
                for (int j = 0; j < 4; j++) {
                    d[r][to[i]][to[j]] = runs.d()[r][i][j];
                }
            }
        }
        var before = run(runs, 4, EnsembleMethod.to(1e-8), 20, TIMES);
        var after = run(new Alliances(k, d, x0), 4, EnsembleMethod.to(1e-8), 20, TIMES);
        for (int r = 0; r < 60; r++) {
            for (int i = 0; i < 4; i++) {
                assertThat(after.last[r][to[i]]).isCloseTo(before.last[r][i], within(1e-12));
            }
        }
    }

    @Test
    void runawayIsAnAnswerWithItsTime() {
        // Equal firms with c = (n − 1)δ − 1 > 0: t* = ln(1 + 1/(c x₀))/k.
        int n = 5;
        int count = 50;
        double[][] k = new double[count][n];
        double[][] x0 = new double[count][n];
        double[][][] d = new double[count][n][n];
        for (int r = 0; r < count; r++) {
            Arrays.fill(k[r], 0.2 + 0.02 * r);
            Arrays.fill(x0[r], 0.1);
            for (int i = 0; i < n; i++) {
                Arrays.fill(d[r][i], 0.26 + 0.01 * r);
                d[r][i][i] = 0;
            }
        }
        var got = run(new Alliances(k, d, x0), n, EnsembleMethod.to(1e-9), 1000, new double[] {1, 900});
        for (int r = 0; r < count; r++) {
            double c = (n - 1) * d[r][0][1] - 1;
            assertThat(got.status[r]).isEqualTo(EnsembleRuns.Status.RUNAWAY);
            assertThat(got.ended[r]).isCloseTo(Math.log(1 + 1 / (c * 0.1)) / k[r][0], within(1e-5));
            assertThat(got.samples[r][0][0]).isPositive();
            assertThat(got.samples[r][1][0]).isNaN();
        }
    }

    @Test
    void settledRunsEnd() {
        var runs = Alliances.random(100, 3, 5);
        var method = EnsembleMethod.to(1e-10).withAbsolute(1e-13).settling(1e-8);
        var got = run(runs, 3, method, Double.POSITIVE_INFINITY, new double[0]);
        for (int r = 0; r < 100; r++) {
            assertThat(got.status[r]).isEqualTo(EnsembleRuns.Status.SETTLED);
            double[] rate = new double[3];
            single(runs, r).computeDerivatives(0, got.last[r], rate);
            assertThat(Arrays.stream(rate).map(Math::abs).max().orElseThrow()).isLessThanOrEqualTo(1.001e-8);
        }
    }

    @Test
    void changesAtFixedTimesHappenInsideTheirLanes() {
        // A lone firm loses half of its output at t = r/10 and grows at another rate from t = 5 on: pieces of Verhulst.
        int count = 30;
        EnsembleRuns runs = new EnsembleRuns() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public double begin(int run, int regime, Lane lane) {
                double shock = (run + 1) / 10.0;
                switch (regime) {
                    case 0 -> {
                        lane.setState(0, 0.1);
                        lane.setParameter(0, 0.8);
                    }
                    case 1 -> lane.setState(0, lane.state(0) / 2);
                    default -> lane.setParameter(0, 0.3);
                }
                return regime == 0 ? shock : regime == 1 ? 5 : Double.POSITIVE_INFINITY;
            }
        };
        double[] times = IntStream.rangeClosed(0, 20).mapToDouble(s -> s / 2.0).toArray();
        var got = run(
                ConstantLaneLaw.dense(1), runs, EnsembleMethod.to(1e-9).withAbsolute(1e-14), 10, times, Workers.NONE);
        for (int r = 0; r < count; r++) {
            double shock = (r + 1) / 10.0;
            for (int s = 0; s < times.length; s++) {
                double t = times[s];
                double x = verhulst(0.1, 0.8, Math.min(t, shock));
                x = t >= shock ? verhulst(x / 2, 0.8, Math.min(t, 5) - shock) : x;
                x = t >= 5 ? verhulst(x, 0.3, t - 5) : x;
                assertThat(got.samples[r][s][0]).isCloseTo(x, within(2e-8));
            }
        }
    }

    private static double verhulst(double x0, double k, double t) {
        return 1 / (1 + (1 / x0 - 1) * Math.exp(-k * t));
    }

    @Test
    void aLawWithoutValueEndsItsRunAndNoOther() {
        var runs = Alliances.random(50, 2, 8);
        runs.d()[7][0][1] = Double.NaN;
        var got = run(runs, 2, EnsembleMethod.to(1e-6), 20, TIMES);
        for (int r = 0; r < 50; r++) {
            assertThat(got.status[r]).isEqualTo(r == 7 ? EnsembleRuns.Status.FAILED : EnsembleRuns.Status.REACHED);
        }
    }

    @Test
    void zeroStaysZeroAndNothingGoesNegative() {
        var runs = Alliances.random(200, 3, 31);
        for (int r = 0; r < 200; r++) {
            runs.x0()[r][1] = 0;
            runs.d()[r][2][0] = -3;
        }
        var got = run(runs, 3, EnsembleMethod.to(1e-5).withAbsolute(1e-9), 20, TIMES);
        for (double[][] run : got.samples) {
            for (double[] x : run) {
                assertThat(x[1]).isZero();
                assertThat(x[0]).isPositive();
                assertThat(x[2]).isNotNegative();
            }
        }
    }

    @Test
    void whatMayAndLeonardFoundConservedIsConserved() {
        // α + β = 2: x₁ x₂ x₃ / (x₁ + x₂ + x₃)³ does not change.
        double a = 0.8;
        double b = 1.2;
        double[][][] d = {{{0, -a, -b}, {-b, 0, -a}, {-a, -b, 0}}};
        double[][] x0 = {{0.5, 0.3, 0.2}};
        var got =
                run(new Alliances(new double[][] {{1, 1, 1}}, d, x0), 3, EnsembleMethod.to(1e-10), 100, new double[] {50
                });
        assertThat(invariant(got.last[0])).isCloseTo(invariant(x0[0]), within(1e-8));
        assertThat(invariant(got.samples[0][0])).isCloseTo(invariant(x0[0]), within(1e-8));
    }

    private static double invariant(double[] x) {
        return x[0] * x[1] * x[2] / Math.pow(x[0] + x[1] + x[2], 3);
    }

    @Test
    void cancellingEndsEveryRun() {
        var runs = Alliances.random(10, 2, 2);
        var recorded = new Recorded(10, 0, 2);
        Ensemble.run(
                ConstantLaneLaw.dense(2),
                runs,
                EnsembleMethod.to(1e-10),
                1e9,
                new double[0],
                recorded,
                Workers.NONE,
                () -> true);
        assertThat(recorded.status[0]).isEqualTo(EnsembleRuns.Status.CANCELLED);
        assertThat(recorded.ended[0]).isLessThan(1e9);
    }
}
