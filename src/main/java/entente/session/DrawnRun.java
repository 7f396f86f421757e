package entente.session;

import entente.model.Asked;
import entente.model.Expression;
import entente.model.Question;
import entente.reading.Evaluation;
import entente.reading.Evaluation.Where;
import entente.reading.NamedResults;
import entente.reading.Runs;
import entente.reading.Subject;
import entente.session.answers.DrawAnswer.Block;
import entente.session.answers.DrawAnswer.Mark;
import entente.trajectory.Ending;
import entente.trajectory.RunEvent;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Values over one run, at times close enough for round curves. */
final class DrawnRun {
    private static final int ENOUGH = 300;
    private static final int MOST = 4000;
    /** Times for each turn of an output. */
    private static final int TURN = 40;
    /** Looking for turns among the outputs of more firms costs more than it shows. */
    private static final int FEW = 100;

    private final Runs runs;
    private final Subject subject;
    private final Trajectory run;
    private final Evaluation evaluation;

    DrawnRun(Runs runs, NamedResults results, Subject subject, Trajectory run) {
        this.runs = runs;
        this.subject = subject;
        this.run = run;
        this.evaluation = new Evaluation(runs, results);
    }

    Block block(int scenario, int point, List<Question.Value> values, Question.@Nullable Value against) {
        List<Question.Value> all = new ArrayList<>(values);
        if (against != null) {
            all.add(against);
        }
        cover(all);
        double[] events = events();
        double[] times = times(events, against == null ? parts(run.ending().t()) : MOST / 2);
        double[][] read = new double[all.size()][times.length];
        for (int k = 0; k < times.length; k++) {
            // A time that stands twice is read before and after what happens then.
            boolean before = k + 1 < times.length && times[k] == times[k + 1];
            read(all, before ? Math.nextDown(times[k]) : times[k], read, k);
        }
        double[] x = against == null ? times : read[all.size() - 1];
        double[][] y = Arrays.copyOf(read, values.size());
        return new Block(scenario, point, times, x, y, marks(), runaway());
    }

    /** Other scenarios that values name have runs of that length. */
    private void cover(List<Question.Value> values) {
        Set<String> others = new LinkedHashSet<>();
        values.forEach(value -> others.addAll(Asked.scenarios(value.expression())));
        others.forEach(
                other -> runs.covering(new Subject(other, -1), run.ending().t()));
    }

    private void read(List<Question.Value> values, double t, double[][] read, int k) {
        double[] outputs = run.outputAt(t);
        for (int v = 0; v < values.size(); v++) {
            Expression e = values.get(v).expression();
            OptionalInt firm = e.output();
            read[v][k] = firm.isPresent() ? outputs[firm.getAsInt()] : evaluation.of(e, new Where(subject, t));
        }
    }

    /** Where something can jump. */
    private double[] events() {
        double end = run.ending().t();
        return Arrays.stream(run.begins())
                .filter(t -> t > 0 && t < end)
                .distinct()
                .toArray();
    }

    private double[] times(double[] events, int parts) {
        double end = run.ending().t();
        TreeSet<Double> times = new TreeSet<>();
        for (int k = 0; k <= parts; k++) {
            times.add(k == parts ? end : end * k / parts);
        }
        if (run.times().length > parts) {
            for (double t : run.times()) {
                times.add(t);
            }
        }
        if (run.ending().reason() == Ending.Reason.RUNAWAY) {
            for (double rest = end / 2; rest > 1e-9 * end; rest /= 2) {
                times.add(end - rest);
            }
        }
        for (double t : events) {
            times.add(t);
        }
        double[] all = new double[times.size() + events.length];
        int k = 0;
        for (double t : times) {
            all[k++] = t;
            if (Arrays.binarySearch(events, t) >= 0) {
                all[k++] = t;
            }
        }
        return Arrays.copyOf(all, k);
    }

    /** More where outputs go up and down often. */
    private int parts(double end) {
        int n = run.output().length;
        if (n > FEW || !(end > 0)) {
            return ENOUGH;
        }
        double[] last = run.outputAt(0);
        double[] slope = new double[n];
        int[] turns = new int[n];
        for (int k = 1; k <= MOST; k++) {
            double[] now = run.outputAt(end * k / MOST);
            for (int firm = 0; firm < n; firm++) {
                double step = now[firm] - last[firm];
                if (step * slope[firm] < 0) {
                    turns[firm]++;
                }
                slope[firm] = step == 0 ? slope[firm] : step;
            }
            last = now;
        }
        int most = Arrays.stream(turns).max().orElse(0);
        return Math.min(MOST, Math.max(ENOUGH, TURN * most));
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (RunEvent event : run.happenings()) {
            marks.add(new Mark(event.t(), event.event(), event.ends()));
        }
        return marks;
    }

    private @Nullable Mark runaway() {
        Double t = run.ending().runawayTime();
        String firm = run.ending().firm();
        return t == null ? null : new Mark(t, firm == null ? "?" : firm, true);
    }
}
