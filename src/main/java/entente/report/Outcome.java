package entente.report;

import entente.diagnostic.Phrase;
import entente.session.Answer;
import entente.trajectory.Ending;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/** What happened in a run, in a sentence or two. */
final class Outcome {
    /** Saturations that move slower than this part of the growth rate are at rest for the eye. */
    private static final double REST = 1e-3;
    /** Outputs this near their end value have settled. */
    private static final double NEAR = 0.01;
    /** A firm below this part of its capacity is as good as gone. */
    private static final double GONE = 1e-4;

    private static final double WELL = 0.1;
    private static final int NAMED = 4;

    private final Style style;
    private final Trajectory run;
    private final double[][] output;
    private final double[] times;
    private final double[] capacity;
    private final List<Integer> present = new ArrayList<>();

    Outcome(Style style, Answer.Simulated simulated, Drawn drawn) {
        this.style = style;
        this.run = simulated.trajectory();
        this.output = drawn.output();
        this.times = drawn.times();
        this.capacity = simulated.capacity();
        for (int firm = 0; firm < output.length; firm++) {
            if (!Double.isNaN(end(firm))) {
                present.add(firm);
            }
        }
    }

    List<Phrase> sentences() {
        Ending ending = run.ending();
        List<Phrase> said = new ArrayList<>();
        switch (ending.reason()) {
            case RUNAWAY -> said.add(runaway(ending));
            case FAILED -> said.add(Phrase.of("report.run.failed", ending.t(), fault(ending)));
            case CANCELLED -> said.add(Phrase.of("report.run.cancelled", ending.t()));
            case UNSETTLED -> said.add(Phrase.of("report.run.unsettled", ending.t()));
            default -> ordinary(said, ending.reason() == Ending.Reason.SETTLED);
        }
        return said;
    }

    private static Object fault(Ending ending) {
        Phrase fault = ending.fault();
        return fault == null ? "" : fault;
    }

    private static Phrase runaway(Ending ending) {
        String firm = ending.firm() == null ? "?" : ending.firm();
        Double time = ending.runawayTime();
        Object at = time == null ? (Object) ending.t() : time;
        String loop = ending.loop();
        if (loop == null) {
            return Phrase.of("report.run.runaway", firm, at);
        }
        return Phrase.of(loop.startsWith("{") ? "report.run.runaway.group" : "report.run.runaway.loop", firm, at, loop);
    }

    private void ordinary(List<Phrase> said, boolean settled) {
        if (present.isEmpty() || times.length == 0) {
            said.add(Phrase.of("report.run.nobody"));
            return;
        }
        boolean rest = settled || run.restlessness() < REST;
        double last = times[times.length - 1];
        List<Integer> alive = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (int firm : present) {
            if (end(firm) > GONE * capacity[firm]) {
                alive.add(firm);
            } else {
                gone.add(name(firm));
            }
        }
        if (alive.isEmpty()) {
            said.add(Phrase.of("report.run.allGone", last));
            return;
        }
        said.add(rest ? settles(alive) : moves(alive, last));
        if (!gone.isEmpty()) {
            said.add(Phrase.of("report.run.gone", style.names(gone)));
        }
        if (rest && present.size() > 1) {
            said.add(gains(alive));
        }
    }

    private Phrase settles(List<Integer> alive) {
        double by = roundedUp(settledBy(alive));
        if (alive.size() > NAMED) {
            return Phrase.of(
                    "report.run.settle.many", alive.size(), by, name(top(alive)), end(top(alive)), total(alive));
        }
        if (alive.size() == 1) {
            return Phrase.of("report.run.settle.one", name(alive.get(0)), by, end(alive.get(0)));
        }
        String count = alive.size() == 2 ? "two" : "few";
        return Phrase.of("report.run.settle." + count, alive.size(), by, Style.clauses(values(alive)));
    }

    private Phrase moves(List<Integer> alive, double last) {
        if (alive.size() > NAMED) {
            return Phrase.of(
                    "report.run.move.many", alive.size(), last, name(top(alive)), end(top(alive)), total(alive));
        }
        List<Object> parts = new ArrayList<>();
        for (int firm : alive) {
            double before = before(firm);
            String way = end(firm) > before * 1.0005 ? "rising" : end(firm) < before * 0.9995 ? "falling" : "still";
            parts.add(Phrase.of("report.run." + way, name(firm), end(firm)));
        }
        return Phrase.of("report.run.move", last, Style.clauses(parts));
    }

    /** Each firm's end beside its capacity, which is what it reaches alone. */
    private Phrase gains(List<Integer> alive) {
        int above = 0;
        int well = 0;
        int below = 0;
        for (int firm : alive) {
            double gain = end(firm) / capacity[firm] - 1;
            above += gain > NEAR / 10 ? 1 : 0;
            well += gain > WELL ? 1 : 0;
            below += gain < -NEAR / 10 ? 1 : 0;
        }
        int n = alive.size();
        if (n == 1) {
            int firm = alive.get(0);
            String way = above == 1 ? "above" : below == 1 ? "below" : "equal";
            return Phrase.of("report.run.gain.one." + way, name(firm), capacity[firm]);
        }
        if (well == n || above == n || below == n) {
            return Phrase.of("report.run.gain." + (well == n ? "well" : above == n ? "above" : "below"));
        }
        if (above == 0 && below == 0) {
            return Phrase.of("report.run.gain.equal");
        }
        if (n > NAMED) {
            return Phrase.of("report.run.gain.count", above, n);
        }
        List<Object> parts = new ArrayList<>();
        for (int firm : alive) {
            parts.add(Phrase.of("report.run.gain.part", name(firm), style.percent(end(firm) / capacity[firm] - 1)));
        }
        return Phrase.of("report.run.gain.mixed", Style.clauses(parts));
    }

    private List<Object> values(List<Integer> alive) {
        List<Object> parts = new ArrayList<>();
        for (int firm : alive) {
            parts.add(Phrase.of("report.run.value", name(firm), end(firm)));
        }
        return parts;
    }

    /** The first sample from which on every firm stays near its end. */
    private double settledBy(List<Integer> alive) {
        int s = times.length - 1;
        while (s > 0 && near(alive, s - 1)) {
            s--;
        }
        return times[s];
    }

    private boolean near(List<Integer> alive, int sample) {
        for (int firm : alive) {
            // Written so that an absence, NaN, is not near.
            if (!(Math.abs(output[firm][sample] - end(firm)) <= NEAR * end(firm))) {
                return false;
            }
        }
        return true;
    }

    private int top(List<Integer> alive) {
        int top = alive.get(0);
        for (int firm : alive) {
            top = end(firm) > end(top) ? firm : top;
        }
        return top;
    }

    private double total(List<Integer> alive) {
        double total = 0;
        for (int firm : alive) {
            total += end(firm);
        }
        return total;
    }

    private String name(int firm) {
        return run.model().firms().get(firm).name();
    }

    private double end(int firm) {
        double[] values = output[firm];
        return values.length == 0 ? Double.NaN : values[values.length - 1];
    }

    private double before(int firm) {
        double[] values = output[firm];
        return values.length < 2 ? end(firm) : values[values.length - 2];
    }

    /** A time of two digits, not before the one given. */
    private static double roundedUp(double t) {
        if (t <= 0) {
            return 0;
        }
        return new java.math.BigDecimal(t)
                .round(new java.math.MathContext(2, java.math.RoundingMode.UP))
                .doubleValue();
    }
}
