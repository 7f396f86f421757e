package entente.events;

import entente.diagnostic.Phrase;
import entente.model.Alliance;
import entente.model.Event;
import entente.model.Event.Change;
import entente.model.Event.Trigger;
import entente.model.Expression;
import entente.model.Model;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What is still to happen in a run, and the running of it: timed events, the openings and closings of windows, and
 * conditions that become true. It belongs to one run and changes with it.
 *
 * <p>Events of one instant run in the order in which they are written, again and again until a round in which nothing
 * happens.
 */
public final class Agenda {
    private static final int ROUNDS = 1000;
    private static final int ALLIANCES = -1;
    /** So many are looked at for who answers whom. */
    private static final int RECENT = 8;

    /** Something due. {@code sequence} keeps the order of what one event put here. */
    private record Due(double t, int order, int sequence, Action action, String text) implements Comparable<Due> {
        Due at(double instant) {
            return new Due(instant, order, sequence, action, text);
        }

        @Override
        public int compareTo(Due other) {
            int byTime = Double.compare(t, other.t);
            int byOrder = byTime != 0 ? byTime : Integer.compare(order, other.order);
            return byOrder != 0 ? byOrder : Integer.compare(sequence, other.sequence);
        }
    }

    /** @param window opened, closed or changed by it, or {@link Block#LASTING} */
    private record Action(Kind kind, int window, List<Change> changes) {}

    private enum Kind {
        RUN,
        OPEN,
        CLOSE,
        /** An alliance's term is over. */
        END
    }

    /** An event with a condition, in its place among all events. */
    private record Rule(int order, Event event, Trigger.When when) {}

    /**
     * An event of a run, its text and what it changed.
     *
     * @param ends whether it is a window or an alliance that ends
     */
    public record Occurred(String event, Phrase what, boolean ends) {}

    /**
     * What an instant came to.
     *
     * @param fault        why it could not be brought to its end, or null
     * @param required     where parameters move, what has to hold of the values that were set
     * @param undetermined where parameters move, the event whose doing depends on where they are, or null
     */
    public record Instant(
            Moment moment,
            List<Occurred> occurred,
            @Nullable Phrase fault,
            List<Requirement> required,
            @Nullable String undetermined) {}

    private final Model model;
    private final PriorityQueue<Due> due = new PriorityQueue<>();
    private final List<Rule> rules = new ArrayList<>();
    /** By rule: whether its condition held when it was last looked at. */
    private final BitSet held = new BitSet();
    /** By rule: whether it has fired for the last time. */
    private final BitSet spent = new BitSet();

    private final BitSet open = new BitSet();
    /** The last events of this instant. */
    private final Queue<String> recent = new ArrayDeque<>();

    private @Nullable String undetermined;
    private int sequence;
    private int rounds;
    private double instant = Double.NEGATIVE_INFINITY;

    private Agenda(Model model) {
        this.model = model;
    }

    /** Everything that the model's events say, seen from before t = 0. */
    public static Agenda of(Model model) {
        return of(ModelState.initial(model));
    }

    static Agenda of(ModelState initial) {
        Agenda agenda = new Agenda(initial.model());
        agenda.enterAll(initial);
        return agenda;
    }

    /** A time; where it moves, its event is one whose doing depends on where quantities are. */
    private double time(ModelState standing, Expression time, String event) {
        double t = standing.time(time);
        if (Double.isNaN(t) && !standing.moving().isEmpty() && undetermined == null) {
            undetermined = event;
        }
        return t;
    }

    private void enterAll(ModelState standing) {
        for (int a = 0; a < model.alliances().size(); a++) {
            Alliance alliance = model.alliances().get(a);
            enterAlliance(standing, alliance.from(), Kind.RUN, new Change.Form(a), alliance);
            enterAlliance(standing, alliance.to(), Kind.END, new Change.Dissolve(a), alliance);
        }
        for (int e = 0; e < model.events().size(); e++) {
            Event event = model.events().get(e);
            int order = e;
            event.trigger()
                    .match(
                            at -> enter(event, order, time(standing, at.time(), event.text())),
                            during -> enter(
                                    event,
                                    order,
                                    time(standing, during.from(), event.text()),
                                    time(standing, during.to(), event.text())),
                            when -> rules.add(new Rule(order, event, when)));
        }
    }

