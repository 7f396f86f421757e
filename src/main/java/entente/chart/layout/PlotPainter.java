package entente.chart.layout;

import entente.arithmetic.Arithmetic;
import entente.chart.Plot;
import entente.chart.Series;
import java.util.ArrayList;
import java.util.List;

/** Draws what lies between axes. */
final class PlotPainter implements Plot.Visitor<Sheet> {
    /** How much of what is below it a band hides. */
    static final double VEIL = 0.22;

    /** Of the arrow heads on trajectories, in millimetres. */
    static final double HEAD = 1.3;

    /** How far along a way its arrow head is. */
    private static final double HEADED = 0.35;

    private static final int MARKERS = 6;
    private static final double BAR = 0.8;

    private final Sheet sheet;
    private final Rectangle frame;
    private final AxisScale across;
    private final AxisScale up;
    private final boolean marked;
    private final boolean beneath;
    private int curves;

    /**
     * @param marked  whether curves carry shapes that tell them apart
     * @param beneath whether maps lie beneath other things
     */
    PlotPainter(Sheet sheet, Rectangle frame, AxisScale across, AxisScale up, boolean marked, boolean beneath) {
        this.sheet = sheet;
        this.frame = frame;
        this.across = across;
        this.up = up;
        this.marked = marked;
        this.beneath = beneath;
    }

    @Override
    public Sheet curve(Plot.Curve curve) {
        Lines.Points line = Lines.thinned(across.places(curve.x()), up.places(curve.y()));
        Lines.Points seen = Lines.cut(line, frame);
        Series series = curve.series();
        sheet.stroke(
                seen.x(),
                seen.y(),
                sheet.color(series),
                Sheet.LINE,
                sheet.palette().dash(series));
        if (marked) {
            markers(series, seen);
        }
        curves++;
        return sheet;
    }

    /** At equal steps, those of the next curve between those of the last. */
    private void markers(Series series, Lines.Points seen) {
        double step = frame.width() / MARKERS;
        double next = frame.left() + step * (0.25 + 0.5 * (curves % 4) / 4);
        for (int k = 0; k + 1 < seen.x().length; k++) {
            double x1 = seen.x()[k];
            double x2 = seen.x()[k + 1];
            while (x1 <= next && next < x2) {
                double share = (next - x1) / (x2 - x1);
                sheet.marker(series, next, seen.y()[k] + share * (seen.y()[k + 1] - seen.y()[k]));
                next += step;
            }
            if (!Double.isNaN(x1) && x1 > next) {
                next += step * Math.ceil((x1 - next) / step);
            }
        }
    }

    @Override
    public Sheet band(Plot.Band band) {
        double[] xs = across.places(band.x());
        double[] lows = up.places(band.low());
        double[] highs = up.places(band.high());
        for (int from = 0; from < xs.length; from++) {
            int to = from;
            while (to < xs.length && !Double.isNaN(lows[to] + highs[to] + xs[to])) {
                to++;
            }
            if (to - from > 1) {
                area(band.series(), xs, lows, highs, from, to);
            }
            from = to;
        }
        return sheet;
    }

    private void area(Series series, double[] xs, double[] lows, double[] highs, int from, int to) {
        int n = to - from;
        double[] x = new double[2 * n];
        double[] y = new double[2 * n];
        for (int k = 0; k < n; k++) {
            x[k] = xs[from + k];
            y[k] = within(highs[from + k]);
            x[2 * n - 1 - k] = x[k];
            y[2 * n - 1 - k] = within(lows[from + k]);
        }
        sheet.fill(x, y, sheet.color(series), VEIL);
    }

    private double within(double y) {
        return Math.max(frame.top(), Math.min(frame.bottom(), y));
    }

    @Override
    public Sheet points(Plot.Points points) {
        double[] xs = across.places(points.x());
        double[] ys = up.places(points.y());
        for (int k = 0; k < xs.length; k++) {
            if (frame.holds(new Rectangle(xs[k], ys[k], xs[k], ys[k]))) {
                sheet.marker(points.series(), xs[k], ys[k]);
            }
        }
        return sheet;
    }

