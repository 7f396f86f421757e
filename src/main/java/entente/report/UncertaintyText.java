package entente.report;

import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.session.answers.UncertaintyAnswer;
import entente.session.charts.Charts;
import entente.study.Uncertainty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How outputs spread: sentences, bands, and the figures of the last time. */
final class UncertaintyText {
    /** So many firms' bands can be told apart; of more, the medians are drawn. */
    private static final int BANDS = 2;

    private final Style style;

    UncertaintyText(Style style) {
        this.style = style;
    }

    String of(UncertaintyAnswer answer) {
        Uncertainty u = answer.uncertainty();
        String said = answer.values().isEmpty() ? style.paragraph(answer.sentences()) : style.lines(answer.sentences());
        int last = u.times().length - 1;
        String verdicts = u.verdicts().size() < 2 ? "" : new PanelText(style).of(Charts.verdicts(answer));
        if (!verdicts.isEmpty()) {
            said += "\n" + verdicts;
        }
        if (last < 0 || !answer.values().isEmpty()) {
            return said;
        }
        List<Integer> shown = IntStream.range(0, u.firms().size())
                .filter(firm -> ever(u, firm))
                .boxed()
                .toList();
        String chart = new LineChart(
                        style, new Panel(Axis.of(Chart.name("t")), Axis.of(Phrase.of("chart.output")), curves(u)))
                .draw();
        return said + "\n" + (chart.isEmpty() ? "" : chart + "\n") + TableText.of(style, answer.at(last, shown));
    }

    /** Whether the firm is there at any time, as one outside the alliance that is asked about is not. */
    private static boolean ever(Uncertainty u, int firm) {
        return Arrays.stream(u.bands()).anyMatch(bands -> bands[firm].runs() > 0);
    }

    private static List<Plot> curves(Uncertainty u) {
        List<Plot> curves = new ArrayList<>();
        int[] firms = IntStream.range(0, u.firms().size())
                .filter(firm -> ever(u, firm))
                .limit(Style.FIRMS)
                .toArray();
        for (int firm : firms) {
            String name = u.firms().get(firm);
            if (firms.length <= BANDS) {
                curves.add(curve(u, firm, name + " 95%", Uncertainty.Band::p95));
            }
            curves.add(curve(u, firm, name, Uncertainty.Band::median));
            if (firms.length <= BANDS) {
                curves.add(curve(u, firm, name + " 5%", Uncertainty.Band::p5));
            }
        }
        return curves;
    }

    private static Plot.Curve curve(Uncertainty u, int firm, String name, ToDoubleFunction<Uncertainty.Band> quantile) {
        double[] values = new double[u.times().length];
        for (int s = 0; s < values.length; s++) {
            values[s] = quantile.applyAsDouble(u.bands()[s][firm]);
        }
        return new Plot.Curve(Series.of(name, firm), u.times(), values);
    }
}
