package entente.study.fit;

import entente.reading.Resources;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Fits quantities from many starts, side by side, and follows the profile of each; the same digits on any threads. */
public final class Fitting {
    /** Sums of squares that are the same. */
    private static final double SAME = 1e-6;
    /** Sums of squares that may be of the same minimum, as far as a rough fit tells. */
    private static final double NEAR = 2;
    /** The same of quantities, on their working scale. */
    private static final double CLOSE = 0.05;
    /** The accuracy far from a minimum, and the offset at which it is left. */
    private static final double ROUGH = 1e-6;

    private static final double ROUGHLY_DONE = 1e-3;
    private static final double NEARLY_DONE = 1e-4;
    /** The accuracy near it: at most this, and this part of the residuals. */
    private static final double COARSEST = 1e-9;

    private static final double SHARE = 1e-7;
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
        Search search = search(starts, seed);
        Optional<Minimum> best = search.best();
        for (int again = 0; again < ANEW && best.isPresent(); again++) {
            Estimation estimation = new Estimation(best.get(), known);
            List<Profile.End> ends = ends(estimation, search.accuracy());
            Optional<Minimum> less = least(ends.stream().map(Profile.End::less).toList());
            if (less.isEmpty()) {
                return effort.cancelled().getAsBoolean()
                        ? Optional.empty()
                        : Optional.of(fitted(
                                estimation,
                                ends,
                                agree(search.minima(), best.get(), search.accuracy()),
                                starts,
                                again > 0));
            }
            best = minimum(less.get().at());
        }
        return Optional.empty();
    }

    /** The estimates alone, without intervals; empty where no start leads to residuals. */
    public Optional<Estimation> estimates(int starts, long seed) {
        return search(starts, seed).best().map(minimum -> new Estimation(minimum, known));
    }

    /**
     * What the starts led to.
     *
     * @param accuracy of residuals near the best
     */
    private record Search(List<Optional<Minimum>> minima, double accuracy, Optional<Minimum> best) {}

    private Search search(int starts, long seed) {
        Bounds box = new Bounds(working(MovingQuantity::startLow), working(MovingQuantity::startHigh));
        List<double[]> begins = Starts.of(working(MovingQuantity::own), box, starts, seed);
        List<Optional<Minimum>> rough = each(
                begins,
                (start, compared) ->
                        LeastSquares.from(start, compared.within(ROUGH), bounds, ROUGHLY_DONE, effort.cancelled()));
        Optional<Minimum> leader = least(rough);
        if (leader.isEmpty()) {
            return new Search(rough, ROUGH, leader);
        }
        double accuracy = accuracy(leader.get());
        List<double[]> near = rough.stream()
                .flatMap(Optional::stream)
                .filter(one -> isNear(one, leader.get()))
                .map(Minimum::at)
                .toList();
        List<Optional<Minimum>> minima = each(
                near,
                (start, compared) ->
                        LeastSquares.from(start, compared.within(accuracy), bounds, NEARLY_DONE, effort.cancelled()));
        return new Search(minima, accuracy, least(minima).flatMap(one -> minimum(one.at())));
    }

    private Optional<Minimum> minimum(double[] start) {
        return LeastSquares.from(start, residuals.get(), bounds, effort.cancelled());
    }

    private List<Optional<Minimum>> each(
            List<double[]> begins, BiFunction<double[], Residuals, Optional<Minimum>> fit) {
        List<Optional<Minimum>> minima = new ArrayList<>(
                begins.stream().map(start -> Optional.<Minimum>empty()).toList());
        effort.workers().each(begins.size(), k -> minima.set(k, fit.apply(begins.get(k), residuals.get())));
        return minima;
    }

    private static Optional<Minimum> least(List<Optional<Minimum>> minima) {
        return minima.stream().flatMap(Optional::stream).reduce((a, b) -> b.squares() < a.squares() ? b : a);
    }

    /** The square of the largest change that a quantity makes, which is about that of the values themselves. */
    private static double largest(Minimum minimum) {
        return IntStream.range(0, minimum.at().length)
                .mapToDouble(j -> Arrays.stream(minimum.point().slope())
                        .mapToDouble(row -> row[j] * row[j])
                        .sum())
                .max()
                .orElse(0);
    }

    /** What is needed of residuals so that intervals are right: a small part of how large they are beside the values. */
    private static double accuracy(Minimum rough) {
        double largest = largest(rough);
        double size = largest > 0 ? Math.sqrt(rough.squares() / largest) : 0;
        return Math.max(ModelCurves.FINEST, Math.min(COARSEST, SHARE * size));
    }

    private boolean isNear(Minimum one, Minimum leader) {
        return one.squares() <= leader.squares() * NEAR + 100 * ROUGH * ROUGH * largest(leader)
                || IntStream.range(0, quantities.size()).allMatch(j -> Math.abs(one.at()[j] - leader.at()[j]) <= CLOSE);
    }

    /** Below and above, by quantity. */
    private List<Profile.End> ends(Estimation estimation, double accuracy) {
        Profile.End[] ends = new Profile.End[2 * quantities.size()];
        double[][] covariance = estimation.covariance();
        effort.workers().each(ends.length, k -> {
            int j = k / 2;
            double error = Math.sqrt(covariance[j][j]);
            double far = quantities.get(j).farthest();
            Residuals finest = residuals.get();
            Profile profile = new Profile(estimation, finest.within(accuracy), finest, bounds, effort.cancelled());
            ends[k] = estimation.variance() > 0
                    ? profile.end(j, k % 2 == 1, error > 0 && error < far ? error : far / 100, far)
                    : Profile.End.NONE;
        });
        return Arrays.asList(ends);
    }

    /** How many of the starts ended where the sum is as small. */
    private int agree(List<Optional<Minimum>> minima, Minimum best, double accuracy) {
        Residuals.Point there = residuals.get().within(accuracy).at(best.at());
        double least = there == null ? best.squares() : there.squares();
        return (int) minima.stream()
                .flatMap(Optional::stream)
                .filter(one -> one.squares() <= least * (1 + SAME))
                .count();
    }

    private Fitted fitted(Estimation estimation, List<Profile.End> ends, int agree, int starts, boolean anew) {
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
        return new Fitted(estimates, estimation, agree, starts, anew);
    }

    private static double natural(MovingQuantity quantity, OptionalDouble end) {
        return end.isPresent() ? quantity.natural(end.getAsDouble()) : Double.NaN;
    }
}
