package entente.trajectory.stiff;

import java.util.Arrays;

/**
 * Where a square matrix can differ from 0, in compressed rows: row i has its entries at {@code start[i] ..
 * start[i + 1] - 1} of {@code column}, ascending, the diagonal always among them.
 */
public record Pattern(int[] start, int[] column) {

    public static Pattern full(int n) {
        int[] start = new int[n + 1];
        int[] column = new int[n * n];
        for (int i = 0; i < n; i++) {
            start[i + 1] = (i + 1) * n;
            for (int j = 0; j < n; j++) {
                column[i * n + j] = j;
            }
        }
        return new Pattern(start, column);
    }

    public int size() {
        return start.length - 1;
    }

    /** The number of entries. */
    public int count() {
        return column.length;
    }

    /** Where entry (i, j) stands, or a negative number. */
    public int index(int i, int j) {
        return Arrays.binarySearch(column, start[i], start[i + 1], j);
    }
}
