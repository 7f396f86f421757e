package entente.study.portrait;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a function known on a grid is 0: marching squares, straight between two points of the grid, the pieces joined.
 *
 * @param value by x and y; through a cell with a corner that is no number there is no line
 */
record ZeroLines(double[] x, double[] y, double[][] value) {
    Ways followed() {
        Map<Integer, List<Integer>> next = new LinkedHashMap<>();
        for (int i = 0; i + 1 < x.length; i++) {
            for (int j = 0; j + 1 < y.length; j++) {
                cell(i, j, next);
            }
        }
        Ways.Collected ways = new Ways.Collected();
        while (!next.isEmpty()) {
            // From an end where there is one; a closed line has none.
            int begin = next.entrySet().stream()
                    .filter(edge -> edge.getValue().size() == 1)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> next.keySet().iterator().next());
            for (int edge : walk(begin, next)) {
                point(edge, ways);
            }
            ways.end();
        }
        return ways.done();
    }

    private static Deque<Integer> walk(int begin, Map<Integer, List<Integer>> next) {
        Deque<Integer> way = new ArrayDeque<>(List.of(begin));
        int here = begin;
        for (List<Integer> ends = next.get(here); ends != null; ends = next.get(here)) {
            int to = ends.get(0);
            leave(here, to, next);
            leave(to, here, next);
            way.add(to);
            here = to;
        }
        return way;
    }

    private static void leave(int from, int to, Map<Integer, List<Integer>> next) {
        next.computeIfPresent(from, (edge, left) -> {
            left.remove(Integer.valueOf(to));
            return left.isEmpty() ? null : left;
        });
    }

    /** Edges are known by twice the number of the point at their beginning, one more where they go up. */
    private int edge(int i, int j, boolean up) {
        return 2 * (i * y.length + j) + (up ? 1 : 0);
    }

    private void cell(int i, int j, Map<Integer, List<Integer>> next) {
        double a = value[i][j];
        double b = value[i + 1][j];
        double c = value[i + 1][j + 1];
        double d = value[i][j + 1];
        if (Double.isNaN(a + b + c + d)) {
            return;
        }
        List<Integer> crossed = new ArrayList<>();
        cross(a, b, edge(i, j, false), crossed);
        cross(b, c, edge(i + 1, j, true), crossed);
        cross(d, c, edge(i, j + 1, false), crossed);
        cross(a, d, edge(i, j, true), crossed);
        if (crossed.size() == 4 && a + b + c + d > 0 == a > 0) {
            // The middle is as its first corner: the two others are cut off.
            join(crossed.get(0), crossed.get(1), next);
            join(crossed.get(2), crossed.get(3), next);
        } else if (crossed.size() == 4) {
            join(crossed.get(0), crossed.get(3), next);
            join(crossed.get(1), crossed.get(2), next);
        } else if (crossed.size() == 2) {
            join(crossed.get(0), crossed.get(1), next);
        }
    }

    private static void cross(double from, double to, int edge, List<Integer> crossed) {
        if (from > 0 != to > 0) {
            crossed.add(edge);
        }
    }

    private static void join(int one, int other, Map<Integer, List<Integer>> next) {
        next.computeIfAbsent(one, edge -> new ArrayList<>()).add(other);
        next.computeIfAbsent(other, edge -> new ArrayList<>()).add(one);
    }

    private void point(int edge, Ways.Collected ways) {
        int i = edge / 2 / y.length;
        int j = edge / 2 % y.length;
        boolean up = edge % 2 == 1;
        double a = value[i][j];
        double b = up ? value[i][j + 1] : value[i + 1][j];
        double share = a / (a - b);
        ways.add(up ? x[i] : x[i] + share * (x[i + 1] - x[i]), up ? y[j] + share * (y[j + 1] - y[j]) : y[j]);
    }
}
