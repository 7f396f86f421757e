package entente.law;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Where a square matrix can differ from 0, in compressed rows: entries {@code start[i] .. start[i + 1] - 1} of
 * {@code column}, ascending, the diagonal always among them.
 */
public record Sparsity(int[] start, int[] column) {

    /** The diagonal, the rows of the table, and (row, column) pairs besides. */
    static Sparsity of(int[] start, int[] from, List<int[]> besides) {
        int n = start.length - 1;
        TreeSet<Long> more = new TreeSet<>();
        for (int[] pair : besides) {
            more.add((long) pair[0] * n + pair[1]);
        }
        int[] begin = new int[n + 1];
        int[] column = new int[from.length + n + more.size()];
        int count = 0;
        for (int i = 0; i < n; i++) {
            int first = count;
            System.arraycopy(from, start[i], column, count, start[i + 1] - start[i]);
            count += start[i + 1] - start[i];
            column[count++] = i;
            for (long pair : more.subSet((long) i * n, (long) (i + 1) * n)) {
                column[count++] = (int) (pair - (long) i * n);
            }
            Arrays.sort(column, first, count);
            count = first + distinct(column, first, count);
            begin[i + 1] = count;
        }
        return new Sparsity(begin, Arrays.copyOf(column, count));
    }

    private static int distinct(int[] column, int first, int end) {
        int kept = first;
        for (int k = first; k < end; k++) {
            if (k == first || column[k] != column[k - 1]) {
                column[kept++] = column[k];
            }
        }
        return kept - first;
    }

    /** Where entry (i, j) stands, or a negative number. */
    public int index(int i, int j) {
        return Arrays.binarySearch(column, start[i], start[i + 1], j);
    }
}
