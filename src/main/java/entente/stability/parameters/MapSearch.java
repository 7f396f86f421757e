package entente.stability.parameters;

import entente.stability.Patience;
import entente.stability.Stability;
import entente.stability.Verdict;
import entente.stability.interior.Coexistence;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws the map on a grid, divides the cells whose corners differ into finer ones, and finds on every edge with two
 * different ends the place where the verdict changes by halving. Cells with two such edges give a segment, those with
 * more a star. A point that lies on a boundary by accident takes the verdict beside it.
 */
final class MapSearch {
    /** Grids with at least this many cells a side are fine enough as they are. */
    private static final int FINE = 150;

    private static final int HALVINGS = 20;
    /** For networks, where each verdict takes its time. */
    private static final int FEW_HALVINGS = 4;

    private final SystemFamily family;
    private final double[] low;
    private final double[] high;
    private final int parts;
    private final int finer;
    private final int halvings;
    private final double aside;
    private final Patience patience;
    private final Map<List<Double>, Crossing> known = new LinkedHashMap<>();
    private final List<RegimeMap.Segment> segments = new ArrayList<>();
    private final Map<Verdict, Double> areas = new EnumMap<>(Verdict.class);

    MapSearch(SystemFamily family, double[] low, double[] high, int parts, Patience patience) {
        this.family = family;
        this.low = low;
        this.high = high;
        this.parts = parts;
        this.patience = patience;
        boolean network = family.firms().size() > Coexistence.DENSE;
        this.finer = parts < FINE && !network ? 4 : 1;
        // Far enough to leave what the quick test cannot tell.
        this.aside = network ? 1e-4 : 1e-7;
        this.halvings = network ? FEW_HALVINGS : HALVINGS;
    }

    private record Crossing(double x, double y, Verdict one, Verdict other) {}

    RegimeMap run() {
        double[] first = axis(low[0], high[0], parts);
        double[] second = axis(low[1], high[1], parts);
        Verdict[][] verdicts = new Verdict[first.length][];
        for (int i = 0; i < first.length; i++) {
            patience.done(i, first.length);
            verdicts[i] = verdicts(new double[] {first[i]}, second)[0];
        }
        for (int i = 0; i < parts && !patience.over(); i++) {
            for (int j = 0; j < parts && !patience.over(); j++) {
                if (mixed(verdicts, i, j)) {
                    refine(first[i], first[i + 1], second[j], second[j + 1]);
                } else {
                    area(verdicts[i][j], (first[i + 1] - first[i]) * (second[j + 1] - second[j]));
                }
            }
        }
        return new RegimeMap(family.parameters(), first, second, verdicts, segments, shares());
    }

    private void refine(double x1, double x2, double y1, double y2) {
        double[] xs = axis(x1, x2, finer);
        double[] ys = axis(y1, y2, finer);
        Verdict[][] fine = verdicts(xs, ys);
        for (int i = 0; i < finer; i++) {
            for (int j = 0; j < finer; j++) {
                if (mixed(fine, i, j)) {
                    cell(
                            xs[i],
                            xs[i + 1],
                            ys[j],
                            ys[j + 1],
                            fine[i][j],
                            fine[i + 1][j],
                            fine[i + 1][j + 1],
                            fine[i][j + 1]);
                } else {
                    area(fine[i][j], (xs[i + 1] - xs[i]) * (ys[j + 1] - ys[j]));
                }
            }
        }
    }

