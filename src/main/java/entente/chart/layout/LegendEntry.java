package entente.chart.layout;

import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A line of the legend: a sample and a name.
 *
 * @param kinds how the series is seen: as a line, an area, points
 */
record LegendEntry(Series series, List<Kind> kinds) {
    enum Kind {
        LINE,
        MARKED_LINE,
        POINT,
        BAND,
        AREA,
        NODE,
        BAR,
        PALE_AREA,
        TRAJECTORY,
        GIVING,
        TAKING,
        ORGANISATION
    }

    static final double SAMPLE = 5;

    /** One for each series of the panels, in the order in which they are met. */
    static List<LegendEntry> of(List<Panel> panels, boolean marked) {
        Collected found = new Collected(marked ? Kind.MARKED_LINE : Kind.LINE);
        for (Panel panel : panels) {
            found.area = panel.plots().size() > 1 ? Kind.PALE_AREA : Kind.AREA;
            panel.plots().forEach(plot -> plot.accept(found));
        }
        return found.entries.entrySet().stream()
                .map(entry -> new LegendEntry(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static final class Collected implements Plot.Visitor<Collected> {
        private final Kind line;
        private Kind area = Kind.AREA;
        private final Map<Series, TreeSet<Kind>> entries = new LinkedHashMap<>();

        Collected(Kind line) {
            this.line = line;
        }

        private Collected add(Series series, Kind kind) {
            entries.computeIfAbsent(series, s -> new TreeSet<>()).add(kind);
            return this;
        }

        @Override
        public Collected curve(Plot.Curve curve) {
            return add(curve.series(), line);
        }

        @Override
        public Collected band(Plot.Band band) {
            return add(band.series(), Kind.BAND);
        }

        @Override
        public Collected points(Plot.Points points) {
            return add(points.series(), Kind.POINT);
        }

        @Override
        public Collected bars(Plot.Bars bars) {
            if (bars.sets().size() > 1) {
                bars.sets().forEach(set -> add(set.series(), Kind.BAR));
            }
            return this;
        }

        @Override
        public Collected regions(Plot.Regions regions) {
            FineRegions.of(regions)
                    .seen(regions)
                    .forEach(kind -> add(regions.kinds().get(kind), area));
            return this;
        }

        @Override
        public Collected heat(Plot.Heat heat) {
            return this;
        }

        @Override
        public Collected segments(Plot.Segments segments) {
            return this;
        }

        @Override
        public Collected arrows(Plot.Arrows arrows) {
            return this;
        }

        @Override
        public Collected trajectories(Plot.Trajectories trajectories) {
            return add(trajectories.series(), Kind.TRAJECTORY);
        }

        @Override
        public Collected strip(Plot.Strip strip) {
            for (int kind : strip.kind()) {
                add(strip.kinds().get(kind), Kind.AREA);
            }
            return this;
        }

        @Override
        public Collected network(Plot.Network network) {
            network.nodes().forEach(node -> add(node.series(), Kind.NODE));
            if (network.nodes().stream().anyMatch(Plot.Node::organisation)
                    && !network.nodes().stream().allMatch(Plot.Node::organisation)) {
                add(Series.of(Phrase.of("chart.organisation"), 2), Kind.ORGANISATION);
            }
            if (network.links().stream().anyMatch(link -> link.weight() > 0)) {
                add(Series.of(Phrase.of("chart.giving"), 0), Kind.GIVING);
            }
            if (network.links().stream().anyMatch(link -> link.weight() < 0)) {
                add(Series.of(Phrase.of("chart.taking"), 1), Kind.TAKING);
            }
            return this;
        }
    }

    private void patch(Sheet sheet, Rectangle patch, int color, boolean hatched) {
        sheet.rectangle(patch, color, Palette.DIM);
        if (hatched) {
            Hatching.of(sheet, series, patch, color);
        }
    }

    /** The sample, {@link #SAMPLE} long, around this height. */
    void sample(Sheet sheet, double x, double middle) {
        double end = x + SAMPLE - 1;
        double half = 0.4 * sheet.size();
        Rectangle patch = new Rectangle(x, middle - half, end, middle + half);
        for (Kind kind : kinds) {
            switch (kind) {
                case AREA -> patch(sheet, patch, sheet.palette().area(series), true);
                case NODE -> patch(sheet, patch, sheet.palette().area(series), false);
                case BAR -> patch(sheet, patch, sheet.palette().bar(series), true);
                case PALE_AREA -> patch(sheet, patch, sheet.palette().pale(series), true);
                case TRAJECTORY -> {
                    sheet.line(x, middle, end, middle, Palette.BLACK, Sheet.WAY);
                    PlotPainter.head(sheet, x, middle, (x + end) / 2 + 0.6, middle, PlotPainter.HEAD, Palette.BLACK);
                }
                case BAND ->
                    sheet.fill(
                            new double[] {x, end, end, x},
                            new double[] {patch.top(), patch.top(), patch.bottom(), patch.bottom()},
                            sheet.color(series),
                            PlotPainter.VEIL);
                case LINE, MARKED_LINE ->
                    sheet.stroke(
                            new double[] {x, end},
                            new double[] {middle, middle},
                            sheet.color(series),
                            Sheet.LINE,
                            sheet.palette().dash(series));
                case POINT -> {}
                case GIVING -> sheet.line(x, middle, end, middle, Palette.DIM, 0.8);
                case ORGANISATION ->
                    sheet.rectangle(
                            new Rectangle(
                                    x + SAMPLE / 2 - 0.5 - half,
                                    middle - half,
                                    x + SAMPLE / 2 - 0.5 + half,
                                    middle + half),
                            Palette.WHITE,
                            Palette.BLACK);
                case TAKING -> sheet.dashed(x, middle, end, middle, Palette.BLACK, 0.5);
            }
        }
        if (kinds.contains(Kind.MARKED_LINE) || kinds.contains(Kind.POINT)) {
            sheet.marker(series, (x + end) / 2, middle);
        }
    }
}
