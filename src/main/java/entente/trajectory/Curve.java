package entente.trajectory;

import org.apache.commons.math3.ode.sampling.StepInterpolator;

/** The state between two times. */
interface Curve {
    /** @param state receives the state of the law at t */
    void at(double t, double[] state);

    static Curve of(StepInterpolator step) {
        return (t, state) -> {
            step.setInterpolatedTime(t);
            System.arraycopy(step.getInterpolatedState(), 0, state, 0, state.length);
        };
    }
}
