package entente.study.portrait;

import entente.stability.StabilityInForce;
import entente.trajectory.RunRequest;
import java.util.List;

/** How long to wait in a plane: in units of the growth of its slower firm. */
record Paces(double slowest, RunRequest pattern) {
    /** @param pattern what its runs may cost */
    static Paces of(Plane plane, RunRequest pattern) {
        double[] capacities = StabilityInForce.capacities(plane.inForce(), 0);
        double slowest = Double.POSITIVE_INFINITY;
        for (int axis = 0; axis < 2; axis++) {
            double growth = plane.inForce().value(plane.inForce().growth(axis), 0, capacities);
            slowest = growth > 0 ? Math.min(slowest, growth) : slowest;
        }
        return new Paces(Double.isFinite(slowest) ? slowest : 1, pattern);
    }

    double time(double units) {
        return units / slowest;
    }

    /**
     * A run so long, of which its end is reported.
     *
     * @param steps one that needs more is left where it is
     */
    RunRequest request(double units, long steps) {
        double to = time(units);
        RunRequest.Limits limits = new RunRequest.Limits(
                Math.min(steps, pattern.limits().steps()), pattern.limits().cancelled());
        return new RunRequest(to, List.of(to), pattern.resolution(), limits);
    }
}
