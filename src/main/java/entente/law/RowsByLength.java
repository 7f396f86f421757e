package entente.law;

import entente.arithmetic.Arithmetic;
import java.util.Arrays;

/**
 * The rows of a large table of numbers, in each piece all rows of one length together: the loop over a row then ends
 * where the processor expects it to, which halves the time of rates where rows are short. Each row's sum is taken in the
 * table's own order, so that no bit changes.
 */
final class RowsByLength {
    /** Rows from which it pays: what a processor cannot remember. */
    static final int WORTHWHILE = 1000;

    private final int[] row;
    private final int[] from;
    private final double[] coefficient;
    /** Group g has the rows row[last[g - 1]] .. row[last[g] - 1], each of length[g] entries, the first at entry[g]. */
    private int[] length = new int[16];

    private int[] last = new int[16];
    private int[] entry = new int[16];
    private int groups;
    /** Piece p has the groups before group[p + 1], from group[p] on. */
    private final int[] group;

    RowsByLength(Pieces pieces, int[] start, int[] from, double[] coefficient) {
        this.row = new int[start.length - 1];
        this.from = new int[from.length];
        this.coefficient = new double[from.length];
        this.group = new int[pieces.count() + 1];
        for (int p = 0; p < pieces.count(); p++) {
            sort(start, pieces.first()[p], pieces.first()[p + 1]);
            group[p + 1] = groups;
        }
        int at = 0;
        for (int i : row) {
            int count = start[i + 1] - start[i];
            System.arraycopy(from, start[i], this.from, at, count);
            System.arraycopy(coefficient, start[i], this.coefficient, at, count);
            at += count;
        }
    }

    /** Puts the rows low .. high − 1 in the order of their length, those of one length in their own. */
    private void sort(int[] start, int low, int high) {
        int longest = 0;
        for (int i = low; i < high; i++) {
            longest = Math.max(longest, start[i + 1] - start[i]);
        }
        int[] next = new int[longest + 2];
        for (int i = low; i < high; i++) {
            next[start[i + 1] - start[i] + 1]++;
        }
        next[0] = low;
        int at = start[low];
        for (int l = 0; l <= longest; l++) {
            int rows = next[l + 1];
            next[l + 1] += next[l];
            if (rows > 0) {
                add(l, next[l + 1], at);
                at += l * rows;
            }
        }
        for (int i = low; i < high; i++) {
            row[next[start[i + 1] - start[i]]++] = i;
        }
    }

    private void add(int rowLength, int rowsEnd, int firstEntry) {
        if (groups == length.length) {
            length = Arrays.copyOf(length, 2 * groups);
            last = Arrays.copyOf(last, 2 * groups);
            entry = Arrays.copyOf(entry, 2 * groups);
        }
        length[groups] = rowLength;
        last[groups] = rowsEnd;
        entry[groups++] = firstEntry;
    }

    /** rateᵢ = kᵢ uᵢ (1 − xᵢ + Σ D[i][j] xⱼ) of every row of a piece. */
    void rates(int piece, double[] growth, double[] output, double[] saturation, double[] rate) {
        for (int g = group[piece]; g < group[piece + 1]; g++) {
            rates(length[g], entry[g], g == 0 ? 0 : last[g - 1], last[g], growth, output, saturation, rate);
        }
    }

    private void rates(
            int count,
            int begin,
            int low,
            int high,
            double[] growth,
            double[] output,
            double[] saturation,
            double[] rate) {
        int[] giver = from;
        double[] d = coefficient;
        int k = begin;
        for (int r = low; r < high; r++) {
            int i = row[r];
            double acc = 1 - saturation[i];
            for (int end = k + count; k < end; k++) {
                acc = Arithmetic.fma(d[k], saturation[giver[k]], acc);
            }
            rate[i] = growth[i] * output[i] * acc;
        }
    }
}
