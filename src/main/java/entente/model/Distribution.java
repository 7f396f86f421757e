package entente.model;

import org.jspecify.annotations.Nullable;

/**
 * How an uncertain parameter is distributed.
 *
 * @param parameters in the order of the language: normal(mean, sd), lognormal(median, gsd), uniform(lo, hi),
 *                   triangular(lo, mode, hi), beta(a, b)
 * @param truncation the range outside which nothing is drawn, or null
 */
public record Distribution(
        Family family, double[] parameters, @Nullable Range truncation) {
    /** The families of distributions. */
    public enum Family {
        NORMAL,
        LOGNORMAL,
        UNIFORM,
        TRIANGULAR,
        BETA
    }
}
