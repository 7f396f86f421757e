package entente.trajectory.stiff;

import entente.trajectory.Workers;
import entente.trajectory.network.NetworkIntegrator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.math3.analysis.solvers.UnivariateSolver;
import org.apache.commons.math3.ode.ExpandableStatefulODE;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;

/**
 * Dormand–Prince 8(5,3) while a law is not stiff and Rodas5P while it is, changing in mid-run in both directions. To
 * its caller it is one Commons Math integrator. Equations that are not {@link StiffEquations}, or whose Jacobian's
 * factors would fill in, are integrated explicitly throughout.
 *
 * <p>A method found wrong is not tried again soon: each change doubles the patience before the next, so that a law on
 * the border does not spend its time on changing.
 */
public final class SwitchingIntegrator extends AdaptiveStepsizeIntegrator {
    private static final int PATIENCE = 5;

    private final PositiveDormandPrince brief;
    private final NetworkIntegrator lengthy;
    private final RosenbrockIntegrator stiff;
    private final List<Watched> watched = new ArrayList<>();
    private final double minStep;
    private final double maxStep;
    private AdaptiveStepsizeIntegrator current;
    private int patience = PATIENCE;
    private boolean feasible = true;
    private boolean stopped;
    private boolean abandoned;

    private record Watched(
            EventHandler handler, double maxCheck, double convergence, int iterations, UnivariateSolver solver) {}

    public SwitchingIntegrator(double minStep, double maxStep, double absoluteTolerance, double relativeTolerance) {
        this(minStep, maxStep, absoluteTolerance, relativeTolerance, Workers.NONE);
    }

    /** @param workers for what a long state vector's steps cost beside the law */
    public SwitchingIntegrator(
            double minStep, double maxStep, double absoluteTolerance, double relativeTolerance, Workers workers) {
        super("Dormand-Prince 8(5,3) / Rodas5P", minStep, maxStep, absoluteTolerance, relativeTolerance);
        this.minStep = minStep;
        this.maxStep = maxStep;
        brief = new PositiveDormandPrince(minStep, maxStep, absoluteTolerance, relativeTolerance);
        lengthy = new NetworkIntegrator(minStep, maxStep, absoluteTolerance, relativeTolerance, workers);
        stiff = new RosenbrockIntegrator(minStep, maxStep, absoluteTolerance, relativeTolerance);
        current = brief;
    }

    /**
     * Ends the integration with the step that a step handler is being handed. An event would do so a little later, and
     * never where steps have become so short that time stands still.
     */
    public void stopHere() {
        stopped = true;
        stopCurrent();
    }

    /**
     * @param spent asked at each try of a step, refused ones included; true ends the integration, and the step that was
     *     being tried is not handed over
     */
    public void spentWhen(BooleanSupplier spent) {
        BooleanSupplier noted = () -> {
            abandoned |= spent.getAsBoolean();
            return abandoned;
        };
        brief.spentWhen(noted);
        lengthy.spentWhen(noted);
        stiff.spentWhen(noted);
    }

    private void stopCurrent() {
        if (current == stiff) {
            stiff.stopHere();
        } else if (current == lengthy) {
            lengthy.stopHere();
        } else {
            brief.stopHere();
        }
    }

    /** Whether the stiff method is the one in use. */
    public boolean stiffNow() {
        return current == stiff;
    }

    @Override
    public void setInitialStepSize(double step) {
        brief.setInitialStepSize(step);
        lengthy.setInitialStepSize(step);
        stiff.setInitialStepSize(step);
    }

    @Override
    public void setStepSizeControl(double least, double most, double absolute, double relative) {
        super.setStepSizeControl(least, most, absolute, relative);
        if (brief != null) {
            brief.setStepSizeControl(least, most, absolute, relative);
            lengthy.setStepSizeControl(least, most, absolute, relative);
            stiff.setStepSizeControl(least, most, absolute, relative);
        }
    }

