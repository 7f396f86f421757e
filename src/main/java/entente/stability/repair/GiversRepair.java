package entente.stability.repair;

import entente.law.Coefficients;
import entente.stability.Patience;
import entente.stability.matrix.Components;
import entente.stability.matrix.GroupMatrix;
import entente.stability.matrix.Perron;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The smallest relative changes y of contributions of at least 0 that bring ρ of every strongly connected group down to a
 * target: groups do not touch each other, so each is solved alone.
 *
 * <p>∂ρ/∂D[i][j] = vᵢuⱼ/vᵀu with the left and right Perron vectors. The nearest point of the linearised set is
 * y = max(−1, −λ · gradient), with λ by halving; repeated until it stays (the method that finds a design point in
 * structural reliability; Hasofer &amp; Lind). No matrix is dense but those of small groups.
 */
final class GiversRepair {
    private static final int MOST_STEPS = 200;
    private static final int CHANCES = 24;

    private GiversRepair() {}

    /**
     * @param d      entries at least 0
     * @param free   by entry of d, whether it may change
     * @param target of ρ, above 0
     * @return y by entry of d, at least −1; all NaN where the entries that may change are not enough
     */
    static double[] changes(Coefficients d, boolean[] free, double target, Patience patience) {
        return changes(d, free, target, new double[d.count()], patience);
    }

    /**
     * The same from other starts as well, because the set need not be convex and has branches on which contributions change
     * unlike: each contribution alone, all but one, and some by chance, as far as the target is reached.
     */
    static double[] fromSeveralStarts(Coefficients d, boolean[] free, double target, Patience patience) {
        double[] best = changes(d, free, target, patience);
        int m = d.count();
        // Fixed, so that the same model gives the same repair.
        SplittableRandom random = new SplittableRandom(m);
        for (int way = 0; way < 2 * m + CHANCES && !patience.over(); way++) {
            double[] end = new double[m];
            for (int k = 0; k < m; k++) {
                double chance = random.nextDouble();
                boolean whole = way < m ? k == way : way < 2 * m ? k != way - m : chance < 0.4;
                end[k] = !free[k] ? 0 : whole ? -1 : way < 2 * m ? 0 : -chance * chance;
            }
            double[] found = changes(d, free, target, reaching(d, end, target), patience);
            // NaN where it does not reach the target.
            if (cost(found) < cost(best) * (1 - 1e-9) || Double.isNaN(cost(best))) {
                best = found;
            }
        }
        return best;
    }

    /** As far along a way as the target asks. */
    private static double[] reaching(Coefficients d, double[] end, double target) {
        double low = 0;
        double high = 1;
        double[] y = end;
        for (int round = 0; round < 20; round++) {
            double middle = (low + high) / 2;
            double[] part = new double[end.length];
            for (int k = 0; k < part.length; k++) {
                part[k] = middle * end[k];
            }
            if (Perron.of(moved(d, part)).radius() <= target) {
                high = middle;
                y = part;
            } else {
                low = middle;
            }
        }
        return y;
    }

    static double cost(double[] y) {
        double cost = 0;
        for (double v : y) {
            cost += v * v;
        }
        return cost;
    }

    private static double[] changes(Coefficients d, boolean[] free, double target, double[] y, Patience patience) {
        for (int[] group : Components.of(d)) {
            if (group.length > 1
                    && Perron.of(GroupMatrix.of(d, group), patience::over).upper() > target
                    && !solve(d, group, free, target, y, patience)) {
                Arrays.fill(y, Double.NaN);
                return y;
            }
        }
        return y;
    }

    private static boolean solve(
            Coefficients d, int[] group, boolean[] free, double target, double[] y, Patience patience) {
        double[] slope = new double[d.count()];
        for (int step = 0; step < MOST_STEPS && !patience.over(); step++) {
            Coefficients moved = moved(d, y);
            Perron right = Perron.of(GroupMatrix.of(moved, group), patience::over);
            Perron left = Perron.of(transposed(GroupMatrix.of(moved, group)), patience::over);
            double rho = right.radius();
            if (right.group().length != left.group().length) {
                return false;
            }
            slope(d, group, right.group(), right.vector(), left.vector(), free, slope);
            // Whole steps as a rule; shorter and shorter ones where those go round in circles.
            double length = step < 20 ? 1 : 20.0 / step;
            double largest = nearest(slope, y, rho, target, length);
            if (Double.isNaN(largest)) {
                return false;
            }
            if (largest < 1e-10) {
                break;
            }
        }
        return closed(d, group, free, target, y, patience);
    }