    private boolean enter(Event event, int order, double t) {
        if (t >= 0) {
            enter(t, order, new Action(Kind.RUN, Block.LASTING, event.changes()), event.text());
        }
        return t >= 0;
    }

    private boolean enter(Event event, int order, double from, double to) {
        double start = Math.max(0, from);
        if (to > start) {
            enter(start, order, new Action(Kind.OPEN, order, event.changes()), event.text());
            enter(to, order, new Action(Kind.CLOSE, order, List.of()), event.text());
        }
        return to > start;
    }

    /** An alliance's term after t = 0; what lies before is already part of what stands. */
    private void enterAlliance(
            ModelState standing, @Nullable Expression time, Kind kind, Change change, Alliance alliance) {
        double t = time == null ? Double.NaN : time(standing, time, alliance.name());
        if (t > 0) {
            enter(t, ALLIANCES, new Action(kind, Block.LASTING, List.of(change)), alliance.name());
        }
    }

    private void enter(double t, int order, Action action, String text) {
        due.add(new Due(t, order, sequence++, action, text));
    }

    /** When the next timed event is due, or +∞. */
    public double next() {
        Due first = due.peek();
        return first == null ? Double.POSITIVE_INFINITY : first.t;
    }

    /** The last timed event now known, or −∞. */
    public double last() {
        double last = Double.NEGATIVE_INFINITY;
        for (Due entry : due) {
            last = Math.max(last, entry.t);
        }
        return last;
    }

    /** The rules by number, {@code 0 <= rule < rules()}: events with a condition. */
    public int rules() {
        return rules.size();
    }

    public Trigger.When rule(int rule) {
        return rules.get(rule).when;
    }

    private Event event(int rule) {
        return rules.get(rule).event;
    }

    /** Whether the rule's condition held when it was last looked at. */
    public boolean held(int rule) {
        return held.get(rule);
    }

    /** Whether the rule can still fire while this stands: a condition on an absent firm is false. */
    public boolean live(int rule, ModelState standing) {
        return !spent.get(rule) && !AbsentFirmUse.ofAbsentFirm(rule(rule).condition(), standing);
    }

    /** Notes that a condition stopped holding while time passed. */
    public void released(int rule) {
        held.clear(rule);
    }

    /** Runs everything that happens at the moment: what is due, and every rule whose condition is true by now. */
    public Instant happen(Moment moment) {
        return new Round(moment, null, new BitSet()).settle();
    }

    /**
     * The same at the end of a stretch in which time passed. A condition that nothing but time has touched is true only
     * if it was seen to become true: rounding may put one that touches its bound a hair beyond it.
     *
     * @param passed  what was in force on the stretch
     * @param crossed rules whose conditions become true right here, however rounding sees them
     */
    public Instant happen(Moment moment, InForce passed, BitSet crossed) {
        return new Round(moment, passed, crossed).settle();
    }

    /** One instant being brought to its end. */
    private final class Round {
        private final @Nullable InForce passed;
        private final Moment arrival;
        private final BitSet crossed;
        private final List<Occurred> occurred = new ArrayList<>();
        private final List<Requirement> required = new ArrayList<>();
        private Moment moment;
        private @Nullable Phrase fault;
        private boolean ran;

        Round(Moment moment, @Nullable InForce passed, BitSet crossed) {
            this.moment = moment;
            this.arrival = moment;
            this.passed = passed;
            this.crossed = crossed;
            if (moment.t() - instant > 1e-12 * Math.abs(moment.t())) {
                instant = moment.t();
                rounds = 0;
                recent.clear();
            }
        }

        Instant settle() {
            do {
                ran = false;
                once();
                if (ran && ++rounds > ROUNDS) {
                    fault = Phrase.of(
                            "events.fault.storm", List.copyOf(new LinkedHashSet<>(recent)), moment.t(), ROUNDS);
                }
            } while (ran && going());
            return new Instant(moment, List.copyOf(occurred), fault, required, undetermined);
        }

