package entente.chart.layout;

import entente.chart.Axis;
import entente.chart.Panel;
import entente.chart.Plot;

/** How far the numbers of a panel reach along its axes. */
final class Extent implements Plot.Visitor<Extent> {
    /** Of a curve that falls without end on a logarithmic axis, this part of its highest point is shown. */
    private static final double DEPTH = 1e-4;
    /** Below this part of an axis the 0 belongs to it. */
    private static final double NEAR_ZERO = 0.6;

    private final boolean logX;
    private final boolean logY;
    private double left = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private double floor = Double.POSITIVE_INFINITY;
    private boolean tight = true;
    private boolean lines;
    private boolean tightUpward;
    private boolean fromZero;

    Extent(Panel panel) {
        this.logX = panel.x().logarithmic();
        this.logY = panel.y().logarithmic();
        // Lines run to the edges of a picture; points alone stand apart from them.
        panel.plots().forEach(plot -> plot.accept(this));
        tight = tight || lines;
        for (Panel.Mark mark : panel.marks()) {
            if (Double.isFinite(mark.at()) && mark.at() > right && left <= right) {
                right = mark.at();
            }
        }
    }

    void across(Extent other) {
        left = Math.min(left, other.left);
        right = Math.max(right, other.right);
    }

    void upward(Extent other) {
        low = Math.min(low, other.low);
        high = Math.max(high, other.high);
        floor = Math.min(floor, other.floor);
    }

    AxisScale x(Axis axis, double from, double to) {
        double pad = tight || logX || right <= left ? 0 : 0.05 * (right - left);
        double begin =
                fromZero ? Math.min(0, left) : (!tight && left >= 0 && left < NEAR_ZERO * right ? 0 : left) - pad;
        double end = fromZero ? Math.max(0, right) + 0.04 * (Math.max(0, right) - Math.min(0, left)) : right + pad;
        return scale(axis, fromZero && left < 0 ? begin + 0.04 * left : begin, end, from, to);
    }

    AxisScale y(Axis axis, double from, double to) {
        if (logY) {
            double least = Math.max(low, floor);
            return scale(axis, least / 1.15, Math.max(high, least) * 1.15, from, to);
        }
        // What lies beyond an end that was asked for makes no room around the rest.
        double most = axis.to() == null ? high : Math.min(high, axis.to());
        boolean zero = low >= 0 && low <= NEAR_ZERO * most;
        double pad = 0.05 * (most - low);
        double edge = tightUpward ? 0 : pad;
        double begin = tightUpward || !zero ? low - edge : tight ? 0 : -pad;
        return scale(axis, begin, most + edge, from, to);
    }

    private static AxisScale scale(Axis axis, double low, double high, double from, double to) {
        boolean log = axis.logarithmic();
        double begin = axis.from() == null || log && axis.from() <= 0 ? low : axis.from();
        double end = axis.to() == null ? high : axis.to();
        if (!Double.isFinite(begin) || !Double.isFinite(end)) {
            begin = log ? 1 : 0;
            end = log ? 10 : 1;
        }
        // What differs in its last digits only is level.
        boolean level = end - begin <= 1e-9 * Math.max(Math.abs(begin), Math.abs(end));
        if (!(end > begin) || !log && level) {
            double around = begin == 0 ? 1 : Math.abs(begin) * 0.1;
            end = log ? begin * 10 : begin + around;
            begin = log ? begin / 10 : begin - (axis.from() == null ? around : 0);
        }
        return new AxisScale(begin, end, log, from, to);
    }

    private Extent over(double[] xs, double[]... ys) {
        for (double x : xs) {
            if (Double.isFinite(x) && (x > 0 || !logX)) {
                left = Math.min(left, x);
                right = Math.max(right, x);
            }
        }
        for (double[] values : ys) {
            double top = 0;
            for (double y : values) {
                if (Double.isFinite(y) && (y > 0 || !logY)) {
                    low = Math.min(low, y);
                    high = Math.max(high, y);
                    top = Math.max(top, y);
                }
            }
            floor = top > 0 ? Math.min(floor, DEPTH * top) : floor;
        }
        return this;
    }

    @Override
    public Extent curve(Plot.Curve curve) {
        lines = true;
        return over(curve.x(), curve.y());
    }

    @Override
    public Extent band(Plot.Band band) {
        return over(band.x(), band.low(), band.high());
    }

    @Override
    public Extent points(Plot.Points points) {
        tight = false;
        return over(points.x(), points.y());
    }

    @Override
    public Extent bars(Plot.Bars bars) {
        fromZero = true;
        bars.sets().forEach(set -> over(set.values()));
        low = 0;
        high = bars.names().size();
        tightUpward = true;
        return this;
    }

    @Override
    public Extent regions(Plot.Regions regions) {
        return cells(regions.x(), regions.y());
    }

    @Override
    public Extent heat(Plot.Heat heat) {
        return cells(heat.x(), heat.y());
    }

    private Extent cells(double[] xs, double[] ys) {
        tightUpward = true;
        return over(edges(xs), edges(ys));
    }

    /** Where cells around these values meet, and both ends. */
    static double[] edges(double[] values) {
        int n = values.length;
        double[] edges = new double[n + 1];
        for (int k = 1; k < n; k++) {
            edges[k] = (values[k - 1] + values[k]) / 2;
        }
        edges[0] = values[0];
        edges[n] = values[n - 1];
        return edges;
    }

    @Override
    public Extent segments(Plot.Segments segments) {
        return this;
    }

    @Override
    public Extent arrows(Plot.Arrows arrows) {
        return over(arrows.x(), arrows.y());
    }

    @Override
    public Extent trajectories(Plot.Trajectories trajectories) {
        return over(trajectories.x(), trajectories.y());
    }

    @Override
    public Extent strip(Plot.Strip strip) {
        low = 0;
        high = 1;
        tightUpward = true;
        return over(strip.from()).over(strip.to());
    }

    @Override
    public Extent network(Plot.Network network) {
        return this;
    }
}
