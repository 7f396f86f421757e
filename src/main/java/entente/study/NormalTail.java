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
    /** As far as this logarithm the inverse of erfc is near enough to begin at. */
    private static final double BEGUN = -20;

    private static final int TERMS = 80;
    private static final int MOST_ROUNDS = 100;

    private NormalTail() {}

    /** By the share of what is left. */
    static Spread between(double low, double high) {
        if (high <= 0) {
            Spread mirrored = between(-high, -low);
            return share -> -mirrored.quantile(1 - share);
        }
        double above = logAbove(high);
        if (low >= 0) {
            double least = logAbove(low);
            double part = 1 - Arithmetic.exp(above - least);
            return share -> inverse(least + Arithmetic.log1p(-share * part));
        }
        double left = Arithmetic.exp(logAbove(-low));
        double right = Arithmetic.exp(above);
        double between = 1 - left - right;
        return share -> {
            double below = left + share * between;
            double beyond = right + (1 - share) * between;
            return below < beyond ? -inverse(Arithmetic.ln(below)) : inverse(Arithmetic.ln(beyond));
        };
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
        double z = logAbove > BEGUN
                ? Arithmetic.sqrt(2) * Erf.erfcInv(2 * Arithmetic.exp(logAbove))
                : Arithmetic.sqrt(-2 * logAbove);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double here = logAbove(z);
            double step = (here - logAbove) * Arithmetic.exp(here + z * z / 2 + LOG_ROOT_TWO_PI);
            z += step;
            // What is left is of the size of the step's square.
            if (!(Math.abs(step) > 1e-9 * z)) {
                break;
            }
        }
        return Math.max(0, z);
    }
}
