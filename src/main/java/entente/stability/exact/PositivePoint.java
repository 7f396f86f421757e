package entente.stability.exact;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a·x = b has a solution with every x above 0: x = y + t with y ≥ 0, and t as large as can be, up to 1. The
 * simplex method in whole numbers (Edmonds' pivots), each step by the lowest index (Bland), so that it ends.
 */
final class PositivePoint {
    private final BigInteger[][] tableau;
    private final int[] basis;
    private final int columns;
    private final BooleanSupplier stop;
    private BigInteger last = BigInteger.ONE;

    /** @param reduced a system with a solution, without its empty rows */
    private PositivePoint(Reduction reduced, BooleanSupplier stop) {
        int rank = reduced.rank();
        int n = reduced.rows()[0].length - 1;
        this.stop = stop;
        // y, t, the slack of t ≤ 1, artificial variables, the right side; last row: their sum, negated.
        columns = n + 2;
        tableau = new BigInteger[rank + 2][columns + rank + 1];
        basis = new int[rank + 1];
        for (BigInteger[] row : tableau) {
            Arrays.fill(row, BigInteger.ZERO);
        }
        for (int i = 0; i < rank; i++) {
            BigInteger[] from = reduced.rows()[i];
            boolean turned = from[n].signum() < 0;
            BigInteger sum = BigInteger.ZERO;
            for (int j = 0; j <= n; j++) {
                BigInteger value = turned ? from[j].negate() : from[j];
                tableau[i][j == n ? columns + rank : j] = value;
                sum = j == n ? sum : sum.add(value);
            }
            tableau[i][n] = sum;
            tableau[i][columns + i] = BigInteger.ONE;
            basis[i] = columns + i;
        }
        tableau[rank][n] = BigInteger.ONE;
        tableau[rank][n + 1] = BigInteger.ONE;
        tableau[rank][columns + rank] = BigInteger.ONE;
        basis[rank] = n + 1;
        BigInteger[] cost = tableau[rank + 1];
        for (int i = 0; i < rank; i++) {
            for (int j = 0; j < cost.length; j++) {
                cost[j] = j >= columns && j < columns + rank ? cost[j] : cost[j].subtract(tableau[i][j]);
            }
        }
    }

    /** Null where it was stopped. */
    static @Nullable Boolean exists(Reduction reduced, BooleanSupplier stop) {
        if (!reduced.solvable()) {
            return false;
        }
        if (reduced.rank() == 0) {
            return true;
        }
        PositivePoint search = new PositivePoint(reduced, stop);
        if (!search.minimise()) {
            return null;
        }
        BigInteger[] cost = search.tableau[search.basis.length];
        if (cost[cost.length - 1].signum() != 0) {
            return false;
        }
        search.dropArtificial();
        // Now −t: its reduced costs are those of the row in which t stands, or −1 for t itself.
        int t = search.columns - 2;
        Arrays.fill(cost, BigInteger.ZERO);
        cost[t] = search.last.negate();
        for (int i = 0; i < search.basis.length; i++) {
            if (search.basis[i] == t) {
                for (int j = 0; j < cost.length; j++) {
                    cost[j] = cost[j].add(search.tableau[i][j]);
                }
            }
        }
        return search.minimise() ? Boolean.valueOf(cost[cost.length - 1].signum() > 0) : null;
    }

    /** Artificial variables that stayed at 0 leave, so that none can rise again. */
    private void dropArtificial() {
        for (int i = 0; i < basis.length; i++) {
            for (int j = 0; basis[i] >= columns && j < columns; j++) {
                if (tableau[i][j].signum() != 0) {
                    pivot(i, j);
                }
            }
        }
    }

    private boolean minimise() {
        BigInteger[] cost = tableau[basis.length];
        while (true) {
            int entering = 0;
            while (entering < columns && cost[entering].signum() >= 0) {
                entering++;
            }
            if (entering == columns) {
                return true;
            }
            int row = leaving(entering);
            if (row < 0 || stop.getAsBoolean()) {
                return false;
            }
            pivot(row, entering);
        }
    }

    private int leaving(int entering) {
        int right = tableau[0].length - 1;
        int best = -1;
        for (int i = 0; i < basis.length; i++) {
            if (tableau[i][entering].signum() > 0) {
                int order = best < 0
                        ? -1
                        : tableau[i][right]
                                .multiply(tableau[best][entering])
                                .compareTo(tableau[best][right].multiply(tableau[i][entering]));
                if (order < 0 || order == 0 && basis[i] < basis[best]) {
                    best = i;
                }
            }
        }
        return best;
    }

    private void pivot(int row, int column) {
        BigInteger[] r = tableau[row];
        if (r[column].signum() < 0) {
            for (int j = 0; j < r.length; j++) {
                r[j] = r[j].negate();
            }
        }
        BigInteger p = r[column];
        for (int i = 0; i < tableau.length; i++) {
            if (i != row) {
                BigInteger factor = tableau[i][column];
                for (int j = 0; j < r.length; j++) {
                    tableau[i][j] = p.multiply(tableau[i][j])
                            .subtract(factor.multiply(r[j]))
                            .divide(last);
                }
            }
        }
        last = p;
        basis[row] = column;
    }
}
