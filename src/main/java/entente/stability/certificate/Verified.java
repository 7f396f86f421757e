package entente.stability.certificate;

import entente.arithmetic.Interval;
import entente.dynamics.Coefficients;

/**
 * Inequalities between sums, shown for certain: every operation is widened by one unit in the last place, and every
 * coefficient by 1e-14 of itself, so that what is shown holds for the literals that were written and not only for the
 * doubles next to them.
 */
public final class Verified {
    private static final double LITERAL = 1e-14;

    private Verified() {}

    /** Du &lt; u for u &gt; 0, which shows ρ(D) &lt; 1 for D ≥ 0. */
    public static boolean shrinks(Coefficients d, double[] u) {
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
    public static boolean grows(Coefficients d, double[] u) {
        return grows(d, u, LITERAL);
    }

    /** The same of D itself, without its neighbours. */
    public static boolean growsExactly(Coefficients d, double[] u) {
        return grows(d, u, 0);
    }

    private static boolean grows(Coefficients d, double[] u, double spread) {
        for (int to = 0; to < u.length; to++) {
            double sum = 0;
            for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                double narrowed = Math.nextDown(d.value(k) * (1 - spread));
                sum = Math.nextDown(sum + Math.nextDown(narrowed * u[d.from(k)]));
            }
            if (!(u[to] > 0 && sum > u[to])) {
                return false;
            }
        }
        return u.length > 0;
    }

    /**
     * The solution of x = 1 + Dx is positive: with γ = min (u − |D|u)ᵢ above 0 it differs from x by at most
     * max |1 + Dx − x|ᵢ u/γ, because (I − |D|)⁻¹ 1 ≤ u/γ bounds every (I − D)⁻¹.
     */
    public static boolean positive(Coefficients d, double[] x, double[] u) {
        double gamma = Double.POSITIVE_INFINITY;
        double residual = 0;
        for (int to = 0; to < u.length; to++) {
            double sum = 0;
            Interval left = Interval.exactly(x[to]);
            Interval right = Interval.ONE;
            for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                double size = Math.nextUp(Math.abs(d.value(k)) * (1 + LITERAL));
                sum = Math.nextUp(sum + Math.nextUp(size * u[d.from(k)]));
                double spread = Math.nextUp(Math.abs(d.value(k)) * LITERAL);
                Interval coefficient = Interval.of(d.value(k) - spread, d.value(k) + spread);
                right = right.plus(coefficient.times(Interval.exactly(x[d.from(k)])));
            }
            gamma = Math.min(gamma, Math.nextDown(u[to] - sum));
            residual = Math.max(residual, right.minus(left).size());
        }
        for (int i = 0; i < u.length; i++) {
            double error = Math.nextUp(Math.nextUp(residual * u[i]) / gamma);
            if (!(gamma > 0 && x[i] > error)) {
                return false;
            }
        }
        return true;
    }
}
