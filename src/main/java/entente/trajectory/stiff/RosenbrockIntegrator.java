package entente.trajectory.stiff;

import entente.arithmetic.Arithmetic;
import entente.trajectory.network.FirstStep;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.ode.ExpandableStatefulODE;
import org.apache.commons.math3.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.jspecify.annotations.Nullable;

/**
 * {@link Rodas5P} as a Commons Math integrator, so that stopping at events, step handlers and dense output are those
 * of every other method. A step costs one Jacobian, one factorisation, 8 evaluations and 8 solutions. The equations
 * must be {@link StiffEquations}.
 *
 * <p>Rodas5P, and not a multistep method, because alliances stop at events and are started again, where a multistep
 * method would begin at order 1; of order 5, because the tolerances are tight.
 */
public final class RosenbrockIntegrator extends AdaptiveStepsizeIntegrator {
    private static final double SAFETY = 0.9;

    private @Nullable StiffEquations stiff;
    private @Nullable Factorisation factorisation;
    private boolean stopRequested;
    private double[] jacobian = {};
    private double[] timeDerivative = {};
    private double[] scratch = {};
    private double[][] stages = {};
    private @Nullable StepWatch watch;
    private long steps;
    private BooleanSupplier spent = () -> false;

    public RosenbrockIntegrator(double minStep, double maxStep, double absoluteTolerance, double relativeTolerance) {
        super("Rodas5P", minStep, maxStep, absoluteTolerance, relativeTolerance);
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

    /** Looks at every accepted step. */
    interface StepWatch {
        /** @return whether to stop here */
        boolean stopAfter(StiffEquations equations, double[] jacobian, double step, double remaining);
    }

    void watch(StepWatch watch) {
        this.watch = watch;
    }

    /** Whether the last integration ended because the watch asked for it. */
    boolean stoppedByWatch() {
        return stopRequested;
    }

    /** Accepted steps so far. */
    public long steps() {
        return steps;
    }

    /** The step that the method would try next. */
    double nextStep() {
        return stepSize;
    }

    /** Ends the integration with the step that is being handed over. */
    void stopHere() {
        isLastStep = true;
    }

    @Override
    public void integrate(ExpandableStatefulODE equations, double t) {
        sanityChecks(equations, t);
        setEquations(equations);
        if (!(equations.getPrimary() instanceof StiffEquations differentiable)
                || equations.getSecondaryMappers().length > 0) {
            throw new IllegalArgumentException("no Jacobian");
        }
        if (!prepare(differentiable)) {
            throw new IllegalArgumentException("the Jacobian's factors fill in");
        }
        boolean forward = t > equations.getTime();
        double[] y = equations.getCompleteState();
        double[] end = y.clone();
        double[] rate = new double[y.length];
        var interpolator =
                new RosenbrockInterpolator(end, forward, equations.getPrimaryMapper(), equations.getSecondaryMappers());
        interpolator.storeTime(equations.getTime());
        stepStart = equations.getTime();
        initIntegration(stepStart, y, t);
        computeDerivatives(stepStart, y, rate);
        double next = initializeStep(forward, 5, scale(y), stepStart, y, rate, end, scratch);
        isLastStep = false;
        stopRequested = false;
        do {
            interpolator.shift();
            double error = advance(differentiable, y, rate, end, next, t, forward);
            interpolator.take(y, end, stages);
            interpolator.storeTime(stepStart + stepSize);
            double remaining = Math.abs(t - stepStart - stepSize);
            System.arraycopy(end, 0, y, 0, y.length);
            stepStart = acceptStep(interpolator, y, rate, t);
            System.arraycopy(y, 0, end, 0, y.length);
            steps++;
            if (!isLastStep) {
                interpolator.storeTime(stepStart);
                computeDerivatives(stepStart, y, rate);
                next = filterStep(stepSize * factor(error), forward, reaches(stepSize * factor(error), t, forward));
                if (watch != null && watch.stopAfter(differentiable, jacobian, Math.abs(stepSize), remaining)) {
                    stopRequested = true;
                    stepSize = next;
                }
            }
        } while (!isLastStep && !stopRequested);
        equations.setTime(stepStart);
        equations.setCompleteState(y);
        resetInternalState();
    }

    /** @return false where the Jacobian's factors would fill in, so that this method is of no use */
    boolean prepare(StiffEquations equations) {
        if (stiff != equations) {
            Pattern pattern = equations.pattern();
            factorisation = Factorisation.of(pattern);
            stiff = equations;
            jacobian = new double[pattern.count()];
        }
        int n = equations.getDimension();
        if (scratch.length != n) {
            timeDerivative = new double[n];
            scratch = new double[n];
            stages = new double[Rodas5P.STAGES][n];
        }
        return factorisation != null;
    }

    private boolean reaches(double step, double t, boolean forward) {
        return forward ? stepStart + step >= t : stepStart + step <= t;
    }

    private double[] scale(double[] y) {
        double[] scale = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            scale[i] = tolerance(i, Math.abs(y[i]));
        }
        return scale;
    }

