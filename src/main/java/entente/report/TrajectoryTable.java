package entente.report;

import entente.arithmetic.Digits;
import entente.trajectory.RunEvent;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/** Some rows of a run, those around its events among them; an event's time stands twice, before and after. */
final class TrajectoryTable {
    private static final int EVENTS = 5;
    private static final int NAME = 20;
    /** What a firm's numbers take with the gap before them. */
    private static final int CELL = 11;

    private final Style style;
    private final Trajectory run;
    private final int[] firms;
    private final double[][] output;
    private final double[] times;
    private final boolean years;

    TrajectoryTable(Style style, Trajectory run, int[] firms) {
        this.style = style;
        this.run = run;
        this.firms = firms;
        this.output = run.output();
        this.times = run.times();
        this.years = CalendarDate.has(run.model().time());
    }

    String print() {
        boolean events = !run.happenings().isEmpty();
        List<String> head = new ArrayList<>();
        head.add("t");
        if (years) {
            head.add(style.say("report.column.year"));
        }
        for (int firm : firms) {
            head.add(Width.cut(TextReport.name(run.model(), firm), NAME));
        }
        if (events) {
            head.add(style.say("report.run.event"));
        }
        boolean[] left = new boolean[head.size()];
        left[left.length - 1] = events;
        TextColumns table = new TextColumns(left).row(head.toArray(String[]::new));
        List<Double> eventTimes = eventTimes();
        int shownEvents = Math.min(EVENTS, eventTimes.size());
        int[] samples = pick(times.length, Style.ROWS - 2 * shownEvents);
        int e = 0;
        for (int s : samples) {
            double t = times[s];
            for (; e < shownEvents && eventTimes.get(e) <= t; e++) {
                eventRows(table, eventTimes.get(e));
            }
            if (e == 0 || eventTimes.get(e - 1) != t) {
                table.row(row(t, column(s), events, ""));
            }
        }
        for (; e < shownEvents; e++) {
            eventRows(table, eventTimes.get(e));
        }
        return table.fit("  ", style) + rest(samples.length, eventTimes.size() - shownEvents);
    }

    private void eventRows(TextColumns table, double t) {
        table.row(row(t, shown(run.outputBefore(t)), true, ""));
        StringBuilder what = new StringBuilder();
        for (RunEvent happening : run.happenings()) {
            if (happening.t() == t) {
                what.append(what.isEmpty() ? "" : "; ").append(style.say(happening.what()));
            }
        }
        table.row(row(t, shown(run.outputAt(t)), true, Width.cut(what.toString(), room())));
    }

    /** What the columns before it leave to the events. */
    private int room() {
        int used = 2 + (years ? 16 : 9) + firms.length * CELL;
        return Math.max(NAME, Math.min(60, style.canvas().width() - used));
    }

    private String[] row(double t, double[] outputs, boolean events, String what) {
        List<String> fields = new ArrayList<>();
        fields.add(Digits.six(t));
        if (years) {
            fields.add(String.valueOf(CalendarDate.of(run.model().time(), t)));
        }
        for (double output : outputs) {
            fields.add(Digits.six(output));
        }
        if (events) {
            fields.add(what);
        }
        return fields.toArray(String[]::new);
    }

    private double[] column(int sample) {
        double[] column = new double[firms.length];
        for (int c = 0; c < firms.length; c++) {
            column[c] = output[firms[c]][sample];
        }
        return column;
    }

    private double[] shown(double[] all) {
        double[] some = new double[firms.length];
        for (int c = 0; c < firms.length; c++) {
            some[c] = all[firms[c]];
        }
        return some;
    }

    private List<Double> eventTimes() {
        List<Double> found = new ArrayList<>();
        for (RunEvent happening : run.happenings()) {
            if (found.isEmpty() || found.get(found.size() - 1) != happening.t()) {
                found.add(happening.t());
            }
        }
        return found;
    }

    /** Equal steps, the last sample always among them; a step that divides the run where there is one. */
    private static int[] pick(int count, int rows) {
        int most = Math.max(2, rows);
        if (count <= most) {
            int[] all = new int[count];
            for (int s = 0; s < count; s++) {
                all[s] = s;
            }
            return all;
        }
        int step = (count - 2) / (most - 1) + 1;
        for (int wider = step; wider <= 2 * step; wider++) {
            if ((count - 1) % wider == 0) {
                step = wider;
                break;
            }
        }
        int[] picked = new int[(count - 2) / step + 2];
        for (int k = 0; k < picked.length; k++) {
            picked[k] = Math.min(count - 1, k * step);
        }
        return picked;
    }

    private String rest(int shownRows, int moreEvents) {
        StringBuilder text = new StringBuilder();
        int moreFirms = output.length - firms.length;
        if (moreFirms > 0) {
            text.append(style.more("firms", moreFirms));
        }
        if (times.length > shownRows) {
            text.append(style.more("times", times.length - shownRows));
        }
        if (moreEvents > 0) {
            text.append(style.more("events", moreEvents));
        }
        return text.toString();
    }
}
