package entente.trajectory;

import entente.diagnostic.Phrase;
import entente.events.Agenda;
import entente.events.InForce;
import entente.events.Moment;
import entente.law.Coefficients;
import entente.law.Loops;
import entente.model.Expression;
import entente.model.Model;
import entente.model.Part;
import entente.symbolic.Tape;
import entente.trajectory.Ending.Reason;
import entente.trajectory.stiff.SwitchingIntegrator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The loop around the integrator: run what happens at an instant, integrate to the next one, and so on to the end.
 *
 * <p>Integrations end at timed events, at kinks of forcing functions and where a condition becomes true. What happens
 * there is decided by {@link Agenda}, never by an event handler of the integrator, which would lose one of two
 * simultaneous events.
 */
final class Run {
    private static final double PATIENCE = 1000;
    private static final int MOST_EVENTS = 100_000;
    /** So many stretches within a share of the run that is too short for a condition to be found by are chatter. */
    private static final int MOST_STRETCHES = 10_000;
    /** Of the steps that a run may take, the shares that may be events, or stretches of chatter. */
    private static final int STEPS_AN_EVENT = 100;

    private static final int STEPS_A_STRETCH = 1000;
    private static final int NAMED = 4;
    /** Of all states at which something happened, which are kept: about 1 GB. */
    private static final double MOST_NUMBERS = 4e7;

    private final Model model;
    private final RunRequest request;
    private final Tape.@Nullable Compiler compiler;
    private final Agenda agenda;
    /** By rule: on which side of its equality the run was last. */
    private final int[] sides;

    private final Path path = new Path();
    private final Samples samples;
    private final List<RunEvent> happenings = new ArrayList<>();
    private final Workers workers;
    private final SwitchingIntegrator method;
    private Moment moment;
    private double[] unit = {};
    private double horizon;
    private long steps;
    private @Nullable Ending ending;

    Run(Model model, RunRequest request, Tape.@Nullable Compiler compiler, Workers workers) {
        this.workers = workers;
        this.method = Method.forRun(workers);
        this.model = model;
        this.compiler = compiler;
        this.request = request;
        this.agenda = Agenda.of(model);
        this.sides = new int[agenda.rules()];
        this.samples = new Samples(request, model.firms().size());
        this.moment = Moment.start(model);
    }

    Trajectory go() {
        unit = units();
        took(agenda.happen(moment));
        horizon = horizon();
        while (ending == null && moment.t() < horizon) {
            path.open(stretch());
            BitSet crossed = pass(path.last());
            if (ending == null) {
                took(agenda.happen(moment, path.last().inForce(), crossed));
            }
        }
        if (ending == null || path.stretches().isEmpty() || path.last().begin().standing() != moment.standing()) {
            path.open(stretch());
        }
        if (ending == null) {
            samples.take(path.last(), moment.t());
            ending = Ending.of(moment.t(), settling() ? Reason.UNSETTLED : Reason.REACHED);
        }
        double next = Math.min(agenda.next(), path.last().regime().inForce().kink());
        return new Recorded(model, request, path, samples, happenings, ending, next);
    }

    /** What begins now. */
    private Stretch stretch() {
        return new Stretch(moment, unit, compiler, workers, path.stretches().isEmpty() ? null : path.last());
    }

    private boolean settling() {
        return request.to() == Double.POSITIVE_INFINITY;
    }

    /** N at t = 0 of every firm, the scale of its output for the whole run. */
    private double[] units() {
        double[] units = new double[model.firms().size()];
        InForce inForce = moment.standing().inForce();
        for (int firm = 0; firm < units.length; firm++) {
            double capacity = inForce.value(new Expression.FirmValue(firm, Part.CAPACITY), 0, moment.output());
            units[firm] = capacity > 0 && capacity < Double.POSITIVE_INFINITY ? capacity : 1;
        }
        return units;
    }

