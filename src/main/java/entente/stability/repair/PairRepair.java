package entente.stability.repair;

import entente.law.Coefficients;
import org.jspecify.annotations.Nullable;

/**
 * The smallest changes of two firms that give each other, in closed form: of all r₁r₂ = c, where c = target²/(δ₁δ₂) is below
 * 1, (1 − r₁)² + (1 − r₂)² is least at r₁ = r₂ where c is at least 1/4, and at r₁ + r₂ = 1 below.
 */
final class PairRepair {
    private PairRepair() {}

    /** @return y by entry of d; null where there are not two contributions that form a loop, or nothing has to change */
    static double @Nullable [] changes(Coefficients d, boolean[] free, double target) {
        if (d.count() != 2 || !(free[0] || free[1])) {
            return null;
        }
        int first = d.from(0);
        int second = d.from(1);
        boolean loop = d.contribution(first, second) == d.value(1) && d.contribution(second, first) == d.value(0);
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
