package entente.trajectory.stiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;
import org.junit.jupiter.api.Test;

class SwitchingIntegratorTest {
    private static final double[][] PARTNERS = {{0, 0.3, 0.1}, {0.2, 0, -0.4}, {0.1, 0.2, 0}};

    private static double[] run(SwitchingIntegrator method, StiffEquations f, double[] y0, double to) {
        double[] y = y0.clone();
        method.integrate(f, 0, y, to, y);
        return y;
    }

    private static SwitchingIntegrator switching() {
        return new SwitchingIntegrator(1e-13, 1e6, 1e-15, 1e-9);
    }

    @Test
    void aStiffRunEqualsAnExplicitOne() {
        var f = Alliance.dense(new double[] {1e3, 1, 1e-1}, PARTNERS);
        double[] y0 = {0.1, 0.02, 0.05};
        var method = switching();
        double[] y = run(method, f, y0, 30);
        assertThat(method.stiffNow()).isTrue();
        double[] explicit = y0.clone();
        new DormandPrince853Integrator(1e-13, 1e6, 1e-15, 1e-11).integrate(f, 0, explicit, 30, explicit);
        for (int i = 0; i < 3; i++) {
            assertThat(y[i]).isCloseTo(explicit[i], within(2e-8));
        }
    }

    @Test
    void growthRatesOverEightDecadesTakeFewSteps() {
        int n = 9;
        double[] k = new double[n];
        double[][] d = new double[n][n];
        double[] y0 = new double[n];
        var random = new Random(5);
        for (int i = 0; i < n; i++) {
            k[i] = Math.pow(10, i - 2);
            y0[i] = 0.1;
            for (int j = 0; j < n; j++) {
                d[i][j] = i == j ? 0 : 0.1 * random.nextDouble();
            }
        }
        var method = switching();
        int[] steps = {0};
        method.addStepHandler(counting(steps));
        double[] y = run(method, Alliance.dense(k, d), y0, 1000);
        double[] rate = new double[n];
        Alliance.dense(k, d).computeDerivatives(0, y, rate);
        for (int i = 0; i < n; i++) {
            assertThat(rate[i] / k[i]).isCloseTo(0, within(1e-3));
        }
        assertThat(steps[0]).isLessThan(900);
    }

    private static StepHandler counting(int[] steps) {
        return new StepHandler() {
            @Override
            public void init(double t0, double[] y0, double t) {
                assertThat(steps[0]).isZero();
            }

            @Override
            public void handleStep(StepInterpolator step, boolean isLast) {
                steps[0]++;
            }
        };
    }

    @Test
    void anEventStopsTheStiffMethodWhereItHappens() {
        // Firm 2 alone is Verhulst's curve, x = 1/(1 + 99 exp(-t)); firm 1 follows it, x₁ = 1 + 0.5 x₂.
        var f = Alliance.dense(new double[] {1e5, 1}, new double[][] {{0, 0.5}, {0, 0}});
        var method = switching();
        List<Double> ends = new ArrayList<>();
        method.addStepHandler(new StepHandler() {
            @Override
            public void init(double t0, double[] y0, double t) {}

            @Override
            public void handleStep(StepInterpolator step, boolean isLast) {
                if (isLast) {
                    ends.add(step.getCurrentTime());
                }
            }
        });
        method.addEventHandler(
                new EventHandler() {
                    @Override
                    public void init(double t0, double[] y0, double t) {}

                    @Override
                    public double g(double t, double[] y) {
                        return y[1] - 0.5;
                    }

                    @Override
                    public Action eventOccurred(double t, double[] y, boolean increasing) {
                        return Action.STOP;
                    }

                    @Override
                    public void resetState(double t, double[] y) {}
                },
                1,
                1e-10,
                100);
        double[] y = {0.5, 0.01};
        double t = method.integrate(f, 0, y, 50, y);
        assertThat(method.stiffNow()).isTrue();
        assertThat(t).isCloseTo(Math.log(99), within(1e-6));
        assertThat(y[0]).isCloseTo(1.25, within(1e-5));
        assertThat(ends).containsExactly(t);
    }

    @Test
    void theMethodChangesBackWhereStiffnessEnds() {
        // A quantity that relaxes fast until t = 20 and hardly after, beside one that oscillates throughout.
        var f = new StiffEquations() {
            @Override
            public int getDimension() {
                return 2;
            }

            private double speed(double t) {
                return t < 20 ? 1e5 : 1e-3;
            }

            @Override
            public void computeDerivatives(double t, double[] y, double[] rate) {
                rate[0] = speed(t) * (1 - y[0]);
                rate[1] = y[1] * Math.cos(3 * t);
            }

            @Override
            public Pattern pattern() {
                return Pattern.full(2);
            }

            @Override
            public void jacobian(double t, double[] y, double[] values) {
                values[0] = -speed(t);
                values[1] = 0;
                values[2] = 0;
                values[3] = Math.cos(3 * t);
            }
        };
        var method = switching();
        double[] y = run(method, f, new double[] {0.5, 1}, 20);
        assertThat(method.stiffNow()).isTrue();
        method.integrate(f, 20, y, 60, y);
        assertThat(method.stiffNow()).isFalse();
        assertThat(y[1]).isCloseTo(Math.exp(Math.sin(180) / 3), within(1e-6));
    }

    @Test
    void aSparseFactorisationGivesWhatADenseOneGives() {
        // A ring of 200 with a few long ties.
        int n = 200;
        var random = new Random(11);
        double[][] d = new double[n][n];
        boolean[][] there = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            there[i][i] = true;
            for (int j : new int[] {(i + 1) % n, (i + n - 1) % n, random.nextInt(n)}) {
                there[i][j] = true;
                d[i][j] = i == j ? 0 : random.nextDouble() - 0.5;
            }
        }
        Pattern pattern = pattern(there);
        double[] jacobian = new double[pattern.count()];
        for (int i = 0; i < n; i++) {
            for (int e = pattern.start()[i]; e < pattern.start()[i + 1]; e++) {
                jacobian[e] = d[i][pattern.column()[e]];
            }
        }
        Factorisation sparse = Factorisation.of(pattern);
        assertThat(sparse).isInstanceOf(SparseFactorisation.class);
        Factorisation dense = new DenseFactorisation(pattern);
        assertThat(sparse.factor(2.5, jacobian)).isTrue();
        assertThat(dense.factor(2.5, jacobian)).isTrue();
        double[] a = random.doubles(n).toArray();
        double[] b = a.clone();
        sparse.solve(a);
        dense.solve(b);
        for (int i = 0; i < n; i++) {
            assertThat(a[i]).isCloseTo(b[i], within(1e-12));
        }
    }

    private static Pattern pattern(boolean[][] there) {
        int[] start = new int[there.length + 1];
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < there.length; i++) {
            for (int j = 0; j < there.length; j++) {
                if (there[i][j]) {
                    columns.add(j);
                }
            }
            start[i + 1] = columns.size();
        }
        return new Pattern(start, columns.stream().mapToInt(Integer::intValue).toArray());
    }
}
