package entente.trajectory.stiff;

import entente.arithmetic.Arithmetic;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Sparse Gaussian elimination by rows without exchanges, the order of unknowns and the places of the factors found
 * once. No exchanges are needed: shift·I − J tends to a multiple of the unit matrix as steps get shorter, and a pivot
 * that is too small only shortens the step.
 */
final class SparseFactorisation implements Factorisation {
    private final Pattern pattern;
    /** place[i]: where unknown i stands in the order of elimination; order is its inverse. */
    private final int[] place;

    private final int[] order;
    /** Rows of L and U together, by place: columns ascending, the diagonal at {@code diagonal[k]}. */
    private final int[] start;

    private final int[] column;
    private final int[] diagonal;
    private final double[] value;
    private final double[] work;

    private SparseFactorisation(Pattern pattern, int[] order, int[] place, int[] start, int[] column, int[] diagonal) {
        this.pattern = pattern;
        this.order = order;
        this.place = place;
        this.start = start;
        this.column = column;
        this.diagonal = diagonal;
        this.value = new double[column.length];
        this.work = new double[order.length];
    }

    /** @return null where elimination would fill the factors in */
    static @Nullable SparseFactorisation of(Pattern pattern) {
        int n = pattern.size();
        int[] order = MinimumDegree.order(pattern);
        if (order == null) {
            return null;
        }
        int[] place = new int[n];
        for (int k = 0; k < n; k++) {
            place[order[k]] = k;
        }
        int[] start = new int[n + 1];
        int[] diagonal = new int[n];
        int[] column = new int[pattern.count() * 2];
        int count = 0;
        var row = new BitSet(n);
        for (int k = 0; k < n; k++) {
            row.clear();
            for (int e = pattern.start()[order[k]]; e < pattern.start()[order[k] + 1]; e++) {
                row.set(place[pattern.column()[e]]);
            }
            row.set(k);
            // Elimination by each earlier row adds that row's places right of its diagonal.
            for (int p = row.nextSetBit(0); p < k; p = row.nextSetBit(p + 1)) {
                for (int e = diagonal[p] + 1; e < start[p + 1]; e++) {
                    row.set(column[e]);
                }
            }
            for (int p = row.nextSetBit(0); p >= 0; p = row.nextSetBit(p + 1)) {
                if (count == column.length) {
                    column = Arrays.copyOf(column, count * 2);
                }
                if (p == k) {
                    diagonal[k] = count;
                }
                column[count++] = p;
            }
            start[k + 1] = count;
        }
        return new SparseFactorisation(pattern, order, place, start, Arrays.copyOf(column, count), diagonal);
    }

    /** Multiplications of one factorisation. */
    long operations() {
        long sum = 0;
        for (int k = 0; k < order.length; k++) {
            for (int e = start[k]; e < diagonal[k]; e++) {
                int p = column[e];
                sum += start[p + 1] - diagonal[p];
            }
        }
        return sum;
    }

    @Override
    public boolean factor(double shift, double[] jacobian) {
        for (int k = 0; k < order.length; k++) {
            scatter(k, shift, jacobian);
            double largest = 0;
            for (int e = start[k]; e < diagonal[k]; e++) {
                int p = column[e];
                double factor = work[p] / value[diagonal[p]];
                work[p] = factor;
                for (int u = diagonal[p] + 1; u < start[p + 1]; u++) {
                    work[column[u]] = Arithmetic.fma(-factor, value[u], work[column[u]]);
                }
            }
            for (int e = start[k]; e < start[k + 1]; e++) {
                double v = work[column[e]];
                value[e] = v;
                largest = Math.max(largest, Math.abs(v));
            }
            if (!(Math.abs(value[diagonal[k]]) > 1e-7 * largest)) {
                return false;
            }
        }
        return true;
    }

    private void scatter(int k, double shift, double[] jacobian) {
        for (int e = start[k]; e < start[k + 1]; e++) {
            work[column[e]] = 0;
        }
        int i = order[k];
        for (int e = pattern.start()[i]; e < pattern.start()[i + 1]; e++) {
            work[place[pattern.column()[e]]] = -jacobian[e];
        }
        work[k] += shift;
    }

    @Override
    public void solve(double[] b) {
        int n = order.length;
        for (int k = 0; k < n; k++) {
            double sum = b[order[k]];
            for (int e = start[k]; e < diagonal[k]; e++) {
                sum = Arithmetic.fma(-value[e], work[column[e]], sum);
            }
            work[k] = sum;
        }
        for (int k = n - 1; k >= 0; k--) {
            double sum = work[k];
            for (int e = diagonal[k] + 1; e < start[k + 1]; e++) {
                sum = Arithmetic.fma(-value[e], work[column[e]], sum);
            }
            work[k] = sum / value[diagonal[k]];
            b[order[k]] = work[k];
        }
    }
}