    /** Goes the last little way to the target, all changes growing alike; false where there is more than a little left. */
    private static boolean closed(
            Coefficients d, int[] group, boolean[] free, double target, double[] y, Patience patience) {
        for (double more = 1e-12; more < 0.05 && !patience.over(); more *= 4) {
            if (Perron.of(GroupMatrix.of(moved(d, y), group), patience::over).radius() <= target * (1 + 1e-10)) {
                return true;
            }
            for (int firm : group) {
                for (int k = d.rowStart(firm); k < d.rowEnd(firm); k++) {
                    if (free[k] && Arrays.binarySearch(group, d.from(k)) >= 0) {
                        y[k] = Math.max(-1, y[k] * (1 + more));
                    }
                }
            }
        }
        return false;
    }

    /** ∂ρ/∂y by entry of d; 0 outside the part of the group that carries ρ. */
    private static void slope(
            Coefficients d, int[] group, int[] part, double[] u, double[] v, boolean[] free, double[] slope) {
        Arrays.fill(slope, 0);
        double scale = 0;
        for (int a = 0; a < u.length; a++) {
            scale += u[a] * v[a];
        }
        int[] firms = new int[part.length];
        for (int a = 0; a < part.length; a++) {
            firms[a] = group[part[a]];
        }
        for (int a = 0; a < firms.length; a++) {
            for (int k = d.rowStart(firms[a]); k < d.rowEnd(firms[a]); k++) {
                int b = Arrays.binarySearch(firms, d.from(k));
                if (b >= 0 && free[k]) {
                    slope[k] = d.value(k) * v[a] * u[b] / scale;
                }
            }
        }
    }

    /** Moves y to the nearest point of the linearised set; returns the largest move, NaN where there is none. */
    private static double nearest(double[] slope, double[] y, double rho, double aim, double length) {
        double need = aim - rho;
        for (int k = 0; k < y.length; k++) {
            need += slope[k] * y[k];
        }
        // Find λ with Σ slope · max(−1, −λ slope) = need over the entries with a slope.
        double low = 0;
        double high = 1;
        while (reach(slope, high) > need && high < 1e18) {
            high *= 4;
        }
        if (reach(slope, high) > need + 1e-12 * Math.abs(need)) {
            return Double.NaN;
        }
        for (int round = 0; round < 200 && high - low > 1e-16 * high; round++) {
            double middle = (low + high) / 2;
            if (reach(slope, middle) > need) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double largest = 0;
        for (int k = 0; k < y.length; k++) {
            if (slope[k] > 0) {
                double next = Math.max(-1, -high * slope[k]);
                largest = Math.max(largest, Math.abs(next - y[k]));
                y[k] += length * (next - y[k]);
            }
        }
        return largest;
    }

    private static double reach(double[] slope, double lambda) {
        double sum = 0;
        for (double s : slope) {
            sum += s * Math.max(-1, -lambda * s);
        }
        return sum;
    }

    static Coefficients moved(Coefficients d, double[] y) {
        int[] start = new int[d.size() + 1];
        int[] from = new int[d.count()];
        double[] value = new double[d.count()];
        for (int to = 0; to < d.size(); to++) {
            for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                from[k] = d.from(k);
                value[k] = d.value(k) * (1 + y[k]);
            }
            start[to + 1] = d.rowEnd(to);
        }
        return new Coefficients(start, from, value);
    }

    private static Coefficients transposed(Coefficients d) {
        int[] start = new int[d.size() + 1];
        for (int k = 0; k < d.count(); k++) {
            start[d.from(k) + 1]++;
        }
        for (int i = 0; i < d.size(); i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] from = new int[d.count()];
        double[] value = new double[d.count()];
        for (int to = 0; to < d.size(); to++) {
            for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                int at = next[d.from(k)]++;
                from[at] = to;
                value[at] = d.value(k);
            }
        }
        return new Coefficients(start, from, value);
    }
}
