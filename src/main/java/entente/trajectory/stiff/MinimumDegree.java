package entente.trajectory.stiff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Minimum degree ordering: eliminates next the unknown with the fewest neighbours, which keeps the factors sparse
 * (Tinney & Walker, Proc. IEEE 55, 1967). Ties go to the lower index, so that the order is the same on every run.
 */
final class MinimumDegree {
    private MinimumDegree() {}

    /** Neighbours that elimination may hand on in all; more means factors too full to be worth it. */
    private static final long MOST = 20_000_000;

    /** @return order[k], the unknown eliminated in k-th place, of the pattern made symmetric; null where it fills in */
    static int @Nullable [] order(Pattern pattern) {
        int n = pattern.size();
        var neighbours = neighbours(pattern);
        var queue =
                new PriorityQueue<long[]>((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        for (int i = 0; i < n; i++) {
            queue.add(new long[] {neighbours.get(i).size(), i});
        }
        var done = new BitSet(n);
        int[] order = new int[n];
        long handed = 0;
        for (int k = 0; k < n; ) {
            long[] next = queue.remove();
            int i = (int) next[1];
            if (done.get(i) || next[0] != neighbours.get(i).size()) {
                continue;
            }
            done.set(i);
            order[k++] = i;
            TreeSet<Integer> clique = neighbours.get(i);
            if (clique.size() == n - k) {
                // What is left is complete: any order is as good, and the queue would only grow.
                for (int j : clique) {
                    order[k++] = j;
                }
                return order;
            }
            handed += (long) clique.size() * clique.size();
            if (handed > MOST) {
                return null;
            }
            for (int j : clique) {
                TreeSet<Integer> of = neighbours.get(j);
                of.remove(i);
                of.addAll(clique);
                of.remove(j);
                queue.add(new long[] {of.size(), j});
            }
        }
        return order;
    }

    private static List<TreeSet<Integer>> neighbours(Pattern pattern) {
        var neighbours = new ArrayList<TreeSet<Integer>>();
        for (int i = 0; i < pattern.size(); i++) {
            neighbours.add(new TreeSet<>());
        }
        for (int i = 0; i < pattern.size(); i++) {
            for (int k = pattern.start()[i]; k < pattern.start()[i + 1]; k++) {
                int j = pattern.column()[k];
                if (j != i) {
                    neighbours.get(i).add(j);
                    neighbours.get(j).add(i);
                }
            }
        }
        return neighbours;
    }
}
