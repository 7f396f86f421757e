package entente.trajectory;

import org.apache.commons.math3.ode.sampling.StepInterpolator;
import org.jspecify.annotations.Nullable;

/** The state between two times. */
interface Curve {
    /** @param state receives the state of the law at t */
    void at(double t, double[] state);

    /** What was integrated, at t. */
    default double[] variables(double t) {
        return new double[0];
    }

    /** Where there is no state. */
    record OfNothing() implements Curve {
        @Override
        public void at(double t, double[] state) {}
    }

    /** What an integrator knows of the inside of a step. */
    record OfStep(StepInterpolator step, @Nullable Logarithms form) implements Curve {
        @Override
        public void at(double t, double[] state) {
            step.setInterpolatedTime(t);
            double[] now = Logarithms.state(form, step.getInterpolatedState());
            System.arraycopy(now, 0, state, 0, state.length);
        }

        @Override
        public double[] variables(double t) {
            step.setInterpolatedTime(t);
            return step.getInterpolatedState().clone();
        }
    }
}
