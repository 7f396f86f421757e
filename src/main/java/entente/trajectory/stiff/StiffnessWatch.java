package entente.trajectory.stiff;

import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;

/**
 * Stops an explicit run whose steps are held down by stability and not by accuracy, where many such steps are still to
 * come.
 *
 * <p>h·|λ| of Dormand–Prince 8(5,3) stays near 6, the end of its stability interval, while a law is stiff (Hairer &
 * Wanner II, IV.2).
 */
final class StiffnessWatch implements StepHandler {
    private static final double LIMIT = 4;
    private static final int CALM = 2;
    /** An evaluation every so many steps is not felt. */
    private static final int EVERY = 3;

    private static final double WORTHWHILE = 300;

    private final SpectralRadius radius = new SpectralRadius();
    private final FirstOrderDifferentialEquations equations;
    private final int patience;
    private final double end;
    private final Runnable stop;
    private int steps;
    private int held;
    private int calm;
    private boolean stopped;

    /**
     * @param patience looks at which steps must be held down
     * @param stop     ends the integration with the step that is being handed over
     */
    StiffnessWatch(FirstOrderDifferentialEquations equations, double end, int patience, Runnable stop) {
        this.equations = equations;
        this.end = end;
        this.patience = patience;
        this.stop = stop;
    }

    boolean stopped() {
        return stopped;
    }

    @Override
    public void init(double t0, double[] y0, double t) {}

    @Override
    public void handleStep(StepInterpolator interpolator, boolean isLast) {
        double t = interpolator.getCurrentTime();
        double step = Math.abs(t - interpolator.getPreviousTime());
        if (isLast || stopped || ++steps % EVERY != 0) {
            return;
        }
        interpolator.setInterpolatedTime(t);
        double[] y = interpolator.getInterpolatedState();
        double[] rate = interpolator.getInterpolatedDerivatives();
        double lambda = radius.ofEquations(equations, t, y, rate);
        if (step * lambda > LIMIT) {
            held++;
            calm = 0;
        } else if (++calm >= CALM) {
            held = 0;
        }
        if (held >= patience && Math.abs(end - t) * lambda > WORTHWHILE * LIMIT) {
            stopped = true;
            stop.run();
        }
    }
}
