package entente.session.charts;

import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.model.Firm;
import entente.reading.Runs;
import entente.reading.Subject;
import entente.session.answers.FitAnswer;
import entente.study.fit.DataSeries;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fit: what was observed of firms as points, and the outputs of the model with the estimates as curves. */
final class FitCharts {
    private static final int MOST = 12;

    private FitCharts() {}

    static Optional<Chart> of(FitAnswer answer, Runs runs, Subject subject) {
        DataSeries data = answer.data();
        double[] times = data.times().stream().mapToDouble(t -> t).toArray();
        List<String> firms = answer.estimated().firms().stream().map(Firm::name).toList();
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < data.columns().size() && columns.size() < MOST; column++) {
            if (firms.contains(data.columns().get(column))) {
                columns.add(column);
            }
        }
        double last = data.times().stream().mapToDouble(t -> t).max().orElse(0);
        if (columns.isEmpty() || !(last > 0)) {
            return Optional.empty();
        }
        Runs fitted = runs.with(Map.of(subject.scenario(), answer.estimated()));
        Trajectory run = fitted.simulate(new Subject(subject.scenario(), -1), fitted.request(last));
        int[] shown = columns.stream()
                .mapToInt(column -> firms.indexOf(data.columns().get(column)))
                .toArray();
        RunStates states = RunStates.of(run, shown);
        List<Plot> plots = new ArrayList<>();
        for (int k = 0; k < shown.length; k++) {
            Series series = Series.of(TimeAxes.name(answer.estimated().firms().get(shown[k])), k);
            int column = columns.get(k);
            plots.add(new Plot.Curve(series, states.times(), states.output()[k]));
            plots.add(new Plot.Points(
                    series,
                    times,
                    data.values().stream().mapToDouble(row -> row[column]).toArray()));
        }
        Panel panel = new Panel(TimeAxes.of(answer.estimated()), TimeAxes.output(), plots);
        return Optional.of(Chart.of(Phrase.of("chart.fit"), panel));
    }
}