    private double tolerance(int i, double size) {
        return vecAbsoluteTolerance == null
                ? scalAbsoluteTolerance + scalRelativeTolerance * size
                : vecAbsoluteTolerance[i] + vecRelativeTolerance[i] * size;
    }

    private static double factor(double error) {
        return Math.min(6, Math.max(0.2, SAFETY / Arithmetic.power(Math.max(error, 1e-10), 0.2)));
    }

    /** Tries steps until one is good enough; leaves its length in stepSize and its end in {@code end}. */
    private double advance(
            StiffEquations equations,
            double[] y,
            double[] rate,
            double[] end,
            double first,
            double t,
            boolean forward) {
        equations.jacobian(stepStart, y, jacobian);
        double next = first;
        boolean timed = !equations.autonomous();
        if (timed) {
            differentiateInTime(y, rate, next);
        }
        while (true) {
            stepSize = reaches(next, t, forward) ? t - stepStart : next;
            double error = attempt(y, rate, end, timed);
            if (error < 1) {
                return error;
            }
            if (spent.getAsBoolean() || PositiveDormandPrince.cannotShrink(stepStart, stepSize)) {
                return 1;
            }
            // NaN, from a singular matrix or a state outside the law's domain, asks for a much shorter step.
            double shrink = Double.isNaN(error) ? 0.2 : factor(error);
            next = filterStep(stepSize * shrink, forward, false);
        }
    }

    /** One step of length stepSize; returns its error in units of the tolerance. */
    private double attempt(double[] y, double[] rate, double[] end, boolean timed) {
        double step = stepSize;
        Factorisation matrix = Objects.requireNonNull(factorisation);
        if (!matrix.factor(1 / (Rodas5P.GAMMA * step), jacobian)) {
            return Double.NaN;
        }
        for (int s = 0; s < Rodas5P.STAGES; s++) {
            double[] stage = stages[s];
            if (s == 0) {
                System.arraycopy(rate, 0, stage, 0, stage.length);
            } else {
                combine(Rodas5P.A[s], y, 1, end);
                computeDerivatives(stepStart + Rodas5P.TIME[s] * step, end, scratch);
                combine(Rodas5P.C[s], scratch, 1 / step, stage);
            }
            double d = step * Rodas5P.TIME_DERIVATIVE[s];
            if (timed && d != 0) {
                for (int i = 0; i < stage.length; i++) {
                    stage[i] = Arithmetic.fma(d, timeDerivative[i], stage[i]);
                }
            }
            matrix.solve(stage);
        }
        double[] last = stages[Rodas5P.STAGES - 1];
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            end[i] += last[i];
            if (end[i] <= 0 && y[i] > 0) {
                end[i] = decayed(y[i], rate[i], step);
            }
            double ratio = last[i] / tolerance(i, Math.max(Math.abs(y[i]), Math.abs(end[i])));
            sum = Arithmetic.fma(ratio, ratio, sum);
        }
        return Math.sqrt(sum / y.length);
    }

    /**
     * An output that dies out faster than the method resolves would come out a little below 0. It stays above, where
     * its own rate of decay takes it, so that it can recover later.
     */
    private static double decayed(double y, double rate, double step) {
        return Math.max(Double.MIN_NORMAL, y * Arithmetic.exp(Math.min(0, step * rate / y)));
    }

    /** base + factor · Σ weights[j] · K[j] */
    private void combine(double[] weights, double[] base, double factor, double[] result) {
        for (int i = 0; i < result.length; i++) {
            double sum = 0;
            for (int j = 0; j < weights.length; j++) {
                sum = Arithmetic.fma(weights[j], stages[j][i], sum);
            }
            result[i] = Arithmetic.fma(factor, sum, base[i]);
        }
    }

    /** ∂f/∂t from two points inside the step, of order 2: a kink at either end is never looked across. */
    private void differentiateInTime(double[] y, double[] rate, double step) {
        double delta = 1e-4 * step;
        double near = stepStart + delta;
        double far = stepStart + 2 * delta;
        if (near == stepStart) {
            Arrays.fill(timeDerivative, 0);
            return;
        }
        computeDerivatives(near, y, timeDerivative);
        computeDerivatives(far, y, scratch);
        for (int i = 0; i < y.length; i++) {
            timeDerivative[i] = (4 * timeDerivative[i] - 3 * rate[i] - scratch[i]) / (2 * delta);
        }
    }
}
