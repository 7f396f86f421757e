package entente.session.charts;

import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.model.Firm;
import entente.model.Model;
import entente.session.answers.ColumnFit;
import entente.session.answers.FitAnswer;
import entente.study.fit.ColumnSeries;
import entente.study.fit.DataSeries;
import entente.study.fit.FittedCurves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A fit: data as points, what the fitted model says of them as curves with their bands, and residuals over time. */
final class FitCharts {
    private static final int MOST = 12;
    /** More columns than these, or of sizes that differ more, have panels of their own. */
    private static final int TOGETHER = 3;

    private static final double APART = 4;

    private FitCharts() {}

    static Optional<Chart> of(FitAnswer fit) {
        List<Panel> panels = new ArrayList<>();
        int columns = 0;
        for (int table = 0; table < fit.problems().size(); table++) {
            FittedCurves curves = fit.curves(table).orElse(null);
            if (curves == null) {
                return Optional.empty();
            }
            DataSeries data = fit.problems().get(table).data();
            for (int[] group : groups(data)) {
                Panel panel = panel(fit, data, curves, group);
                panels.add(fit.problems().size() == 1 ? panel : panel.titled(under(fit, table, panel)));
            }
            columns += data.columns().size();
        }
        return Optional.of(Chart.of(Phrase.of("chart.fit"), panels.subList(0, Math.min(MOST, panels.size())), 2)
                .noting(panels.size() > MOST ? List.of(Phrase.of("chart.fit.more", columns - MOST)) : List.of()));
    }

    private static Phrase under(FitAnswer fit, int table, Panel panel) {
        String scenario = fit.scenarios().get(table);
        return panel.title() == null ? Chart.name(scenario) : Phrase.of("chart.both", scenario, panel.title());
    }

    /** Columns that share a panel. */
    private static List<int[]> groups(DataSeries data) {
        int count = data.columns().size();
        double[] sizes = IntStream.range(0, count)
                .mapToDouble(data::largest)
                .map(Math::abs)
                .sorted()
                .toArray();
        int[] all = IntStream.range(0, count).toArray();
        boolean together = count <= TOGETHER && sizes[count - 1] <= APART * sizes[0];
        return together
                ? List.of(all)
                : Arrays.stream(all).mapToObj(c -> new int[] {c}).toList();
    }

    private static Panel panel(FitAnswer fit, DataSeries data, FittedCurves curves, int[] columns) {
        boolean alone = columns.length == 1;
        List<Plot> bands = new ArrayList<>();
        List<Plot> plots = new ArrayList<>();
        for (int k = 0; k < columns.length; k++) {
            int column = columns[k];
            String label = label(fit.estimated(), data.columns().get(column));
            double[] value = curves.value()[column];
            double[] reach = curves.curve()[column];
            boolean banded = Arrays.stream(reach).anyMatch(Double::isFinite);
            String key = banded ? "chart.fit.banded" : "chart.fit.curve";
            Series curve = Series.of(alone ? Phrase.of(key) : Phrase.of("chart.under", label, Phrase.of(key)), k);
            if (banded) {
                bands.add(band(curve, curves.times(), value, reach));
            }
            plots.add(new Plot.Curve(curve, curves.times(), value));
            plots.add(points(alone ? Phrase.of("chart.fit.data") : Phrase.of("chart.data", label), k, data, column));
        }
        bands.addAll(plots);
        Panel panel = new Panel(TimeAxes.of(fit.estimated()), upward(fit.estimated(), data, columns), bands);
        return alone && data.columns().size() > 1
                ? panel.titled(Chart.name(label(fit.estimated(), data.columns().get(columns[0]))))
                : panel;
    }

    static Plot band(Series series, double[] times, double[] value, double[] reach) {
        double[] low = new double[times.length];
        double[] high = new double[times.length];
        for (int k = 0; k < times.length; k++) {
            low[k] = value[k] - reach[k];
            high[k] = value[k] + reach[k];
        }
        return new Plot.Band(series, times, low, high);
    }

    private static Plot points(Phrase name, int what, DataSeries data, int column) {
        ColumnSeries there = data.column(column);
        return new Plot.Points(Series.of(name, what), there.times(), there.values());
    }

    static Axis upward(Model model, DataSeries data, int... columns) {
        boolean outputs = Arrays.stream(columns)
                .mapToObj(data.columns()::get)
                .allMatch(name -> model.firms().stream().map(Firm::name).anyMatch(name::equals));
        return outputs ? TimeAxes.output() : Axis.of(Phrase.of("chart.value"));
    }

    /** That of the firm of which a column is. */
    static String label(Model model, String column) {
        return model.firms().stream()
                .filter(firm -> firm.name().equals(column))
                .map(TimeAxes::name)
                .findFirst()
                .orElse(column);
    }

    /** Points about 0, a panel for each column. */
    static Chart residuals(FitAnswer fit, List<ColumnFit> columns) {
        List<Panel> panels = new ArrayList<>();
        for (ColumnFit column : columns.subList(0, Math.min(MOST, columns.size()))) {
            double[] times = column.times().stream().mapToDouble(t -> t).toArray();
            double first = Arrays.stream(times).min().orElse(0);
            double last = Arrays.stream(times).max().orElse(0);
            Plot zero = new Plot.Segments(new double[] {first}, new double[1], new double[] {last}, new double[1]);
            Plot points = new Plot.Points(
                    Series.of(Phrase.of("chart.residual"), 0),
                    times,
                    column.residuals().stream().mapToDouble(r -> r).toArray());
            panels.add(
                    new Panel(TimeAxes.of(fit.estimated()), Axis.of(Phrase.of("chart.residual")), List.of(zero, points))
                            .titled(columns.size() == 1 ? null : Chart.name(label(fit.estimated(), column.name()))));
        }
        return Chart.of(Phrase.of("chart.residuals"), panels, 2).withoutLegend();
    }
}
