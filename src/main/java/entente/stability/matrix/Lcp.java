package entente.stability.matrix;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The linear complementarity problem: z ≥ 0 with w = q + Mz ≥ 0 and zᵢwᵢ = 0, by Lemke's method with ties broken
 * lexicographically (Cottle, Pang &amp; Stone 4.4 and 4.9).
 */
public final class Lcp {
    private final int n;
    private final double[][] tableau;
    private final int[] basis;
    private final BooleanSupplier stop;

    private Lcp(double[][] m, double[] q, double[] cover, BooleanSupplier stop) {
        this.stop = stop;
        n = q.length;
        // Columns: w, z, the covering variable, and the right side.
        tableau = new double[n][2 * n + 2];
        basis = new int[n];
        for (int i = 0; i < n; i++) {
            tableau[i][i] = 1;
            for (int j = 0; j < n; j++) {
                tableau[i][n + j] = -m[i][j];
            }
            tableau[i][2 * n] = -cover[i];
            tableau[i][2 * n + 1] = q[i];
            basis[i] = i;
        }
    }

    /**
     * @param cover a positive vector; different ones can lead to different solutions
     * @param stop  asked at every step
     * @return z, or null where the path ends on a ray, which decides nothing for general M, or was stopped
     */
    public static double @Nullable [] solve(double[][] m, double[] q, double[] cover, BooleanSupplier stop) {
        return new Lcp(m, q, cover, stop).run();
    }

    private double @Nullable [] run() {
        int row = 0;
        double worst = 0;
        for (int i = 0; i < n; i++) {
            // Both are below 0 where the covering variable has to lift w.
            double ratio = tableau[i][2 * n + 1] / tableau[i][2 * n];
            if (ratio > worst) {
                worst = ratio;
                row = i;
            }
        }
        if (worst == 0) {
            return new double[n];
        }
        int entering = 2 * n;
        for (int step = 0; step < 50 * n + 100 && !stop.getAsBoolean(); step++) {
            int leaving = basis[row];
            pivot(row, entering);
            if (leaving == 2 * n) {
                return solution();
            }
            entering = leaving < n ? leaving + n : leaving - n;
            row = ratioTest(entering);
            if (row < 0) {
                return null;
            }
        }
        return null;
    }

    private void pivot(int row, int column) {
        double[] r = tableau[row];
        double p = r[column];
        for (int j = 0; j < r.length; j++) {
            r[j] /= p;
        }
        for (int i = 0; i < n; i++) {
            double factor = tableau[i][column];
            if (i != row && factor != 0) {
                for (int j = 0; j < r.length; j++) {
                    tableau[i][j] -= factor * r[j];
                }
            }
        }
        basis[row] = column;
    }

    private int ratioTest(int column) {
        int best = -1;
        for (int i = 0; i < n; i++) {
            if (tableau[i][column] > 1e-11 && (best < 0 || before(i, best, column))) {
                best = i;
            }
        }
        return best;
    }

    /** Whether row a bounds the entering variable before row b does; the covering variable goes first of equals. */
    private boolean before(int a, int b, int column) {
        double ra = tableau[a][2 * n + 1] / tableau[a][column];
        double rb = tableau[b][2 * n + 1] / tableau[b][column];
        if (Math.abs(ra - rb) > 1e-12 * (1 + Math.abs(ra))) {
            return ra < rb;
        }
        if (basis[a] == 2 * n || basis[b] == 2 * n) {
            return basis[a] == 2 * n;
        }
        for (int j = 0; j < n; j++) {
            double da = tableau[a][j] / tableau[a][column];
            double db = tableau[b][j] / tableau[b][column];
            if (Math.abs(da - db) > 1e-12 * (1 + Math.abs(da))) {
                return da < db;
            }
        }
        return false;
    }

    private double[] solution() {
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            if (basis[i] >= n && basis[i] < 2 * n) {
                z[basis[i] - n] = Math.max(0, tableau[i][2 * n + 1]);
            }
        }
        return z;
    }
}
