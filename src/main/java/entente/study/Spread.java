package entente.study;

import entente.arithmetic.Arithmetic;
import entente.model.Distribution;
import entente.model.Range;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;

/**
 * A distribution, cut off where it is truncated: of F only the part between F(low) and F(high) is left.
 *
 * @param from F(low), 0 where nothing is cut off
 * @param to   F(high), 1 where nothing is cut off
 */
record Spread(RealDistribution whole, double low, double high, double from, double to) {
    static Spread of(Distribution distribution) {
        RealDistribution whole = whole(distribution.family(), distribution.parameters());
        Range range = distribution.truncation();
        return range == null
                ? new Spread(whole, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 1)
                : new Spread(
                        whole,
                        range.low(),
                        range.high(),
                        whole.cumulativeProbability(range.low()),
                        whole.cumulativeProbability(range.high()));
    }

    /** None of them is given a generator of its own: what is drawn are quantiles. */
    private static RealDistribution whole(Distribution.Family family, double[] p) {
        return switch (family) {
            case NORMAL -> new NormalDistribution(null, p[0], p[1]);
            case LOGNORMAL -> new LogNormalDistribution(null, Arithmetic.ln(p[0]), Arithmetic.ln(p[1]));
            case UNIFORM -> new UniformRealDistribution(null, p[0], p[1]);
            case TRIANGULAR -> new TriangularDistribution(null, p[0], p[1], p[2]);
            case BETA -> new BetaDistribution(null, p[0], p[1]);
        };
    }

    /** @param share above 0 and below 1 */
    double quantile(double share) {
        double value = whole.inverseCumulativeProbability(from + share * (to - from));
        return Math.max(low, Math.min(high, value));
    }
}
