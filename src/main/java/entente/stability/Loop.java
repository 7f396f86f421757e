package entente.stability;

import entente.law.Coefficients;
import org.jspecify.annotations.Nullable;

/**
 * A loop of contributions.
 *
 * @param firms indices in the order in which they give, the first not repeated
 * @param gain  the product of the contributions along it
 */
record Loop(int[] firms, double gain) {
    private static final int MOST_FIRMS = 12;

    /**
     * The loop with the largest gain, by the best path over each set of firms (Held &amp; Karp), 2ⁿ n² operations.
     *
     * @param d entries at least 0
     * <p>Among more than 12 firms only loops of two and three are looked at: the longest are a travelling salesman's
     * problem.
     *
     * @return null where there is no such loop
     */
    static @Nullable Loop strongest(Coefficients d) {
        int n = d.size();
        if (n > MOST_FIRMS) {
            return shortest(d);
        }
        double[][] give = d.dense();
        // best[set][last]: the largest product along a path through the set from its lowest member to last.
        double[][] best = new double[1 << n][n];
        int[][] before = new int[1 << n][n];
        double gain = 0;
        int bestSet = 0;
        int bestLast = 0;
        for (int set = 1; set < 1 << n; set++) {
            int first = Integer.numberOfTrailingZeros(set);
            if (Integer.bitCount(set) == 1) {
                best[set][first] = 1;
            }
            for (int last = first; last < n; last++) {
                double path = best[set][last];
                if (path == 0) {
                    continue;
                }
                if (last != first && path * give[first][last] > gain) {
                    gain = path * give[first][last];
                    bestSet = set;
                    bestLast = last;
                }
                for (int next = first + 1; next < n; next++) {
                    int grown = set | 1 << next;
                    if (grown != set && path * give[next][last] > best[grown][next]) {
                        best[grown][next] = path * give[next][last];
                        before[grown][next] = last;
                    }
                }
            }
        }
        return gain == 0 ? null : new Loop(path(before, bestSet, bestLast), gain);
    }

    private static @Nullable Loop shortest(Coefficients d) {
        double gain = 0;
        int[] firms = {};
        for (int a = 0; a < d.size(); a++) {
            for (int k = d.rowStart(a); k < d.rowEnd(a); k++) {
                int b = d.from(k);
                double two = d.value(k) * d.contribution(a, b);
                if (two > gain) {
                    gain = two;
                    firms = new int[] {b, a};
                }
                for (int l = d.rowStart(b); l < d.rowEnd(b); l++) {
                    int c = d.from(l);
                    double three = c == a ? 0 : d.value(k) * d.value(l) * d.contribution(a, c);
                    if (three > gain) {
                        gain = three;
                        firms = new int[] {c, b, a};
                    }
                }
            }
        }
        return gain == 0 ? null : new Loop(firms, gain);
    }

    private static int[] path(int[][] before, int wholeSet, int end) {
        int[] firms = new int[Integer.bitCount(wholeSet)];
        int set = wholeSet;
        int last = end;
        for (int a = firms.length - 1; a >= 0; a--) {
            firms[a] = last;
            int previous = before[set][last];
            set &= ~(1 << last);
            last = previous;
        }
        return firms;
    }
}
