package entente.chart.layout;

import entente.chart.Axis;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.layout.Ink.Anchor;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture with axes. */
final class PlotPicture implements Picture {
    private static final double TICK = 0.9;
    private static final double GAP = 0.9;
    private static final double SHAPE = 0.5;
    /** Of a plane, both of whose axes are outputs. */
    private static final double PLANE = 0.72;

    private static final double LEAST = 20;
    private static final double STRIP = 7;
    private static final double BAR = 3.6;
    private static final double SCALE_BAR = 3;

    private final Sheet sheet;
    private final Panel panel;
    private final Extent extent;
    private final List<LegendEntry> labels;
    private final boolean marked;
    private final Plot.@Nullable Bars bars;
    private final Plot.@Nullable Heat heat;
    private final boolean strip;
    private final boolean map;
    private final boolean plane;

    /** @param labels of curves, to stand at their ends; empty where a legend names them */
    PlotPicture(Sheet sheet, Panel panel, Extent extent, List<LegendEntry> labels, boolean marked) {
        this.sheet = sheet;
        this.panel = panel;
        this.extent = extent;
        this.labels = labels;
        this.marked = marked;
        this.bars = first(panel, Plot.Bars.class);
        this.heat = first(panel, Plot.Heat.class);
        this.strip = panel.plots().stream().allMatch(Plot.Strip.class::isInstance);
        this.plane = first(panel, Plot.Arrows.class) != null
                || panel.plots().stream().allMatch(Plot.Points.class::isInstance);
        this.map = heat != null || first(panel, Plot.Regions.class) != null;
    }

    private static <P extends Plot> @Nullable P first(Panel panel, Class<P> kind) {
        for (Plot plot : panel.plots()) {
            if (kind.isInstance(plot)) {
                return kind.cast(plot);
            }
        }
        return null;
    }

    /** What stands around the plot, which has its place between left and right. */
    private record Surroundings(
            double left,
            double right,
            double above,
            double below,
            Ticks x,
            Ticks y,
            Ticks scale,
            MarkRows marks,
            List<String> list) {}

    @Override
    public double height(double width) {
        Around around = around(width);
        return around.above() + plot(width) + around.below();
    }

    @Override
    public Around around(double width) {
        Surroundings around = around(width, plot(width));
        return new Around(around.above, around.below);
    }

    private double plot(double width) {
        return strip ? STRIP : bars != null ? barsHeight(bars) : Math.max(LEAST, (plane ? PLANE : SHAPE) * width);
    }

    @Override
    public double least(double width) {
        Surroundings around = around(width, LEAST);
        return bars != null || strip ? height(width) : around.above + LEAST + around.below;
    }

    private double barsHeight(Plot.Bars all) {
        double each = Math.max(sheet.row(), BAR * 0.75 * all.sets().size());
        return all.names().size() * Math.max(each, BAR);
    }

    private Surroundings around(double width, double height) {
        Ticks scale = heat == null ? Ticks.NONE : heatTicks(heat, height);
        Ticks y = strip || bars != null
                ? Ticks.NONE
                : ticks(panel.y(), extent.y(panel.y(), 0, 1), (int) Math.max(2, height / (2.6 * sheet.size())));
        double left = heading(panel.y(), y) == null ? 0 : sheet.row();
        left += strip ? 1 : names(width, y) + TICK + GAP;
        double right = labels.isEmpty() ? 0 : DirectLabels.width(sheet, labels) + GAP;
        if (heat != null) {
            right = 2 * GAP + SCALE_BAR + TICK + GAP + longest(scale.labels()) + sheet.row();
        }
        AxisScale across = extent.x(panel.x(), left, width - right);
        Ticks x = ticksAcross(across);
        int last = x.labels().size() - 1;
        if (last >= 0) {
            double before = sheet.width(x.labels().get(0)) / 2 - across.place(x.at().get(0));
            double after =
                    across.place(x.at().get(last)) + sheet.width(x.labels().get(last)) / 2 - width;
            left += Math.max(0, before);
            right += Math.max(0, after);
            across = extent.x(panel.x(), left, width - right);
            x = ticksAcross(across);
        }
        MarkRows marks = marks(across, left, width);
        List<String> list = TextWidth.lines(marks.list(), sheet.size(), false, width);
        double above = (panel.title() == null ? 0.6 : 1.95) * sheet.size() + marks.rows() * sheet.row();
        double below = TICK + GAP + sheet.row() + (heading(panel.x(), x) == null ? 0 : sheet.row());
        return new Surroundings(left, right, above, below + list.size() * sheet.row(), x, y, scale, marks, list);
    }

