package entente.study.fit;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * How far one quantity can go, the others fitted anew beside it, until Σr² has risen by what 95 % allow:
 * Σr²(θ) = Σr² + σ² t², or + 3.841459 where the size of errors was stated.
 */
public final class Profile {
    /** A sum below the smallest that is no rounding. */
    private static final double LESS = 1e-9;

    private static final int MOST_STEPS = 200;

    private final Estimation estimation;
    private final Residuals residuals;
    private final Bounds bounds;
    private final BooleanSupplier cancelled;

    public Profile(Estimation estimation, Residuals residuals, Bounds bounds, BooleanSupplier cancelled) {
        this.estimation = estimation;
        this.residuals = residuals;
        this.bounds = bounds;
        this.cancelled = cancelled;
    }

    /**
     * @param end  on the working scale, empty where there is none as far as was searched
     * @param less a smaller sum of squares than the smallest known, met on the way
     */
    public record End(OptionalDouble end, Optional<Minimum> less) {
        static final End NONE = new End(OptionalDouble.empty(), Optional.empty());
    }

    /**
     * @param upward  to which side
     * @param first   the first step, above 0
     * @param farthest how far to go
     */
    public End end(int quantity, boolean upward, double first, double farthest) {
        return new Walk(quantity, upward ? 1 : -1).end(first, farthest);
    }

    /** Σr² with one quantity held, the others fitted; empty where there are no residuals. */
    public Optional<Minimum> at(int quantity, double value, double[] from) {
        double[] start = from.clone();
        start[quantity] = value;
        return LeastSquares.from(start, residuals, bounds.holding(quantity, value), cancelled);
    }

    private final class Walk {
        private final int quantity;
        private final int sign;
        private final double origin;
        private final double allowed;
        private Minimum last;
        private Optional<Minimum> less = Optional.empty();

        Walk(int quantity, int sign) {
            this.quantity = quantity;
            this.sign = sign;
            this.last = estimation.minimum();
            this.origin = last.at()[quantity];
            this.allowed = Math.sqrt(estimation.rise());
        }

        End end(double first, double farthest) {
            double edge = Math.abs((sign > 0 ? bounds.high() : bounds.low())[quantity] - origin);
            double most = Math.min(farthest, edge);
            double near = 0;
            double step = first;
            for (int k = 0; k < MOST_STEPS && near < most && !cancelled.getAsBoolean(); k++) {
                double far = Math.min(most, near + step);
                double rise = rise(far);
                if (less.isPresent()) {
                    return new End(OptionalDouble.empty(), less);
                }
                if (rise >= allowed) {
                    double root = root(near, far);
                    return less.isPresent()
                            ? new End(OptionalDouble.empty(), less)
                            : new End(OptionalDouble.of(origin + sign * root), less);
                }
                near = far;
                step *= rise < 0.7 * allowed ? 1.6 : 1;
            }
            return End.NONE;
        }

        private double root(double near, double far) {
            double start = rise(near) - allowed;
            if (start >= 0) {
                return near;
            }
            return new BracketingNthOrderBrentSolver(1e-9, 1e-9 * far, 1e-7, 5)
                    .solve(100, distance -> Math.min(rise(distance), 10 * allowed) - allowed, near, far);
        }

        /** √((Σr² − smallest)/σ²) at a distance from the estimate; infinite where there are no residuals. */
        private double rise(double distance) {
            if (distance == 0) {
                return 0;
            }
            Optional<Minimum> there = at(quantity, origin + sign * distance, last.at());
            if (there.isEmpty()) {
                return Double.POSITIVE_INFINITY;
            }
            Minimum found = there.get();
            double smallest = estimation.minimum().squares();
            if (found.squares() < smallest * (1 - LESS)) {
                less = there;
            }
            last = found;
            return Math.sqrt(Math.max(0, found.squares() - smallest) / estimation.variance());
        }
    }
}
