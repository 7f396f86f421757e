package entente.session.charts;

import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.model.Model;
import entente.stability.Verdict;
import entente.study.Uncertainty;
import entente.study.Uncertainty.Band;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How outputs spread over time, and how often which verdict is the answer. */
final class SpreadCharts {
    /** Bands of more firms hide each other; then the medians are drawn. */
    private static final int BANDS = 4;

    private static final int MOST = 12;

    private SpreadCharts() {}

    static Chart of(Uncertainty u, Model model) {
        List<Panel> panels = new ArrayList<>();
        if (u.times().length > 1) {
            List<Plot> plots = bands(u, model);
            List<Plot> medians =
                    plots.stream().filter(Plot.Curve.class::isInstance).toList();
            Axis output = TimeAxes.output().logarithmic(RunCharts.apart(medians));
            panels.add(new Panel(TimeAxes.of(model), output, plots).titled(Phrase.of("chart.spread.outputs")));
        }
        panels.add(verdicts(u));
        return Chart.of(Phrase.of("chart.spread", u.runs()), panels, 2);
    }

    private static List<Plot> bands(Uncertainty u, Model model) {
        int[] firms = IntStream.range(0, u.firms().size())
                .filter(firm -> Arrays.stream(u.bands()).anyMatch(bands -> bands[firm].runs() > 0))
                .limit(MOST)
                .toArray();
        List<Plot> plots = new ArrayList<>();
        List<Plot> medians = new ArrayList<>();
        for (int k = 0; k < firms.length; k++) {
            int firm = firms[k];
            Series series = Series.of(TimeAxes.name(model.firms().get(firm)), k);
            if (firms.length <= BANDS) {
                plots.add(new Plot.Band(series, u.times(), values(u, firm, Band::p5), values(u, firm, Band::p95)));
                plots.add(new Plot.Band(series, u.times(), values(u, firm, Band::p25), values(u, firm, Band::p75)));
            }
            medians.add(new Plot.Curve(series, u.times(), values(u, firm, Band::median)));
        }
        plots.addAll(medians);
        return plots;
    }

    private static double[] values(Uncertainty u, int firm, ToDoubleFunction<Band> quantile) {
        return Arrays.stream(u.bands())
                .mapToDouble(bands -> quantile.applyAsDouble(bands[firm]))
                .toArray();
    }

    static Panel verdicts(Uncertainty u) {
        List<Phrase> names = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (Map.Entry<Verdict, Integer> verdict : u.verdicts().entrySet()) {
            names.add(VerdictKinds.name(verdict.getKey()));
            shares.add((double) verdict.getValue() / u.runs());
        }
        Plot bars = new Plot.Bars(
                names,
                List.of(new Plot.BarSet(
                        Series.of(Phrase.of("chart.share"), 0),
                        shares.stream().mapToDouble(s -> s).toArray())));
        return new Panel(Axis.of(Phrase.of("chart.share")).between(0.0, 1.0), Axis.NONE, List.of(bars))
                .titled(Phrase.of("chart.spread.verdicts"));
    }
}
