package entente.trajectory.stiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;
import org.junit.jupiter.api.Test;

class Rodas5PTest {
    /** y′ = y (1 − y) (1 + cos t): logit y = logit y₀ + t + sin t. */
    private record Seasons() implements StiffEquations {
        static double exact(double t) {
            return 1 / (1 + 9 * Math.exp(-t - Math.sin(t)));
        }

        @Override
        public int getDimension() {
            return 1;
        }

        @Override
        public void computeDerivatives(double t, double[] y, double[] rate) {
            rate[0] = y[0] * (1 - y[0]) * (1 + Math.cos(t));
        }

        @Override
        public Pattern pattern() {
            return Pattern.full(1);
        }

        @Override
        public void jacobian(double t, double[] y, double[] values) {
            values[0] = (1 - 2 * y[0]) * (1 + Math.cos(t));
        }
    }

    /** Prothero & Robinson: y′ = λ (y − 2 − cos t) − sin t, y = 2 + cos t. */
    private record Slaved(double lambda) implements StiffEquations {
        @Override
        public int getDimension() {
            return 1;
        }

        @Override
        public void computeDerivatives(double t, double[] y, double[] rate) {
            rate[0] = lambda * (y[0] - 2 - Math.cos(t)) - Math.sin(t);
        }

        @Override
        public Pattern pattern() {
            return Pattern.full(1);
        }

        @Override
        public void jacobian(double t, double[] y, double[] values) {
            values[0] = lambda;
        }
    }

    /** Tolerances that let every step pass make a method of fixed steps. */
    private static RosenbrockIntegrator fixed(double h) {
        var method = new RosenbrockIntegrator(h, h, 1e200, 1e200);
        method.setInitialStepSize(h);
        return method;
    }

    private static double order(List<Double> errors) {
        return Math.log(errors.get(0) / errors.get(1)) / Math.log(2);
    }

    @Test
    void theEndIsOfOrderFiveAndDenseOutputOfOrderFour() {
        List<Double> atEnd = new ArrayList<>();
        List<Double> between = new ArrayList<>();
        for (int n : new int[] {32, 64}) {
            var method = fixed(4.0 / n);
            double[] worst = {0};
            method.addStepHandler(new StepHandler() {
                @Override
                public void init(double t0, double[] y0, double t) {}

                @Override
                public void handleStep(StepInterpolator step, boolean isLast) {
                    for (double theta : new double[] {0.2, 0.5, 0.9}) {
                        double t = step.getPreviousTime() + theta * (step.getCurrentTime() - step.getPreviousTime());
                        step.setInterpolatedTime(t);
                        worst[0] = Math.max(worst[0], Math.abs(step.getInterpolatedState()[0] - Seasons.exact(t)));
                    }
                }
            });
            double[] y = {0.1};
            method.integrate(new Seasons(), 0, y, 4, y);
            atEnd.add(Math.abs(y[0] - Seasons.exact(4)));
            between.add(worst[0]);
        }
        assertThat(order(atEnd)).isGreaterThan(4.6);
        assertThat(order(between)).isGreaterThan(3.7);
        assertThat(between.get(1)).isLessThan(1e-6);
    }

    @Test
    void infinitelyFastDecayIsGoneAfterOneStep() {
        // L-stability: R(∞) = 0. A sign change is refused for outputs, so decay starts from below.
        double[] y = {-1};
        fixed(1).integrate(new Decay(1e12), 0, y, 1, y);
        assertThat(y[0]).isCloseTo(0, within(1e-9));
    }

    private record Decay(double rate) implements StiffEquations {
        @Override
        public int getDimension() {
            return 1;
        }

        @Override
        public void computeDerivatives(double t, double[] y, double[] yDot) {
            yDot[0] = -rate * y[0];
        }

        @Override
        public Pattern pattern() {
            return Pattern.full(1);
        }

        @Override
        public void jacobian(double t, double[] y, double[] values) {
            values[0] = -rate;
        }
    }

    @Test
    void aSlavedQuantityIsFollowedInStepsOfItsMaster() {
        var method = new RosenbrockIntegrator(1e-14, 10, 1e-9, 1e-9);
        double[] y = {3};
        method.integrate(new Slaved(-1e6), 0, y, 10, y);
        assertThat(y[0]).isCloseTo(2 + Math.cos(10), within(1e-7));
        assertThat(method.steps()).isLessThan(400);
    }
}
