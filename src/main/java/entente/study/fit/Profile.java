package entente.study.fit;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * How far one quantity can go, the others fitted anew beside it, until Σr² has risen by what 95 % allow:
 * Σr²(θ) = Σr² + σ² t², or + 3.841459 where the size of errors was stated.
 *
 * <p>The root of the rise is nearly straight, so that secants find the end; each fit begins where the line through its
 * neighbours leads, and what it has not done yet is known well enough: Σr² falls by its offset squared.
 */
public final class Profile {
    /** A sum below the smallest that is no rounding. */
    private static final double LESS = 1e-9;
    /** The same before it was looked at closely. */
    private static final double SEEMS_LESS = 1e-6;
    /** The end, in parts of the root of the rise. */
    private static final double MET = 2e-6;
    /** What a fit on the way may leave of the rise that is looked for. */
    private static final double LEFT = 1e-6;

    private static final int MOST_STEPS = 200;
    /** Between these factors it goes on from one distance to the next, until the end is passed. */
    private static final double SHORTEST_STEP = 1.02;

    private static final double LONGEST_STEP = 3;
    /** After so many secants the rest is halved. */
    private static final int HALVING = 5;
    /** The part of a distance that is none. */
    private static final double NOTHING = 1e-12;

    private final Estimation estimation;
    private final Residuals residuals;
    private final Residuals finest;
    private final Bounds bounds;
    private final BooleanSupplier cancelled;
    private final double smallest;
    private final double done;

    public Profile(Estimation estimation, Residuals residuals, Bounds bounds, BooleanSupplier cancelled) {
        this(estimation, residuals, residuals, bounds, cancelled);
    }

    /** @param residuals accurate enough for intervals; {@code finest} is what the minimum was found with */
    Profile(Estimation estimation, Residuals residuals, Residuals finest, Bounds bounds, BooleanSupplier cancelled) {
        this.estimation = estimation;
        this.residuals = residuals;
        this.finest = finest;
        this.bounds = bounds;
        this.cancelled = cancelled;
        Residuals.Point here = residuals.at(estimation.minimum().at());
        this.smallest = here == null ? Double.NaN : here.squares();
        this.done = Math.sqrt(LEFT * estimation.rise() * estimation.variance() / smallest);
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
     * @param error   of the quantity, or about as much, above 0
     * @param farthest how far to go
     */
    public End end(int quantity, boolean upward, double error, double farthest) {
        return new Walk(quantity, upward ? 1 : -1).end(error, farthest);
    }

    private final class Walk {
        private final int quantity;
        private final int sign;
        private final double origin;
        private final double allowed;
        private double lastDistance;
        private double[] last;
        /** How the others go along with the quantity, by its distance. */
        private final double[] along;

        private Optional<Minimum> less = Optional.empty();

        Walk(int quantity, int sign) {
            this.quantity = quantity;
            this.sign = sign;
            this.last = estimation.minimum().at();
            this.origin = last[quantity];
            this.allowed = Math.sqrt(estimation.rise());
            this.along = new double[last.length];
            double[][] covariance = estimation.covariance();
            for (int j = 0; j < along.length; j++) {
                double slope = sign * covariance[j][quantity] / covariance[quantity][quantity];
                along[j] = Double.isFinite(slope) ? slope : 0;
            }
        }

        End end(double error, double farthest) {
            double edge = Math.abs((sign > 0 ? bounds.high() : bounds.low())[quantity] - origin);
            double most = Math.min(farthest, edge);
            double near = 0;
            double far = Double.POSITIVE_INFINITY;
            double before = 0;
            double beforeRise = 0;
            double now = Math.min(most, error * allowed);
            for (int k = 1; k < MOST_STEPS && near < most && !cancelled.getAsBoolean(); k++) {
                double rise = rise(now);
                if (less.isPresent()) {
                    return new End(OptionalDouble.empty(), less);
                }
                if (Math.abs(rise - allowed) <= MET * allowed || far - near <= NOTHING * near) {
                    return new End(OptionalDouble.of(origin + sign * now), less);
                }
                near = rise < allowed ? now : near;
                far = rise < allowed ? far : now;
                double secant = now + (allowed - rise) * (now - before) / (rise - beforeRise);
                before = now;
                beforeRise = rise;
                if (far < Double.POSITIVE_INFINITY) {
                    now = secant > near && secant < far && k % HALVING > 0 ? secant : (near + far) / 2;
                } else {
                    double least = near * SHORTEST_STEP;
                    double longest = near * LONGEST_STEP;
                    now = Math.min(most, secant > least ? Math.min(secant, longest) : secant > near ? least : longest);
                }
            }
            return End.NONE;
        }

        /** √((Σr² − smallest)/σ²) at a distance from the estimate; infinite where there are no residuals. */
        private double rise(double distance) {
            double[] predicted = last.clone();
            for (int j = 0; j < along.length; j++) {
                predicted[j] += along[j] * (distance - lastDistance);
            }
            Optional<Minimum> there = at(distance, predicted).or(() -> at(distance, last.clone()));
            if (there.isEmpty()) {
                return Double.POSITIVE_INFINITY;
            }
            Minimum found = there.get();
            if (found.squares() < smallest * (1 - SEEMS_LESS)) {
                Residuals.Point closely = finest.at(found.at());
                if (closely != null && closely.squares() < estimation.minimum().squares() * (1 - LESS)) {
                    less = there;
                }
            }
            for (int j = 0; j < along.length; j++) {
                along[j] = (found.at()[j] - last[j]) / (distance - lastDistance);
            }
            last = found.at();
            lastDistance = distance;
            double squares = found.squares() * (1 - found.offset() * found.offset());
            return Math.sqrt(Math.max(0, squares - smallest) / estimation.variance());
        }

        private Optional<Minimum> at(double distance, double[] start) {
            double value = origin + sign * distance;
            start[quantity] = value;
            return LeastSquares.from(start, residuals, bounds.holding(quantity, value), done, cancelled);
        }
    }
}
