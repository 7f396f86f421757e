package entente.check;

import entente.arithmetic.Arithmetic;
import entente.model.Distribution;
import entente.model.Range;

/**
 * The mean of a distribution of which only a range is left: ∫ x f(x) dx / ∫ f(x) dx over it, by the midpoint rule on
 * quantities that cannot overflow; the density is taken relative to its largest value on the range.
 */
final class TruncatedMean {
    private static final int PIECES = 20_000;
    /** Beyond so many standard deviations nothing is left of a normal distribution in double precision. */
    private static final double FARTHEST = 38;

    private TruncatedMean() {}

    static double of(Distribution distribution, Range range) {
        double[] p = distribution.parameters();
        double low = range.low();
        double high = range.high();
        switch (distribution.family()) {
            case NORMAL -> {
                low = Math.max(low, p[0] - FARTHEST * p[1]);
                high = Math.min(high, p[0] + FARTHEST * p[1]);
            }
            case LOGNORMAL -> {
                low = Math.max(low, 0);
                high = Math.min(high, p[0] * Arithmetic.power(p[1], 20));
            }
            case UNIFORM -> {
                low = Math.max(low, p[0]);
                high = Math.min(high, p[1]);
            }
            case TRIANGULAR -> {
                low = Math.max(low, p[0]);
                high = Math.min(high, p[2]);
            }
            case BETA -> {
                low = Math.max(low, 0);
                high = Math.min(high, 1);
            }
        }
        return low < high ? mean(distribution, low, high) : Double.NaN;
    }

    private static double mean(Distribution distribution, double low, double high) {
        double step = (high - low) / PIECES;
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < PIECES; k++) {
            largest = Math.max(largest, logDensity(distribution, low + (k + 0.5) * step));
        }
        double mass = 0;
        double moment = 0;
        for (int k = 0; k < PIECES; k++) {
            double x = low + (k + 0.5) * step;
            double weight = Arithmetic.exp(logDensity(distribution, x) - largest);
            mass += weight;
            moment += weight * (x - low);
        }
        return low + moment / mass;
    }

    /** Without the terms that do not depend on x. */
    private static double logDensity(Distribution distribution, double x) {
        double[] p = distribution.parameters();
        return switch (distribution.family()) {
            case NORMAL -> -Arithmetic.power((x - p[0]) / p[1], 2) / 2;
            case LOGNORMAL ->
                -Arithmetic.power(Arithmetic.ln(x / p[0]) / Arithmetic.ln(p[1]), 2) / 2 - Arithmetic.ln(x);
            case UNIFORM -> 0;
            case TRIANGULAR -> Arithmetic.ln(x < p[1] ? (x - p[0]) / (p[1] - p[0]) : (p[2] - x) / (p[2] - p[1]));
            case BETA -> (p[0] - 1) * Arithmetic.ln(x) + (p[1] - 1) * Arithmetic.ln(1 - x);
        };
    }
}
