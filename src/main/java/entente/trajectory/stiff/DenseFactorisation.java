package entente.trajectory.stiff;

import entente.arithmetic.Arithmetic;
import java.util.Arrays;

/** Gaussian elimination with partial pivoting, n³/3 operations. */
final class DenseFactorisation implements Factorisation {
    private final Pattern pattern;
    private final double[][] lu;
    private final int[] pivot;

    DenseFactorisation(Pattern pattern) {
        this.pattern = pattern;
        this.lu = new double[pattern.size()][pattern.size()];
        this.pivot = new int[pattern.size()];
    }

    @Override
    public boolean factor(double shift, double[] jacobian) {
        fill(shift, jacobian);
        int n = lu.length;
        for (int k = 0; k < n; k++) {
            int p = largest(k);
            pivot[k] = p;
            double[] row = lu[p];
            lu[p] = lu[k];
            lu[k] = row;
            double diagonal = row[k];
            if (!(Math.abs(diagonal) > 1e-14 * shift)) {
                return false;
            }
            for (int i = k + 1; i < n; i++) {
                double[] below = lu[i];
                double factor = below[k] / diagonal;
                below[k] = factor;
                if (factor != 0) {
                    for (int j = k + 1; j < n; j++) {
                        below[j] = Arithmetic.fma(-factor, row[j], below[j]);
                    }
                }
            }
        }
        return true;
    }

    private void fill(double shift, double[] jacobian) {
        int[] start = pattern.start();
        int[] column = pattern.column();
        for (int i = 0; i < lu.length; i++) {
            double[] row = lu[i];
            Arrays.fill(row, 0);
            for (int k = start[i]; k < start[i + 1]; k++) {
                row[column[k]] = -jacobian[k];
            }
            row[i] += shift;
        }
    }

    private int largest(int k) {
        int p = k;
        for (int i = k + 1; i < lu.length; i++) {
            if (Math.abs(lu[i][k]) > Math.abs(lu[p][k])) {
                p = i;
            }
        }
        return p;
    }

    @Override
    public void solve(double[] b) {
        int n = lu.length;
        // Rows were exchanged whole, their factors with them, so all exchanges come before the first substitution.
        for (int k = 0; k < n; k++) {
            double swap = b[pivot[k]];
            b[pivot[k]] = b[k];
            b[k] = swap;
        }
        for (int i = 1; i < n; i++) {
            double[] row = lu[i];
            double sum = b[i];
            for (int j = 0; j < i; j++) {
                sum = Arithmetic.fma(-row[j], b[j], sum);
            }
            b[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double[] row = lu[i];
            double sum = b[i];
            for (int j = i + 1; j < n; j++) {
                sum = Arithmetic.fma(-row[j], b[j], sum);
            }
            b[i] = sum / row[i];
        }
    }
}