    @Override
    public Sheet bars(Plot.Bars bars) {
        int sets = bars.sets().size();
        double zero = Math.max(frame.left(), Math.min(frame.right(), across.place(0)));
        for (int row = 0; row < bars.names().size(); row++) {
            double top = up.place(row + (1 - BAR) / 2);
            double thick = BAR * (up.place(row + 1) - up.place(row)) / sets;
            for (int s = 0; s < sets; s++) {
                double end = across.place(bars.sets().get(s).values()[row]);
                if (!Double.isNaN(end)) {
                    double kept = Math.max(frame.left(), Math.min(frame.right(), end));
                    Rectangle bar = new Rectangle(
                            Math.min(zero, kept), top + s * thick, Math.max(zero, kept), top + (s + 1) * thick);
                    Series series = bars.sets().get(s).series();
                    sheet.rectangle(bar, sheet.palette().bar(series), Ink.NONE);
                    if (sets > 1) {
                        Hatching.of(sheet, series, bar, sheet.palette().bar(series));
                    }
                }
            }
        }
        sheet.line(zero, frame.top(), zero, frame.bottom(), Palette.BLACK, Sheet.THIN);
        return sheet;
    }

    @Override
    public Sheet regions(Plot.Regions regions) {
        FineRegions fine = FineRegions.of(regions);
        cells(fine.x(), fine.y(), (i, j) -> {
            int kind = fine.kind()[i][j];
            return kind < 0 ? Ink.NONE : color(regions.kinds().get(kind));
        });
        hatching(regions, fine);
        return segments(regions.boundaries());
    }

    private int color(Series kind) {
        return beneath ? sheet.palette().pale(kind) : sheet.palette().area(kind);
    }

    private void hatching(Plot.Regions regions, FineRegions fine) {
        double[] left = across.places(Extent.edges(fine.x()));
        double[] low = up.places(Extent.edges(fine.y()));
        for (int kind = 0; kind < regions.kinds().size(); kind++) {
            int which = kind;
            Series series = regions.kinds().get(kind);
            Hatching.of(sheet, series, frame, color(series), (x, y) -> {
                int i = cell(left, x);
                int j = cell(low, y);
                return i >= 0 && j >= 0 && fine.kind()[i][j] == which;
            });
        }
    }

