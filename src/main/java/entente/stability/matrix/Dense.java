package entente.stability.matrix;

import java.util.Arrays;

/** Small dense matrices, rows first. */
public final class Dense {
    private Dense() {}

    public static double[][] copy(double[][] a) {
        double[][] b = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            b[i] = a[i].clone();
        }
        return b;
    }

    public static double[][] sub(double[][] a, int[] rows, int[] columns) {
        double[][] b = new double[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                b[i][j] = a[rows[i]][columns[j]];
            }
        }
        return b;
    }

    /** I − D, M in the formulas. */
    public static double[][] identityMinus(double[][] d) {
        double[][] m = new double[d.length][d.length];
        for (int i = 0; i < d.length; i++) {
            for (int j = 0; j < d.length; j++) {
                m[i][j] = i == j ? 1 : -d[i][j];
            }
        }
        return m;
    }

    public static double[][] transpose(double[][] a) {
        double[][] b = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                b[j][i] = a[i][j];
            }
        }
        return b;
    }

    public static double[] times(double[][] a, double[] x) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double sum = 0;
            for (int j = 0; j < x.length; j++) {
                sum += a[i][j] * x[j];
            }
            y[i] = sum;
        }
        return y;
    }

    public static double[][] times(double[][] a, double[][] b) {
        int n = a.length;
        double[][] c = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double f = a[i][k];
                for (int j = 0; f != 0 && j < n; j++) {
                    c[i][j] += f * b[k][j];
                }
            }
        }
        return c;
    }

    public static double[] ones(int n) {
        double[] x = new double[n];
        Arrays.fill(x, 1);
        return x;
    }

    /** The largest sum of moduli in a row. */
    public static double norm(double[][] a) {
        double norm = 0;
        for (double[] row : a) {
            double sum = 0;
            for (double v : row) {
                sum += Math.abs(v);
            }
            norm = Math.max(norm, sum);
        }
        return norm;
    }

    public static boolean finite(double[][] a) {
        for (double[] row : a) {
            for (double v : row) {
                if (!Double.isFinite(v)) {
                    return false;
                }
            }
        }
        return true;
    }
}
