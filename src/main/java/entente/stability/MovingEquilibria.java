package entente.stability;

import entente.arithmetic.Arithmetic;
import entente.law.Law;
import entente.stability.interior.Saturations;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.Lu;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Equilibria of a law whose coefficients depend on state, on each set of survivors: Newton's method for the relative
 * growth rates rateᵢ/Qᵢ = 0 in the logarithms of outputs, so that firms stay present, from several starts, with the roots
 * already found divided out (deflation; Farrell, Birkisson &amp; Funke, SIAM J. Sci. Comput. 2015). It may miss some.
 */
final class MovingEquilibria {
    /** Up to this many firms every set of survivors is searched; beyond, the one of all firms. */
    private static final int ALL_SETS = 8;

    private static final int STARTS = 24;
    private static final int MOST_STEPS = 80;
    private static final double LARGEST_STEP = 2;
    private static final double EXACT = 1e-12;
    private static final double SAME = 1e-7;
    /** Roundings in a relative growth rate, against its terms. */
    private static final double ROUNDING = 1e-15;
    /** A root is where it is said to be to so many digits, or it is none. */
    private static final double PLACED = 1e-6;

    private final Law law;
    private final double[] capacity;
    private final double t;
    private final Patience patience;
    private final int n;
    private final double[] rate;
    private final double[][] jacobian;

    MovingEquilibria(Law law, double[] capacity, double t, Patience patience) {
        this.law = law;
        this.capacity = capacity;
        this.t = t;
        this.patience = patience;
        this.n = law.size();
        rate = new double[n];
        jacobian = new double[n][n];
    }

    Equilibria find(List<String> firms) {
        List<Equilibrium> all = new ArrayList<>();
        if (n <= ALL_SETS) {
            for (int set = 0; set < 1 << n; set++) {
                search(members(set), all);
            }
        } else {
            search(Saturations.everyone(n), all);
        }
        return new Equilibria(firms, all.size(), false, all, 0, List.of());
    }

    private static int[] members(int set) {
        return IntStream.range(0, 32).filter(i -> (set >> i & 1) == 1).toArray();
    }

    private void search(int[] present, List<Equilibrium> into) {
        if (present.length == 0) {
            add(new double[n], present, into);
            return;
        }
        List<double[]> roots = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(present.length);
        for (int start = 0; start < STARTS && !patience.over(); start++) {
            double[] y = new double[present.length];
            for (int a = 0; a < y.length; a++) {
                // First all firms at one multiple of their capacities, from 3% to 30 times; then each at its own.
                double spread = start < 8 ? start - 3.5 : random.nextDouble(-4, 4);
                y[a] = Arithmetic.ln(capacity[present[a]]) + spread;
            }
            double[] root = newton(y, present, roots);
            if (root != null) {
                roots.add(root);
                add(output(root, present), present, into);
            }
        }
    }

    /** Unless the law is not defined there. */
    private void add(double[] output, int[] present, List<Equilibrium> into) {
        Equilibrium found = at(output, present);
        if (!Double.isNaN(Spectrum.abscissa(found.eigenvalues()))) {
            into.add(found);
        }
    }

