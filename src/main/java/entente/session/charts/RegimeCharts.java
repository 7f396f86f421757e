package entente.session.charts;

import entente.arithmetic.Digits;
import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.diagnostic.Phrase;
import entente.session.answers.RegimesAnswer;
import entente.stability.parameters.RegimeMap;
import entente.stability.parameters.Threshold;
import java.util.ArrayList;
import java.util.List;

/** Where which verdict holds: along a parameter, along time, over two parameters. */
final class RegimeCharts {
    private RegimeCharts() {}

    static Chart threshold(Threshold threshold) {
        List<Panel.Mark> marks = new ArrayList<>();
        List<Double> edges = new ArrayList<>(List.of(threshold.low()));
        for (Threshold.Change change : threshold.changes()) {
            edges.add(change.at());
            marks.add(new Panel.Mark(change.at(), Chart.name(Digits.six(Digits.four(change.at())))));
        }
        edges.add(threshold.high());
        int[] kinds = threshold.stretches().stream().mapToInt(Enum::ordinal).toArray();
        Axis axis = Axis.of(Chart.name(threshold.parameter()));
        return Chart.of(Phrase.of("chart.threshold"), strip(axis, edges, kinds).marked(marks));
    }

    static Chart regimes(RegimesAnswer answer, Axis time) {
        List<Panel.Mark> marks = new ArrayList<>();
        List<Double> edges = new ArrayList<>();
        for (RegimesAnswer.Regime regime : answer.regimes()) {
            edges.add(regime.from());
            if (regime.event() != null) {
                marks.add(new Panel.Mark(regime.from(), Chart.name(regime.event())));
            }
        }
        edges.add(answer.regimes().get(answer.regimes().size() - 1).to());
        int[] kinds = answer.regimes().stream()
                .mapToInt(regime -> regime.verdict().verdict().ordinal())
                .toArray();
        return Chart.of(Phrase.of("chart.overTime"), strip(time, edges, kinds).marked(marks));
    }

    /** @param edges one more than there are kinds */
    private static Panel strip(Axis axis, List<Double> edges, int[] kinds) {
        double[] from = new double[kinds.length];
        double[] to = new double[kinds.length];
        for (int k = 0; k < kinds.length; k++) {
            from[k] = edges.get(k);
            to[k] = edges.get(k + 1);
        }
        return new Panel(axis, Axis.NONE, List.of(new Plot.Strip(from, to, kinds, VerdictKinds.ALL)));
    }

    static Chart map(RegimeMap map) {
        int[][] kind = new int[map.first().length][map.second().length];
        for (int i = 0; i < kind.length; i++) {
            for (int j = 0; j < kind[i].length; j++) {
                kind[i][j] = map.verdicts()[i][j].ordinal();
            }
        }
        List<RegimeMap.Segment> pieces = map.boundaries();
        Plot.Segments boundaries = new Plot.Segments(
                pieces.stream().mapToDouble(RegimeMap.Segment::x1).toArray(),
                pieces.stream().mapToDouble(RegimeMap.Segment::y1).toArray(),
                pieces.stream().mapToDouble(RegimeMap.Segment::x2).toArray(),
                pieces.stream().mapToDouble(RegimeMap.Segment::y2).toArray());
        Plot regions = new Plot.Regions(map.first(), map.second(), kind, VerdictKinds.ALL, boundaries);
        return Chart.of(
                Phrase.of("chart.verdicts"),
                new Panel(
                        Axis.of(Chart.name(map.parameters().get(0))),
                        Axis.of(Chart.name(map.parameters().get(1))),
                        List.of(regions)));
    }
}
