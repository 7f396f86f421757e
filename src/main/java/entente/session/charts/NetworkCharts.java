package entente.session.charts;

import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.reading.Runs;
import entente.reading.Subject;
import entente.session.answers.AllianceGraph;
import entente.session.answers.NetworkAnswer;
import entente.session.answers.StabilityAnswer;
import java.util.List;
import java.util.Optional;

/** The alliance as a graph: who gives whom how much, who is a rival, who gains. */
final class NetworkCharts {
    /** More firms in a circle nobody reads. */
    private static final int MOST = 40;
    /** Nor more arrows across it. */
    private static final int MOST_LINKS = 200;
    /** A verdict on more firms than these is not drawn. */
    private static final int LARGEST = 10_000;

    private NetworkCharts() {}

    static Optional<Chart> of(StabilityAnswer answer, Runs runs, Subject subject) {
        return runs.at(subject, answer.t())
                .<Optional<Chart>>either(
                        known -> known.size() == 0
                                        || known.size() > LARGEST
                                        || answer.verdict().firms().size() != known.size()
                                ? Optional.empty()
                                : Optional.of(graph(
                                        Phrase.of(
                                                "chart.network.verdict",
                                                answer.verdict().verdict().phrase()),
                                        AllianceGraph.of(
                                                known,
                                                answer.t(),
                                                answer.verdict().equilibrium(),
                                                answer.verdict().gain()))),
                        unreached -> Optional.empty());
    }

    static Optional<Chart> of(NetworkAnswer answer) {
        String of = answer.alliance();
        Phrase who = of == null ? Phrase.of("chart.network.all") : Phrase.of("chart.network.alliance", of);
        return answer.graph().actors().isEmpty() ? Optional.empty() : Optional.of(graph(who, answer.graph()));
    }

    private static Chart graph(Phrase description, AllianceGraph whole) {
        AllianceGraph graph = whole.drawable(MOST, MOST_LINKS);
        List<Plot.Node> nodes = graph.actors().stream()
                .map(actor -> new Plot.Node(
                        gains(actor.gain()), Chart.name(actor.title()), actor.output(), actor.organisation()))
                .toList();
        List<Plot.Link> links = graph.links().stream()
                .map(link -> new Plot.Link(link.from(), link.to(), link.weight()))
                .toList();
        Chart chart = Chart.of(description, new Panel(Axis.NONE, Axis.NONE, List.of(new Plot.Network(nodes, links))));
        return graph.equals(whole)
                ? chart
                : chart.noting(List.of(Phrase.of(
                        "chart.network.part",
                        nodes.size(),
                        whole.actors().size(),
                        links.size(),
                        whole.links().size())));
    }

    private static Series gains(double gain) {
        if (Double.isNaN(gain)) {
            return Series.of(Phrase.of("chart.gain.unknown"), 7);
        }
        return gain > 0
                ? Series.of(Phrase.of("chart.gain"), 2)
                : gain < 0 ? Series.of(Phrase.of("chart.loss"), 1) : Series.of(Phrase.of("chart.gain.none"), 5);
    }
}
