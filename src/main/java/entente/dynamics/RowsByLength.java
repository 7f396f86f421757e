package entente.dynamics;

/**
 * The rows of a large table of numbers, all rows of one length together: the loop over a row then ends where the
 * processor expects it to, which halves the time of rates where rows are short. Each row's sum is taken in the table's
 * own order, so that no bit changes.
 */
final class RowsByLength {
    /** Rows from which it pays: what a processor cannot remember. */
    static final int WORTHWHILE = 1000;

    /** Rows of length l are row[first[l]] .. row[first[l + 1] - 1]. */
    private final int[] first;

    private final int[] row;
    private final int[] from;
    private final double[] coefficient;

    RowsByLength(int[] start, int[] from, double[] coefficient) {
        int n = start.length - 1;
        int longest = 0;
        for (int i = 0; i < n; i++) {
            longest = Math.max(longest, start[i + 1] - start[i]);
        }
        this.first = new int[longest + 2];
        for (int i = 0; i < n; i++) {
            first[start[i + 1] - start[i] + 1]++;
        }
        for (int l = 0; l <= longest; l++) {
            first[l + 1] += first[l];
        }
        int[] next = first.clone();
        this.row = new int[n];
        for (int i = 0; i < n; i++) {
            row[next[start[i + 1] - start[i]]++] = i;
        }
        this.from = new int[from.length];
        this.coefficient = new double[from.length];
        int at = 0;
        for (int i : row) {
            int length = start[i + 1] - start[i];
            System.arraycopy(from, start[i], this.from, at, length);
            System.arraycopy(coefficient, start[i], this.coefficient, at, length);
            at += length;
        }
    }

    /** rateᵢ = kᵢ uᵢ (1 − xᵢ + Σ D[i][j] xⱼ) of every row. */
    void rates(double[] growth, double[] output, double[] saturation, double[] rate) {
        int at = 0;
        for (int length = 0; length + 1 < first.length; length++) {
            rates(length, at, growth, output, saturation, rate);
            at += length * (first[length + 1] - first[length]);
        }
    }

    private void rates(int length, int begin, double[] growth, double[] output, double[] saturation, double[] rate) {
        int[] giver = from;
        double[] d = coefficient;
        int k = begin;
        int last = first[length + 1];
        for (int r = first[length]; r < last; r++) {
            int i = row[r];
            double acc = 1 - saturation[i];
            for (int end = k + length; k < end; k++) {
                acc = Arithmetic.fma(d[k], saturation[giver[k]], acc);
            }
            rate[i] = growth[i] * output[i] * acc;
        }
    }
}
