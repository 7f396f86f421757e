package entente.stability;

import entente.dynamics.Coefficients;

/**
 * Inequalities between sums, shown for certain: every operation is widened by one unit in the last place, and every
 * coefficient by 1e-14 of itself, so that what is shown holds for the literals that were written and not only for the
 * doubles next to them.
 */
final class Verified {
    private static final double LITERAL = 1e-14;

    private Verified() {}

    /** Du &lt; u for u &gt; 0, which shows ρ(D) &lt; 1 for D ≥ 0. */
    static boolean shrinks(Coefficients d, double[] u) {
        for (int to = 0; to < u.length; to++) {
            double sum = 0;
            for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                double widened = Math.nextUp(d.value(k) * (1 + LITERAL));
                sum = Math.nextUp(sum + Math.nextUp(widened * u[d.from(k)]));
            }
            if (!(u[to] > 0 && sum < u[to])) {
                return false;
            }
        }
        return true;
    }

    /** Du &gt; u for u &gt; 0, which shows ρ(D) &gt; 1 for D ≥ 0. */
    static boolean grows(Coefficients d, double[] u) {
        for (int to = 0; to < u.length; to++) {
            double sum = 0;
            for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                double narrowed = Math.nextDown(d.value(k) * (1 - LITERAL));
                sum = Math.nextDown(sum + Math.nextDown(narrowed * u[d.from(k)]));
            }
            if (!(u[to] > 0 && sum > u[to])) {
                return false;
            }
        }
        return u.length > 0;
    }
}