    /** The room for what stands before the y axis. */
    private double names(double width, Ticks y) {
        if (bars == null) {
            return longest(y.labels());
        }
        return Math.min(
                0.45 * width, longest(bars.names().stream().map(sheet::say).toList()));
    }

    private double longest(List<String> texts) {
        return texts.stream().mapToDouble(sheet::width).max().orElse(0);
    }

    private MarkRows marks(AxisScale across, double left, double right) {
        List<Panel.Mark> seen = panel.marks().stream()
                .filter(mark -> mark.at() >= across.low() && mark.at() <= across.high())
                .sorted(Comparator.comparingDouble(Panel.Mark::at))
                .toList();
        List<Double> at = seen.stream().map(mark -> across.place(mark.at())).toList();
        List<String> names = seen.stream().map(mark -> sheet.say(mark.name())).toList();
        return MarkRows.of(sheet, at, names, left, right);
    }

    private static Ticks ticks(Axis axis, AxisScale scale, int most) {
        if (axis.logarithmic()) {
            return Ticks.logarithmic(scale.low(), scale.high(), most);
        }
        return axis.calendar() == null
                ? Ticks.linear(scale.low(), scale.high(), most)
                : DateTicks.of(scale.low(), scale.high(), most, axis.calendar());
    }

    /** As many as there is room for. */
    private Ticks ticksAcross(AxisScale scale) {
        Ticks ticks = ticks(panel.x(), scale, 2);
        for (int most = 3; most <= 9; most++) {
            Ticks finer = ticks(panel.x(), scale, most);
            for (int k = 1; k < finer.at().size(); k++) {
                double apart =
                        scale.place(finer.at().get(k)) - scale.place(finer.at().get(k - 1));
                double needed = (sheet.width(finer.labels().get(k))
                                + sheet.width(finer.labels().get(k - 1)))
                        / 2;
                if (apart < needed + 1.5) {
                    return ticks;
                }
            }
            ticks = finer;
        }
        return ticks;
    }

    /** The axis's title with the power of ten that its numbers lack. */
    private @Nullable String heading(Axis axis, Ticks ticks) {
        String title = axis.title() == null ? null : sheet.say(axis.title());
        if (ticks.power() == 0) {
            return title;
        }
        String power = "×10" + Ticks.raised(ticks.power());
        return title == null ? power : title + " (" + power + ")";
    }

    private Ticks heatTicks(Plot.Heat map, double height) {
        double[] ends = PlotPainter.ends(map);
        double low = ends[0] <= ends[1] ? ends[0] : 0;
        double high = ends[1] > low ? ends[1] : low + 1;
        return Ticks.linear(low, high, (int) Math.max(2, height / (3 * sheet.size())));
    }

    @Override
    public void draw(Rectangle room, Around beside) {
        Surroundings first = around(room.width(), room.height() - 6 * sheet.size());
        Surroundings around = around(room.width(), room.height() - first.above - first.below);
        double top = room.top() + Math.max(around.above, beside.above());
        double bottom = room.bottom() - Math.max(around.below, beside.below());
        // Bars and strips do not grow with what stands beside them.
        double most = bars != null || strip ? plot(room.width()) : bottom - top;
        Rectangle frame = new Rectangle(
                room.left() + around.left, top, room.right() - around.right, Math.min(bottom, top + most));
        AxisScale across = extent.x(panel.x(), frame.left(), frame.right());
        AxisScale up = bars == null
                ? extent.y(panel.y(), frame.bottom(), frame.top())
                : new AxisScale(0, bars.names().size(), false, frame.top(), frame.bottom());
        if (panel.title() != null) {
            String title = TextWidth.cut(sheet.say(panel.title()), sheet.size(), true, room.width());
            sheet.bold(title, room.left(), room.top() + sheet.size(), Anchor.START);
        }
        boolean grid = !map && !strip;
        if (grid) {
            grid(frame, across, up, around);
        }
        PlotPainter painter =
                new PlotPainter(sheet, frame, across, up, marked, panel.plots().size() > 1);
        panel.plots().forEach(plot -> plot.accept(painter));
        around.marks.draw(sheet, room.left(), frame.top());
        for (Panel.Mark mark : panel.marks()) {
            double x = across.place(mark.at());
            if (x >= frame.left() && x <= frame.right()) {
                sheet.dashed(x, frame.top(), x, frame.bottom(), Palette.DIM, 0.22);
            }
        }
        axes(frame, across, up, around, room);
        if (heat != null) {
            scaleBar(heat, around.scale, frame, room);
        }
        DirectLabels.draw(sheet, labels, panel.plots(), up, frame);
    }

