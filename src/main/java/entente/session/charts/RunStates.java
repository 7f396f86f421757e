package entente.session.charts;

import entente.trajectory.RunEvent;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Outputs of some firms over a run, close enough for a round curve; at an event two, before and after it.
 *
 * @param output by firm and time
 */
record RunStates(double[] times, double[][] output) {
    /** Points that make a curve look round. */
    private static final int ENOUGH = 300;
    /** Of more firms than these, states between the times that were asked for cost more than they show. */
    private static final int FEW = 100;

    static RunStates of(Trajectory run, int[] firms) {
        boolean few = run.output().length <= FEW;
        TreeSet<Double> between = new TreeSet<>();
        if (few && run.times().length < ENOUGH) {
            for (int k = 0; k <= ENOUGH; k++) {
                between.add(run.ending().t() * k / ENOUGH);
            }
        }
        TreeSet<Double> events = new TreeSet<>();
        if (few) {
            run.happenings().stream().map(RunEvent::t).filter(t -> t > 0).forEach(events::add);
        }
        for (double t : run.times()) {
            between.remove(t);
        }
        between.removeAll(events);
        List<Double> times = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        int s = 0;
        double[] asked = run.times();
        TreeSet<Double> more = new TreeSet<>(between);
        more.addAll(events);
        for (double t : more) {
            for (; s < asked.length && asked[s] < t; s++) {
                add(times, rows, asked[s], sample(run, firms, s));
            }
            s += s < asked.length && asked[s] == t ? 1 : 0;
            if (events.contains(t)) {
                add(times, rows, t, of(run.outputBefore(t), firms));
            }
            add(times, rows, t, of(run.outputAt(t), firms));
        }
        for (; s < asked.length; s++) {
            add(times, rows, asked[s], sample(run, firms, s));
        }
        double[][] output = new double[firms.length][rows.size()];
        for (int k = 0; k < rows.size(); k++) {
            for (int f = 0; f < firms.length; f++) {
                output[f][k] = rows.get(k)[f];
            }
        }
        return new RunStates(times.stream().mapToDouble(t -> t).toArray(), output);
    }

    private static void add(List<Double> times, List<double[]> rows, double t, double[] row) {
        times.add(t);
        rows.add(row);
    }

    private static double[] sample(Trajectory run, int[] firms, int sample) {
        return Arrays.stream(firms)
                .mapToDouble(firm -> run.output()[firm][sample])
                .toArray();
    }

    private static double[] of(double[] all, int[] firms) {
        return Arrays.stream(firms).mapToDouble(firm -> all[firm]).toArray();
    }
}
