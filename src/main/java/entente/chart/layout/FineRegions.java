package entente.chart.layout;

import entente.chart.Plot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A map in cells so small that they follow the boundaries between its points. */
record FineRegions(double[] x, double[] y, int[][] kind) {
    private static final int PARTS = 6;
    private static final double BEYOND = 0.02;

    /** Those that lie somewhere beside boundaries, not only on them. */
    Set<Integer> seen(Plot.Regions regions) {
        int wide = kind.length > regions.kind().length ? 2 : 1;
        Set<Integer> seen = new TreeSet<>();
        for (int a = 0; a + wide <= x.length; a++) {
            for (int b = 0; b + wide <= y.length; b++) {
                int own = kind[a][b];
                int last = wide - 1;
                if (own >= 0
                        && own == kind[a + last][b]
                        && own == kind[a][b + last]
                        && own == kind[a + last][b + last]) {
                    seen.add(own);
                }
            }
        }
        return seen;
    }

    static FineRegions of(Plot.Regions regions) {
        Plot.Segments boundaries = regions.boundaries();
        if (boundaries.x1().length == 0 || regions.x().length < 2 || regions.y().length < 2) {
            return new FineRegions(regions.x(), regions.y(), regions.kind());
        }
        // Of a cell and those around it: a boundary that only just misses a cell still hides one of its corners.
        Map<Long, List<Integer>> near = new LinkedHashMap<>();
        for (int s = 0; s < boundaries.x1().length; s++) {
            int i = cell(regions.x(), (boundaries.x1()[s] + boundaries.x2()[s]) / 2);
            int j = cell(regions.y(), (boundaries.y1()[s] + boundaries.y2()[s]) / 2);
            for (int around = 0; around < 9; around++) {
                near.computeIfAbsent(key(i + around % 3 - 1, j + around / 3 - 1), cell -> new ArrayList<>())
                        .add(s);
            }
        }
        double[] x = finer(regions.x());
        double[] y = finer(regions.y());
        int[][] kind = new int[x.length][y.length];
        for (int a = 0; a < x.length; a++) {
            for (int b = 0; b < y.length; b++) {
                int i = cell(regions.x(), x[a]);
                int j = cell(regions.y(), y[b]);
                kind[a][b] = kind(regions, i, j, x[a], y[b], near.getOrDefault(key(i, j), List.of()));
            }
        }
        return new FineRegions(x, y, kind);
    }

    private static long key(int i, int j) {
        return ((long) i << 32) + j;
    }

    private static int cell(double[] values, double at) {
        int k = 0;
        while (k < values.length - 2 && values[k + 1] <= at) {
            k++;
        }
        return k;
    }

    /** The middles of equal parts of each stretch, and both ends. */
    private static double[] finer(double[] values) {
        int stretches = values.length - 1;
        double[] finer = new double[stretches * PARTS + 2];
        for (int k = 0; k < stretches * PARTS; k++) {
            double low = values[k / PARTS];
            finer[k + 1] = low + (values[k / PARTS + 1] - low) * (k % PARTS + 0.5) / PARTS;
        }
        finer[0] = values[0];
        finer[finer.length - 1] = values[stretches];
        return finer;
    }

    /** That of the nearest point around which no boundary hides; in a strip between two boundaries it may lie along it. */
    private static int kind(Plot.Regions regions, int i, int j, double x, double y, List<Integer> boundaries) {
        double across = (x - regions.x()[i]) / (regions.x()[i + 1] - regions.x()[i]);
        double up = (y - regions.y()[j]) / (regions.y()[j + 1] - regions.y()[j]);
        int best = regions.kind()[across < 0.5 ? i : i + 1][up < 0.5 ? j : j + 1];
        double nearest = Double.POSITIVE_INFINITY;
        for (int a = Math.max(0, i - 1); a <= Math.min(regions.x().length - 1, i + 2); a++) {
            for (int b = Math.max(0, j - 1); b <= Math.min(regions.y().length - 1, j + 2); b++) {
                double distance = (across - a + i) * (across - a + i) + (up - b + j) * (up - b + j);
                // A little beyond: a point on a boundary says nothing of either side.
                double toX = regions.x()[a] + BEYOND * (regions.x()[a] - x);
                double toY = regions.y()[b] + BEYOND * (regions.y()[b] - y);
                if (distance < nearest
                        && boundaries.stream().noneMatch(s -> crosses(regions.boundaries(), s, x, y, toX, toY))) {
                    nearest = distance;
                    best = regions.kind()[a][b];
                }
            }
        }
        return best;
    }

    private static boolean crosses(Plot.Segments all, int s, double x1, double y1, double x2, double y2) {
        double one = side(x1, y1, x2, y2, all.x1()[s], all.y1()[s]);
        double other = side(x1, y1, x2, y2, all.x2()[s], all.y2()[s]);
        double from = side(all.x1()[s], all.y1()[s], all.x2()[s], all.y2()[s], x1, y1);
        double to = side(all.x1()[s], all.y1()[s], all.x2()[s], all.y2()[s], x2, y2);
        return one * other <= 0 && from * to < 0;
    }

    private static double side(double x1, double y1, double x2, double y2, double x, double y) {
        return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
    }
}
