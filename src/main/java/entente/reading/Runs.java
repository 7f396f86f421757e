package entente.reading;

import entente.events.Restriction;
import entente.events.Start;
import entente.model.Model;
import entente.model.Scenarios;
import entente.stability.Patience;
import entente.trajectory.Ending;
import entente.trajectory.Ending.Reason;
import entente.trajectory.RunRequest;
import entente.trajectory.Sampled;
import entente.trajectory.Simulation;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The simulations of one set of models, kept so that {@code v at 60} need not run again. */
public final class Runs {
    private Scenarios scenarios;
    private final Resources effort;
    private final @Nullable Runs pattern;
    private final Map<Subject, Known> known = new LinkedHashMap<>();

    /** What has been found of one subject. */
    private static final class Known {
        final Model model;
        final List<Run> runs = new ArrayList<>();

        @Nullable
        Start start;

        @Nullable
        Sampled sampled;

        Known(Model model) {
            this.model = model;
        }
    }

    /**
     * A simulation.
     *
     * @param to    the time that was asked for; +∞ until settled
     * @param asked whether a question asked for it, rather than a value in it
     */
    private record Run(Trajectory trajectory, double to, boolean asked) {
        boolean covers(double t) {
            Ending ending = trajectory.ending();
            // After a runaway there is nothing more to find, however far one goes.
            return t <= ending.t()
                    || t <= to && to < Double.POSITIVE_INFINITY
                    || ending.reason() == Ending.Reason.RUNAWAY;
        }
    }

    public Runs(Scenarios scenarios, Resources effort) {
        this(scenarios, effort, null);
    }

    private Runs(Scenarios scenarios, Resources effort, @Nullable Runs pattern) {
        this.scenarios = scenarios;
        this.effort = effort;
        this.pattern = pattern;
    }

    /** Runs of these models with some changed; where a run was asked for of an old one, it is of the new one too. */
    public Runs with(Map<String, Model> changed) {
        return new Runs(scenarios.with(changed), effort, this);
    }

    /** The same runs, to be added to without changing these. */
    public Runs copy(Resources changed) {
        Runs copy = new Runs(scenarios, changed);
        known.forEach((subject, here) -> {
            Known there = new Known(here.model);
            there.runs.addAll(here.runs);
            there.start = here.start;
            copy.known.put(subject, there);
        });
        return copy;
    }

    /** The same runs, for one of many that go side by side. */
    public Runs apart() {
        return copy(effort.apart());
    }

    private Known known(Subject subject) {
        return known.computeIfAbsent(subject, s -> new Known(modelOf(s)));
    }

    private Model modelOf(Subject subject) {
        Model whole = scenarios.of(subject.scenario());
        return subject.alliance() < 0 ? whole : Restriction.to(whole, subject.alliance());
    }

    public Scenarios scenarios() {
        return scenarios;
    }

    /** A further scenario, as a fit makes one; it takes the place of one of that name. */
    public void add(String name, Model model) {
        scenarios = scenarios.with(Map.of(name, model));
        known.keySet().removeIf(subject -> subject.scenario().equals(name));
    }

    public Model model(Subject subject) {
        return known(subject).model;
    }

    /** How the subject's model begins. */
    public Start start(Subject subject) {
        Known here = known(subject);
        if (here.start == null) {
            here.start = Start.of(here.model);
        }
        return here.start;
    }

    /** What is in force at a time, with t standing still: after the start it takes a run to know. */
    public InForceAt at(Subject subject, double t) {
        if (!(t > 0)) {
            return start(subject)
                    .either(
                            inForce -> t == 0
                                    ? new InForceAt.Known(inForce.frozenAt(0))
                                    : new InForceAt.Unreached(new Ended(subject, Ending.of(0, Reason.REACHED)), t),
                            fault -> new InForceAt.Unreached(new Ended(subject, Ending.failed(0, fault)), t));
        }
        Trajectory run = covering(subject, t);
        Ended ended = new Ended(subject, run.ending());
        boolean broken = ended.failed() && t == run.ending().t();
        return ended.reaches(t) && !broken
                ? new InForceAt.Known(run.inForceAt(t).frozenAt(t))
                : new InForceAt.Unreached(ended, t);
    }

