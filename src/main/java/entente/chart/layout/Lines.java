package entente.chart.layout;

import java.util.Arrays;

/** Lines through many points, cut to a rectangle, with no more points than the eye can see. */
final class Lines {
    /** What nobody sees on paper, in millimetres. */
    private static final double FINE = 0.05;

    private double[] x = new double[64];
    private double[] y = new double[64];
    private int count;

    private Lines() {}

    /** The points of a line; NaN begins anew. */
    record Points(double[] x, double[] y) {}

    /** Of each column as fine as can be seen, the first point, the lowest, the highest and the last: no extreme is lost. */
    static Points thinned(double[] xs, double[] ys) {
        return xs.length < 500 ? new Points(xs, ys) : ascending(xs) ? byColumn(xs, ys) : apart(xs, ys);
    }

    private static boolean ascending(double[] xs) {
        for (int k = 1; k < xs.length; k++) {
            if (!(xs[k] >= xs[k - 1])) {
                return false;
            }
        }
        return true;
    }

    private static Points byColumn(double[] xs, double[] ys) {
        Lines kept = new Lines();
        for (int from = 0; from < xs.length; ) {
            int to = from;
            int least = from;
            int most = from;
            double column = Math.floor(xs[from] / FINE);
            while (to < xs.length
                    && Math.floor(xs[to] / FINE) == column
                    && Double.isNaN(ys[to]) == Double.isNaN(ys[from])) {
                least = ys[to] < ys[least] ? to : least;
                most = ys[to] > ys[most] ? to : most;
                to++;
            }
            int[] chosen = {from, least, most, to - 1};
            Arrays.sort(chosen);
            for (int k = 0; k < chosen.length; k++) {
                if (k == 0 || chosen[k] != chosen[k - 1]) {
                    kept.add(xs[chosen[k]], ys[chosen[k]]);
                }
            }
            from = to;
        }
        return kept.done();
    }

    private static Points apart(double[] xs, double[] ys) {
        Lines kept = new Lines();
        int last = -1;
        for (int k = 0; k < xs.length; k++) {
            boolean gap = Double.isNaN(xs[k]) || Double.isNaN(ys[k]);
            boolean far = last < 0
                    || gap
                    || !(Math.abs(xs[k] - xs[last]) < FINE && Math.abs(ys[k] - ys[last]) < FINE)
                    || k == xs.length - 1;
            if (far) {
                kept.add(xs[k], ys[k]);
                last = k;
            }
        }
        return kept.done();
    }

    /** What of the line is inside. */
    static Points cut(Points line, Rectangle inside) {
        Lines kept = new Lines();
        boolean open = false;
        for (int k = 0; k + 1 < line.x.length; k++) {
            double x1 = line.x[k];
            double y1 = line.y[k];
            double dx = line.x[k + 1] - x1;
            double dy = line.y[k + 1] - y1;
            double[] part = {0, 1};
            boolean seen = !Double.isNaN(dx)
                    && !Double.isNaN(dy)
                    && within(-dx, x1 - inside.left(), part)
                    && within(dx, inside.right() - x1, part)
                    && within(-dy, y1 - inside.top(), part)
                    && within(dy, inside.bottom() - y1, part);
            if (!seen) {
                open = false;
                continue;
            }
            if (!open || part[0] > 0) {
                kept.add(Double.NaN, Double.NaN);
                kept.add(x1 + part[0] * dx, y1 + part[0] * dy);
            }
            kept.add(x1 + part[1] * dx, y1 + part[1] * dy);
            open = part[1] == 1;
        }
        return kept.done();
    }

    /** Liang and Barsky 1984: narrows the part of a segment for which p · part ≤ q. */
    private static boolean within(double p, double q, double[] part) {
        if (p == 0) {
            return q >= 0;
        }
        double at = q / p;
        if (p < 0) {
            part[0] = Math.max(part[0], at);
        } else {
            part[1] = Math.min(part[1], at);
        }
        return part[0] <= part[1];
    }

    private void add(double atX, double atY) {
        if (count == x.length) {
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
        }
        x[count] = atX;
        y[count++] = atY;
    }

    private Points done() {
        return new Points(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
    }
}
