package entente.stability.exact;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A linear system a·x = b in whole numbers, reduced without fractions (Bareiss 1968): afterwards each pivot row reads
 * pivot · x[column] + Σ free columns = right side, with one positive pivot for all rows.
 *
 * @param rows    reduced, with the right side as last column; below the rank they are 0 but for their right side
 * @param columns the pivot's column by row
 * @param pivot   above 0
 */
record Reduction(BigInteger[][] rows, int[] columns, BigInteger pivot) {
    /**
     * @param augmented a with b as last column; changed
     * @return null where it was stopped
     */
    static @Nullable Reduction of(BigInteger[][] augmented, BooleanSupplier stop) {
        BigInteger[][] a = augmented;
        int unknowns = a.length == 0 ? 0 : a[0].length - 1;
        int[] columns = new int[a.length];
        int rank = 0;
        BigInteger last = BigInteger.ONE;
        for (int column = 0; column < unknowns && rank < a.length; column++) {
            int best = rank;
            while (best < a.length && a[best][column].signum() == 0) {
                best++;
            }
            if (best == a.length) {
                continue;
            }
            BigInteger[] row = a[best];
            a[best] = a[rank];
            a[rank] = row;
            for (int i = 0; i < a.length; i++) {
                if (i != rank) {
                    eliminate(a[i], row, column, last);
                }
                if (stop.getAsBoolean()) {
                    return null;
                }
            }
            last = row[column];
            columns[rank++] = column;
        }
        if (last.signum() < 0) {
            last = last.negate();
            for (int i = 0; i < rank; i++) {
                Arrays.setAll(a[i], negated(a[i]));
            }
        }
        return new Reduction(a, Arrays.copyOf(columns, rank), last);
    }

    private static java.util.function.IntFunction<BigInteger> negated(BigInteger[] row) {
        return j -> row[j].negate();
    }

    private static void eliminate(BigInteger[] row, BigInteger[] pivotRow, int column, BigInteger last) {
        BigInteger pivot = pivotRow[column];
        BigInteger factor = row[column];
        for (int j = 0; j < row.length; j++) {
            BigInteger value = pivot.multiply(row[j]);
            if (factor.signum() != 0) {
                value = value.subtract(factor.multiply(pivotRow[j]));
            }
            row[j] = value.divide(last);
        }
    }

    int rank() {
        return columns.length;
    }

    boolean regular() {
        return columns.length == rows.length;
    }

    /** Whether there is a solution at all. */
    boolean solvable() {
        for (int i = rank(); i < rows.length; i++) {
            if (rows[i][rows[i].length - 1].signum() != 0) {
                return false;
            }
        }
        return true;
    }

    /** Of a regular system: the solution times the pivot. */
    BigInteger[] solution() {
        BigInteger[] x = new BigInteger[rows.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = rows[i][x.length];
        }
        return x;
    }
}
