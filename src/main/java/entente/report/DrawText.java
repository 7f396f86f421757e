package entente.report;

import entente.arithmetic.Digits;
import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.model.PictureOptions;
import entente.session.answers.DrawAnswer;
import entente.session.charts.Charts;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** {@code draw} in a terminal: its pictures, one below the other. */
final class DrawText {
    /** More pictures roll out of a terminal. */
    private static final int MOST = 6;

    private final Style style;
    private final PictureOptions options;

    DrawText(Style style, PictureOptions options) {
        this.style = style;
        this.options = options;
    }

    String of(DrawAnswer answer) {
        Chart chart = Charts.of(answer, options);
        StringBuilder text = new StringBuilder();
        if (chart.title() != null) {
            text.append(style.bold(style.say(chart.title()))).append("\n\n");
        }
        List<Panel> panels = chart.panels();
        boolean seen = false;
        for (Panel panel : panels.subList(0, Math.min(MOST, panels.size()))) {
            String picture = answer.against() == null ? lines(panel, answer) : plane(panel);
            if (panel.title() != null && !picture.isEmpty()) {
                text.append(style.bold(style.say(panel.title()))).append('\n');
            }
            text.append(picture).append(picture.isEmpty() ? "" : "\n");
            seen |= !picture.isEmpty();
        }
        if (!seen) {
            text.append(TableText.of(style, answer.table())).append('\n');
        }
        if (!chart.notes().isEmpty()) {
            text.append(style.paragraph(chart.notes())).append('\n');
        }
        return text.toString();
    }

    private String lines(Panel panel, DrawAnswer answer) {
        DoubleFunction<String> date = t -> {
            String written = CalendarDate.of(answer.time(), t);
            return written == null ? Digits.six(t) : written;
        };
        return new LineChart(style, panel).draw(date);
    }

    private String plane(Panel panel) {
        Axis x = between(panel.x(), panel, Plot.Curve::x);
        Axis y = between(panel.y(), panel, Plot.Curve::y);
        return new PlaneDrawing(style, new Panel(x, y, panel.plots())).draw();
    }

    private static Axis between(Axis axis, Panel panel, Function<Plot.Curve, double[]> numbers) {
        double high = panel.plots().stream()
                .filter(Plot.Curve.class::isInstance)
                .flatMapToDouble(plot -> Arrays.stream(numbers.apply((Plot.Curve) plot)))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        return axis.between(axis.from() == null ? 0 : axis.from(), axis.to() == null ? 1.05 * high : axis.to());
    }
}
