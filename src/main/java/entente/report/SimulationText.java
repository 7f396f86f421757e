package entente.report;

import entente.arithmetic.Digits;
import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.model.Model;
import entente.model.TimeAxis;
import entente.session.answers.SimulationAnswer;
import entente.trajectory.Ending;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A simulation: what happened, the curves, the figures. */
final class SimulationText {
    private static final Set<String> YEARS = Set.of("years", "year", "年");

    private final Style style;

    SimulationText(Style style) {
        this.style = style;
    }

    String of(SimulationAnswer simulated) {
        Trajectory run = simulated.trajectory();
        int[] firms = largest(run);
        PlottedRun drawn = PlottedRun.of(run);
        String chart = chart(run, drawn, firms);
        return style.paragraph(simulated.sentences()) + "\n"
                + (chart.isEmpty() ? "" : chart + "\n")
                + new TrajectoryTable(style, run, firms).print();
    }

    /** The firms shown: those with the largest final output, in the order of declaration. */
    private static int[] largest(Trajectory run) {
        double[][] output = run.output();
        int n = output.length;
        if (n <= Style.FIRMS) {
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
        int[] first = new int[Style.FIRMS];
        for (int i = 0; i < first.length; i++) {
            first[i] = order.get(i);
        }
        Arrays.sort(first);
        return first;
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
        return new LineChart(style, new Panel(Axis.of(axis(run.model())), output, curves)).draw();
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

    /** Whether t counts years of a calendar, so that a table can name them. */
    static boolean hasYears(Model model) {
        TimeAxis time = model.time();
        return time.origin() != null && time.unit() != null && YEARS.contains(time.unit());
    }
}
