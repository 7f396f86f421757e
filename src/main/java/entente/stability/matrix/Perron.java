package entente.stability.matrix;

import entente.law.Coefficients;
import java.util.function.BooleanSupplier;

/**
 * ρ(D) of a matrix D ≥ 0 between two bounds, with the strongly connected group that attains it.
 *
 * <p>For irreducible D and any u &gt; 0, min (Du)ᵢ/uᵢ ≤ ρ(D) ≤ max (Du)ᵢ/uᵢ (Collatz–Wielandt; Berman &amp; Plemmons
 * 2.1.11), and ρ of the whole is the largest of its groups'. Groups of up to 400 take u from Noda's inverse iteration, larger
 * ones from the power method on D + sI, which needs no dense matrix.
 *
 * @param lower  bound, up to rounding
 * @param upper  bound, up to rounding
 * @param group  members of the group with the largest ρ, ascending; empty where D has no loop
 * @param vector u of the group, in the order of its members
 */
public record Perron(double lower, double upper, int[] group, double[] vector) {
    private static final int DENSE = 400;
    private static final int MOST_INVERSE = 60;
    private static final double TIGHT = 1e-13;
    private static final double NEAR = 1e-6;
    private static final long WORK = 1_000_000_000L;

    /** The middle of the bounds. */
    public double radius() {
        return lower + (upper - lower) / 2;
    }

    /** @param d entries at least 0 */
    public static Perron of(Coefficients d) {
        return of(d, () -> false);
    }

    /**
     * @param d    entries at least 0
     * @param stop asked at every round; what is found until then are bounds, if wide ones
     */
    public static Perron of(Coefficients d, BooleanSupplier stop) {
        return of(d, Double.NaN, stop);
    }

    private static Perron of(Coefficients d, double bound, BooleanSupplier stop) {
        Perron best = new Perron(0, 0, new int[0], new double[0]);
        double lower = 0;
        double upper = 0;
        for (int[] group : Components.of(d)) {
            if (group.length > 1) {
                Perron own = of(GroupMatrix.of(d, group), group, bound, stop);
                lower = Math.max(lower, own.lower);
                upper = Math.max(upper, own.upper);
                if (own.radius() > best.radius()) {
                    best = own;
                }
            }
        }
        return new Perron(lower, upper, best.group, best.vector);
    }

    /** No closer than it takes to tell on which side of a bound ρ lies, where that can be told. */
    public static Perron against(double bound, Coefficients d, BooleanSupplier stop) {
        return of(d, bound, stop);
    }

    private static Perron of(Coefficients block, int[] group, double bound, BooleanSupplier stop) {
        double[] start = block.size() <= DENSE ? inverseIteration(block.dense(), stop) : Dense.ones(block.size());
        return power(block, start, group, bound, stop);
    }

    /**
     * u ← (sI − D)⁻¹ u with s = max (Du)ᵢ/uᵢ, which falls to ρ quadratically for every irreducible D ≥ 0 (Noda 1971; Elsner
     * 1976), while the power method needs of the order of n² rounds on a ring of n.
     */
    private static double[] inverseIteration(double[][] d, BooleanSupplier stop) {
        double[] u = Dense.ones(d.length);
        double last = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_INVERSE && !stop.getAsBoolean(); round++) {
            double[] image = Dense.times(d, u);
            double s = 0;
            for (int i = 0; i < u.length; i++) {
                s = Math.max(s, image[i] / u[i]);
            }
            if (!(s < last * (1 - TIGHT / 8))) {
                break;
            }
            last = s;
            double[][] shifted = Dense.identityMinus(d);
            for (int i = 0; i < d.length; i++) {
                shifted[i][i] = s;
            }
            double[] next = Lu.of(shifted).solve(u);
            double size = largest(next);
            for (double v : next) {
                if (!(v > 0 && v < Double.POSITIVE_INFINITY)) {
                    return u;
                }
            }
            for (int i = 0; i < u.length; i++) {
                u[i] = Math.max(next[i] / size, 1e-300);
            }
        }
        return u;
    }

    private static double largest(double[] v) {
        double most = 0;
        for (double x : v) {
            most = Math.max(most, x);
        }
        return most;
    }

    private static Perron power(Coefficients d, double[] start, int[] group, double bound, BooleanSupplier stop) {
        double[] u = start;
        double[] bestVector = start;
        double lower = 0;
        double upper = Double.POSITIVE_INFINITY;
        long rounds = Math.max(20, WORK / (d.count() + d.size()));
        for (long round = 0; round < Math.min(rounds, 20_000); round++) {
            double[] next = d.size() == 0 ? u : times(d, u);
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (int i = 0; i < u.length; i++) {
                double ratio = next[i] / u[i];
                least = Math.min(least, ratio);
                most = Math.max(most, ratio);
            }
            if (least > lower) {
                lower = least;
                bestVector = u;
            }
            upper = Math.min(upper, most);
            // With room for the rounding of the bounds.
            boolean told = lower > bound + NEAR || upper < bound - NEAR;
            if (told || upper - lower <= TIGHT * upper || stop.getAsBoolean()) {
                break;
            }
            // The shift makes a loop's matrix primitive: without it the power method may turn for ever.
            double shift = most / 2;
            double size = 0;
            for (int i = 0; i < u.length; i++) {
                next[i] += shift * u[i];
                size = Math.max(size, next[i]);
            }
            for (int i = 0; i < u.length; i++) {
                next[i] = Math.max(next[i] / size, 1e-300);
            }
            u = next;
        }
        return new Perron(lower, Math.max(lower, upper), group, bestVector);
    }

    private static double[] times(Coefficients d, double[] u) {
        double[] y = new double[u.length];
        for (int to = 0; to < u.length; to++) {
            double sum = 0;
            for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                sum += d.value(k) * u[d.from(k)];
            }
            y[to] = sum;
        }
        return y;
    }
}