    @Override
    public void setStepSizeControl(double least, double most, double[] absolute, double[] relative) {
        super.setStepSizeControl(least, most, absolute, relative);
        brief.setStepSizeControl(least, most, absolute, relative);
        lengthy.setStepSizeControl(least, most, absolute, relative);
        stiff.setStepSizeControl(least, most, absolute, relative);
    }

    @Override
    public double getCurrentStepStart() {
        return current.getCurrentStepStart();
    }

    @Override
    public double getCurrentSignedStepsize() {
        return current.getCurrentSignedStepsize();
    }

    @Override
    public void addEventHandler(EventHandler handler, double maxCheck, double convergence, int iterations) {
        addEventHandler(handler, maxCheck, convergence, iterations, new BracketingNthOrderBrentSolver(convergence, 5));
    }

    @Override
    public void addEventHandler(
            EventHandler handler, double maxCheck, double convergence, int iterations, UnivariateSolver solver) {
        watched.add(new Watched(handler, maxCheck, convergence, iterations, solver));
    }

    @Override
    public void clearEventHandlers() {
        watched.clear();
    }

    @Override
    public void integrate(ExpandableStatefulODE equations, double t) {
        boolean begun = false;
        stopped = false;
        abandoned = false;
        AdaptiveStepsizeIntegrator explicit =
                equations.getTotalDimension() < NetworkIntegrator.WORTHWHILE ? brief : lengthy;
        current = current == stiff ? stiff : explicit;
        while (true) {
            boolean calmNow = current == stiff;
            StiffnessWatch watch = new StiffnessWatch(equations.getPrimary(), t, patience, this::stopCurrent);
            dress(current, begun, watch);
            if (calmNow) {
                stiff.watch(new NonStiffnessWatch());
            } else if (feasible && differentiable(equations)) {
                current.addStepHandler(watch);
            }
            current.integrate(equations, t);
            boolean change = calmNow ? stiff.stoppedByWatch() : watch.stopped();
            current.setInitialStepSize(-1);
            if (stopped || abandoned || !change || equations.getTime() == t) {
                return;
            }
            begun = true;
            feasible = calmNow || stiff.prepare((StiffEquations) equations.getPrimary());
            if (!feasible) {
                continue;
            }
            double step = Math.abs(calmNow ? stiff.nextStep() : explicit.getCurrentSignedStepsize());
            current = calmNow ? explicit : stiff;
            patience = Math.min(patience * 2, 1 << 20);
            current.setInitialStepSize(Math.min(maxStep, Math.max(minStep, step)));
        }
    }

    private static boolean differentiable(ExpandableStatefulODE equations) {
        return equations.getPrimary() instanceof StiffEquations && equations.getSecondaryMappers().length == 0;
    }

    private void dress(AdaptiveStepsizeIntegrator method, boolean begun, StiffnessWatch watch) {
        method.clearStepHandlers();
        method.clearEventHandlers();
        method.setMaxEvaluations(getMaxEvaluations());
        for (StepHandler handler : getStepHandlers()) {
            method.addStepHandler(new Passed(handler, begun, watch));
        }
        for (Watched w : watched) {
            method.addEventHandler(w.handler, w.maxCheck, w.convergence, w.iterations, w.solver);
        }
    }

    /** A caller's step handler, which hears of one beginning and one end only. */
    private final class Passed implements StepHandler {
        private final StepHandler handler;
        private final boolean begun;
        private final StiffnessWatch watch;

        Passed(StepHandler handler, boolean begun, StiffnessWatch watch) {
            this.handler = handler;
            this.begun = begun;
            this.watch = watch;
        }

        @Override
        public void init(double t0, double[] y0, double t) {
            if (!begun) {
                handler.init(t0, y0, t);
            }
        }

        @Override
        public void handleStep(StepInterpolator interpolator, boolean isLast) {
            if (abandoned) {
                stopCurrent();
            } else {
                handler.handleStep(interpolator, isLast && !watch.stopped());
            }
        }
    }
}
