package entente.session;

import entente.answer.Answer;
import entente.diagnostic.Code;
import entente.events.InForce;
import entente.model.Expression;
import entente.model.Question;
import entente.reading.Ended;
import entente.reading.Runs;
import entente.reading.Subject;
import entente.session.answers.SimulationAnswer;
import entente.stability.StabilityInForce;
import entente.trajectory.RunRequest;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code simulate}: until when, and which times are reported. */
final class SimulateQuestion implements Answerable {
    private static final int MOST_TIMES = 1_000_000;

    private final OpenQuestion open;
    private final Question.Simulate simulate;

    SimulateQuestion(OpenQuestion open, Question.Simulate simulate) {
        this.open = open;
        this.simulate = simulate;
    }

    @Override
    public void before(Preconditions beforehand) {
        beforehand.simulates(open.subject(), open.inquiry());
        beforehand.answers();
    }

    @Override
    public @Nullable Answer answer() {
        Runs runs = open.runs();
        Subject subject = open.subject();
        RunRequest request = runs.request(Double.POSITIVE_INFINITY).evenly();
        if (simulate.to() != null) {
            double to = open.number(simulate.to());
            if (!(to > 0) || Double.isInfinite(to)) {
                open.refuse(Code.E804, to);
                return null;
            }
            request = runs.request(to).evenly();
            List<Double> times = times(simulate, to);
            if (times != null) {
                if (times.size() > MOST_TIMES) {
                    open.refuseWithHint("session.hint.times", Code.E811, MOST_TIMES);
                    return null;
                }
                if (times.isEmpty()) {
                    open.refuse(Code.E805, to);
                    return null;
                }
                request = request.at(times);
            }
        }
        Trajectory done = runs.simulate(subject, request);
        open.ended(new Ended(subject, done.ending()));
        return new SimulationAnswer(done, capacities(done));
    }

    /** Null for the usual ones; empty where they make no sense. */
    private @Nullable List<Double> times(Question.Simulate simulate, double to) {
        Expression step = simulate.by();
        if (step != null) {
            double by = open.number(step);
            return by > 0 ? SteppedTimes.to(to, Math.max(by, to / (MOST_TIMES + 1))) : List.of();
        }
        if (simulate.at().isEmpty()) {
            return null;
        }
        List<Double> times = new ArrayList<>();
        for (Expression at : simulate.at()) {
            double t = open.number(at);
            if (!(t >= 0 && t <= to)) {
                return List.of();
            }
            times.add(t);
        }
        times.sort(null);
        return times;
    }

    /** What each firm would reach alone, at the end of the run. */
    private static double[] capacities(Trajectory run) {
        double end = run.ending().t();
        InForce inForce = run.inForceAt(end);
        double[] present = StabilityInForce.capacities(inForce, end);
        double[] capacity = new double[run.model().firms().size()];
        java.util.Arrays.fill(capacity, Double.NaN);
        for (int p = 0; p < present.length; p++) {
            capacity[inForce.firm(p)] = present[p];
        }
        return capacity;
    }
}
