package entente.trajectory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a run is asked.
 *
 * @param to         its end, or +∞ for until settled
 * @param at         times to report, ascending, each from 0 to {@code to}; null for 201 equal times
 * @param resolution the shortest stretch, as a share of the run, for which a condition must hold to be found
 */
public record RunRequest(double to, @Nullable List<Double> at, double resolution, Limits limits) {
    public static RunRequest to(double to) {
        return new RunRequest(to, null, 1e-4, Limits.DEFAULT);
    }

    public static RunRequest untilSettled() {
        return to(Double.POSITIVE_INFINITY);
    }

    public RunRequest at(List<Double> times) {
        return new RunRequest(to, List.copyOf(times), resolution, limits);
    }

    /** With 201 equal times. */
    public RunRequest evenly() {
        return new RunRequest(to, null, resolution, limits);
    }

    /**
     * What a run may cost.
     *
     * @param steps integration steps
     * @param cancelled asked now and then; true ends the run with reason CANCELLED
     */
    public record Limits(long steps, java.util.function.BooleanSupplier cancelled) {
        public static final Limits DEFAULT = new Limits(10_000_000, () -> false);
    }
}
