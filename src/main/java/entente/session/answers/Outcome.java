package entente.session.answers;

import entente.diagnostic.Phrase;
import entente.trajectory.Ending;
import entente.trajectory.Rest;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;

/** What happened in a run, in a sentence or two. */
final class Outcome {
    /** Outputs that move slower than this part of the growth rate stand still for the eye. */
    private static final double REST = 1e-3;
    /** Outputs this near their end value have settled. */
    private static final double NEAR = 0.01;
    /** A firm below this part of its capacity that goes on falling is as good as gone. */
    private static final double GONE = 1e-4;

    private static final double WELL = 0.1;
    private static final int NAMED = 4;

    private final Trajectory run;
    private final double[] end;
    private final double[] capacity;
    private final List<Integer> present = new ArrayList<>();

    Outcome(SimulationAnswer simulated) {
        this.run = simulated.trajectory();
        this.end = run.outputAt(run.ending().t());
        this.capacity = simulated.capacity();
        for (int firm = 0; firm < end.length; firm++) {
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
            case FAILED -> said.add(Phrase.of("session.run.failed", ending.t(), fault(ending)));
            case CANCELLED -> said.add(Phrase.of("session.run.cancelled", ending.t()));
            case UNSETTLED -> unsettled(said, ending);
            default -> ordinary(said);
        }
        return said;
    }

    private void unsettled(List<Phrase> said, Ending ending) {
        if (ending.unstable()) {
            said.add(balances(present, ending.t()));
        } else {
            said.add(Phrase.of("session.run.unsettled", ending.t()));
        }
    }

    private Phrase balances(List<Integer> firms, double t) {
        List<Object> parts = new ArrayList<>();
        for (int firm : firms.subList(0, Math.min(NAMED, firms.size()))) {
            parts.add(Phrase.of("session.run.value", name(firm), end(firm)));
        }
        String many = firms.size() > NAMED ? ".many" : "";
        return Phrase.of("session.run.unstable" + many, t, Wording.clauses(parts), firms.size());
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
            return Phrase.of("session.run.runaway", firm, at);
        }
        return Phrase.of(
                loop.startsWith("{") ? "session.run.runaway.group" : "session.run.runaway.loop", firm, at, loop);
    }

    private void ordinary(List<Phrase> said) {
        if (present.isEmpty()) {
            said.add(Phrase.of("session.run.nobody"));
            return;
        }
        Rest rest = run.rest();
        double last = run.ending().t();
        List<Integer> alive = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (int firm : present) {
            boolean rises = rest.pace()[firm] >= 0;
            if (rises || end(firm) > GONE * capacity[firm]) {
                alive.add(firm);
            } else {
                gone.add(name(firm));
            }
        }
        boolean settled = rest.kind() == Rest.Kind.SETTLED || run.ending().reason() == Ending.Reason.SETTLED;
        if (alive.isEmpty()) {
            said.add(Phrase.of("session.run.allGone", last));
            return;
        }
        said.add(settled ? settles(alive) : moves(alive, last, rest));
        if (!gone.isEmpty()) {
            said.add(Phrase.of("session.run.gone", Wording.names(gone)));
        }
        if (settled && present.size() > 1) {
            said.add(gains(alive));
        }
        if (settled && rest.next() < Double.POSITIVE_INFINITY) {
            said.add(Phrase.of("session.run.next", rest.next()));
        }
    }

    private Phrase settles(List<Integer> alive) {
        double by = roundedUp(run.near(alive, NEAR));
        if (alive.size() > NAMED) {
            return Phrase.of(
                    "session.run.settle.many", alive.size(), by, name(top(alive)), end(top(alive)), total(alive));
        }
        if (alive.size() == 1) {
            return Phrase.of("session.run.settle.one", name(alive.get(0)), by, end(alive.get(0)));
        }
        String count = alive.size() == 2 ? "two" : "few";
        return Phrase.of("session.run.settle." + count, alive.size(), by, Wording.clauses(values(alive)));
    }

    private Phrase moves(List<Integer> alive, double last, Rest rest) {
        if (rest.kind() == Rest.Kind.UNSTABLE) {
            return balances(alive, last);
        }
        if (alive.size() > NAMED) {
            return Phrase.of(
                    "session.run.move.many", alive.size(), last, name(top(alive)), end(top(alive)), total(alive));
        }
        List<Object> parts = new ArrayList<>();
        for (int firm : alive) {
            double pace = rest.pace()[firm];
            String way = pace > REST ? "rising" : pace < -REST ? "falling" : "still";
            parts.add(Phrase.of("session.run." + way, name(firm), end(firm)));
        }
        return Phrase.of("session.run.move", last, Wording.clauses(parts));
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
            return Phrase.of("session.run.gain.one." + way, name(firm), capacity[firm]);
        }
        if (well == n || above == n || below == n) {
            return Phrase.of("session.run.gain." + (well == n ? "well" : above == n ? "above" : "below"));
        }
        if (above == 0 && below == 0) {
            return Phrase.of("session.run.gain.equal");
        }
        if (n > NAMED) {
            return Phrase.of("session.run.gain.count", above, n);
        }
        List<Object> parts = new ArrayList<>();
        for (int firm : alive) {
            parts.add(Phrase.of("session.run.gain.part", name(firm), Wording.percent(end(firm) / capacity[firm] - 1)));
        }
        return Phrase.of("session.run.gain.mixed", Wording.clauses(parts));
    }

    private List<Object> values(List<Integer> alive) {
        List<Object> parts = new ArrayList<>();
        for (int firm : alive) {
            parts.add(Phrase.of("session.run.value", name(firm), end(firm)));
        }
        return parts;
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
        return end[firm];
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
