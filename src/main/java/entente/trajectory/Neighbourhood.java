package entente.trajectory;

import entente.law.Law;
import entente.law.Pace;
import entente.law.Sparsity;
import entente.trajectory.Rest.Kind;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * The linear law around a state in v = ln u of the firms that have output, each row in units of its growth rate:
 * dv/ds = g + M (v − v₀). Where the rows of M are dominated by their diagonal in some weights, no eigenvalue can have a
 * real part above 0, whatever the growth rates, and the weights bound the way to the equilibrium; else eigenvalues tell.
 */
final class Neighbourhood {
    private static final int SWEEPS = 100;
    /** Firms of which eigenvalues take no longer than a run. */
    private static final int DENSE = 150;
    /** Firms of which Cholesky's factor takes no longer than a run. */
    private static final int MANY = 1000;

    private static final double ROUNDING = 1e-13;
    /** The pace of a state that has stopped to the last digits that a run has. */
    private static final double STILL = 1e-10;

    private final double[] state;
    private final int[] row;
    private final int n;
    private final double[] g;
    private final double[] growth;
    private final double[] values;
    private final Sparsity sparsity;
    private final double[] way;
    private double leaving;

    Neighbourhood(Law law, Pace pace, double t, double[] state, boolean[] alive) {
        this.state = state;
        this.row = new int[state.length];
        int count = 0;
        for (int i = 0; i < state.length; i++) {
            row[i] = alive[i] ? count++ : -1;
        }
        this.n = count;
        this.g = new double[n];
        this.growth = new double[n];
        for (int i = 0; i < state.length; i++) {
            if (alive[i]) {
                g[row[i]] = pace.relative(i);
                growth[row[i]] = pace.growth(i);
            }
        }
        this.way = new double[n];
        this.sparsity = law.sparsity();
        this.values = new double[sparsity.column().length];
        law.jacobian(t, state, values);
        for (int i = 0; i < state.length; i++) {
            for (int e = sparsity.start()[i]; alive[i] && e < sparsity.start()[i + 1]; e++) {
                int j = sparsity.column()[e];
                double slope = values[e] / growth[row[i]];
                values[e] = i == j ? slope - g[row[i]] : slope * state[j] / state[i];
            }
        }
    }

    /** The largest real part of an eigenvalue, where that is above 0. */
    double leaving() {
        return leaving;
    }

    /** @param count of the state's first variables */
    double[] equilibrium(int count) {
        double[] equilibrium = new double[count];
        for (int i = 0; i < count; i++) {
            equilibrium[i] = row[i] < 0 ? 0 : state[i] * (1 + way[row[i]]);
        }
        return equilibrium;
    }

    Kind kind(double distance) {
        if (n == 0) {
            return Kind.SETTLED;
        }
        if (dominated()) {
            return near(distance) ? Kind.SETTLED : Kind.MOVING;
        }
        return n <= DENSE ? dense(distance) : n <= MANY && contracts(distance) ? Kind.SETTLED : Kind.MOVING;
    }

    /**
     * Whether S = −(CM + MᵀC) is positive definite with C = −diag M, so that no real part is above 0 for any growth rates:
     * for constant contributions the same as (I − D) + (I − D)ᵀ. From wᵀSw = 2wᵀCg at the way w to the equilibrium,
     * |w| ≤ 2|Cg|/λ for the least eigenvalue λ of S, which Cholesky's factor of S − λI shows to be no less.
     */
    private boolean contracts(double distance) {
        double[][] s = new double[n][n];
        double[] c = new double[n];
        double right = 0;
        for (int i = 0; i < state.length; i++) {
            for (int e = sparsity.start()[i]; row[i] >= 0 && e < sparsity.start()[i + 1]; e++) {
                c[row[i]] = sparsity.column()[e] == i ? -values[e] : c[row[i]];
            }
            right += row[i] < 0 ? 0 : c[row[i]] * g[row[i]] * c[row[i]] * g[row[i]];
        }
        for (int i = 0; i < state.length; i++) {
            for (int e = sparsity.start()[i]; row[i] >= 0 && e < sparsity.start()[i + 1]; e++) {
                int j = row[sparsity.column()[e]];
                if (j >= 0) {
                    s[row[i]][j] -= c[row[i]] * values[e];
                    s[j][row[i]] -= c[row[i]] * values[e];
                }
            }
        }
        double least = 2 * Math.sqrt(right) / distance;
        for (int i = 0; i < n; i++) {
            if (!(c[i] > 0)) {
                return false;
            }
            s[i][i] -= least + ROUNDING * n * s[i][i];
        }
        return definite(s);
    }

