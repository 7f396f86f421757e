package entente.law;

import java.util.Arrays;

/**
 * The rows of a table in contiguous pieces of about equal work, each large enough to be worth a thread. They depend on
 * the table alone.
 *
 * @param first piece p has the rows first[p] .. first[p + 1] − 1
 */
record Pieces(int[] first) {
    /** Entries of a piece: some 30 µs, beside the few that handing it to another thread takes. */
    private static final int WORK = 1 << 15;

    /** Fewer pieces are not worth a second thread. */
    private static final int FEWEST = 4;

    /** What a row costs beside its entries, in entries. */
    private static final int ROW = 4;

    /** @param start row i has the entries start[i] .. start[i + 1] − 1 */
    static Pieces of(int[] start) {
        int n = start.length - 1;
        long all = work(start, n);
        int count = all < (long) FEWEST * WORK ? 1 : (int) (all / WORK);
        int[] first = new int[count + 1];
        int pieces = 0;
        long share = 0;
        for (int i = 1; i < n; i++) {
            // A row of several shares leaves those after it empty, and they are left out.
            long now = work(start, i) * count / all;
            if (now > share) {
                first[++pieces] = i;
                share = now;
            }
        }
        first[++pieces] = n;
        return new Pieces(Arrays.copyOf(first, pieces + 1));
    }

    private static long work(int[] start, int rows) {
        return start[rows] - start[0] + (long) ROW * rows;
    }

    int count() {
        return first.length - 1;
    }
}
