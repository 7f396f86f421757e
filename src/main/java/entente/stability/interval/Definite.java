package entente.stability.interval;

import entente.arithmetic.Interval;

/**
 * Positive definiteness of every symmetric matrix near one, shown by floating-point Cholesky of the matrix moved down by
 * a bound on all that rounding can do (S. M. Rump, Verification of positive definiteness, BIT 46, 2006).
 */
public final class Definite {
    private static final double UNIT = 0x1p-53;

    private Definite() {}

    /**
     * @param a      symmetric; the lower triangle is read
     * @param spread an upper bound of the spectral norm of what the true matrix may differ by
     */
    public static boolean positive(double[][] a, double spread) {
        int n = a.length;
        double trace = 0;
        for (int i = 0; i < n; i++) {
            if (!(a[i][i] > 0)) {
                return false;
            }
            trace = Math.nextUp(trace + a[i][i]);
        }
        // γ/(1−γ)·tr A with γ = (n+1)u/(1−(n+1)u), doubled for the rounding of the shift itself.
        double shift = Math.nextUp(2 * (n + 3) * UNIT * trace + spread + n * Double.MIN_NORMAL);
        double[][] l = new double[n][n];
        for (int j = 0; j < n; j++) {
            double sum = Math.nextDown(a[j][j] - shift);
            for (int k = 0; k < j; k++) {
                sum -= l[j][k] * l[j][k];
            }
            if (!(sum > 0)) {
                return false;
            }
            l[j][j] = Math.sqrt(sum);
            for (int i = j + 1; i < n; i++) {
                double s = a[i][j];
                for (int k = 0; k < j; k++) {
                    s -= l[i][k] * l[j][k];
                }
                l[i][j] = s / l[j][j];
            }
        }
        return true;
    }

    /** The same of every symmetric matrix within the entries. */
    public static boolean positive(Interval[][] a) {
        int n = a.length;
        double[][] middle = new double[n][n];
        double spread = 0;
        for (int i = 0; i < n; i++) {
            double row = 0;
            for (int j = 0; j < n; j++) {
                if (!a[i][j].finite()) {
                    return false;
                }
                middle[i][j] = a[i][j].middle();
                row = Math.nextUp(row + a[i][j].radius());
            }
            // The largest row sum bounds the spectral norm of a symmetric matrix.
            spread = Math.max(spread, row);
        }
        return positive(middle, spread);
    }
}