    /** Whether there is Cholesky's factor, which takes the place of the lower triangle. */
    private static boolean definite(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                if (i == j && !(sum > 0)) {
                    return false;
                }
                a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
            }
        }
        return true;
    }

    private boolean near(double distance) {
        double farthest = 0;
        for (double step : way) {
            farthest = Math.abs(step) <= farthest ? farthest : Math.abs(step);
        }
        return farthest <= distance;
    }

    /** Solves (|M_ii| − |M_ij|) w = 1 and M way = −g side by side; whether w came out as weights. */
    private boolean dominated() {
        double[] weight = new double[n];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double change = sweep(weight);
            if (!(change > 1e-6)) {
                return change >= 0 && holds(weight);
            }
        }
        return false;
    }

    /** NaN where a diagonal is not below 0. */
    private double sweep(double[] weight) {
        double change = 0;
        for (int i = 0; i < state.length; i++) {
            if (row[i] < 0) {
                continue;
            }
            double diagonal = 0;
            double sum = 1;
            double right = g[row[i]];
            for (int e = sparsity.start()[i]; e < sparsity.start()[i + 1]; e++) {
                int j = sparsity.column()[e];
                if (j == i) {
                    diagonal = values[e];
                } else if (row[j] >= 0) {
                    sum += Math.abs(values[e]) * weight[row[j]];
                    right += values[e] * way[row[j]];
                }
            }
            if (!(diagonal < 0)) {
                return Double.NaN;
            }
            double next = sum / -diagonal;
            change = Math.max(change, (next - weight[row[i]]) / next);
            weight[row[i]] = next;
            way[row[i]] = right / -diagonal;
        }
        return change;
    }

    private boolean holds(double[] weight) {
        for (int i = 0; i < state.length; i++) {
            double left = 0;
            for (int e = sparsity.start()[i]; row[i] >= 0 && e < sparsity.start()[i + 1]; e++) {
                int j = sparsity.column()[e];
                double size = row[j] < 0 ? 0 : Math.abs(values[e]) * weight[row[j]];
                left += j == i ? size : -size;
            }
            if (row[i] >= 0 && !(left > 0)) {
                return false;
            }
        }
        return true;
    }

    private Kind dense(double distance) {
        double[][] matrix = new double[n][n];
        double[][] rates = new double[n][n];
        double size = 0;
        for (int i = 0; i < state.length; i++) {
            for (int e = sparsity.start()[i]; row[i] >= 0 && e < sparsity.start()[i + 1]; e++) {
                int j = row[sparsity.column()[e]];
                if (j >= 0) {
                    matrix[row[i]][j] = values[e];
                    rates[row[i]][j] = values[e] * growth[row[i]];
                    size = Math.max(size, Math.abs(rates[row[i]][j]));
                }
            }
        }
        if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
            return Kind.MOVING;
        }
        double most = Double.NEGATIVE_INFINITY;
        for (double real : new EigenDecomposition(new Array2DRowRealMatrix(rates, false)).getRealEigenvalues()) {
            most = Math.max(most, real);
        }
        double rounding = ROUNDING * n * size;
        DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-300).getSolver();
        boolean still = still();
        if (solver.isNonSingular()) {
            double[] step =
                    solver.solve(new ArrayRealVector(g, false).mapMultiply(-1)).toArray();
            System.arraycopy(step, 0, way, 0, n);
        }
        if (most > Math.max(rounding, still ? 100 * STILL * slowest() : 0)) {
            leaving = most;
            return near(distance) ? Kind.UNSTABLE : Kind.MOVING;
        }
        boolean attracts = most < -rounding && solver.isNonSingular() && near(distance);
        // On a line of equilibria one eigenvalue is 0, and a run that has stopped there stays.
        return attracts || still ? Kind.SETTLED : Kind.MOVING;
    }

    private double slowest() {
        double slowest = Double.POSITIVE_INFINITY;
        for (double rate : growth) {
            slowest = Math.min(slowest, rate);
        }
        return slowest;
    }

    private boolean still() {
        for (double pace : g) {
            if (!(Math.abs(pace) <= STILL)) {
                return false;
            }
        }
        return true;
    }
}
