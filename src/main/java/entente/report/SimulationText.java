package entente.report;

import entente.arithmetic.Digits;
import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.model.Firm;
import entente.model.Model;
import entente.model.TimeAxis;
import entente.session.answers.SimulationAnswer;
import entente.trajectory.Ending;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A simulation: what happened, the curves, the figures. */
final class SimulationText {
    private final Style style;

    SimulationText(Style style) {
        this.style = style;
    }

    String of(SimulationAnswer simulated) {
        Trajectory run = simulated.trajectory();
        int[] firms = largest(run, most(run));
        PlottedRun drawn = PlottedRun.of(run);
        String chart = chart(run, drawn, firms);
        return style.paragraph(simulated.sentences()) + "\n"
                + (chart.isEmpty() ? "" : chart + "\n")
                + new TrajectoryTable(style, run, firms).print();
    }

    /** The firms shown: those with the largest final output, in the order of declaration. */
    private static int[] largest(Trajectory run, int most) {
        double[][] output = run.output();
        int n = output.length;
        if (n <= most) {
            int[] all = new int[n];
            for (int i = 0; i < n; i++) {
                all[i] = i;
            }
            return all;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            order.add(i);
        }
        order.sort((a, b) -> Double.compare(last(output[b]), last(output[a])));
        int[] first = new int[most];
        for (int i = 0; i < first.length; i++) {
            first[i] = order.get(i);
        }
        Arrays.sort(first);
        return first;
    }

    /** As many firms as the terminal has columns for, and no more than a chart can tell apart. */
    private int most(Trajectory run) {
        int widest = 0;
        for (Firm firm : run.model().firms()) {
            widest = Math.max(widest, Math.min(20, Width.of(firm.name())));
        }
        int events = run.happenings().isEmpty() ? 0 : 22;
        int times = CalendarDate.has(run.model().time()) ? 14 : 8;
        return Math.max(
                1, Math.min(Style.FIRMS, (style.canvas().width() - times - events) / (2 + Math.max(7, widest))));
    }

    private static double last(double[] values) {
        double v = values.length == 0 ? Double.NaN : values[values.length - 1];
        return Double.isNaN(v) ? -1 : v;
    }

    private String chart(Trajectory run, PlottedRun drawn, int[] firms) {
        List<Plot> curves = new ArrayList<>();
        for (int firm : firms) {
            Series series = Series.of(TextReport.name(run.model(), firm), curves.size());
            curves.add(new Plot.Curve(series, drawn.times(), drawn.output()[firm]));
        }
        boolean logarithmic = run.ending().reason() == Ending.Reason.RUNAWAY;
        Axis output = Axis.of(Phrase.of("chart.output")).logarithmic(logarithmic);
        return new LineChart(style, new Panel(Axis.of(axis(run.model())), output, curves))
                .draw(t -> date(run.model().time(), t));
    }

    private static String date(TimeAxis axis, double t) {
        String date = CalendarDate.of(axis, t);
        return date == null ? Digits.six(t) : date;
    }

    /** What t counts, and from when. */
    private static Phrase axis(Model model) {
        TimeAxis time = model.time();
        if (time.unit() == null) {
            return Chart.name("t");
        }
        return time.origin() == null
                ? Phrase.of("report.axis", time.unit())
                : Phrase.of("report.axis.from", time.unit(), Digits.six(time.origin()));
    }
}