    /** Between which of the edges, ascending or descending, a place lies; -1 outside. */
    private static int cell(double[] edges, double at) {
        boolean down = edges[0] > edges[edges.length - 1];
        int low = 0;
        int high = edges.length - 1;
        if (down ? at > edges[0] || at < edges[high] : at < edges[0] || at > edges[high]) {
            return -1;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (down ? edges[middle] >= at : edges[middle] <= at) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public Sheet heat(Plot.Heat heat) {
        double[] ends = ends(heat);
        cells(heat.x(), heat.y(), (i, j) -> {
            double value = heat.value()[i][j];
            return Double.isFinite(value)
                    ? sheet.palette().sequence(ends[1] > ends[0] ? (value - ends[0]) / (ends[1] - ends[0]) : 0.5)
                    : Ink.NONE;
        });
        return sheet;
    }

    /** The least and the most of its numbers. */
    static double[] ends(Plot.Heat heat) {
        double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double[] column : heat.value()) {
            for (double value : column) {
                if (Double.isFinite(value)) {
                    ends[0] = Math.min(ends[0], value);
                    ends[1] = Math.max(ends[1], value);
                }
            }
        }
        return ends;
    }

    private interface Colors {
        int at(int i, int j);
    }

    /** Cells of one colour above each other are one rectangle. */
    private void cells(double[] xs, double[] ys, Colors colors) {
        double[] left = across.places(Extent.edges(xs));
        double[] low = up.places(Extent.edges(ys));
        for (int i = 0; i < xs.length; i++) {
            for (int j = 0; j < ys.length; ) {
                int color = colors.at(i, j);
                int end = j + 1;
                while (end < ys.length && colors.at(i, end) == color) {
                    end++;
                }
                if (color != Ink.NONE) {
                    sheet.rectangle(new Rectangle(left[i], low[end], left[i + 1], low[j]), color, Ink.NONE);
                }
                j = end;
            }
        }
    }

    @Override
    public Sheet segments(Plot.Segments segments) {
        int n = segments.x1().length;
        double[] xs = new double[3 * n];
        double[] ys = new double[3 * n];
        for (int k = 0; k < n; k++) {
            xs[3 * k] = across.place(segments.x1()[k]);
            xs[3 * k + 1] = across.place(segments.x2()[k]);
            ys[3 * k] = up.place(segments.y1()[k]);
            ys[3 * k + 1] = up.place(segments.y2()[k]);
            xs[3 * k + 2] = Double.NaN;
            ys[3 * k + 2] = Double.NaN;
        }
        Lines.Points seen = Lines.cut(new Lines.Points(xs, ys), frame);
        sheet.stroke(seen.x(), seen.y(), Palette.BLACK, 1.4 * Sheet.THIN, new double[0]);
        return sheet;
    }

    @Override
    public Sheet arrows(Plot.Arrows arrows) {
        for (int k = 0; k < arrows.x().length; k++) {
            double x = across.place(arrows.x()[k]);
            double y = up.place(arrows.y()[k]);
            arrow(x, y, across.place(arrows.x()[k] + arrows.dx()[k]), up.place(arrows.y()[k] + arrows.dy()[k]));
        }
        return sheet;
    }

    private void arrow(double x1, double y1, double x2, double y2) {
        double length = Arithmetic.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
        if (!(length > 0.2) || !frame.holds(new Rectangle(x2, y2, x2, y2))) {
            return;
        }
        sheet.line(x1, y1, x2, y2, Palette.DIM, Sheet.THIN);
        head(sheet, x1, y1, x2, y2, Math.min(1.1, length / 2), Palette.DIM);
    }

    /** The head of an arrow that ends there. */
    static void head(Sheet sheet, double x1, double y1, double x2, double y2, double size, int color) {
        double length = Arithmetic.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
        double ax = (x2 - x1) / length * size;
        double ay = (y2 - y1) / length * size;
        sheet.fill(
                new double[] {x2, x2 - ax - 0.45 * ay, x2 - ax + 0.45 * ay},
                new double[] {y2, y2 - ay + 0.45 * ax, y2 - ay - 0.45 * ax},
                color,
                1);
    }

    @Override
    public Sheet trajectories(Plot.Trajectories ways) {
        Lines.Points seen = Lines.cut(new Lines.Points(across.places(ways.x()), up.places(ways.y())), frame);
        sheet.stroke(seen.x(), seen.y(), Palette.BLACK, Sheet.WAY, new double[0]);
        for (int from = 0; from < seen.x().length; from++) {
            int to = from;
            while (to < seen.x().length && !Double.isNaN(seen.x()[to])) {
                to++;
            }
            direction(seen, from, to);
            from = to;
        }
        return sheet;
    }

    /** Where a way is long enough for one. */
    private void direction(Lines.Points way, int from, int to) {
        double[] gone = new double[Math.max(1, to - from)];
        for (int k = from + 1; k < to; k++) {
            double dx = way.x()[k] - way.x()[k - 1];
            double dy = way.y()[k] - way.y()[k - 1];
            gone[k - from] = gone[k - from - 1] + Arithmetic.sqrt(dx * dx + dy * dy);
        }
        double length = gone[gone.length - 1];
        if (length < 4 * HEAD) {
            return;
        }
        int tip = 1;
        while (gone[tip] < HEADED * length) {
            tip++;
        }
        int tail = tip - 1;
        while (tail > 0 && gone[tip] - gone[tail] < HEAD / 2) {
            tail--;
        }
        head(
                sheet,
                way.x()[from + tail],
                way.y()[from + tail],
                way.x()[from + tip],
                way.y()[from + tip],
                HEAD,
                Palette.BLACK);
    }

    @Override
    public Sheet strip(Plot.Strip strip) {
        List<Rectangle> stretches = new ArrayList<>();
        for (int k = 0; k < strip.from().length; k++) {
            Rectangle stretch = new Rectangle(
                    Math.max(frame.left(), across.place(strip.from()[k])),
                    frame.top(),
                    Math.min(frame.right(), across.place(strip.to()[k])),
                    frame.bottom());
            stretches.add(stretch);
            Series kind = strip.kinds().get(strip.kind()[k]);
            sheet.rectangle(stretch, sheet.palette().area(kind), Ink.NONE);
            Hatching.of(sheet, kind, stretch, sheet.palette().area(kind));
        }
        for (int k = 1; k < stretches.size(); k++) {
            double at = stretches.get(k).left();
            if (strip.kind()[k] != strip.kind()[k - 1]) {
                sheet.line(at, frame.top(), at, frame.bottom(), Palette.BLACK, Sheet.THIN);
            }
        }
        return sheet;
    }

    @Override
    public Sheet network(Plot.Network network) {
        return sheet;
    }
}
