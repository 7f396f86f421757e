package entente.check.declarations;

import entente.arithmetic.Arithmetic;
import entente.model.Distribution;
import entente.model.Range;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Beta;

/**
 * The mean of a distribution of which only a range is left. Uniform and beta distributions have closed forms; elsewhere, and
 * where a closed form would cancel, ∫ x f / ∫ f by Gauss's rule on pieces as wide as the density varies: what is added is
 * positive and relative to the largest density, so that a range far out in a tail loses no digits.
 */
final class TruncatedMean {
    private static final GaussIntegratorFactory GAUSS = new GaussIntegratorFactory();
    private static final int NODES = 20;
    /** So many units from the largest density, exp(−x) is nothing beside it. */
    private static final int UNITS = 45;
    /** A difference of probabilities below this share of them has lost digits. */
    private static final double CANCELLED = 0.01;

    private TruncatedMean() {}

    static double of(Distribution distribution, Range range) {
        double[] p = distribution.parameters();
        double low = range.low();
        double high = range.high();
        return switch (distribution.family()) {
            case NORMAL -> p[0] + p[1] * standard((low - p[0]) / p[1], (high - p[0]) / p[1], 0, z -> z);
            case LOGNORMAL -> {
                double middle = Arithmetic.ln(p[0]);
                double spread = Arithmetic.ln(p[1]);
                double from = low > 0 ? (Arithmetic.ln(low) - middle) / spread : Double.NEGATIVE_INFINITY;
                double to = (Arithmetic.ln(high) - middle) / spread;
                yield standard(from, to, spread, z -> Arithmetic.exp(middle + spread * z));
            }
            case UNIFORM -> {
                double from = Math.max(low, p[0]);
                double to = Math.min(high, p[1]);
                yield from < to ? from + (to - from) / 2 : Double.NaN;
            }
            case TRIANGULAR -> triangular(p[0], p[1], p[2], Math.max(low, p[0]), Math.min(high, p[2]));
            case BETA -> beta(p[0], p[1], Math.max(low, 0), Math.min(high, 1));
        };
    }

    /** The mean of a function of a standard normal variable, which grows by no more than exp(growth · z). */
    private static double standard(double low, double high, double growth, DoubleUnaryOperator function) {
        if (!(low < high)) {
            return Double.NaN;
        }
        double peak = Math.max(low, Math.min(high, 0));
        double unit = 1 / Math.max(1, Math.abs(peak));
        double from = Math.max(low, peak - UNITS * unit);
        double to = Math.min(high, peak + UNITS * unit + growth);
        Sums sums = new Sums(z -> Arithmetic.exp((peak - z) * (peak + z) / 2), function, function.applyAsDouble(peak));
        int pieces = Math.max(1, (int) Math.ceil((to - from) / unit));
        return sums.over(from, to, pieces).mean();
    }

    private static double triangular(double least, double mode, double most, double low, double high) {
        if (!(low < high)) {
            return Double.NaN;
        }
        Sums sums = new Sums(x -> x < mode ? (x - least) / (mode - least) : (most - x) / (most - mode), x -> x, low);
        double middle = Math.max(low, Math.min(high, mode));
        return sums.over(low, middle, 1).over(middle, high, 1).mean();
    }

    private static double beta(double a, double b, double low, double high) {
        if (!(low < high)) {
            return Double.NaN;
        }
        boolean above = low > a / (a + b);
        double far = above ? Beta.regularizedBeta(1 - low, b, a) : Beta.regularizedBeta(high, a, b);
        double near = above ? Beta.regularizedBeta(1 - high, b, a) : Beta.regularizedBeta(low, a, b);
        if (far - near > CANCELLED * far) {
            double more = above
                    ? Beta.regularizedBeta(1 - low, b, a + 1) - Beta.regularizedBeta(1 - high, b, a + 1)
                    : Beta.regularizedBeta(high, a + 1, b) - Beta.regularizedBeta(low, a + 1, b);
            return a / (a + b) * more / (far - near);
        }
        double mode = a > 1 && b > 1 ? (a - 1) / (a + b - 2) : a < b ? 0 : 1;
        double largest = logBeta(a, b, Math.max(low, Math.min(high, mode)));
        return new Sums(x -> Arithmetic.exp(logBeta(a, b, x) - largest), x -> x, low)
                .over(low, high, UNITS)
                .mean();
    }

    private static double logBeta(double a, double b, double x) {
        return (a == 1 ? 0 : (a - 1) * Arithmetic.ln(x)) + (b == 1 ? 0 : (b - 1) * Arithmetic.log1p(-x));
    }

    /** ∫ f and ∫ (g − origin) f, piece by piece. */
    private static final class Sums {
        private final DoubleUnaryOperator density;
        private final DoubleUnaryOperator function;
        private final double origin;
        private double mass;
        private double moment;

        Sums(DoubleUnaryOperator density, DoubleUnaryOperator function, double origin) {
            this.density = density;
            this.function = function;
            this.origin = origin;
        }

        Sums over(double low, double high, int pieces) {
            for (int k = 0; k < pieces; k++) {
                double from = low + (high - low) * k / pieces;
                double to = low + (high - low) * (k + 1) / pieces;
                if (from < to) {
                    var rule = GAUSS.legendre(NODES, from, to);
                    mass += rule.integrate(density::applyAsDouble);
                    moment += rule.integrate(x -> density.applyAsDouble(x) * (function.applyAsDouble(x) - origin));
                }
            }
            return this;
        }

        double mean() {
            return origin + moment / mass;
        }
    }
}