    private double @Nullable [] newton(double[] start, int[] present, List<double[]> roots) {
        double[] y = start;
        for (int round = 0; round < MOST_STEPS && !patience.over(); round++) {
            double[] step = step(y, present);
            if (step == null) {
                return null;
            }
            double size = size(step);
            if (size < EXACT) {
                return isNew(y, roots) && placed(y, present) ? y : null;
            }
            double factor = deflation(y, step, roots);
            double length = Math.min(1, LARGEST_STEP / (Math.abs(factor) * size)) * factor;
            // Near a root already found the deflated step turns back; far from all it is Newton's own.
            for (int a = 0; a < y.length; a++) {
                y[a] += length * step[a];
                if (!(Math.abs(y[a]) < 60)) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Far out all rates vanish to rounding: a root is believed where rounding cannot move it. */
    private boolean placed(double[] y, int[] present) {
        double[][] slope = slope(y, present);
        double[][] inverse = Lu.inverse(slope);
        if (inverse == null) {
            return false;
        }
        for (double[] row : inverse) {
            double moved = 0;
            for (int b = 0; b < row.length; b++) {
                double terms = 1;
                for (double term : slope[b]) {
                    terms += Math.abs(term);
                }
                moved += Math.abs(row[b]) * terms * ROUNDING;
            }
            if (!(moved < PLACED)) {
                return false;
            }
        }
        return true;
    }

    /** −G⁻¹g of the relative rates g and their derivatives by the logarithms; null where it is not defined. */
    private double @Nullable [] step(double[] y, int[] present) {
        double[][] slope = slope(y, present);
        if (!Dense.finite(slope)) {
            return null;
        }
        double[] minus = new double[present.length];
        for (int a = 0; a < minus.length; a++) {
            minus[a] = -rate[present[a]] / Arithmetic.exp(y[a]);
        }
        double[] step = Lu.of(slope).solve(minus);
        return Double.isFinite(size(step)) ? step : null;
    }

    /** Derivatives of the relative rates by the logarithms of outputs; the rates themselves are in {@link #rate}. */
    private double[][] slope(double[] y, int[] present) {
        double[] q = output(y, present);
        law.rates(t, q, rate);
        law.jacobian(t, q, jacobian);
        double[][] slope = new double[present.length][present.length];
        for (int a = 0; a < present.length; a++) {
            int i = present[a];
            for (int b = 0; b < present.length; b++) {
                int j = present[b];
                slope[a][b] = (jacobian[i][j] - (i == j ? rate[i] / q[i] : 0)) / q[i] * q[j];
            }
        }
        return slope;
    }

    /** With the residual times Π (1 + 1/|y − r|²), Newton's step grows by 1/(1 − ∇ln Π · step). */
    private static double deflation(double[] y, double[] step, List<double[]> roots) {
        double slope = 0;
        for (double[] r : roots) {
            double distance = 0;
            double along = 0;
            for (int a = 0; a < y.length; a++) {
                distance += (y[a] - r[a]) * (y[a] - r[a]);
                along += (y[a] - r[a]) * step[a];
            }
            slope -= 2 * along / (distance * (1 + distance));
        }
        double factor = 1 / (1 - slope);
        return Double.isFinite(factor) ? factor : 1;
    }

    private static boolean isNew(double[] y, List<double[]> roots) {
        for (double[] r : roots) {
            double most = 0;
            for (int a = 0; a < y.length; a++) {
                most = Math.max(most, Math.abs(y[a] - r[a]));
            }
            if (most < SAME) {
                return false;
            }
        }
        return true;
    }

    private double[] output(double[] y, int[] present) {
        double[] q = new double[n];
        for (int a = 0; a < present.length; a++) {
            q[present[a]] = Arithmetic.exp(y[a]);
        }
        return q;
    }

    /** An absent firm's own derivative is its invasion rate, because its rate is Q times its relative rate. */
    private Equilibrium at(double[] output, int[] present) {
        law.jacobian(t, output, jacobian);
        List<Eigenvalue> eigenvalues =
                Dense.finite(jacobian) ? Spectrum.of(jacobian) : List.of(new Eigenvalue(Double.NaN, Double.NaN));
        double[] saturation = new double[n];
        List<Invasion> invasions = new ArrayList<>();
        boolean saturated = true;
        for (int i = 0; i < n; i++) {
            saturation[i] = output[i] / capacity[i];
            if (output[i] == 0) {
                invasions.add(new Invasion(i, jacobian[i][i]));
                saturated &= !(jacobian[i][i] > 0);
            }
        }
        return new Equilibrium(
                output, saturation, present, eigenvalues, LocalStability.of(eigenvalues), saturated, invasions);
    }

    private static double size(double[] v) {
        double most = 0;
        for (double x : v) {
            most = Math.max(most, Math.abs(x));
            if (Double.isNaN(x)) {
                return Double.NaN;
            }
        }
        return most;
    }
}
