package entente.stability.exact;

import java.math.BigInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Where the roots of a real polynomial lie: all to the left of the imaginary axis, some on it, or some to its right. */
public enum HalfPlane {
    LEFT,
    AXIS,
    RIGHT;

    /**
     * Routh's array without fractions, whose pivots are Hurwitz' determinants Δᵢ: with no root to the right they are at
     * least 0, by continuity, and the rows are those of the part without roots on the axis times the rest. So the array
     * ends early only in a row of zeros, and the row before holds the rest as a polynomial of λ².
     *
     * @param p coefficients from the lowest; the highest above 0
     * @return null where it was stopped
     */
    static @Nullable HalfPlane of(BigInteger[] p, BooleanSupplier stop) {
        int n = p.length - 1;
        BigInteger[] above = every(p, n);
        BigInteger[] row = every(p, n - 1);
        BigInteger divisor = BigInteger.ONE;
        for (int i = 1; i <= n; i++) {
            if (zero(row)) {
                return rest(above, stop);
            }
            if (row[0].signum() <= 0) {
                return RIGHT;
            }
            BigInteger[] next = new BigInteger[above.length - 1];
            for (int j = 0; j < next.length; j++) {
                BigInteger below = j + 1 < row.length ? above[0].multiply(row[j + 1]) : BigInteger.ZERO;
                next[j] = row[0].multiply(above[j + 1]).subtract(below).divide(divisor);
            }
            if (stop.getAsBoolean()) {
                return null;
            }
            divisor = i == 1 ? BigInteger.ONE : above[0];
            above = row;
            row = next;
        }
        return LEFT;
    }

    /** All roots of the polynomial, the highest power first, are real and at most 0. */
    private static @Nullable HalfPlane rest(BigInteger[] descending, BooleanSupplier stop) {
        BigInteger[] ascending = new BigInteger[descending.length];
        for (int k = 0; k < ascending.length; k++) {
            if (descending[k].signum() < 0) {
                return RIGHT;
            }
            ascending[ascending.length - 1 - k] = descending[k];
        }
        Boolean real = RealRoots.all(ascending, stop);
        return real == null ? null : real ? AXIS : RIGHT;
    }

    private static boolean zero(BigInteger[] row) {
        for (BigInteger v : row) {
            if (v.signum() != 0) {
                return false;
            }
        }
        return true;
    }

    /** Every other coefficient downwards. */
    private static BigInteger[] every(BigInteger[] p, int from) {
        BigInteger[] row = new BigInteger[from / 2 + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = from - 2 * j >= 0 ? p[from - 2 * j] : BigInteger.ZERO;
        }
        return row;
    }
}
