package entente.stability.matrix;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * LU factors with partial pivoting and one step of iterative refinement a solution.
 *
 * <p>Own code, because Commons Math's solver throws on a singular matrix, which here is an answer, and has no estimate
 * of how near to singular a matrix is.
 */
public final class Lu {
    private final double[][] a;
    private final double[][] lu;
    private final int[] pivot;
    private final double smallest;
    private int sign = 1;

    private Lu(double[][] a, BooleanSupplier stop) {
        this.a = a;
        this.lu = Dense.copy(a);
        int n = a.length;
        pivot = new int[n];
        double min = n == 0 ? 1 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            pivot[i] = i;
        }
        for (int k = 0; k < n && !stop.getAsBoolean(); k++) {
            exchange(k);
            double p = lu[k][k];
            min = Math.min(min, Math.abs(p));
            for (int i = k + 1; i < n && p != 0; i++) {
                double f = lu[i][k] / p;
                lu[i][k] = f;
                for (int j = k + 1; j < n && f != 0; j++) {
                    lu[i][j] -= f * lu[k][j];
                }
            }
        }
        smallest = min;
    }

    /** @param a square; kept for the refinement, so not to be changed later */
    public static Lu of(double[][] a) {
        return new Lu(a, () -> false);
    }

    public int size() {
        return a.length;
    }

    private void exchange(int k) {
        int best = k;
        for (int i = k + 1; i < lu.length; i++) {
            if (Math.abs(lu[i][k]) > Math.abs(lu[best][k])) {
                best = i;
            }
        }
        if (best != k) {
            double[] row = lu[k];
            lu[k] = lu[best];
            lu[best] = row;
            int p = pivot[k];
            pivot[k] = pivot[best];
            pivot[best] = p;
            sign = -sign;
        }
    }

    /** Singular as far as rounding can tell: a pivot below 1e-12 of the matrix' size. */
    public boolean singular() {
        return !(smallest > 1e-12 * Math.max(1e-300, Dense.norm(a)));
    }

    public double determinant() {
        double det = sign;
        for (int i = 0; i < lu.length; i++) {
            det *= lu[i][i];
        }
        return det;
    }

    public double[] solve(double[] b) {
        double[] x = substitute(b);
        double[] r = new double[b.length];
        for (int i = 0; i < b.length; i++) {
            double sum = b[i];
            for (int j = 0; j < b.length; j++) {
                sum -= a[i][j] * x[j];
            }
            r[i] = sum;
        }
        double[] correction = substitute(r);
        for (int i = 0; i < x.length; i++) {
            x[i] += correction[i];
        }
        return x;
    }

    /** The inverse, or null where the matrix is singular. */
    public static double @Nullable [][] inverse(double[][] a) {
        return inverse(a, () -> false);
    }

    /** @param stop asked for every column; null where it says so */
    public static double @Nullable [][] inverse(double[][] a, BooleanSupplier stop) {
        Lu lu = new Lu(a, stop);
        if (lu.singular()) {
            return null;
        }
        int n = a.length;
        double[][] inverse = new double[n][n];
        double[] e = new double[n];
        for (int j = 0; j < n; j++) {
            if (stop.getAsBoolean()) {
                return null;
            }
            e[j] = 1;
            double[] column = lu.solve(e);
            e[j] = 0;
            for (int i = 0; i < n; i++) {
                inverse[i][j] = column[i];
            }
        }
        return inverse;
    }

    private double[] substitute(double[] b) {
        int n = lu.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = b[pivot[i]];
            for (int j = 0; j < i; j++) {
                sum -= lu[i][j] * x[j];
            }
            x[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < n; j++) {
                sum -= lu[i][j] * x[j];
            }
            x[i] = sum / lu[i][i];
        }
        return x;
    }
}
