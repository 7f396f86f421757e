package entente.trajectory;

import entente.trajectory.stiff.RosenbrockIntegrator;
import entente.trajectory.stiff.SwitchingIntegrator;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;

/**
 * How runs are integrated: Dormand–Prince 8(5,3), smooth right-hand sides at a tight tolerance (Hairer, Nørsett, Wanner
 * I, II.5), and Rodas5P where a law is stiff.
 */
final class Method {
    /** On u. Ten times tighter than the accuracy that is asked of an easy run: passing a saddle costs two digits. */
    static final double RELATIVE = 1e-10;

    /** On u. Rivals that take turns fall to 1e-50 and below, and when they come back is decided down there. */
    static final double ABSOLUTE = 1e-100;

    private Method() {}

    static SwitchingIntegrator forRun(Workers workers) {
        return new SwitchingIntegrator(0, Double.MAX_VALUE, ABSOLUTE, RELATIVE, workers);
    }

    /** The steps of a stretch from one kept state to a later time, taken again. */
    static List<StepInterpolator> again(Stretch stretch, int node, double to) {
        Stretch.Node from = stretch.node(node);
        List<StepInterpolator> steps = new ArrayList<>();
        StepHandler keep = new StepHandler() {
            @Override
            public void init(double t0, double[] y0, double t) {}

            @Override
            public void handleStep(StepInterpolator step, boolean isLast) {
                steps.add(step.copy());
            }
        };
        boolean stiff = node + 1 < stretch.nodes() && stretch.node(node + 1).stiff();
        LawEquations equations = new LawEquations(stretch.law(), stretch.workers());
        double[] state = from.state().clone();
        if (stiff) {
            RosenbrockIntegrator method = new RosenbrockIntegrator(0, Double.MAX_VALUE, ABSOLUTE, RELATIVE);
            method.setInitialStepSize(to - from.t());
            method.addStepHandler(keep);
            method.integrate(equations, from.t(), state, to, state);
        } else {
            SwitchingIntegrator method = forRun(stretch.workers());
            method.setInitialStepSize(to - from.t());
            method.addStepHandler(keep);
            method.integrate(equations, from.t(), state, to, state);
        }
        return steps;
    }

    /** Whether two times are so close that no integration lies between them. */
    static boolean same(double a, double b) {
        return Math.abs(a - b) <= 1001 * Math.ulp(Math.max(Math.abs(a), Math.abs(b)));
    }
}
