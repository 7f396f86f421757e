package entente.session;

import entente.dynamics.InForce;
import entente.dynamics.Restriction;
import entente.dynamics.bytecode.Compilation;
import entente.model.Event;
import entente.model.Model;
import entente.model.Scenarios;
import entente.trajectory.Ending;
import entente.trajectory.RunRequest;
import entente.trajectory.Simulation;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The simulations of one set of models, kept so that {@code v at 60} need not run again. */
final class Runs {
    private static final Compilation COMPILER = new Compilation();

    private final Scenarios scenarios;
    private final SessionOptions options;
    private final @Nullable Runs pattern;
    private final Map<Subject, Model> models = new HashMap<>();
    private final Map<Subject, InForce> starts = new HashMap<>();
    private final Map<Subject, List<Run>> runs = new HashMap<>();

    /**
     * A simulation.
     *
     * @param to    the time that was asked for; +∞ until settled
     * @param asked whether a question asked for it, rather than a value in it
     */
    record Run(Trajectory trajectory, double to, boolean asked) {
        boolean covers(double t) {
            Ending ending = trajectory.ending();
            // After a runaway there is nothing more to find, however far one goes.
            return t <= ending.t()
                    || t <= to && to < Double.POSITIVE_INFINITY
                    || ending.reason() == Ending.Reason.RUNAWAY;
        }
    }

    Runs(Scenarios scenarios, SessionOptions options) {
        this(scenarios, options, null);
    }

    private Runs(Scenarios scenarios, SessionOptions options, @Nullable Runs pattern) {
        this.scenarios = scenarios;
        this.options = options;
        this.pattern = pattern;
    }

    /** Runs of these models with one changed; where a run was asked for of the old one, it is of the new one too. */
    Runs with(String scenario, Model changed) {
        Map<String, Model> all = new LinkedHashMap<>(scenarios.models());
        all.put(scenario, changed);
        return new Runs(new Scenarios(all), options, this);
    }

    /** The same runs, to be added to without changing these. */
    Runs copy(SessionOptions changed) {
        Runs copy = new Runs(scenarios, changed);
        copy.models.putAll(models);
        copy.starts.putAll(starts);
        runs.forEach((subject, list) -> copy.runs.put(subject, new ArrayList<>(list)));
        return copy;
    }

    Scenarios scenarios() {
        return scenarios;
    }

    Model model(Subject subject) {
        return models.computeIfAbsent(subject, s -> {
            Model whole = scenarios.of(s.scenario());
            return s.alliance() < 0 ? whole : Restriction.to(whole, s.alliance());
        });
    }

    /** What is in force at t = 0. */
    InForce start(Subject subject) {
        return starts.computeIfAbsent(subject, s -> InForce.at(model(s), 0));
    }

    /** What is in force at a time, with t standing still. Only rules, which depend on outputs, need a run for it. */
    InForce at(Subject subject, double t) {
        boolean rules = false;
        for (Event event : model(subject).events()) {
            rules |= event.trigger() instanceof Event.Trigger.When;
        }
        if (t == 0) {
            return start(subject).frozenAt(0);
        }
        return (rules ? covering(subject, t).inForceAt(t) : InForce.at(model(subject), t)).frozenAt(t);
    }

    /** What a run of this session may cost, and how finely it looks. */
    RunRequest request(double to) {
        RunRequest.Limits limits =
                new RunRequest.Limits(options.effort().steps(), options.effort().cancelled());
        return new RunRequest(to, null, options.effort().resolution(), limits);
    }

    /** Runs anew, because it was asked for. */
    Trajectory simulate(Subject subject, RunRequest request) {
        return run(subject, request, true).trajectory();
    }

    /** The last run that covers t, or a new one. */
    Trajectory covering(Subject subject, double t) {
        List<Run> there = runs.getOrDefault(subject, List.of());
        for (int k = there.size() - 1; k >= 0; k--) {
            if (there.get(k).covers(t)) {
                return there.get(k).trajectory();
            }
        }
        return run(subject, request(t), false).trajectory();
    }

    /** The last run that a question asked for, or null. */
    @Nullable
    Trajectory last(Subject subject) {
        Run last = lastAsked(subject);
        if (last != null) {
            return last.trajectory();
        }
        Run like = pattern == null ? null : pattern.lastAsked(subject);
        return like == null ? null : simulate(subject, request(like.to()));
    }

    private @Nullable Run lastAsked(Subject subject) {
        List<Run> there = runs.getOrDefault(subject, List.of());
        for (int k = there.size() - 1; k >= 0; k--) {
            if (there.get(k).asked()) {
                return there.get(k);
            }
        }
        return null;
    }

    private Run run(Subject subject, RunRequest request, boolean asked) {
        Run run = new Run(Simulation.run(model(subject), request, COMPILER), request.to(), asked);
        List<Run> there = runs.computeIfAbsent(subject, s -> new ArrayList<>());
        // An older run that reaches no farther is never looked at again.
        there.removeIf(old -> (asked || !old.asked())
                && old.trajectory().ending().t() <= run.trajectory().ending().t());
        there.add(run);
        return run;
    }
}
