package entente.study.fit;

import entente.arithmetic.Elementary;
import java.util.OptionalDouble;

/**
 * How likely the data are under a fit, and what is left of it once the fit's freedom is paid for.
 *
 * <p>−2 ln L = n ln(2π Σr²/n) + n, or Σr² + Σ ln 2πs² where the sizes s of the errors were stated; for relative errors
 * + 2 Σ ln y. AICc = −2 ln L + 2K + 2K(K + 1)/(n − K − 1), K = p + 1, or p where the sizes were stated.
 *
 * @param minusTwoLogL −2 ln L
 * @param aicc         empty where n ≤ K + 1
 */
public record Criterion(double minusTwoLogL, OptionalDouble aicc) {
    /**
     * @param scale Σ ln of what residuals were divided by beyond a stated size: y under relative errors; else 0
     * @param sizes the stated sizes of the errors; empty where none was stated
     */
    public static Criterion of(double squares, int points, int quantities, double scale, double[] sizes) {
        double likelihood;
        if (sizes.length == 0) {
            likelihood = points * Elementary.LN.value(2 * Math.PI * squares / points) + points;
        } else {
            likelihood = squares;
            for (double s : sizes) {
                likelihood += Elementary.LN.value(2 * Math.PI * s * s);
            }
        }
        likelihood += 2 * scale;
        int k = sizes.length == 0 ? quantities + 1 : quantities;
        return new Criterion(
                likelihood,
                points > k + 1
                        ? OptionalDouble.of(likelihood + 2.0 * k + 2.0 * k * (k + 1) / (points - k - 1))
                        : OptionalDouble.empty());
    }
}
