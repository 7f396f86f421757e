package entente.session.answers;

import entente.answer.Column;
import entente.answer.Table;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/** A run as a table: a row for each time. An event's time stands twice, before and after it. */
final class TimeTable {
    private final double[][] output;
    private final List<Double> times = new ArrayList<>();
    /** The sample of a row, or -1 - k for the k-th outputs at events. */
    private final List<Integer> places = new ArrayList<>();

    private final List<double[]> atEvents = new ArrayList<>();

    private TimeTable(Trajectory run) {
        this.output = run.output();
        double[] events =
                run.happenings().stream().mapToDouble(h -> h.t()).distinct().toArray();
        double[] samples = run.times();
        int e = 0;
        for (int s = 0; s < samples.length; s++) {
            for (; e < events.length && events[e] <= samples[s]; e++) {
                event(run, events[e]);
            }
            if (e == 0 || events[e - 1] != samples[s]) {
                times.add(samples[s]);
                places.add(s);
            }
        }
        for (; e < events.length; e++) {
            event(run, events[e]);
        }
    }

    static Table of(Trajectory run) {
        TimeTable rows = new TimeTable(run);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.numbers("t", rows.times::get));
        double perYear = run.model().time().perYear();
        Double origin = run.model().time().origin();
        if (origin != null && perYear > 0) {
            columns.add(Column.numbers("year", row -> origin + rows.times.get(row) / perYear));
        }
        for (int firm = 0; firm < rows.output.length; firm++) {
            int index = firm;
            columns.add(Column.numbers(run.model().firms().get(firm).name(), row -> rows.output(index, row)));
        }
        return new Table(rows.times.size(), columns);
    }

    private void event(Trajectory run, double t) {
        for (double[] outputs : List.of(run.outputBefore(t), run.outputAt(t))) {
            atEvents.add(outputs);
            times.add(t);
            places.add(-atEvents.size());
        }
    }

    private double output(int firm, int row) {
        int place = places.get(row);
        return place >= 0 ? output[firm][place] : atEvents.get(-1 - place)[firm];
    }
}
