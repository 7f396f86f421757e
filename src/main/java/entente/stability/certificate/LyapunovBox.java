package entente.stability.certificate;

import entente.arithmetic.Interval;
import entente.stability.interval.Definite;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Lu;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.jspecify.annotations.Nullable;

/**
 * Stability of every matrix within an interval matrix J, by a solution H of Lyapunov's equation at its middle: JᵀH + HJ
 * negative definite throughout and H positive definite show that all real parts are below 0; JᵀH + HJ positive definite
 * throughout and vᵀHv &gt; 0 for some v that some real part is above 0 (Ostrowski &amp; Schneider 1962).
 */
public final class LyapunovBox {
    public static final int MOST_FIRMS = 10;

    private LyapunovBox() {}

    public static boolean stable(Interval[][] j) {
        double[][] h = solve(j, -1);
        if (h == null) {
            return false;
        }
        Interval[][] form = form(j, h);
        for (Interval[] row : form) {
            for (int b = 0; b < row.length; b++) {
                row[b] = row[b].negate();
            }
        }
        return Definite.positive(h, 0) && Definite.positive(form);
    }

    public static boolean unstable(Interval[][] j) {
        double[][] h = solve(j, 1);
        return h != null && Definite.positive(form(j, h)) && positiveSomewhere(h);
    }

    private static boolean positiveSomewhere(double[][] h) {
        EigenDecomposition eigen = new EigenDecomposition(MatrixUtils.createRealMatrix(h));
        int best = 0;
        for (int i = 1; i < h.length; i++) {
            best = eigen.getRealEigenvalue(i) > eigen.getRealEigenvalue(best) ? i : best;
        }
        double[] v = eigen.getEigenvector(best).toArray();
        Interval sum = Interval.ZERO;
        for (int a = 0; a < v.length; a++) {
            for (int b = 0; b < v.length; b++) {
                sum = sum.plus(
                        Interval.exactly(v[a]).times(Interval.exactly(h[a][b])).times(Interval.exactly(v[b])));
            }
        }
        return sum.above(0);
    }

    /** JᵀH + HJ. */
    private static Interval[][] form(Interval[][] j, double[][] h) {
        int n = h.length;
        Interval[][] form = new Interval[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                Interval sum = Interval.ZERO;
                for (int c = 0; c < n; c++) {
                    sum = sum.plus(j[c][a].times(Interval.exactly(h[c][b])))
                            .plus(Interval.exactly(h[a][c]).times(j[c][b]));
                }
                form[a][b] = sum;
                form[b][a] = sum;
            }
        }
        return form;
    }

    /** Symmetric H with JᵀH + HJ = sign · I at the middle of J, by the linear system in its n² entries. */
    private static double @Nullable [][] solve(Interval[][] j, double sign) {
        int n = j.length;
        double[][] a = middle(j);
        if (n > MOST_FIRMS || !Dense.finite(a)) {
            return null;
        }
        double[][] big = new double[n * n][n * n];
        double[] right = new double[n * n];
        for (int p = 0; p < n; p++) {
            right[p * n + p] = sign;
            for (int q = 0; q < n; q++) {
                for (int c = 0; c < n; c++) {
                    big[p * n + q][c * n + q] += a[c][p];
                    big[p * n + q][p * n + c] += a[c][q];
                }
            }
        }
        Lu lu = Lu.of(big);
        if (lu.singular()) {
            return null;
        }
        double[] h = lu.solve(right);
        double[][] matrix = new double[n][n];
        for (int p = 0; p < n; p++) {
            for (int q = 0; q <= p; q++) {
                matrix[p][q] = (h[p * n + q] + h[q * n + p]) / 2;
                matrix[q][p] = matrix[p][q];
            }
        }
        return Dense.finite(matrix) ? matrix : null;
    }

    /** −diag(k∘x) M. */
    public static Interval[][] jacobian(Interval[] growth, Interval[][] m, Interval[] x) {
        Interval[][] j = new Interval[x.length][x.length];
        for (int a = 0; a < x.length; a++) {
            Interval scale = growth[a].times(x[a]).negate();
            for (int b = 0; b < x.length; b++) {
                j[a][b] = scale.times(m[a][b]);
            }
        }
        return j;
    }

    /** The matrix of the middles of all entries. */
    public static double[][] middle(Interval[][] a) {
        double[][] middle = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                middle[i][j] = a[i][j].middle();
            }
        }
        return middle;
    }
}
