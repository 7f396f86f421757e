package entente.report;

import entente.diagnostic.DisplayText;
import entente.model.Model;
import entente.model.TimeAxis;
import entente.session.Answer;
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

    String of(Answer.Simulated simulated) {
        Trajectory run = simulated.trajectory();
        int[] firms = largest(run);
        String chart = chart(run, firms);
        return style.paragraph(new Outcome(style, simulated).sentences()) + "\n"
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

    private String chart(Trajectory run, int[] firms) {
        List<LineChart.Curve> curves = new ArrayList<>();
        for (int firm : firms) {
            curves.add(new LineChart.Curve(TextReport.name(run.model(), firm), run.output()[firm]));
        }
        boolean logarithmic = run.ending().reason() == Ending.Reason.RUNAWAY;
        return new LineChart(style.canvas(), run.times(), curves, logarithmic).draw(axis(run.model()));
    }

    static String axis(Model model) {
        TimeAxis time = model.time();
        return time.unit() == null ? "t" : "t (" + DisplayText.safe(time.unit()) + ")";
    }
}
