package entente.law;

import entente.events.InForce;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The table of coefficients between some of the firms present, in compressed sparse rows.
 *
 * @param number NaN where the coefficient moves
 * @param entry  the entry of what is in force that each comes from; null where it is the same
 */
record Rows(int[] start, int[] from, double[] number, int @Nullable [] entry) {
    /** @param active positions of the firms */
    static Rows of(InForce inForce, int[] active) {
        if (all(inForce, active)) {
            InForce.Table whole = inForce.table();
            return new Rows(whole.start(), whole.from(), whole.number(), null);
        }
        int[] state = new int[inForce.size()];
        Arrays.fill(state, -1);
        for (int i = 0; i < active.length; i++) {
            state[active[i]] = i;
        }
        int[] start = new int[active.length + 1];
        int[] from = new int[inForce.entries()];
        double[] number = new double[from.length];
        int[] entry = new int[from.length];
        int count = 0;
        for (int i = 0; i < active.length; i++) {
            for (int k = inForce.rowStart(active[i]); k < inForce.rowEnd(active[i]); k++) {
                int j = state[inForce.from(k)];
                if (j >= 0) {
                    from[count] = j;
                    number[count] = inForce.number(k);
                    entry[count++] = k;
                }
            }
            start[i + 1] = count;
        }
        return count == from.length
                ? new Rows(start, from, number, entry)
                : new Rows(
                        start, Arrays.copyOf(from, count), Arrays.copyOf(number, count), Arrays.copyOf(entry, count));
    }

    private static boolean all(InForce inForce, int[] active) {
        boolean all = active.length == inForce.size();
        for (int i = 0; all && i < active.length; i++) {
            all = active[i] == i;
        }
        return all;
    }

    /** The entry of what is in force that entry k comes from. */
    int entry(int k) {
        return entry == null ? k : entry[k];
    }
}
