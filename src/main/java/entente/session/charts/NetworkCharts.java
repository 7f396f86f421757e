package entente.session.charts;

import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.events.InForce;
import entente.law.Coefficients;
import entente.model.Model;
import entente.reading.Runs;
import entente.reading.Subject;
import entente.session.answers.StabilityAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The alliance as a graph: who gives whom how much, who is a rival, who gains. */
final class NetworkCharts {
    /** More firms in a circle nobody reads. */
    private static final int MOST = 100;

    private NetworkCharts() {}

    static Optional<Chart> of(StabilityAnswer answer, Runs runs, Subject subject) {
        return runs.at(subject, answer.t())
                .<Optional<Chart>>either(
                        known -> of(answer, runs.model(subject), known), unreached -> Optional.empty());
    }

    private static Optional<Chart> of(StabilityAnswer answer, Model model, InForce inForce) {
        int n = inForce.size();
        if (n == 0 || n > MOST || answer.verdict().firms().size() != n) {
            return Optional.empty();
        }
        double[] equilibrium = answer.verdict().equilibrium();
        double[] gain = answer.verdict().gain();
        List<Plot.Node> nodes = new ArrayList<>();
        for (int p = 0; p < n; p++) {
            nodes.add(new Plot.Node(
                    gains(gain, p),
                    Chart.name(TimeAxes.name(model.firms().get(inForce.firm(p)))),
                    equilibrium == null ? Double.NaN : equilibrium[p]));
        }
        double[] output = equilibrium == null ? new double[n] : equilibrium;
        Coefficients coefficients = Coefficients.of(inForce, answer.t(), output);
        List<Plot.Link> links = new ArrayList<>();
        for (int to = 0; to < n; to++) {
            for (int k = coefficients.rowStart(to); k < coefficients.rowEnd(to); k++) {
                double weight = coefficients.value(k);
                if (Double.isFinite(weight) && weight != 0) {
                    links.add(new Plot.Link(coefficients.from(k), to, weight));
                }
            }
        }
        Phrase verdict = answer.verdict().verdict().phrase();
        return Optional.of(Chart.of(
                Phrase.of("chart.network", verdict),
                new Panel(Axis.NONE, Axis.NONE, List.of(new Plot.Network(nodes, links)))));
    }

    private static Series gains(double @Nullable [] gain, int firm) {
        if (gain == null || Double.isNaN(gain[firm])) {
            return Series.of(Phrase.of("chart.gain.unknown"), 7);
        }
        return gain[firm] > 0
                ? Series.of(Phrase.of("chart.gain"), 2)
                : gain[firm] < 0 ? Series.of(Phrase.of("chart.loss"), 1) : Series.of(Phrase.of("chart.gain.none"), 5);
    }
}
