package entente.trajectory;

import entente.arithmetic.Arithmetic;
import entente.trajectory.stiff.Pattern;
import entente.trajectory.stiff.StiffEquations;
import org.jspecify.annotations.Nullable;

/**
 * Which outputs are so small that y = ln u is integrated in their place: dy/dt = k (1 − x + Σ D x) stays of the size of k
 * however small u becomes, so that when an output comes back is known as well as anything else, at the tolerance on y.
 *
 * <p>Where another quantity reads such an output it reads no less than {@link #READ}: beside 1 that is nothing.
 */
final class Logarithms {
    /** An output this small brings those below {@link #ALL} along; one above {@link #BACK} goes back. */
    private static final double SMALL = 1e-30;

    private static final double ALL = 1e-20;
    private static final double BACK = 1e-10;
    private static final double READ = 1e-200;
    /** What an output below it is shown as. */
    private static final double LEAST = 1e-300;

    private final boolean[] of;

    private Logarithms(boolean[] of) {
        this.of = of;
    }

    /** What to integrate from a state on, after a form before it; null for the outputs themselves. */
    static @Nullable Logarithms after(@Nullable Logarithms before, double[] state) {
        boolean into = false;
        boolean back = false;
        for (int i = 0; i < state.length; i++) {
            boolean in = before != null && before.of[i];
            into |= !in && state[i] < SMALL;
            back |= in && state[i] > BACK;
        }
        if (!into && !back) {
            return before;
        }
        boolean[] of = new boolean[state.length];
        boolean any = false;
        for (int i = 0; i < of.length; i++) {
            boolean in = before != null && before.of[i];
            of[i] = in ? state[i] <= BACK : into && state[i] < ALL;
            any |= of[i];
        }
        return any ? new Logarithms(of) : null;
    }

    boolean of(int variable) {
        return of[variable];
    }

    /** The state of variables in a form; where the form is null, they are the state. */
    static double[] state(@Nullable Logarithms form, double[] variables) {
        if (form == null) {
            return variables;
        }
        double[] state = new double[variables.length];
        form.read(variables, state, LEAST);
        return state;
    }

    private void read(double[] variables, double[] state, double least) {
        for (int i = 0; i < state.length; i++) {
            state[i] = of[i] ? Math.max(least, Arithmetic.exp(variables[i])) : variables[i];
        }
    }

    /** The variables of a node in another form than its own. */
    static double[] variables(@Nullable Logarithms form, Stretch.Node node) {
        double[] variables = node.state().clone();
        for (int i = 0; form != null && i < variables.length; i++) {
            Logarithms own = node.form();
            if (form.of[i]) {
                variables[i] = own != null && own.of[i] ? node.variables()[i] : Arithmetic.ln(variables[i]);
            }
        }
        return variables;
    }

    /** The tolerance of each variable: relative to the output, whichever of the two is integrated. */
    double[] absolute() {
        double[] absolute = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            absolute[i] = of[i] ? Method.RELATIVE : Method.ABSOLUTE;
        }
        return absolute;
    }

    double[] relative() {
        double[] relative = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            relative[i] = of[i] ? 0 : Method.RELATIVE;
        }
        return relative;
    }

    /** The same equations for these variables. */
    StiffEquations equations(StiffEquations equations) {
        return new Transformed(equations);
    }

    private final class Transformed implements StiffEquations {
        private final StiffEquations outputs;
        private final double[] state = new double[of.length];
        private final double[] change = new double[of.length];

        Transformed(StiffEquations outputs) {
            this.outputs = outputs;
        }

        @Override
        public int getDimension() {
            return of.length;
        }

        @Override
        public void computeDerivatives(double t, double[] variables, double[] rate) {
            read(variables, state, READ);
            outputs.computeDerivatives(t, state, rate);
            for (int i = 0; i < of.length; i++) {
                rate[i] = of[i] ? rate[i] / state[i] : rate[i];
            }
        }

        @Override
        public Pattern pattern() {
            return outputs.pattern();
        }

        /** With f = u g: ∂g/∂u = (∂f/∂u − g δ)/u, and ∂/∂ ln u = u ∂/∂u. */
        @Override
        public void jacobian(double t, double[] variables, double[] values) {
            read(variables, state, READ);
            outputs.computeDerivatives(t, state, change);
            outputs.jacobian(t, state, values);
            Pattern pattern = outputs.pattern();
            for (int i = 0; i < of.length; i++) {
                for (int e = pattern.start()[i]; e < pattern.start()[i + 1]; e++) {
                    int j = pattern.column()[e];
                    double slope = of[i] && i == j ? values[e] - change[i] / state[i] : values[e];
                    values[e] = (of[i] ? slope / state[i] : slope) * (of[j] ? state[j] : 1);
                }
            }
        }

        @Override
        public boolean autonomous() {
            return outputs.autonomous();
        }
    }
}
