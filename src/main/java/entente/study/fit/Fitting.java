package entente.study.fit;

import entente.reading.Resources;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Fits quantities from many starts, side by side, and follows the profile of each; the same digits on any threads. */
public final class Fitting {
    /** Sums of squares that are the same. */
    private static final double SAME = 1e-6;
    /** Fits begun anew because a profile found less. */
    private static final int ANEW = 8;

    private final List<MovingQuantity> quantities;
    private final Supplier<Residuals> residuals;
    private final boolean known;
    private final Bounds bounds;
    private final Resources effort;

    /**
     * @param residuals makes them for one thread
     * @param known     whether the size of errors was stated
     */
    public Fitting(List<MovingQuantity> quantities, Supplier<Residuals> residuals, boolean known, Resources effort) {
        this.quantities = List.copyOf(quantities);
        this.residuals = residuals;
        this.known = known;
        this.effort = effort;
        this.bounds = new Bounds(working(MovingQuantity::low), working(MovingQuantity::high));
    }

    private double[] working(ToDoubleFunction<MovingQuantity> value) {
        return quantities.stream()
                .mapToDouble(q -> q.working(value.applyAsDouble(q)))
                .toArray();
    }

    /** Empty where no start leads to residuals, or it was stopped. */
    public Optional<Fitted> from(int starts, long seed) {
        Bounds box = new Bounds(working(MovingQuantity::startLow), working(MovingQuantity::startHigh));
        List<double[]> begins = Starts.of(working(MovingQuantity::own), box, starts, seed);
        List<Optional<Minimum>> minima = new ArrayList<>(
                begins.stream().map(start -> Optional.<Minimum>empty()).toList());
        effort.workers().each(starts, k -> minima.set(k, minimum(begins.get(k))));
        Optional<Minimum> best =
                minima.stream().flatMap(Optional::stream).reduce((a, b) -> b.squares() < a.squares() ? b : a);
        for (int again = 0; again < ANEW && best.isPresent(); again++) {
            Estimation estimation = new Estimation(best.get(), known);
            List<Profile.End> ends = ends(estimation);
            Optional<Minimum> less = ends.stream()
                    .flatMap(end -> end.less().stream())
                    .reduce((a, b) -> b.squares() < a.squares() ? b : a);
            if (less.isEmpty()) {
                return effort.cancelled().getAsBoolean()
                        ? Optional.empty()
                        : Optional.of(fitted(estimation, ends, minima));
            }
            best = minimum(less.get().at());
        }
        return Optional.empty();
    }

    private Optional<Minimum> minimum(double[] start) {
        return LeastSquares.from(start, residuals.get(), bounds, effort.cancelled());
    }

    /** Below and above, by quantity. */
    private List<Profile.End> ends(Estimation estimation) {
        Profile.End[] ends = new Profile.End[2 * quantities.size()];
        double[][] covariance = estimation.covariance();
        effort.workers().each(ends.length, k -> {
            int j = k / 2;
            double error = Math.sqrt(covariance[j][j]);
            double far = quantities.get(j).farthest();
            Profile profile = new Profile(estimation, residuals.get(), bounds, effort.cancelled());
            ends[k] = estimation.variance() > 0
                    ? profile.end(j, k % 2 == 1, error > 0 && error < far ? error : far / 100, far)
                    : Profile.End.NONE;
        });
        return Arrays.asList(ends);
    }

    private Fitted fitted(Estimation estimation, List<Profile.End> ends, List<Optional<Minimum>> minima) {
        double least = estimation.minimum().squares();
        int agree = (int) minima.stream()
                .flatMap(Optional::stream)
                .filter(one -> one.squares() <= least * (1 + SAME))
                .count();
        List<Fitted.Estimate> estimates = new ArrayList<>();
        double[][] covariance = estimation.covariance();
        double[] at = estimation.minimum().at();
        for (int j = 0; j < at.length; j++) {
            MovingQuantity quantity = quantities.get(j);
            double value = quantity.natural(at[j]);
            boolean free = estimation.minimum().free()[j];
            estimates.add(new Fitted.Estimate(
                    quantity,
                    value,
                    free ? quantity.unit(value) * Math.sqrt(covariance[j][j]) : Double.NaN,
                    natural(quantity, ends.get(2 * j).end()),
                    natural(quantity, ends.get(2 * j + 1).end())));
        }
        return new Fitted(estimates, estimation, agree, minima.size());
    }

    private static double natural(MovingQuantity quantity, OptionalDouble end) {
        return end.isPresent() ? quantity.natural(end.getAsDouble()) : Double.NaN;
    }
}
