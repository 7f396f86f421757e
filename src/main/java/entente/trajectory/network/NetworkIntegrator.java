package entente.trajectory.network;

import entente.arithmetic.Arithmetic;
import entente.trajectory.Workers;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.ode.ExpandableStatefulODE;
import org.apache.commons.math3.ode.nonstiff.AdaptiveStepsizeIntegrator;

/**
 * Dormand–Prince 8(5,3) for long state vectors, with the error norm and step control of Commons Math's own: the same
 * method, its sums in loops that fit the cache and vectorise. There the method's own work, not the law, takes most of
 * the time.
 *
 * <p>A step that would take an output from above 0 to 0 or below, or to no value at all, is tried again shorter; one
 * that cannot become shorter is taken as it is.
 */
public final class NetworkIntegrator extends AdaptiveStepsizeIntegrator {
    /** Variables from which this class is the faster one. */
    public static final int WORTHWHILE = 1000;

    /** Below this, dying out is allowed: the next halvings would be lost to rounding. */
    private static final double NEGLIGIBLE = 1e-290;

    private static final double REJECTED = 1e3;

    private double[][] stages = {};
    private double[] first = {};
    private double[] second = {};

    private final Workers workers;
    private BooleanSupplier spent = () -> false;

    public NetworkIntegrator(
            double minStep, double maxStep, double absoluteTolerance, double relativeTolerance, Workers workers) {
        super("Dormand-Prince 8(5,3), long", minStep, maxStep, absoluteTolerance, relativeTolerance);
        this.workers = workers;
    }

    /** @param asked at each try of a step; true makes it the last */
    public void spentWhen(BooleanSupplier asked) {
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
    public void stopHere() {
        isLastStep = true;
    }

    @Override
    public void integrate(ExpandableStatefulODE equations, double t) {
        sanityChecks(equations, t);
        setEquations(equations);
        boolean forward = t > equations.getTime();
        double[] y = equations.getCompleteState();
        double[] end = y.clone();
        prepare(y.length);
        var interpolator = new NetworkStep(
                this, workers, end, forward, equations.getPrimaryMapper(), equations.getSecondaryMappers());
        interpolator.storeTime(equations.getTime());
        stepStart = equations.getTime();
        initIntegration(stepStart, y, t);
        computeDerivatives(stepStart, y, stages[0]);
        double next = initializeStep(forward, 8, scale(y), stepStart, y, stages[0], end, stages[1]);
        isLastStep = false;
        do {
            interpolator.shift();
            double error = advance(y, end, next, t, forward);
            interpolator.take(y, end, stages);
            interpolator.storeTime(stepStart + stepSize);
            stepStart = acceptStep(interpolator, end, stages[12], t);
            double[] swap = y;
            y = end;
            end = swap;
            swap = stages[0];
            stages[0] = stages[12];
            stages[12] = swap;
            if (!isLastStep) {
                interpolator.storeTime(stepStart);
                double step = stepSize * factor(error);
                next = filterStep(step, forward, reaches(step, t, forward));
            }
        } while (!isLastStep);
        equations.setTime(stepStart);
        equations.setCompleteState(y);
        resetInternalState();
    }

    private void prepare(int n) {
        if (first.length != n) {
            stages = new double[DormandPrince853.STAGES][n];
            first = new double[n];
            second = new double[n];
        }
    }

    private double[] scale(double[] y) {
        double[] scale = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            scale[i] = tolerance(i, Math.abs(y[i]));
        }
        return scale;
    }

    private boolean reaches(double step, double t, boolean forward) {
        return forward ? stepStart + step >= t : stepStart + step <= t;
    }

    private double tolerance(int i, double size) {
        return vecAbsoluteTolerance == null
                ? scalAbsoluteTolerance + scalRelativeTolerance * size
                : vecAbsoluteTolerance[i] + vecRelativeTolerance[i] * size;
    }

    private static double factor(double error) {
        return Math.min(10, Math.max(0.2, 0.9 * Arithmetic.power(error, -1.0 / 8)));
    }

    /** Tries steps until one is good enough; leaves its length in stepSize and its end in {@code end}. */
    private double advance(double[] y, double[] end, double first, double t, boolean forward) {
        double next = first;
        while (true) {
            stepSize = reaches(next, t, forward) ? t - stepStart : next;
            for (int s = 0; s < DormandPrince853.STAGE.length; s++) {
                Combination.step(end, y, stepSize, DormandPrince853.STAGE[s], stages, workers);
                computeDerivatives(stepStart + DormandPrince853.TIME[s] * stepSize, end, stages[s + 1]);
            }
            double error = error(y, end);
            if (error < 1 || spent.getAsBoolean()) {
                return error;
            }
            next = filterStep(stepSize * factor(error), forward, false);
        }
    }

    private double error(double[] y, double[] end) {
        if (!(Math.abs(stepSize) > 8 * Math.ulp(stepStart))) {
            return 0.9;
        }
        int n = y.length;
        int pieces = (n + Combination.PIECE - 1) / Combination.PIECE;
        double[] fifth = new double[pieces];
        double[] third = new double[pieces];
        boolean[] lost = new boolean[pieces];
        Combination.each(n, workers, (low, high) -> {
            squares(y, end, low, high, fifth, third);
            lost[low / Combination.PIECE] = !staysPositive(y, end, low, high);
        });
        return error(fifth, third, lost, n);
    }

    /** From the pieces, added up in their order however many threads there were. */
    private double error(double[] fifth, double[] third, boolean[] lost, int n) {
        double sum5 = 0;
        double sum3 = 0;
        boolean positive = true;
        for (int piece = 0; piece < fifth.length; piece++) {
            sum5 += fifth[piece];
            sum3 += third[piece];
            positive &= !lost[piece];
        }
        double denominator = sum5 + 0.01 * sum3;
        double error = Math.abs(stepSize)
                * sum5
                / Math.sqrt((denominator > 0 || Double.isNaN(denominator) ? denominator : 1) * n);
        return Double.isNaN(error) || !positive ? REJECTED : Math.max(error, 1e-10);
    }

    /** A piece's sums of squares of the estimates of order 5 and 3, in units of the tolerance. */
    private void squares(double[] y, double[] end, int low, int high, double[] fifth, double[] third) {
        Combination.sum(first, DormandPrince853.ERROR[0], stages, low, high);
        Combination.sum(second, DormandPrince853.ERROR[1], stages, low, high);
        double part5 = 0;
        double part3 = 0;
        for (int i = low; i < high; i++) {
            double size = Math.max(Math.abs(y[i]), Math.abs(end[i]));
            double unit = 1 / tolerance(i, size);
            double ratio5 = first[i] * unit;
            double ratio3 = second[i] * unit;
            part5 = Arithmetic.fma(ratio5, ratio5, part5);
            part3 = Arithmetic.fma(ratio3, ratio3, part3);
        }
        fifth[low / Combination.PIECE] = part5;
        third[low / Combination.PIECE] = part3;
    }

    private static boolean staysPositive(double[] y, double[] end, int low, int high) {
        for (int i = low; i < high; i++) {
            if (end[i] <= 0 && y[i] > 0) {
                if (y[i] > NEGLIGIBLE) {
                    return false;
                }
                end[i] = 0;
            }
        }
        return true;
    }
}
