package entente.stability.repair;

import entente.dynamics.Coefficients;
import entente.dynamics.ConstantSystem;
import entente.stability.Patience;
import entente.stability.Stability;
import entente.stability.interior.Jacobian;
import entente.stability.interior.Saturations;
import entente.stability.matrix.Block;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.Lu;
import entente.stability.matrix.Perron;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sequential quadratic programming for the point of the feasible set that is nearest to no change: the constraints are
 * linearised, the nearest point of the linearised set is taken (Hildreth's method on the dual), and a line search keeps
 * coexistence on the way. Starts from several points at which the firms coexist, because the set need not be convex; for
 * D ≥ 0 it is ρ(D) ≤ 1/headroom, which is convex in the logarithms of the coefficients.
 */
final class RepairSearch {
    private static final int MOST_STEPS = 60;
    /** Room that the search leaves itself at each limit. */
    private static final double ROOM = 1e-7;
    /** Relative changes below this are not reported. */
    private static final double CRUMB = 1e-6;

    private final ConstantSystem system;
    private final double[][] d;
    private final List<Repair.Lever> levers;
    private final double headroom;
    private final Repair.@Nullable Goal goal;
    private final boolean nonNegative;
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
        this.headroom = headroom;
        this.goal = goal;
        this.patience = patience;
        this.nonNegative = system.coefficients().nonNegative();
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
            return new Repair(false, List.of(), 0, system, Stability.finding(system, patience));
        }
        best = withoutCrumbs(best);
        List<Repair.Change> changes = new ArrayList<>();
        double[][] after = moved(best);
        for (Repair.Lever l : levers) {
            double before = d[l.to()][l.from()];
            if (Math.abs(after[l.to()][l.from()] - before) > CRUMB * Math.abs(before)) {
                changes.add(new Repair.Change(l.from(), l.to(), before, after[l.to()][l.from()]));
            }
        }
        changes.sort(Comparator.comparingDouble(c -> -Math.abs(c.after() / c.before() - 1)));
        ConstantSystem repaired = system(after);
        return new Repair(true, changes, cost(best), repaired, Stability.finding(repaired, patience));
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
        for (int way = 0; way < 3; way++) {
            double[] end = new double[m];
            for (int l = 0; l < m; l++) {
                double value = d[levers.get(l).to()][levers.get(l).from()];
                boolean moves = way == 0 || (way == 1 ? value > 0 : value < 0);
                end[l] = moves ? -1 : 0;
            }
            for (int part = 1; part <= 100 && !patience.over(); part++) {
                double[] y = scale(end, part / 100.0);
                if (coexists(y)) {
                    starts.add(y);
                    break;
                }
            }
        }
        return starts;
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
        double[] z = new double[y.length];
        double[] dual = new double[here.length];
        for (int sweep = 0; sweep < 500 && !patience.over(); sweep++) {
            double change = 0;
            for (int c = 0; c < here.length; c++) {
                double size = 0;
                double value = here[c];
                for (int l = 0; l < y.length; l++) {
                    size += slope[c][l] * slope[c][l];
                    value += slope[c][l] * (z[l] - y[l]);
                }
                if (size < 1e-24 || !Double.isFinite(value)) {
                    continue;
                }
                double step = Math.max(-dual[c], -value / size);
                dual[c] += step;
                for (int l = 0; l < y.length; l++) {
                    z[l] += step * slope[c][l];
                }
                change = Math.max(change, Math.abs(step) * Math.sqrt(size));
            }
            if (change < 1e-14) {
                break;
            }
        }
        return z;
    }

    private boolean feasible(double[] y) {
        return coexists(y) && slack(y) >= -1e-9;
    }

    private boolean coexists(double[] y) {
        for (double c : coexistence(y)) {
            if (!(c >= -ROOM / 2)) {
                return false;
            }
        }
        return true;
    }

    private double[] constraints(double[] y) {
        double[] coexistence = coexistence(y);
        if (goal == null) {
            return coexistence;
        }
        double[] all = Arrays.copyOf(coexistence, coexistence.length + 1);
        all[coexistence.length] = slack(y);
        return all;
    }

    private double slack(double[] y) {
        return goal == null ? 0 : goal.slack(system(moved(y)));
    }

    /** Each at least 0 where the firms coexist stably, also with all contributions raised by the headroom. */
    private double[] coexistence(double[] y) {
        double[][] raised = moved(y);
        if (nonNegative) {
            double rho =
                    Perron.of(Block.positivePart(Coefficients.ofDense(raised))).radius();
            // Contributions of at least 0 stay so: that keeps the exact condition, and no repair gains by rivalry.
            double[] values = new double[y.length + 1];
            for (int l = 0; l < y.length; l++) {
                values[l] = 1 + y[l];
            }
            values[y.length] = 1 - ROOM - headroom * rho;
            return values;
        }
        double[] asIs = coexistence(raised, 1);
        double[] withHeadroom = coexistence(raised, headroom);
        double[] both = Arrays.copyOf(asIs, 2 * asIs.length);
        System.arraycopy(withHeadroom, 0, both, asIs.length, asIs.length);
        return both;
    }

    private double[] coexistence(double[][] coefficients, double factor) {
        int n = coefficients.length;
        double[][] raised = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                raised[i][j] = factor * coefficients[i][j];
            }
        }
        double[][] m = Dense.identityMinus(raised);
        Lu lu = Lu.of(m);
        double[] x = lu.solve(Dense.ones(n));
        double[] values = new double[n + 2];
        boolean positive = true;
        for (int i = 0; i < n; i++) {
            positive &= x[i] > 0;
            values[i] = Double.isNaN(x[i]) ? -1 : x[i] / (1 + Math.abs(x[i])) - ROOM;
        }
        double[][] j = Jacobian.present(m, system.growth(), x, Saturations.everyone(n));
        List<Eigenvalue> eigenvalues = positive && Dense.finite(j) ? Spectrum.of(j) : List.of();
        double size = Spectrum.radius(eigenvalues);
        values[n] = eigenvalues.isEmpty() ? -1 : -Spectrum.abscissa(eigenvalues) / size - ROOM;
        // Stable with a regular M has det M > 0; held off 0, where the outputs leave to infinity.
        values[n + 1] = lu.determinant() / (1 + Math.abs(lu.determinant())) - ROOM;
        return values;
    }

    private double[][] moved(double[] y) {
        double[][] moved = Dense.copy(d);
        for (int l = 0; l < y.length; l++) {
            Repair.Lever lever = levers.get(l);
            moved[lever.to()][lever.from()] *= 1 + y[l];
        }
        return moved;
    }

    private ConstantSystem system(double[][] coefficients) {
        return new ConstantSystem(
                system.firms(), system.growth(), system.capacity(), Coefficients.ofDense(coefficients));
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
