package entente.stability.certificate;

import entente.arithmetic.Interval;
import entente.law.Coefficients;
import entente.law.ConstantSystem;

/** Inequalities between sums, shown for certain of what was written: every operation is widened by one unit in the last place. */
public final class Verified {
    private Verified() {}

    /** Where a coefficient ends. */
    private interface Ends {
        double of(int entry);
    }

    /** |D|u &lt; u for u &gt; 0, which shows ρ(D) &lt; 1, of what was written. */
    public static boolean shrinks(ConstantSystem system, double[] u) {
        return shrinks(
                system.coefficients(),
                entry -> Written.coefficient(system, entry).size(),
                u);
    }

    /** Du &lt; u for u &gt; 0 of D ≥ 0 itself, without its neighbours. */
    public static boolean shrinks(Coefficients d, double[] u) {
        return shrinks(d, d::value, u);
    }

    private static boolean shrinks(Coefficients d, Ends upper, double[] u) {
        for (int to = 0; to < u.length; to++) {
            double sum = 0;
            for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                sum = Math.nextUp(sum + Math.nextUp(upper.of(k) * u[d.from(k)]));
            }
            if (!(u[to] > 0 && sum < u[to])) {
                return false;
            }
        }
        return true;
    }

    /** Du &gt; u for u &gt; 0 within a group of firms, which shows ρ(D) &gt; 1 for D ≥ 0, of what was written. */
    public static boolean grows(ConstantSystem system, int[] group, double[] u) {
        double[] all = new double[system.size()];
        for (int a = 0; a < group.length; a++) {
            all[group[a]] = u[a];
        }
        return grows(
                system.coefficients(),
                entry -> Written.coefficient(system, entry).low(),
                group,
                all);
    }

    /** The same of all of D itself, without its neighbours. */
    public static boolean grows(Coefficients d, double[] u) {
        int[] all = new int[d.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return grows(d, d::value, all, u);
    }

    private static boolean grows(Coefficients d, Ends lower, int[] group, double[] u) {
        for (int to : group) {
            double sum = 0;
            for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                double value = u[d.from(k)];
                sum = value == 0 ? sum : Math.nextDown(sum + Math.nextDown(lower.of(k) * value));
            }
            if (!(u[to] > 0 && sum > u[to])) {
                return false;
            }
        }
        return group.length > 0;
    }

    /**
     * The solution of x = 1 + Dx is positive: with γ = min (u − |D|u)ᵢ above 0 it differs from x by at most
     * max |1 + Dx − x|ᵢ u/γ, because (I − |D|)⁻¹ 1 ≤ u/γ bounds every (I − D)⁻¹.
     */
    public static boolean positive(ConstantSystem system, double[] x, double[] u) {
        Coefficients d = system.coefficients();
        double gamma = Double.POSITIVE_INFINITY;
        double residual = 0;
        for (int to = 0; to < u.length; to++) {
            double sum = 0;
            Interval left = Interval.exactly(x[to]);
            Interval right = Interval.ONE;
            for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                Interval coefficient = Written.coefficient(system, k);
                sum = Math.nextUp(sum + Math.nextUp(coefficient.size() * u[d.from(k)]));
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
