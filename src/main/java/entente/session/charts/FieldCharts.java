package entente.session.charts;

import entente.answer.Field;
import entente.answer.Fields;
import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.session.answers.ColumnFit;
import entente.session.answers.FitAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts of answers: numbers with names as bars, tables along their first column. */
final class FieldCharts {
    private FieldCharts() {}

    record Bars(List<String> names, double[] values) {}

    static Optional<Chart> of(NamedDrawing drawing) {
        if (drawing.path().equals(List.of("bands"))) {
            return Charts.of(drawing.answers())
                    .map(chart ->
                            Chart.of(chart.description(), chart.panels().get(0).titled(null)));
        }
        List<ColumnFit> residuals = drawing.residuals();
        if (!residuals.isEmpty() && drawing.answers().get(0).answer() instanceof FitAnswer fit) {
            return Optional.of(FitCharts.residuals(fit, residuals));
        }
        if (drawing.path().equals(List.of("estimates"))
                && drawing.answers().get(0).answer() instanceof FitAnswer fit) {
            return Optional.of(EstimateCharts.of(fit));
        }
        String name = String.join(".", drawing.path());
        if (drawing.part() instanceof Field.Rows rows) {
            return SweepCharts.of(rows.table(), 1);
        }
        Bars bars = bars(drawing.part());
        if (bars == null) {
            return Optional.empty();
        }
        Plot plot = new Plot.Bars(
                bars.names().stream().map(Chart::name).toList(),
                List.of(new Plot.BarSet(Series.of(name, 0), bars.values())));
        return Optional.of(Chart.of(
                Phrase.of("chart.part", name), new Panel(Axis.of(Chart.name(name)), Axis.NONE, List.of(plot))));
    }

    /** Null where there are none. */
    static @Nullable Bars bars(@Nullable Field part) {
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        if (part instanceof Fields fields) {
            for (int k = 0; k < fields.names().size(); k++) {
                add(fields.names().get(k), fields.at(k), names, values);
            }
        } else if (part instanceof Field.Items items) {
            for (int k = 0; k < items.items().size(); k++) {
                add(Integer.toString(k + 1), items.items().get(k), names, values);
            }
        } else if (part instanceof Field.Numbers numbers) {
            for (int k = 0; k < numbers.size(); k++) {
                names.add(Integer.toString(k + 1));
                values.add(numbers.at().applyAsDouble(k));
            }
        }
        return names.isEmpty()
                ? null
                : new Bars(names, values.stream().mapToDouble(v -> v).toArray());
    }

    /** Of fields the first number, by the first text. */
    private static void add(String name, Field field, List<String> names, List<Double> values) {
        if (field instanceof Fields fields) {
            String own = name;
            for (int k = 0; k < fields.names().size(); k++) {
                Field.Leaf leaf = fields.at(k) instanceof Field.Leaf one ? one : new Field.Missing();
                if (leaf instanceof Field.Text text) {
                    own = text.text();
                } else if (!Double.isNaN(leaf.asNumber())) {
                    names.add(own);
                    values.add(leaf.asNumber());
                    return;
                }
            }
        } else if (field instanceof Field.Leaf leaf && !Double.isNaN(leaf.asNumber())) {
            names.add(name);
            values.add(leaf.asNumber());
        }
    }
}
