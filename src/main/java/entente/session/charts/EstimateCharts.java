package entente.session.charts;

import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.session.answers.FitAnswer;
import entente.study.fit.Fitted.Determined;
import entente.study.fit.Fitted.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Estimates as points on their intervals, one below the other; what is of one kind and size shares an axis. */
final class EstimateCharts {
    private static final int MOST = 12;
    /** Intervals that differ by more would be dots beside each other. */
    private static final double APART = 20;

    private static final Set<String> KINDS = Set.of("growth", "capacity", "output");

    private EstimateCharts() {}

    static Chart of(FitAnswer fit) {
        List<Estimate> estimates = fit.fitted().estimates();
        Map<Phrase, List<Estimate>> kinds = new LinkedHashMap<>();
        estimates.forEach(estimate ->
                kinds.computeIfAbsent(kind(estimate), k -> new ArrayList<>()).add(estimate));
        List<Panel> panels = new ArrayList<>();
        kinds.forEach((kind, all) -> {
            if (alike(all)) {
                panels.add(panel(kind, all));
            } else {
                all.forEach(one -> panels.add(panel(name(one), List.of(one))));
            }
        });
        boolean open = estimates.stream()
                .anyMatch(one -> one.determined() != Determined.WELL && one.determined() != Determined.WITHIN);
        return Chart.of(Phrase.of("chart.estimates"), panels.subList(0, Math.min(MOST, panels.size())), 1)
                .noting(open ? List.of(Phrase.of("chart.estimates.open")) : List.of());
    }

    private static Phrase name(Estimate estimate) {
        return Chart.name(estimate.quantity().name());
    }

    private static Phrase kind(Estimate estimate) {
        if (estimate.quantity().contribution()) {
            return Phrase.of("chart.contribution");
        }
        String name = estimate.quantity().name();
        String part = name.substring(name.lastIndexOf('.') + 1);
        return !name.contains(".") || !KINDS.contains(part)
                ? name(estimate)
                : Phrase.of(part.equals("output") ? "chart.output" : "chart.kind." + part);
    }

    private static boolean alike(List<Estimate> estimates) {
        double[] sizes = estimates.stream()
                .mapToDouble(one -> Math.max(end(one, one.high()) - end(one, one.low()), 0.1 * Math.abs(one.value())))
                .sorted()
                .toArray();
        return sizes[sizes.length - 1] <= APART * sizes[0];
    }

    /** The estimate where there is none. */
    private static double end(Estimate estimate, double end) {
        return Double.isNaN(end) ? estimate.value() : end;
    }

    private static Panel panel(Phrase title, List<Estimate> estimates) {
        int count = estimates.size();
        double[] x = new double[3 * count];
        double[] y = new double[3 * count];
        Arrays.fill(x, Double.NaN);
        Arrays.fill(y, Double.NaN);
        double[] value = new double[count];
        double[] middle = new double[count];
        for (int k = 0; k < count; k++) {
            Estimate one = estimates.get(k);
            x[3 * k] = end(one, one.low());
            x[3 * k + 1] = end(one, one.high());
            y[3 * k] = k + 0.5;
            y[3 * k + 1] = k + 0.5;
            value[k] = one.value();
            middle[k] = k + 0.5;
        }
        return new Panel(
                Axis.of(title),
                Axis.NONE,
                List.of(
                        new Plot.Bars(
                                estimates.stream().map(EstimateCharts::name).toList(), List.of()),
                        new Plot.Curve(Series.of(Phrase.of("chart.interval"), 0), x, y),
                        new Plot.Points(Series.of(Phrase.of("chart.estimate"), 0), value, middle)));
    }
}
