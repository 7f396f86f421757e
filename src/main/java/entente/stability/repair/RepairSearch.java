package entente.stability.repair;

import entente.arithmetic.Arithmetic;
import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.Patience;
import entente.stability.Stability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Sequential quadratic programming for the point of the feasible set that is nearest to no change: the constraints are
 * linearised, the nearest point of the linearised set is taken (Hildreth's method on the dual), and a line search keeps
 * coexistence on the way. Starts from several points at which the firms coexist, because the set need not be convex; for
 * D ≥ 0 it is ρ(D) ≤ 1/headroom, which is convex in the logarithms of the coefficients.
 */
final class RepairSearch {
    private static final int MOST_STEPS = 60;
    /** Relative changes below this are not reported. */
    private static final double CRUMB = 1e-6;

    /** Up to so many contributions more starts are tried. */
    private static final int FEW = 30;

    private static final int CHANCES = 6;

    private static final int ANGLES = 40;
    /** Steps of a way to the goal, and its length in relative changes. */
    private static final int PARTS = 100;

    private static final double FARTHEST = 4;

    private final ConstantSystem system;
    private final double[][] d;
    private final List<Repair.Lever> levers;
    private final Repair.@Nullable Goal goal;
    private final CoexistenceLimits limits;
    private final Patience patience;

    RepairSearch(
            ConstantSystem system,
            List<Repair.Lever> levers,
            double headroom,
            Repair.@Nullable Goal goal,
            Patience patience) {
        this.system = system;
        this.d = system.coefficients().dense();
        this.levers = levers.isEmpty() ? declared(system.coefficients()) : levers;
        this.goal = goal;
        this.patience = patience;
        this.limits = new CoexistenceLimits(system, this.levers, headroom);
    }

    private static List<Repair.Lever> declared(Coefficients d) {
        List<Repair.Lever> all = new ArrayList<>();
        for (int to = 0; to < d.size(); to++) {
            for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                if (d.value(k) != 0) {
                    all.add(new Repair.Lever(d.from(k), to));
                }
            }
        }
        return all;
    }

    Repair run() {
        double[] best = null;
        for (double[] start : starts()) {
            double[] y = descend(start);
            if (feasible(y) && (best == null || cost(y) < cost(best))) {
                best = y;
            }
        }
        if (best == null) {
            return new Repair(false, List.of(), 0, system, Stability.finding(system, patience), false);
        }
        best = withoutCrumbs(best);
        List<Repair.Change> changes = new ArrayList<>();
        double[][] after = limits.moved(best);
        for (Repair.Lever l : levers) {
            double before = d[l.to()][l.from()];
            if (Math.abs(after[l.to()][l.from()] - before) > CRUMB * Math.abs(before)) {
                changes.add(new Repair.Change(l.from(), l.to(), before, after[l.to()][l.from()]));
            }
        }
        changes.sort(Comparator.comparingDouble(c -> -Math.abs(c.after() / c.before() - 1)));
        ConstantSystem repaired = limits.system(best);
        return new Repair(true, changes, cost(best), repaired, Stability.finding(repaired, patience), cost(best) == 0);
    }

    /** What changes by rounding alone does not change. */
    private double[] withoutCrumbs(double[] y) {
        double[] clean = new double[y.length];
        for (int l = 0; l < y.length; l++) {
            clean[l] = Math.abs(y[l]) > CRUMB ? y[l] : 0;
        }
        return feasible(clean) ? clean : y;
    }

    /** No change where that coexists, and the nearest coexisting points on a few straight ways to no contributions. */
    private List<double[]> starts() {
        List<double[]> starts = new ArrayList<>();
        int m = levers.size();
        double[] nothing = new double[m];
        if (coexists(nothing)) {
            starts.add(nothing);
        }
        for (double[] end : ways(m)) {
            for (int part = 1; part <= 100 && !patience.over(); part++) {
                double[] y = scale(end, part / 100.0);
                if (coexists(y)) {
                    starts.add(y);
                    break;
                }
            }
        }
        if (goal != null) {
            addReaching(starts);
        }
        return starts;
    }

    /** The nearest points that reach the goal on straight ways to everywhere: of one or two contributions close together. */
    private void addReaching(List<double[]> starts) {
        int m = levers.size();
        SplittableRandom random = new SplittableRandom(m);
        int ways = m == 1 ? 2 : m == 2 ? ANGLES : Math.min(ANGLES, 2 * m + CHANCES);
        for (int way = 0; way < ways; way++) {
            double[] end = new double[m];
            for (int l = 0; l < m; l++) {
                double turn = 2 * Math.PI * way / ways;
                end[l] = m == 1
                        ? 1 - 2 * way
                        : m == 2
                                ? l == 0 ? Arithmetic.cos(turn) : Arithmetic.sin(turn)
                                : random.nextDouble(-1, 1) * random.nextDouble();
            }
            for (int part = 1; part <= PARTS && !patience.over(); part++) {
                double[] y = scale(end, FARTHEST * part / PARTS);
                if (feasible(y)) {
                    starts.add(y);
                    break;
                }
            }
        }
    }

    /** To nothing: all alike, what is above and what is below 0 alone; of few, each alone, and some by chance. */
    private List<double[]> ways(int m) {
        List<double[]> ways = new ArrayList<>();
        for (int way = 0; way < 3; way++) {
            double[] end = new double[m];
            for (int l = 0; l < m; l++) {
                double value = d[levers.get(l).to()][levers.get(l).from()];
                boolean moves = way == 0 || (way == 1 ? value > 0 : value < 0);
                end[l] = moves ? -1 : 0;
            }
            ways.add(end);
        }
        // Fixed, so that the same model gives the same repair.
        SplittableRandom random = new SplittableRandom(m);
        for (int way = 0; way < 2 * m + CHANCES && m <= FEW; way++) {
            double[] end = new double[m];
            for (int l = 0; l < m; l++) {
                end[l] = way < m ? l == way ? -1 : 0 : way < 2 * m ? l == way - m ? 0 : -1 : -random.nextDouble();
            }
            ways.add(end);
        }
        return ways;
    }

    private double[] descend(double[] start) {
        double[] y = start;
        double weight = 1e3;
        for (int step = 0; step < MOST_STEPS && !patience.over(); step++) {
            double[] target = nearest(y);
            double length = 1;
            double[] next = y;
            for (int halving = 0; halving < 30 && !patience.over(); halving++) {
                double[] trial = new double[y.length];
                for (int l = 0; l < y.length; l++) {
                    trial[l] = y[l] + length * (target[l] - y[l]);
                }
                if (coexists(trial) && merit(trial, weight) <= merit(y, weight) + 1e-15) {
                    next = trial;
                    break;
                }
                length /= 2;
            }
            double moved = 0;
            for (int l = 0; l < y.length; l++) {
                moved = Math.max(moved, Math.abs(next[l] - y[l]));
            }
            y = next;
            if (moved < 1e-11) {
                break;
            }
        }
        return y;
    }

    private double merit(double[] y, double weight) {
        double slack = slack(y);
        return Double.isNaN(slack) ? Double.POSITIVE_INFINITY : cost(y) + weight * Math.max(0, -slack);
    }

    /** The point nearest to 0 of the set that the constraints, linearised at y, leave. */
    private double[] nearest(double[] y) {
        double[] here = constraints(y);
        double[][] slope = new double[here.length][y.length];
        for (int l = 0; l < y.length && !patience.over(); l++) {
            double h = 1e-6;
            double[] right = y.clone();
            right[l] += h;
            double[] there = constraints(right);
            double[] left = y.clone();
            left[l] -= h;
            double[] back = constraints(left);
            for (int c = 0; c < here.length; c++) {
                double s = (there[c] - back[c]) / (2 * h);
                slope[c][l] = Double.isFinite(s) ? s : 0;
            }
        }
        return NearestPoint.of(here, slope, y, patience);
    }

    private boolean feasible(double[] y) {
        return coexists(y) && slack(y) >= -1e-9;
    }

    private boolean coexists(double[] y) {
        for (double c : limits.at(y)) {
            if (!(c >= -CoexistenceLimits.ROOM / 2)) {
                return false;
            }
        }
        return true;
    }

    private double[] constraints(double[] y) {
        double[] coexistence = limits.at(y);
        if (goal == null) {
            return coexistence;
        }
        double[] all = Arrays.copyOf(coexistence, coexistence.length + 1);
        all[coexistence.length] = slack(y);
        return all;
    }

    private double slack(double[] y) {
        return goal == null ? 0 : goal.slack(limits.system(y));
    }

    private static double cost(double[] y) {
        double sum = 0;
        for (double v : y) {
            sum += v * v;
        }
        return sum;
    }

    private static double[] scale(double[] y, double factor) {
        double[] scaled = new double[y.length];
        for (int l = 0; l < y.length; l++) {
            scaled[l] = factor * y[l];
        }
        return scaled;
    }
}
