package entente.session.charts;

import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.model.Expression;
import entente.model.PictureOptions;
import entente.model.TimeAxis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A figure as its question wants it to look.
 *
 * @param numbers what expressions of parameters come to
 * @param time    what marks are named by that have no names
 */
record PictureFormat(PictureOptions options, ToDoubleFunction<Expression> numbers, TimeAxis time) {
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
                    marks(panel.marks())));
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

    private List<Panel.Mark> marks(List<Panel.Mark> usual) {
        List<Panel.Mark> marks = new ArrayList<>(usual);
        for (PictureOptions.Mark mark : options.marks()) {
            double t = numbers.applyAsDouble(mark.time());
            marks.add(new Panel.Mark(t, mark.label() == null ? TimeAxes.date(time, t) : Chart.name(mark.label())));
        }
        marks.sort(Comparator.comparingDouble(Panel.Mark::at));
        return marks;
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
                axis.calendar());
    }

    /** Null where nothing is said, or what is said has no value. */
    private @Nullable Double number(@Nullable Expression written) {
        if (written == null) {
            return null;
        }
        double value = numbers.applyAsDouble(written);
        return Double.isNaN(value) ? null : (Double) value;
    }
}
