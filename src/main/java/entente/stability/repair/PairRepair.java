package entente.stability.repair;

import entente.law.Coefficients;
import org.jspecify.annotations.Nullable;

/**
 * The smallest changes of the contributions of two firms, in closed form. Two firms coexist stably exactly where δ₁δ₂ &lt; 1
 * and both are above −1.
 *
 * <p>Where both are at least 0 only the product counts: of all r₁r₂ = c, where c = target²/(δ₁δ₂) is below 1,
 * (1 − r₁)² + (1 − r₂)² is least at r₁ = r₂ where c is at least 1/4, and at r₁ + r₂ = 1 below. Where one is below 0, each
 * that is below −target is brought up to it by itself, and the product is then below target² of itself.
 */
final class PairRepair {
    private PairRepair() {}

    /**
     * @return y by entry of d; NaN for one that may not change and has to; null of more firms, or of two of at least 0 that
     *     form no loop, or where nothing has to change
     */
    static double @Nullable [] changes(Coefficients d, boolean[] free, double target) {
        return d.size() != 2 ? null : d.nonNegative() ? givers(d, free, target) : rivals(d, free, target);
    }

    private static double[] rivals(Coefficients d, boolean[] free, double target) {
        double[] y = new double[d.count()];
        for (int k = 0; k < y.length; k++) {
            if (d.value(k) < -target) {
                y[k] = free[k] ? -target / d.value(k) - 1 : Double.NaN;
            }
        }
        return y;
    }

    private static double @Nullable [] givers(Coefficients d, boolean[] free, double target) {
        if (d.count() != 2 || !(free[0] || free[1])) {
            return null;
        }
        int first = d.from(0);
        int second = d.from(1);
        boolean loop = d.contribution(first, second) == d.value(0) && d.contribution(second, first) == d.value(1);
        double c = target * target / (d.value(0) * d.value(1));
        if (!loop || !(c < 1)) {
            return null;
        }
        if (!(free[0] && free[1])) {
            return new double[] {free[0] ? c - 1 : 0, free[1] ? c - 1 : 0};
        }
        double half = c < 0.25 ? Math.sqrt(0.25 - c) : 0;
        double large = c < 0.25 ? 0.5 + half : Math.sqrt(c);
        return new double[] {large - 1, c / large - 1};
    }
}
