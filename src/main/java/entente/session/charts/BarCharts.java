package entente.session.charts;

import entente.answer.Table;
import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.session.answers.RepairAnswer;
import entente.stability.coalition.Coalitions;
import entente.stability.parameters.Sensitivity;
import entente.stability.repair.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is compared: bars. */
final class BarCharts {
    private static final int MOST = 24;

    private BarCharts() {}

    /** The strongest contributions first, as they are. */
    static Optional<Chart> sensitivity(Sensitivity sensitivity) {
        List<Sensitivity.Effect> effects =
                sensitivity.effects().stream().limit(MOST).toList();
        List<Phrase> names = effects.stream()
                .map(effect -> Chart.name(sensitivity.firms().get(effect.from()) + " → "
                        + sensitivity.firms().get(effect.to())))
                .toList();
        double[] values = effects.stream()
                .mapToDouble(Sensitivity.Effect::totalElasticity)
                .toArray();
        return chart(Phrase.of("chart.elasticity"), names, List.of(new Plot.BarSet(one(), values)));
    }

    /** What is changed, before and after. */
    static Optional<Chart> repair(RepairAnswer answer) {
        List<Repair.Change> changes =
                answer.repair().changes().stream().limit(MOST).toList();
        List<String> firms = answer.before().firms();
        List<Phrase> names = changes.stream()
                .map(change -> Chart.name(firms.get(change.from()) + " → " + firms.get(change.to())))
                .toList();
        return chart(
                Phrase.of("chart.contribution"),
                names,
                List.of(
                        new Plot.BarSet(
                                Series.of(Phrase.of("chart.before"), 7),
                                changes.stream()
                                        .mapToDouble(Repair.Change::before)
                                        .toArray()),
                        new Plot.BarSet(
                                Series.of(Phrase.of("chart.after"), 0),
                                changes.stream()
                                        .mapToDouble(Repair.Change::after)
                                        .toArray())));
    }

    static Optional<Chart> elasticities(Table table) {
        int rows = Math.min(MOST, table.rows());
        int elasticity = table.headings().indexOf("elasticity");
        List<Phrase> names = IntStream.range(0, rows)
                .mapToObj(row -> CellWords.of(table.at(row, 0)))
                .toList();
        double[] values = IntStream.range(0, rows)
                .mapToDouble(row -> table.at(row, elasticity).asNumber())
                .toArray();
        return chart(Phrase.of("chart.elasticity.value"), names, List.of(new Plot.BarSet(one(), values)));
    }

    private static Series one() {
        return Series.of(Phrase.of("chart.elasticity"), 0);
    }

    static Optional<Chart> coalitions(Coalitions coalitions) {
        int n = Math.min(MOST, coalitions.players().length);
        List<Phrase> names = IntStream.range(0, n)
                .mapToObj(p -> Chart.name(coalitions.firms().get(coalitions.players()[p])))
                .toList();
        return chart(
                Phrase.of("chart.output"),
                names,
                List.of(
                        new Plot.BarSet(Series.of(Phrase.of("chart.shapley"), 0), coalitions.shapley()),
                        new Plot.BarSet(Series.of(Phrase.of("chart.ownOutput"), 1), coalitions.output())));
    }

    /** A row for each value, a bar in it for each scenario; what is no number is left out. */
    static Optional<Chart> comparison(Table table) {
        List<Phrase> names = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (int column = 1; column < table.columns().size() && columns.size() < MOST; column++) {
            if (CellWords.isNumeric(table, column)) {
                names.add(Chart.name(table.headings().get(column)));
                columns.add(column);
            }
        }
        List<Plot.BarSet> sets = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            int scenario = row;
            sets.add(new Plot.BarSet(
                    Series.of(CellWords.of(table.at(row, 0)), row),
                    columns.stream()
                            .mapToDouble(column -> table.at(scenario, column).asNumber())
                            .toArray()));
        }
        return chart(Phrase.of("chart.value"), names, sets);
    }

    private static Optional<Chart> chart(Phrase axis, List<Phrase> names, List<Plot.BarSet> sets) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Chart.of(axis, new Panel(Axis.of(axis), Axis.NONE, List.of(new Plot.Bars(names, sets)))));
    }
}