    private void grid(Rectangle frame, AxisScale across, AxisScale up, Surroundings around) {
        if (bars != null) {
            for (double at : around.x.at()) {
                double x = across.place(at);
                sheet.line(x, frame.top(), x, frame.bottom(), Palette.FAINT, 0.12);
            }
        }
        for (double at : around.y.at()) {
            double y = up.place(at);
            sheet.line(frame.left(), y, frame.right(), y, Palette.FAINT, 0.12);
        }
    }

    private void axes(Rectangle frame, AxisScale across, AxisScale up, Surroundings around, Rectangle room) {
        double bottom = frame.bottom();
        if (map || strip) {
            sheet.rectangle(frame, Ink.NONE, Palette.BLACK);
        } else {
            sheet.line(frame.left(), bottom, frame.right(), bottom, Palette.BLACK, Sheet.THIN);
            sheet.line(frame.left(), frame.top(), frame.left(), bottom, Palette.BLACK, Sheet.THIN);
        }
        double baseline = bottom + TICK + GAP + sheet.size();
        for (int k = 0; k < around.x.at().size(); k++) {
            double x = across.place(around.x.at().get(k));
            sheet.line(x, bottom, x, bottom + TICK, Palette.BLACK, Sheet.THIN);
            sheet.text(around.x.labels().get(k), x, baseline, Anchor.MIDDLE);
        }
        for (int k = 0; k < around.y.at().size(); k++) {
            double y = up.place(around.y.at().get(k));
            sheet.line(frame.left() - TICK, y, frame.left(), y, Palette.BLACK, Sheet.THIN);
            sheet.centred(around.y.labels().get(k), frame.left() - TICK - GAP / 2, y, Anchor.END);
        }
        if (bars != null) {
            double most = frame.left() - room.left() - TICK - GAP;
            for (int row = 0; row < bars.names().size(); row++) {
                String name = sheet.cut(sheet.say(bars.names().get(row)), most);
                sheet.centred(name, frame.left() - TICK - GAP / 2, up.place(row + 0.5), Anchor.END);
            }
        }
        titles(frame, around, room, baseline);
    }

    private void titles(Rectangle frame, Surroundings around, Rectangle room, double baseline) {
        String x = heading(panel.x(), around.x);
        double below = baseline;
        if (x != null) {
            below += sheet.row();
            String cut = sheet.cut(x, room.width());
            double half = sheet.width(cut) / 2;
            double middle = (frame.left() + frame.right()) / 2;
            sheet.text(cut, Math.max(room.left() + half, Math.min(room.right() - half, middle)), below, Anchor.MIDDLE);
        }
        for (String line : around.list) {
            below += sheet.row();
            sheet.text(line, room.left(), below, Anchor.START);
        }
        String y = heading(panel.y(), around.y);
        if (y != null) {
            double most = frame.bottom() - room.top() - around.marks.rows() * sheet.row();
            String cut = sheet.cut(y, most);
            double half = sheet.width(cut) / 2;
            double middle = Math.min((frame.top() + frame.bottom()) / 2, frame.bottom() - half);
            sheet.turned(cut, room.left() + sheet.size(), middle);
        }
    }

    private void scaleBar(Plot.Heat shown, Ticks ticks, Rectangle frame, Rectangle room) {
        double left = frame.right() + 2 * GAP;

        double[] ends = PlotPainter.ends(shown);
        AxisScale scale =
                new AxisScale(ends[0], Math.max(ends[1], ends[0] + 1e-300), false, frame.bottom(), frame.top());
        int pieces = 50;
        double step = frame.height() / pieces;
        for (int k = 0; k < pieces; k++) {
            Rectangle piece =
                    new Rectangle(left, frame.bottom() - (k + 1) * step, left + SCALE_BAR, frame.bottom() - k * step);
            sheet.rectangle(piece, sheet.palette().sequence((k + 0.5) / pieces), Ink.NONE);
        }
        sheet.rectangle(new Rectangle(left, frame.top(), left + SCALE_BAR, frame.bottom()), Ink.NONE, Palette.BLACK);
        for (int k = 0; k < ticks.at().size(); k++) {
            double y = scale.place(ticks.at().get(k));
            if (!Double.isNaN(y) && y >= frame.top() && y <= frame.bottom()) {
                sheet.line(left + SCALE_BAR, y, left + SCALE_BAR + TICK, y, Palette.BLACK, Sheet.THIN);
                sheet.centred(ticks.labels().get(k), left + SCALE_BAR + TICK + GAP / 2, y, Anchor.START);
            }
        }
        String what = heading(Axis.of(shown.what()), ticks);
        if (what != null) {
            sheet.turned(
                    sheet.cut(what, frame.height()),
                    room.right() - 0.25 * sheet.size(),
                    (frame.top() + frame.bottom()) / 2);
        }
    }
}
