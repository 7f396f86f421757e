package entente.chart.layout;

import entente.arithmetic.Digits;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.chart.layout.Page.DataTable;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The numbers behind a figure, a table for each thing that is drawn, with every digit. */
final class Numbers implements Plot.Visitor<Numbers> {
    private final Messages messages;
    private final Panel panel;
    private final List<DataTable> tables;

    private Numbers(Messages messages, Panel panel, List<DataTable> tables) {
        this.messages = messages;
        this.panel = panel;
        this.tables = tables;
    }

    static List<DataTable> of(Chart chart, Messages messages) {
        List<DataTable> tables = new ArrayList<>();
        for (Panel panel : chart.panels()) {
            panel.plots().forEach(plot -> plot.accept(new Numbers(messages, panel, tables)));
        }
        return tables;
    }

    private Numbers add(Phrase name, List<String> headings, double[]... columns) {
        tables.add(new DataTable(of(name), headings, columns[0].length, (row, column) -> number(columns[column][row])));
        return this;
    }

    private String of(Phrase name) {
        String text = messages.say(name);
        return panel.title() == null ? text : messages.say(panel.title()) + ": " + text;
    }

    /** Empty where there is none. */
    private static String number(double value) {
        return Double.isNaN(value) ? "" : Digits.shortest(value);
    }

    private String x() {
        return panel.x().title() == null ? "x" : messages.say(panel.x().title());
    }

    private String y() {
        return panel.y().title() == null ? "y" : messages.say(panel.y().title());
    }

    @Override
    public Numbers curve(Plot.Curve curve) {
        return add(curve.series().name(), List.of(x(), y()), curve.x(), curve.y());
    }

    @Override
    public Numbers band(Plot.Band band) {
        return add(band.series().name(), List.of(x(), "low", "high"), band.x(), band.low(), band.high());
    }

    @Override
    public Numbers points(Plot.Points points) {
        return add(points.series().name(), List.of(x(), y()), points.x(), points.y());
    }

    @Override
    public Numbers bars(Plot.Bars bars) {
        List<String> headings = Stream.concat(
                        Stream.of("name"),
                        bars.sets().stream()
                                .map(set -> messages.say(set.series().name())))
                .toList();
        tables.add(new DataTable(
                of(Phrase.of("chart.bars")),
                headings,
                bars.names().size(),
                (row, column) -> column == 0
                        ? messages.say(bars.names().get(row))
                        : number(bars.sets().get(column - 1).values()[row])));
        return this;
    }

    @Override
    public Numbers regions(Plot.Regions regions) {
        int up = regions.y().length;
        tables.add(new DataTable(
                of(Phrase.of("chart.map")), List.of(x(), y(), "kind"), regions.x().length * up, (row, column) -> {
                    int kind = regions.kind()[row / up][row % up];
                    return column == 2
                            ? kind < 0
                                    ? ""
                                    : messages.say(regions.kinds().get(kind).name())
                            : number(column == 0 ? regions.x()[row / up] : regions.y()[row % up]);
                }));
        return regions.boundaries().x1().length == 0 ? this : segments(regions.boundaries());
    }

    @Override
    public Numbers heat(Plot.Heat heat) {
        int up = heat.y().length;
        tables.add(new DataTable(
                of(heat.what()), List.of(x(), y(), messages.say(heat.what())), heat.x().length * up, (row, column) -> {
                    double[] cells = {heat.x()[row / up], heat.y()[row % up], heat.value()[row / up][row % up]};
                    return number(cells[column]);
                }));
        return this;
    }

    @Override
    public Numbers segments(Plot.Segments segments) {
        return add(
                Phrase.of("chart.boundaries"),
                List.of("x1", "y1", "x2", "y2"),
                segments.x1(),
                segments.y1(),
                segments.x2(),
                segments.y2());
    }

    @Override
    public Numbers arrows(Plot.Arrows arrows) {
        return add(
                Phrase.of("chart.flow"),
                List.of("x", "y", "dx", "dy"),
                arrows.x(),
                arrows.y(),
                arrows.dx(),
                arrows.dy());
    }

    @Override
    public Numbers trajectories(Plot.Trajectories trajectories) {
        return add(trajectories.series().name(), List.of(x(), y()), trajectories.x(), trajectories.y());
    }

    @Override
    public Numbers strip(Plot.Strip strip) {
        tables.add(new DataTable(
                of(Phrase.of("chart.regimes")), List.of("from", "to", "kind"), strip.from().length, (row, column) -> {
                    Series kind = strip.kinds().get(strip.kind()[row]);
                    return column == 2
                            ? messages.say(kind.name())
                            : number((column == 0 ? strip.from() : strip.to())[row]);
                }));
        return this;
    }

    @Override
    public Numbers network(Plot.Network network) {
        List<Plot.Link> links = network.links();
        tables.add(new DataTable(
                of(Phrase.of("chart.contributions")), List.of("from", "to", "weight"), links.size(), (row, column) -> {
                    Plot.Link link = links.get(row);
                    return column == 2
                            ? number(link.weight())
                            : messages.say(network.nodes()
                                    .get(column == 0 ? link.from() : link.to())
                                    .name());
                }));
        return this;
    }
}
