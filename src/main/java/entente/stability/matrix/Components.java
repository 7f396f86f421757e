package entente.stability.matrix;

import entente.law.Coefficients;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Strongly connected groups of firms: i and j are in one group where contributions lead from i to j and back.
 *
 * <p>Tarjan's algorithm, without recursion so that a chain of a million firms does not need a deep stack. Groups come in
 * an order in which a group receives only from itself and from groups before it.
 */
public final class Components {
    private final Coefficients d;
    private final int[] order;
    private final int[] low;
    private final int[] path;
    private final int[] stack;
    private int seen;
    private int top;
    private final List<int[]> groups = new ArrayList<>();

    private Components(Coefficients d) {
        this.d = d;
        int n = d.size();
        order = new int[n];
        low = new int[n];
        path = new int[n];
        stack = new int[n];
    }

    /** The groups, members ascending. */
    public static List<int[]> of(Coefficients d) {
        Components search = new Components(d);
        int[] next = new int[d.size()];
        for (int root = 0; root < d.size(); root++) {
            if (search.order[root] == 0) {
                search.walk(root, next);
            }
        }
        return search.groups;
    }

    private void walk(int root, int[] next) {
        int depth = 0;
        enter(root, next);
        path[0] = root;
        while (depth >= 0) {
            int v = path[depth];
            if (next[v] < d.rowEnd(v)) {
                int k = next[v]++;
                int w = d.from(k);
                // A coefficient of 0 gives nothing.
                if (d.value(k) == 0) {
                    continue;
                }
                if (order[w] == 0) {
                    enter(w, next);
                    path[++depth] = w;
                } else if (order[w] > 0) {
                    low[v] = Math.min(low[v], order[w]);
                }
            } else {
                leave(v);
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[v]);
                }
            }
        }
    }

    private void enter(int v, int[] next) {
        order[v] = ++seen;
        low[v] = seen;
        next[v] = d.rowStart(v);
        stack[top++] = v;
    }

    private void leave(int v) {
        if (low[v] != order[v]) {
            return;
        }
        int end = top;
        int w;
        do {
            w = stack[--top];
        } while (w != v);
        int[] group = Arrays.copyOfRange(stack, top, end);
        for (int member : group) {
            // Negative: its group is complete, so that later paths into it join nothing.
            order[member] = -1;
            low[member] = Integer.MAX_VALUE;
        }
        Arrays.sort(group);
        groups.add(group);
    }
}