        private boolean going() {
            return fault == null && undetermined == null;
        }

        /** What is due and the rules, merged in written order. */
        private void once() {
            List<Due> now = new ArrayList<>();
            while (!due.isEmpty() && next() <= moment.t()) {
                // What is due a hair before the instant is part of it, and written order rules.
                now.add(due.remove().at(moment.t()));
            }
            now.sort(null);
            int next = 0;
            for (int rule = 0; rule < rules.size() && going(); rule++) {
                while (next < now.size() && now.get(next).order < rules.get(rule).order && going()) {
                    run(now.get(next++));
                }
                look(rule);
            }
            while (next < now.size() && going()) {
                run(now.get(next++));
            }
        }

        private void run(Due entry) {
            Action action = entry.action;
            if (action.kind == Kind.CLOSE) {
                open.clear(action.window);
                Moment before = moment;
                ModelState.Editor editor = moment.standing().edit();
                editor.close(action.window);
                became(moment.with(editor.done()));
                tell(
                        entry.text,
                        new Closing(before, moment).what(before.standing().changedBy(action.window)),
                        true);
                return;
            }
            if (action.kind == Kind.OPEN) {
                open.set(action.window);
            } else if (action.window != Block.LASTING && !open.get(action.window)) {
                return;
            }
            run(action.changes, action.window, entry.order, entry.text, action.kind == Kind.END);
        }

        private void run(List<Change> changes, int window, int order, String text, boolean ends) {
            Block block = new Block(moment, window);
            block.run(changes);
            required.addAll(block.required());
            undetermined = block.undetermined() ? text : undetermined;
            for (Change.After after : block.later()) {
                double delay = block.moment().value(after.delay());
                if (Double.isNaN(delay) && moment.open()) {
                    undetermined = text;
                    return;
                }
                if (!(delay >= 0)) {
                    fault = Phrase.of("events.fault.delay", delay, moment.t());
                    return;
                }
                enter(moment.t() + delay, order, new Action(Kind.RUN, window, after.changes()), after.text());
            }
            became(block.moment());
            tell(text, block.what(), ends);
            if (block.fault() != null) {
                fault = Phrase.of("events.fault.event", text, block.fault());
            }
        }

        private void tell(String text, Phrase what, boolean ends) {
            occurred.add(new Occurred(text, what, ends));
            recent.add(text);
            if (recent.size() > RECENT) {
                recent.remove();
            }
            ran = true;
        }

        /** Takes a new moment over; a condition that it makes false can become true again. */
        private void became(Moment changed) {
            Moment before = moment;
            moment = changed;
            for (int rule = crossed.nextSetBit(0); rule >= 0; rule = crossed.nextSetBit(rule + 1)) {
                if (new Condition(rule(rule).condition()).moved(before, moment)) {
                    crossed.clear(rule);
                }
            }
            for (int rule = held.nextSetBit(0); rule >= 0; rule = held.nextSetBit(rule + 1)) {
                if (!spent.get(rule) && new Condition(rule(rule).condition()).released(before, moment)) {
                    held.clear(rule);
                }
            }
        }

        private void look(int rule) {
            if (spent.get(rule) || held.get(rule)) {
                return;
            }
            Expression condition = rule(rule).condition();
            if (passed != null && !crossed.get(rule) && !Condition.jumped(condition, passed, arrival, moment)) {
                return;
            }
            double truth = crossed.get(rule) ? 1 : Condition.truth(condition, moment);
            if (Double.isNaN(truth) && moment.open()) {
                undetermined = event(rule).text();
            } else if (Double.isNaN(truth)) {
                fault = Phrase.of("events.fault.condition", event(rule).text(), moment.t());
            } else if (truth != 0) {
                held.set(rule);
                spent.set(rule, !rule(rule).repeated());
                run(
                        event(rule).changes(),
                        Block.LASTING,
                        rules.get(rule).order,
                        event(rule).text(),
                        false);
            }
        }
    }
}
