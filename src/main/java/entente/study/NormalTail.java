package entente.study;

import entente.arithmetic.Arithmetic;
import org.apache.commons.math3.special.Erf;

/**
 * Quantiles of a standard normal variable of which only a range is left, however far out: what is small is kept as the
 * logarithm of what lies above, which is concave, so that Newton's method comes down on its root from one side.
 */
final class NormalTail {
    private static final double LOG_ROOT_TWO_PI = 0.9189385332046727;
    /** From here on Laplace's continued fraction has all digits. */
    private static final double FAR = 6;

    private static final int TERMS = 80;
    private static final int MOST_ROUNDS = 100;

    private NormalTail() {}

    static double quantile(double low, double high, double share) {
        if (high <= 0) {
            return -quantile(-high, -low, 1 - share);
        }
        double least = logAbove(low);
        if (low >= 0) {
            double part = 1 - Arithmetic.exp(logAbove(high) - least);
            return inverse(least + Arithmetic.log1p(-share * part));
        }
        double below = Arithmetic.exp(logAbove(-low));
        double above = Arithmetic.exp(logAbove(high));
        double between = 1 - below - above;
        double left = below + share * between;
        double right = above + (1 - share) * between;
        return left < right ? -inverse(Arithmetic.ln(left)) : inverse(Arithmetic.ln(right));
    }

    /** ln P(Z &gt; z). */
    static double logAbove(double z) {
        if (z < FAR) {
            return Arithmetic.ln(Erf.erfc(z / Arithmetic.sqrt(2)) / 2);
        }
        double fraction = z;
        for (int term = TERMS; term > 0; term--) {
            fraction = z + term / fraction;
        }
        return -z * z / 2 - LOG_ROOT_TWO_PI - Arithmetic.ln(fraction);
    }

    /** The z of at least 0 of which ln P(Z &gt; z) is this. */
    private static double inverse(double logAbove) {
        double z = Arithmetic.sqrt(Math.max(0, -2 * logAbove));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double here = logAbove(z);
            double step = (here - logAbove) * Arithmetic.exp(here + z * z / 2 + LOG_ROOT_TWO_PI);
            z += step;
            if (!(Math.abs(step) > 1e-16 * z)) {
                break;
            }
        }
        return z;
    }
}
