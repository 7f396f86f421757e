package entente.trajectory;

import org.apache.commons.math3.ode.sampling.StepInterpolator;

/** The state between two times. */
interface Curve {
    /** @param state receives the state of the law at t */
    void at(double t, double[] state);

    /** What an integrator knows of the inside of a step. */
    record OfStep(StepInterpolator step) implements Curve {
        @Override
        public void at(double t, double[] state) {
            step.setInterpolatedTime(t);
            System.arraycopy(step.getInterpolatedState(), 0, state, 0, state.length);
        }
    }
}
