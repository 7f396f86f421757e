package entente.session.charts;

import entente.answer.Field;
import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.model.Expression;
import entente.model.PictureOptions;
import entente.reading.Evaluation;
import entente.reading.Evaluation.Where;
import entente.reading.Runs;
import entente.reading.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure as its question wants it to look. */
record PictureFormat(PictureOptions options, Runs runs, Subject subject) {
    Chart of(Chart chart) {
        if (options.equals(PictureOptions.NONE)) {
            return chart;
        }
        List<Panel> panels = new ArrayList<>();
        for (Panel panel : chart.panels()) {
            panels.add(new Panel(
                    panel.title(),
                    axis(panel.x(), options.x()),
                    axis(panel.y(), options.y()),
                    panel.plots(),
                    panel.marks()));
        }
        Double width = number(options.width());
        Chart.Format format = new Chart.Format(
                width == null ? chart.format().width() : width,
                number(options.height()),
                options.greyscale() || chart.format().greyscale());
        PictureOptions.Panels by = options.panels();
        Double columns = by == null ? null : number(by.columns());
        return new Chart(
                options.title() == null ? chart.title() : Chart.name(options.title()),
                chart.description(),
                panels,
                columns == null ? chart.columns() : (int) Math.rint(columns),
                options.legend() && chart.legend(),
                format,
                chart.notes());
    }

    /** An axis of which nobody reads numbers stays one. */
    private Axis axis(Axis axis, PictureOptions.Axis asked) {
        if (axis.equals(Axis.NONE)) {
            return axis;
        }
        Double from = number(asked.from());
        Double to = number(asked.to());
        return new Axis(
                asked.title() == null ? axis.title() : Chart.name(asked.title()),
                from == null ? axis.from() : from,
                to == null ? axis.to() : to,
                axis.logarithmic() || asked.logarithmic(),
                axis.origin());
    }

    /** Null where nothing is said, or what is said has no value. */
    private @Nullable Double number(@Nullable Expression written) {
        if (written == null) {
            return null;
        }
        double value = new Evaluation(runs, (part, scenario) -> new Field.Missing()).of(written, Where.of(subject));
        return Double.isNaN(value) ? null : (Double) value;
    }
}
