package entente.study.fit;

import entente.reading.Resources;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a forecast is measured against: each knows one column of data and nothing of the model. */
public enum Rival {
    /** A logistic curve. */
    ALONE(GrowthCurve.ALONE),
    GOMPERTZ(GrowthCurve.GOMPERTZ),
    BASS(GrowthCurve.BASS),
    /** The last mean for ever. */
    LAST(null),
    /** On along the line from the first mean to the last. */
    DRIFT(null);

    /** A capacity so many times the largest value is on its way to infinity. */
    private static final double UNBOUNDED = 1e4;

    private final @Nullable GrowthCurve curve;

    Rival(@Nullable GrowthCurve curve) {
        this.curve = curve;
    }

    /**
     * A rival that knows its data.
     *
     * @param names    of its quantities
     * @param values   theirs
     * @param squares  Σr²
     * @param at       what it says of a time
     * @param extremes its quantities that ended at a bound, or go to infinity: {@code q = 0}, {@code m → ∞}
     */
    public record Informed(
            List<String> names, double[] values, double squares, DoubleUnaryOperator at, List<String> extremes) {
        public double[] at(double[] times) {
            return Arrays.stream(times).map(at).toArray();
        }
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where there is nothing that it could say: no value above 0, or a single time. */
    public Optional<Informed> of(ColumnSeries data, int starts, long seed, Resources effort) {
        if (data.distinct().length < 2) {
            return Optional.empty();
        }
        return curve == null ? Optional.of(line(data)) : fitted(curve, data, starts, seed, effort);
    }

    private Informed line(ColumnSeries data) {
        double[] times = data.distinct();
        double[] means = data.means();
        int last = means.length - 1;
        double slope = this == LAST ? 0 : (means[last] - means[0]) / (times[last] - times[0]);
        return new Informed(
                List.of(), new double[0], Double.NaN, t -> means[last] + slope * (t - times[last]), List.of());
    }

    private Optional<Informed> fitted(GrowthCurve shape, ColumnSeries data, int starts, long seed, Resources effort) {
        double[] times = data.distinct();
        double shift = this == BASS ? data.spacing() - times[0] : 0;
        double span = times[times.length - 1] + shift;
        double largest = data.largest();
        if (!(largest > 0) || !(span > 0)) {
            return Optional.empty();
        }
        Bounds box = shape.box(span, largest);
        Bounds limits = shape.limits(box);
        List<String> names = this == BASS ? List.of("m", "p", "q") : List.of("k", "N", "Q0");
        double[] middle = new double[names.size()];
        for (int j = 0; j < middle.length; j++) {
            middle[j] = (box.low()[j] + box.high()[j]) / 2;
        }
        Residuals residuals =
                shape.residuals(Arrays.stream(data.times()).map(t -> t + shift).toArray(), data.values());
        Optional<Minimum> best = Starts.of(middle, box, starts, seed).stream()
                .map(start -> LeastSquares.from(start, residuals, limits, effort.cancelled()))
                .flatMap(Optional::stream)
                .filter(minimum -> Double.isFinite(minimum.squares()))
                .min(Comparator.comparingDouble(Minimum::squares));
        return best.map(minimum -> new Informed(
                names,
                shape.natural(minimum.at()),
                minimum.squares(),
                t -> shape.value(minimum.at(), t + shift, new double[names.size()]),
                extremes(names, shape.natural(minimum.at()), largest)));
    }

    private static List<String> extremes(List<String> names, double[] values, double largest) {
        List<String> extremes = new ArrayList<>();
        for (int j = 0; j < values.length; j++) {
            String name = names.get(j);
            if (values[j] == 0) {
                extremes.add(name + " = 0");
            } else if ((name.equals("N") || name.equals("m")) && values[j] > UNBOUNDED * largest) {
                extremes.add(name + " → ∞");
            }
        }
        return extremes;
    }
}
