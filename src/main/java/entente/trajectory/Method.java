package entente.trajectory;

import entente.law.Law;
import entente.trajectory.stiff.RosenbrockIntegrator;
import entente.trajectory.stiff.StiffEquations;
import entente.trajectory.stiff.SwitchingIntegrator;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * How runs are integrated: Dormand–Prince 8(5,3), smooth right-hand sides at a tight tolerance (Hairer, Nørsett, Wanner
 * I, II.5), and Rodas5P where a law is stiff.
 */
final class Method {
    static final double RELATIVE = Accuracy.VALUES.relative();

    /** Far below what {@link Logarithms} take over. */
    static final double ABSOLUTE = Accuracy.VALUES.absolute();

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
        Stretch.Node next = stretch.node(Math.min(node + 1, stretch.nodes() - 1));
        Logarithms form = next.form();
        AdaptiveStepsizeIntegrator method = next.stiff()
                ? new RosenbrockIntegrator(0, Double.MAX_VALUE, ABSOLUTE, RELATIVE)
                : forRun(stretch.workers());
        integrateIn(form, method);
        method.setInitialStepSize(to - from.t());
        method.addStepHandler(keep);
        double[] variables = Logarithms.variables(form, from);
        method.integrate(equations(stretch.law(), stretch.workers(), form), from.t(), variables, to, variables);
        return steps;
    }

    /** Tells the method how exact each of its variables is to be. */
    static void integrateIn(@Nullable Logarithms form, AdaptiveStepsizeIntegrator method) {
        if (form == null) {
            method.setStepSizeControl(0, Double.MAX_VALUE, ABSOLUTE, RELATIVE);
        } else {
            method.setStepSizeControl(0, Double.MAX_VALUE, form.absolute(), form.relative());
        }
    }

    /** A law as equations of the variables in a form. */
    static StiffEquations equations(Law law, Workers workers, @Nullable Logarithms form) {
        LawEquations outputs = new LawEquations(law, workers);
        return form == null ? outputs : form.equations(outputs);
    }

    /** Whether two times are so close that no integration lies between them. */
    static boolean same(double a, double b) {
        return Math.abs(a - b) <= 1001 * Math.ulp(Math.max(Math.abs(a), Math.abs(b)));
    }
}
