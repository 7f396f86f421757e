package entente.session.charts;

import entente.answer.Captions;
import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.diagnostic.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure whose axes are called by labels, where what they count has one. */
final class Labelled {
    private final Captions captions;

    Labelled(Captions captions) {
        this.captions = captions;
    }

    Chart of(Chart chart) {
        List<Panel> panels = chart.panels().stream()
                .map(panel ->
                        new Panel(title(panel.title()), axis(panel.x()), axis(panel.y()), panel.plots(), panel.marks()))
                .toList();
        return new Chart(
                chart.title(),
                chart.description(),
                panels,
                chart.columns(),
                chart.legend(),
                chart.format(),
                chart.notes());
    }

    private Axis axis(Axis axis) {
        return new Axis(title(axis.title()), axis.from(), axis.to(), axis.logarithmic(), axis.calendar());
    }

    private @Nullable Phrase title(@Nullable Phrase title) {
        return title != null && title.key().equals(Chart.name("").key())
                ? Chart.name(captions.title(String.valueOf(title.arguments().get(0))))
                : title;
    }
}
