package entente.stability.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Eigenvalues of a real matrix by balancing, Householder reduction to Hessenberg form and the QR iteration with double
 * shifts (EISPACK balanc, orthes, hqr; Golub &amp; Van Loan, Matrix Computations, 7.5).
 *
 * <p>Own code and not Commons Math's EigenDecomposition, because that one also wants eigenvectors, throws where they
 * cannot be had, and is called here some ten thousand times a question. About 10n³ operations.
 */
public final class HessenbergQr {
    private static final int MOST_ROUNDS = 120;

    private final double[][] h;
    private final List<Eigenvalue> found = new ArrayList<>();
    private int last;
    private double shift;

    private HessenbergQr(double[][] h) {
        this.h = h;
        this.last = h.length - 1;
    }

    /** n eigenvalues; all NaN where the iteration does not converge, which balanced matrices of this size have not shown. */
    public static List<Eigenvalue> eigenvalues(double[][] a) {
        double[][] h = Dense.copy(a);
        Balance.apply(h);
        Hessenberg.reduce(h);
        HessenbergQr qr = new HessenbergQr(h);
        int n = a.length;
        if (!Dense.finite(h) || !qr.iterate()) {
            return Collections.nCopies(n, new Eigenvalue(Double.NaN, Double.NaN));
        }
        return qr.found;
    }

    private boolean iterate() {
        int rounds = 0;
        double norm = Dense.norm(h);
        while (last >= 0) {
            int low = split(norm);
            double x = h[last][last];
            if (low == last) {
                found.add(new Eigenvalue(x + shift, 0));
                last--;
                rounds = 0;
            } else if (low == last - 1) {
                pair();
                last -= 2;
                rounds = 0;
            } else if (++rounds > MOST_ROUNDS) {
                return false;
            } else {
                sweep(low, rounds);
            }
        }
        return true;
    }

    /** The start of the last block whose subdiagonal entries are all above rounding. */
    private int split(double norm) {
        for (int l = last; l > 0; l--) {
            double s = Math.abs(h[l - 1][l - 1]) + Math.abs(h[l][l]);
            if (s == 0) {
                s = norm;
            }
            if (Math.abs(h[l][l - 1]) + s == s) {
                h[l][l - 1] = 0;
                return l;
            }
        }
        return 0;
    }

    private void pair() {
        double x = h[last][last];
        double w = h[last][last - 1] * h[last - 1][last];
        double p = 0.5 * (h[last - 1][last - 1] - x);
        double q = p * p + w;
        double root = Math.sqrt(Math.abs(q));
        double real = x + shift;
        if (q >= 0) {
            double z = p + (p < 0 ? -root : root);
            found.add(new Eigenvalue(real + z, 0));
            found.add(new Eigenvalue(z == 0 ? real + z : real - w / z, 0));
        } else {
            found.add(new Eigenvalue(real + p, root));
            found.add(new Eigenvalue(real + p, -root));
        }
    }

    private void sweep(int low, int round) {
        int n = last;
        double x = h[n][n];
        double y = h[n - 1][n - 1];
        double w = h[n][n - 1] * h[n - 1][n];
        if (round % 10 == 0) {
            // An exceptional shift, so that a matrix that the usual shifts leave as it is moves on.
            shift += x;
            for (int i = 0; i <= n; i++) {
                h[i][i] -= x;
            }
            double s = Math.abs(h[n][n - 1]) + Math.abs(h[n - 1][n - 2]);
            x = 0.75 * s;
            y = x;
            w = -0.4375 * s * s;
        }
        double p = 0;
        double q = 0;
        double r = 0;
        int m = n - 2;
        for (; m >= low; m--) {
            double z = h[m][m];
            double xz = x - z;
            double yz = y - z;
            p = (xz * yz - w) / h[m + 1][m] + h[m][m + 1];
            q = h[m + 1][m + 1] - z - xz - yz;
            r = h[m + 2][m + 1];
            double s = Math.abs(p) + Math.abs(q) + Math.abs(r);
            p /= s;
            q /= s;
            r /= s;
            if (m == low) {
                break;
            }
            double u = Math.abs(h[m][m - 1]) * (Math.abs(q) + Math.abs(r));
            double v = Math.abs(p) * (Math.abs(h[m - 1][m - 1]) + Math.abs(z) + Math.abs(h[m + 1][m + 1]));
            if (u + v == v) {
                break;
            }
        }
        for (int i = m + 2; i <= n; i++) {
            h[i][i - 2] = 0;
            if (i != m + 2) {
                h[i][i - 3] = 0;
            }
        }
        chase(low, m, p, q, r);
    }

    private void chase(int low, int m, double p0, double q0, double r0) {
        int n = last;
        double p = p0;
        double q = q0;
        double r = r0;
        double x = 0;
        for (int k = m; k < n; k++) {
            boolean three = k != n - 1;
            if (k != m) {
                p = h[k][k - 1];
                q = h[k + 1][k - 1];
                r = three ? h[k + 2][k - 1] : 0;
                x = Math.abs(p) + Math.abs(q) + Math.abs(r);
                if (x != 0) {
                    p /= x;
                    q /= x;
                    r /= x;
                }
            }
            double s = Math.sqrt(p * p + q * q + r * r);
            if (p < 0) {
                s = -s;
            }
            if (s == 0) {
                continue;
            }
            if (k != m) {
                h[k][k - 1] = -s * x;
            } else if (low != m) {
                h[k][k - 1] = -h[k][k - 1];
            }
            p += s;
            x = p / s;
            double y = q / s;
            double z = r / s;
            q /= p;
            r /= p;
            for (int j = k; j <= n; j++) {
                double sum = h[k][j] + q * h[k + 1][j];
                if (three) {
                    sum += r * h[k + 2][j];
                    h[k + 2][j] -= sum * z;
                }
                h[k + 1][j] -= sum * y;
                h[k][j] -= sum * x;
            }
            int rows = Math.min(n, k + 3);
            for (int i = low; i <= rows; i++) {
                double sum = x * h[i][k] + y * h[i][k + 1];
                if (three) {
                    sum += z * h[i][k + 2];
                    h[i][k + 2] -= sum * r;
                }
                h[i][k + 1] -= sum * q;
                h[i][k] -= sum;
            }
        }
    }
}
