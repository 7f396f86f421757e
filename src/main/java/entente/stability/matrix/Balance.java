package entente.stability.matrix;

/**
 * Scales rows and columns by powers of two until they are of like size, which changes no eigenvalue and no digit
 * (Parlett &amp; Reinsch 1969). Growth rates of 1e-2 beside 1e6 would otherwise cost the small eigenvalues their digits.
 */
final class Balance {
    private static final int MOST_ROUNDS = 100;

    private Balance() {}

    static void apply(double[][] a) {
        boolean changed = true;
        for (int round = 0; changed && round < MOST_ROUNDS; round++) {
            changed = false;
            for (int i = 0; i < a.length; i++) {
                changed |= scale(a, i);
            }
        }
    }

    private static boolean scale(double[][] a, int i) {
        double column = 0;
        double row = 0;
        for (int j = 0; j < a.length; j++) {
            if (j != i) {
                column += Math.abs(a[j][i]);
                row += Math.abs(a[i][j]);
            }
        }
        if (column == 0 || row == 0 || !Double.isFinite(column + row)) {
            return false;
        }
        double factor = 1;
        double scaled = column;
        while (scaled < row / 2) {
            factor *= 2;
            scaled *= 4;
        }
        while (scaled >= row * 2) {
            factor /= 2;
            scaled /= 4;
        }
        if ((scaled + row) / factor >= 0.95 * (column + row)) {
            return false;
        }
        for (int j = 0; j < a.length; j++) {
            a[i][j] /= factor;
            a[j][i] *= factor;
        }
        return true;
    }
}
