package entente.trajectory.stiff;

/** Stops a Rosenbrock run whose steps an explicit method could take as well, and cheaper. */
final class NonStiffnessWatch implements RosenbrockIntegrator.StepWatch {
    /** Half of what Dormand–Prince 8(5,3) is stable for, so that the way back is not taken at once. */
    private static final double LIMIT = 2.5;

    private static final int PATIENCE = 8;

    private final SpectralRadius radius = new SpectralRadius();
    private int calm;

    @Override
    public boolean stopAfter(StiffEquations equations, double[] jacobian, double step, double remaining) {
        double lambda = radius.ofJacobian(equations.pattern(), jacobian);
        calm = step * lambda < LIMIT ? calm + 1 : 0;
        return calm >= PATIENCE && remaining > 0;
    }
}
