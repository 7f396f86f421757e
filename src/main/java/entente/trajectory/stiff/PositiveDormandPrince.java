package entente.trajectory.stiff;

import entente.trajectory.network.FirstStep;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/**
 * Dormand–Prince 8(5,3) for outputs: a step that would take one from above 0 to 0 or below, or to no value at all, is
 * tried again shorter.
 *
 * <p>A step that cannot become shorter is taken as it is, which its length tells: whoever handles it ends the run.
 */
final class PositiveDormandPrince extends DormandPrince853Integrator {
    /** Below this, dying out is allowed: the next halvings would be lost to rounding. */
    private static final double NEGLIGIBLE = 1e-290;

    private static final double REJECTED = 1e3;

    private BooleanSupplier spent = () -> false;

    PositiveDormandPrince(double minStep, double maxStep, double absoluteTolerance, double relativeTolerance) {
        super(minStep, maxStep, absoluteTolerance, relativeTolerance);
    }

    static boolean cannotShrink(double start, double step) {
        return !(Math.abs(step) > 8 * Math.ulp(start));
    }

    /** @param asked at each try of a step; true makes it the last */
    void spentWhen(BooleanSupplier asked) {
        spent = asked;
    }

    @Override
    public double initializeStep(
            boolean forward,
            int order,
            double[] scale,
            double t0,
            double[] y0,
            double[] rate0,
            double[] y1,
            double[] rate1) {
        return FirstStep.sound(super.initializeStep(forward, order, scale, t0, y0, rate0, y1, rate1), y0, rate0);
    }

    /** Ends the integration with the step that is being handed over. */
    void stopHere() {
        isLastStep = true;
    }

    @Override
    protected double estimateError(double[][] rates, double[] begin, double[] end, double step) {
        double error = super.estimateError(rates, begin, end, step);
        if (spent.getAsBoolean() || cannotShrink(stepStart, step)) {
            return 0.9;
        }
        if (Double.isNaN(error)) {
            return REJECTED;
        }
        for (int i = 0; i < begin.length; i++) {
            if (end[i] <= 0 && begin[i] > 0) {
                if (begin[i] > NEGLIGIBLE) {
                    return Math.max(error, REJECTED);
                }
                end[i] = 0;
            }
        }
        return error;
    }
}
