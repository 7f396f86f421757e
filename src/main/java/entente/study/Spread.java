package entente.study;

import entente.arithmetic.Arithmetic;
import entente.model.Distribution;
import entente.model.Range;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.special.Beta;

/**
 * The quantiles of a distribution. Where it is truncated, of the part that is left, from the side on which less lies, so that
 * nothing cancels in either tail.
 */
@FunctionalInterface
interface Spread {
    /** @param share above 0 and below 1 */
    double quantile(double share);

    static Spread of(Distribution distribution) {
        double[] p = distribution.parameters();
        Range range = distribution.truncation();
        if (range == null) {
            return whole(distribution.family(), p);
        }
        Spread left = left(distribution.family(), p, range.low(), range.high());
        return share -> Math.max(range.low(), Math.min(range.high(), left.quantile(share)));
    }

    /** None of them is given a generator of its own: what is drawn are quantiles. */
    private static Spread whole(Distribution.Family family, double[] p) {
        return switch (family) {
            case NORMAL, LOGNORMAL -> left(family, p, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            case UNIFORM -> new UniformRealDistribution(null, p[0], p[1])::inverseCumulativeProbability;
            case TRIANGULAR -> new TriangularDistribution(null, p[0], p[1], p[2])::inverseCumulativeProbability;
            case BETA -> new BetaDistribution(null, p[0], p[1])::inverseCumulativeProbability;
        };
    }

    private static Spread left(Distribution.Family family, double[] p, double low, double high) {
        return switch (family) {
            case NORMAL -> normal(p[0], p[1], low, high);
            case LOGNORMAL -> {
                double from = low > 0 ? Arithmetic.ln(low) : Double.NEGATIVE_INFINITY;
                Spread logarithm = normal(Arithmetic.ln(p[0]), Arithmetic.ln(p[1]), from, Arithmetic.ln(high));
                yield share -> Arithmetic.exp(logarithm.quantile(share));
            }
            case UNIFORM -> {
                double from = Math.max(low, p[0]);
                double to = Math.min(high, p[1]);
                yield share -> from + share * (to - from);
            }
            case TRIANGULAR -> triangular(p[0], p[1], p[2], Math.max(low, p[0]), Math.min(high, p[2]));
            case BETA -> {
                double from = Math.max(low, 0);
                double to = Math.min(high, 1);
                yield from < p[0] / (p[0] + p[1])
                        ? share -> beta(p[0], p[1], from, to, share)
                        : share -> 1 - beta(p[1], p[0], 1 - to, 1 - from, 1 - share);
            }
        };
    }

    private static Spread normal(double mean, double deviation, double low, double high) {
        Spread standard = NormalTail.between((low - mean) / deviation, (high - mean) / deviation);
        return share -> mean + deviation * standard.quantile(share);
    }

    /** Squares of the distance from the end are spread evenly on each side of the mode. */
    private static Spread triangular(double least, double mode, double most, double low, double high) {
        double middle = Math.max(low, Math.min(high, mode));
        double below = middle > low ? (middle - low) * (middle - least + (low - least)) / (mode - least) : 0;
        double above = high > middle ? (high - middle) * (most - middle + (most - high)) / (most - mode) : 0;
        double left = below / (below + above);
        return share -> share < left
                ? least + between(low - least, middle - least, share / left)
                : most - between(most - high, most - middle, (1 - share) / (1 - left));
    }

    private static double between(double near, double far, double share) {
        return Arithmetic.sqrt((1 - share) * near * near + share * far * far);
    }

    private static double beta(double a, double b, double low, double high, double share) {
        double from = Beta.regularizedBeta(low, a, b);
        double wanted = from + share * (Beta.regularizedBeta(high, a, b) - from);
        double left = low;
        double right = high;
        while (true) {
            double middle = left + (right - left) / 2;
            if (!(right - left > 1e-15 * right) || middle == left || middle == right) {
                return middle;
            }
            if (Beta.regularizedBeta(middle, a, b) < wanted) {
                left = middle;
            } else {
                right = middle;
            }
        }
    }
}
