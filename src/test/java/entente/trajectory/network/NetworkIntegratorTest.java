package entente.trajectory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.trajectory.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;
import org.junit.jupiter.api.Test;

class NetworkIntegratorTest {
    /** Firms that each receive from three others. */
    private static FirstOrderDifferentialEquations network(int n) {
        var random = new Random(7);
        double[] k = random.doubles(n, 0.1, 1).toArray();
        int[] from = random.ints(3L * n, 0, n).toArray();
        double[] d = random.doubles(3L * n, -0.3, 0.3).toArray();
        return new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return n;
            }

            @Override
            public void computeDerivatives(double t, double[] x, double[] rate) {
                for (int i = 0; i < n; i++) {
                    double sum = 1 - x[i];
                    for (int e = 3 * i; e < 3 * i + 3; e++) {
                        sum += d[e] * x[from[e]];
                    }
                    rate[i] = k[i] * (1 + 0.2 * Math.sin(t)) * x[i] * sum;
                }
            }
        };
    }

    private record Way(List<Double> steps, List<double[]> inside, double[] end) {}

    private static Way run(AdaptiveStepsizeIntegrator method, FirstOrderDifferentialEquations f) {
        List<Double> steps = new ArrayList<>();
        List<double[]> inside = new ArrayList<>();
        method.addStepHandler(new StepHandler() {
            @Override
            public void init(double t0, double[] y0, double t) {}

            @Override
            public void handleStep(StepInterpolator step, boolean isLast) {
                double h = step.getCurrentTime() - step.getPreviousTime();
                steps.add(step.getCurrentTime());
                StepInterpolator copy = step.copy();
                for (double theta : new double[] {0.3, 0.8}) {
                    copy.setInterpolatedTime(step.getPreviousTime() + theta * h);
                    inside.add(copy.getInterpolatedState().clone());
                    inside.add(copy.getInterpolatedDerivatives().clone());
                }
            }
        });
        double[] y = new double[f.getDimension()];
        for (int i = 0; i < y.length; i++) {
            y[i] = 0.05 + 0.01 * (i % 10);
        }
        method.integrate(f, 0, y, 20, y);
        return new Way(steps, inside, y);
    }

    @Test
    void itTakesTheStepsOfTheMethodThatItRewrites() {
        var f = network(1300);
        Way expected = run(new DormandPrince853Integrator(1e-12, 100, 1e-12, 1e-9), f);
        Way got = run(new NetworkIntegrator(1e-12, 100, 1e-12, 1e-9, Workers.NONE), f);
        assertThat(got.steps).hasSameSizeAs(expected.steps);
        for (int s = 0; s < got.steps.size(); s++) {
            assertThat(got.steps.get(s)).isCloseTo(expected.steps.get(s), within(1e-4 * expected.steps.get(s)));
        }
        for (int i = 0; i < got.end.length; i++) {
            assertThat(got.end[i]).isCloseTo(expected.end[i], within(1e-10));
        }
    }

    @Test
    void denseOutputIsThatOfTheMethodThatItRewrites() {
        // Steps of given length, so that both look at the same times.
        var f = network(1300);
        var original = new DormandPrince853Integrator(0.5, 0.5, 1e100, 1e100);
        var rewritten = new NetworkIntegrator(0.5, 0.5, 1e100, 1e100, Workers.NONE);
        original.setInitialStepSize(0.5);
        rewritten.setInitialStepSize(0.5);
        Way expected = run(original, f);
        Way got = run(rewritten, f);
        for (int k = 0; k < got.inside.size(); k++) {
            for (int i = 0; i < 1300; i++) {
                assertThat(got.inside.get(k)[i]).isCloseTo(expected.inside.get(k)[i], within(1e-12));
            }
        }
    }
}