    private void cell(double x1, double x2, double y1, double y2, Verdict a, Verdict b, Verdict c, Verdict d) {
        double[] x = {x1, x2, x2, x1};
        double[] y = {y1, y1, y2, y2};
        Verdict[] corner = {a, b, c, d};
        Crossing[] on = {
            edge(x1, y1, a, x2, y1, b),
            edge(x2, y1, b, x2, y2, c),
            edge(x1, y2, d, x2, y2, c),
            edge(x1, y1, a, x1, y2, d)
        };
        List<Crossing> crossings = Arrays.stream(on).filter(p -> p != null).toList();
        double mx = crossings.stream().mapToDouble(Crossing::x).average().orElse(x1);
        double my = crossings.stream().mapToDouble(Crossing::y).average().orElse(y1);
        for (int k = 0; k < 4; k++) {
            int next = (k + 1) % 4;
            Crossing p = on[k];
            // Triangles from the middle to the edge, each of the verdict of the corner that it touches.
            double px = p == null ? x[next] : p.x();
            double py = p == null ? y[next] : p.y();
            area(corner[k], triangle(mx, my, x[k], y[k], px, py));
            area(corner[next], triangle(mx, my, px, py, x[next], y[next]));
        }
        if (crossings.size() == 2) {
            Crossing p = crossings.get(0);
            Crossing q = crossings.get(1);
            segments.add(new RegimeMap.Segment(p.x(), p.y(), q.x(), q.y(), p.one(), p.other()));
            return;
        }
        for (Crossing p : crossings) {
            segments.add(new RegimeMap.Segment(p.x(), p.y(), mx, my, p.one(), p.other()));
        }
    }

    private static double triangle(double x1, double y1, double x2, double y2, double x3, double y3) {
        return Math.abs((x2 - x1) * (y3 - y1) - (x3 - x1) * (y2 - y1)) / 2;
    }

    private void area(Verdict verdict, double area) {
        areas.merge(verdict, area, Double::sum);
    }

    private Map<Verdict, Double> shares() {
        double whole = areas.values().stream().mapToDouble(v -> v).sum();
        Map<Verdict, Double> shares = new EnumMap<>(Verdict.class);
        areas.forEach((verdict, area) -> shares.put(verdict, area / whole));
        return shares;
    }

    private @Nullable Crossing edge(double x1, double y1, Verdict from, double x2, double y2, Verdict to) {
        if (from == to) {
            return null;
        }
        // Two cells share an edge.
        List<Double> key = List.of(x1, y1, x2, y2);
        Crossing before = known.get(key);
        if (before != null) {
            return before;
        }
        // The state of the interior equilibrium is quicker to ask than the verdict, and has no band of uncertainty.
        State state = state(x1, y1);
        boolean byState = state != state(x2, y2);
        double a = 0;
        double b = 1;
        for (int h = 0; h < halvings && !patience.over(); h++) {
            double middle = (a + b) / 2;
            double x = x1 + middle * (x2 - x1);
            double y = y1 + middle * (y2 - y1);
            if (byState ? state(x, y) == state : at(x, y) == from) {
                a = middle;
            } else {
                b = middle;
            }
        }
        Crossing found = new Crossing(x1 + b * (x2 - x1), y1 + b * (y2 - y1), from, to);
        known.put(key, found);
        return found;
    }

    private Verdict[][] verdicts(double[] xs, double[] ys) {
        Verdict[][] verdicts = new Verdict[xs.length][ys.length];
        for (int i = 0; i < xs.length; i++) {
            for (int j = 0; j < ys.length; j++) {
                verdicts[i][j] = patience.over() ? Verdict.UNDECIDED : at(xs[i], ys[j]);
            }
        }
        return verdicts;
    }

    private static boolean mixed(Verdict[][] v, int i, int j) {
        return v[i][j] != v[i + 1][j] || v[i][j] != v[i][j + 1] || v[i][j] != v[i + 1][j + 1];
    }

    private State state(double x, double y) {
        return InteriorEquilibrium.of(family.at(new double[] {x, y}), patience::over)
                .state();
    }

    private Verdict at(double x, double y) {
        InteriorEquilibrium interior = InteriorEquilibrium.of(family.at(new double[] {x, y}), patience::over);
        Verdict verdict = Stability.verdict(interior, patience);
        boolean open = verdict == Verdict.UNDECIDED || verdict == Verdict.NO_COEXISTENCE;
        return open && interior.atBoundary()
                ? Stability.verdict(family.at(new double[] {beside(x, 0), beside(y, 1)}), patience)
                : verdict;
    }

    private double beside(double value, int parameter) {
        double step = aside * (high[parameter] - low[parameter]);
        return value + step > high[parameter] ? value - step : value + step;
    }

    private static double[] axis(double low, double high, int parts) {
        double[] axis = new double[parts + 1];
        for (int p = 0; p <= parts; p++) {
            axis[p] = p == parts ? high : low + (high - low) * p / parts;
        }
        return axis;
    }
}
