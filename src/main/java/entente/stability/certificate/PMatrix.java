package entente.stability.certificate;

import entente.stability.interior.Bands;

/**
 * Whether all principal minors of a matrix are positive: then every orbit is bounded, and exactly one equilibrium is
 * saturated (Hofbauer &amp; Sigmund 15.4).
 *
 * <p>Halves the question by Schur complements, 2ⁿ operations in the worst case (Tsatsomeros &amp; Li, Linear Algebra
 * Appl. 2000), and stops at the first minor that is not.
 */
public final class PMatrix {
    public static final int MOST_FIRMS = 20;

    private PMatrix() {}

    public static boolean test(double[][] m) {
        int n = m.length;
        if (n == 0) {
            return true;
        }
        double pivot = m[0][0];
        if (!(pivot > Bands.ZERO)) {
            return false;
        }
        double[][] rest = new double[n - 1][n - 1];
        double[][] schur = new double[n - 1][n - 1];
        for (int i = 1; i < n; i++) {
            double factor = m[i][0] / pivot;
            for (int j = 1; j < n; j++) {
                rest[i - 1][j - 1] = m[i][j];
                schur[i - 1][j - 1] = m[i][j] - factor * m[0][j];
            }
        }
        return test(rest) && test(schur);
    }
}