    /** Where a run ends that nothing ends before: of one until settled, 1000 / min k after the last timed event. */
    private double horizon() {
        if (!settling()) {
            return request.to();
        }
        InForce inForce = moment.standing().inForce();
        double slowest = Double.POSITIVE_INFINITY;
        for (int firm = 0; firm < unit.length; firm++) {
            // Whoever may still enter counts too.
            Expression declared = new Expression.FirmValue(firm, Part.GROWTH);
            double growth = inForce.value(declared, moment.t(), moment.output());
            slowest = growth > 0 ? Math.min(slowest, growth) : slowest;
        }
        double patience = slowest < Double.POSITIVE_INFINITY ? PATIENCE / slowest : 0;
        double last = agenda.last();
        return last >= patience ? last + patience : patience;
    }

    private void took(Agenda.Instant instant) {
        moment = instant.moment();
        for (Agenda.Occurred occurred : instant.occurred()) {
            happenings.add(new RunEvent(moment.t(), occurred.event(), occurred.what(), occurred.ends()));
        }
        if (instant.fault() != null) {
            ending = Ending.failed(moment.t(), instant.fault());
        } else if (happenings.size() > Math.max(MOST_EVENTS, request.limits().steps() / STEPS_AN_EVENT)
                || (double) unit.length * path.stretches().size() > MOST_NUMBERS) {
            ending = tooMany(0);
        } else {
            int most = (int)
                    Math.min(Math.max(MOST_STRETCHES, request.limits().steps() / STEPS_A_STRETCH), Integer.MAX_VALUE);
            double since = begin(path.stretches().size() - most);
            if (moment.t() - since < request.resolution() * horizon) {
                ending = tooMany(since);
            }
        }
    }

    private double begin(int stretch) {
        return stretch < 0
                ? Double.NEGATIVE_INFINITY
                : path.stretches().get(stretch).begin().t();
    }

    /** There are too many events, and their end is not in sight; the last of them are named. */
    private Ending tooMany(double since) {
        List<Object> last = new ArrayList<>();
        int count = 0;
        for (int k = happenings.size() - 1; k >= 0 && happenings.get(k).t() >= since; k--) {
            count++;
            if (last.size() < NAMED && !last.contains(happenings.get(k).event())) {
                last.add(happenings.get(k).event());
            }
        }
        return Ending.failed(moment.t(), Phrase.of("trajectory.fault.events", count, since, moment.t(), last));
    }

    /** Lets time pass until something happens; gives the rules whose conditions became true there. */
    private BitSet pass(Stretch stretch) {
        // Held, because its clock notes the kinks of the conditions too.
        Stretch.Regime regime = stretch.regime();
        List<Integer> rules = new ArrayList<>();
        List<Expression> conditions = stretch.conditions(agenda, rules);
        double kink = regime.inForce().kink();
        double end = Math.min(horizon, Math.min(agenda.next(), kink));
        samples.take(stretch, stretch.begin().t());
        Passage passage =
                new Passage(stretch, path, samples, request, agenda, rules, sides, conditions, horizon, steps);
        passage.go(method, end, settling() && Math.min(agenda.next(), kink) == Double.POSITIVE_INFINITY);
        steps = passage.steps();
        Stretch.Node last = stretch.last();
        moment = stretch.moment(last.t(), last.state());
        Passage.Stop stop = passage.stop();
        if (stop.fault() != null) {
            ending = Ending.failed(last.t(), stop.fault());
        } else if (stop.reason() == Reason.RUNAWAY) {
            ending = runaway(stretch, stop);
        } else if (stop.equals(Passage.Stop.UNSTABLE)) {
            ending = Ending.onUnstable(last.t());
        } else if (stop.reason() != null) {
            ending = Ending.of(last.t(), stop.reason());
        }
        return passage.crossed(rules);
    }

    private Ending runaway(Stretch stretch, Passage.Stop stop) {
        int variable = stop.variable();
        InForce inForce = stretch.inForce();
        List<String> names = new ArrayList<>();
        for (int p = 0; p < inForce.size(); p++) {
            names.add(inForce.name(p));
        }
        Loops loops = new Loops(Coefficients.of(inForce, moment.t(), moment.output()));
        int position = stretch.active()[variable];
        return new Ending(
                moment.t(), Reason.RUNAWAY, names.get(position), stop.runawayTime(), loops.name(position, names), null);
    }
}