    /** What an answer may cost. */
    public Resources resources() {
        return effort;
    }

    /** Of whoever asks one question about these models now. */
    public Patience patience() {
        return effort.patience();
    }

    /** What a run of this session may cost, and how finely it looks; it reports no times. */
    public RunRequest request(double to) {
        RunRequest.Limits limits = new RunRequest.Limits(effort.steps(), effort.cancelled());
        return new RunRequest(to, List.of(), effort.resolution(), limits);
    }

    /** Runs anew, because it was asked for. */
    public Trajectory simulate(Subject subject, RunRequest request) {
        return run(subject, request, true).trajectory();
    }

    /** The last run that covers t, or a new one. */
    public Trajectory covering(Subject subject, double t) {
        List<Run> there = known(subject).runs;
        for (int k = there.size() - 1; k >= 0; k--) {
            if (there.get(k).covers(t)) {
                return there.get(k).trajectory();
            }
        }
        return run(subject, request(t), false).trajectory();
    }

    /** The last run that a question asked for, or null. */
    @Nullable
    public Trajectory last(Subject subject) {
        Run last = lastAsked(subject);
        if (last != null) {
            return last.trajectory();
        }
        Run like = pattern == null ? null : pattern.lastAsked(subject);
        return like == null ? null : simulate(subject, request(like.to()));
    }

    /** Until when the last run that a question asked for goes: +∞ until settled, NaN where there was none. */
    public double asked(Subject subject) {
        Run last = lastAsked(subject);
        if (last != null) {
            return last.to();
        }
        return pattern == null ? Double.NaN : pattern.asked(subject);
    }

    /** Until when the last runs go that questions asked for, by subject. */
    public Map<Subject, Double> asked() {
        Map<Subject, Double> asked = new LinkedHashMap<>();
        for (Subject subject : known.keySet()) {
            Run last = lastAsked(subject);
            if (last != null) {
                asked.put(subject, last.to());
            }
        }
        return asked;
    }

    /** Where that run ends; NaN where there was none. */
    public double end(Subject subject) {
        double asked = asked(subject);
        if (sampledAt(subject, asked) != null) {
            return asked;
        }
        Trajectory last = last(subject);
        return last == null ? Double.NaN : last.ending().t();
    }

    /** Takes what an ensemble found. */
    public void take(Subject subject, Sampled sampled) {
        known(subject).sampled = sampled;
    }

    /** What an ensemble found, where it knows t or that t is past a runaway; null where a run must be made. */
    @Nullable
    public Sampled sampledAt(Subject subject, double t) {
        Sampled sampled = known(subject).sampled;
        if (sampled == null) {
            return null;
        }
        Ending ending = sampled.ending();
        return sampled.knows(t) || ending.reason() == Ending.Reason.RUNAWAY && t > ending.t() ? sampled : null;
    }

    /** Of a scenario that is yet to be declared there is none. */
    private @Nullable Run lastAsked(Subject subject) {
        Known here = known.get(subject);
        List<Run> there = here == null ? List.of() : here.runs;
        for (int k = there.size() - 1; k >= 0; k--) {
            if (there.get(k).asked()) {
                return there.get(k);
            }
        }
        return null;
    }

    private Run run(Subject subject, RunRequest request, boolean asked) {
        Run run = new Run(
                Simulation.run(model(subject), request, effort.compiler(), effort.workers()), request.to(), asked);
        List<Run> there = known(subject).runs;
        // An older run that reaches no farther is never looked at again.
        there.removeIf(old -> (asked || !old.asked())
                && old.trajectory().ending().t() <= run.trajectory().ending().t());
        there.add(run);
        return run;
    }
}
