package entente.bench;

import entente.trajectory.stiff.Pattern;
import entente.trajectory.stiff.RosenbrockIntegrator;
import entente.trajectory.stiff.StiffEquations;
import java.util.Arrays;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;

/**
 * The problem of src/bench/c/stiff.c: nine firms in a chain, growth rates 1e-2 to 1e6.
 *
 * <p>StiffContest RTOL ATOL ROUNDS OUTPUT
 */
public final class StiffContest implements StepHandler {
    private static final int FIRMS = 9;
    private static final double[] SAMPLES = {1e-3, 1e-2, 1e-1, 1, 10, 100};

    private final double[] answer = new double[SAMPLES.length * FIRMS];
    private int sampled;

    public static void main(String[] arguments) {
        double rtol = Double.parseDouble(arguments[0]);
        double atol = Double.parseDouble(arguments[1]);
        var contest = new StiffContest();
        long[] steps = new long[1];
        Answer.Times times = Answer.time(Integer.parseInt(arguments[2]), () -> steps[0] = contest.round(rtol, atol));
        Answer.print(times, "steps", steps[0]);
        Answer.write(arguments[3], contest.answer);
    }

    private long round(double rtol, double atol) {
        var integrator = new RosenbrockIntegrator(0, 1e3, atol, rtol);
        double[] u = new double[FIRMS];
        Arrays.fill(u, 0.1);
        sampled = 0;
        integrator.addStepHandler(this);
        integrator.integrate(new Chain(), 0, u, SAMPLES[SAMPLES.length - 1], u);
        return integrator.steps();
    }

    @Override
    public void init(double t0, double[] y0, double t) {}

    @Override
    public void handleStep(StepInterpolator step, boolean isLast) {
        while (sampled < SAMPLES.length && SAMPLES[sampled] <= step.getCurrentTime()) {
            step.setInterpolatedTime(SAMPLES[sampled]);
            System.arraycopy(step.getInterpolatedState(), 0, answer, FIRMS * sampled++, FIRMS);
        }
    }

    /** Each firm gives 0.3 to the next and 0.2 to the one before. */
    private static final class Chain implements StiffEquations {
        private final double[] growth = new double[FIRMS];
        private final Pattern pattern = Pattern.full(FIRMS);

        Chain() {
            growth[0] = 0.01;
            for (int i = 1; i < FIRMS; i++) {
                growth[i] = 10 * growth[i - 1];
            }
        }

        private static double relativeGrowth(double[] u, int i) {
            return 1 - u[i] + (i > 0 ? 0.3 * u[i - 1] : 0) + (i < FIRMS - 1 ? 0.2 * u[i + 1] : 0);
        }

        @Override
        public int getDimension() {
            return FIRMS;
        }

        @Override
        public boolean autonomous() {
            return true;
        }

        @Override
        public Pattern pattern() {
            return pattern;
        }

        @Override
        public void computeDerivatives(double t, double[] u, double[] rate) {
            for (int i = 0; i < FIRMS; i++) {
                rate[i] = growth[i] * u[i] * relativeGrowth(u, i);
            }
        }

        @Override
        public void jacobian(double t, double[] u, double[] values) {
            Arrays.fill(values, 0);
            for (int i = 0; i < FIRMS; i++) {
                values[i * FIRMS + i] = growth[i] * (relativeGrowth(u, i) - u[i]);
                if (i > 0) {
                    values[i * FIRMS + i - 1] = growth[i] * u[i] * 0.3;
                }
                if (i < FIRMS - 1) {
                    values[i * FIRMS + i + 1] = growth[i] * u[i] * 0.2;
                }
            }
        }
    }
}
