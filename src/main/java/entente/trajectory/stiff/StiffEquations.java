package entente.trajectory.stiff;

import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;

/** y′ = f(t, y) with its Jacobian: what a linearly implicit method needs. A component that is above 0 stays above 0. */
public interface StiffEquations extends FirstOrderDifferentialEquations {
    /** Where ∂f/∂y can differ from 0; the same throughout a run. */
    Pattern pattern();

    /**
     * @param values receives ∂fᵢ/∂yⱼ for each entry (i, j) of {@link #pattern()}, row by row, 1/time
     */
    void jacobian(double t, double[] y, double[] values);

    /** Whether f is known not to depend on t, which saves two evaluations a step. */
    default boolean autonomous() {
        return false;
    }
}
