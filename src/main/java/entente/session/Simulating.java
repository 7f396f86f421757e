package entente.session;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.dynamics.InForce;
import entente.model.Expression;
import entente.model.Inquiry;
import entente.model.Question;
import entente.session.Evaluation.Where;
import entente.trajectory.RunRequest;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code simulate}: until when, and which times are reported. */
final class Simulating {
    private static final int MOST_TIMES = 1_000_000;

    private final Runs runs;
    private final Results results;
    private final Inquiry inquiry;
    private @Nullable Diagnostic fault;
    private @Nullable Trajectory run;

    Simulating(Runs runs, Results results, Inquiry inquiry) {
        this.runs = runs;
        this.results = results;
        this.inquiry = inquiry;
    }

    @Nullable
    Diagnostic fault() {
        return fault;
    }

    /** The run, however it ended; null where there was none. */
    @Nullable
    Trajectory run() {
        return run;
    }

    @Nullable
    Answer answer(Question.Simulate simulate) {
        Subject subject = Subject.of(inquiry);
        RunRequest request = runs.request(Double.POSITIVE_INFINITY);
        if (simulate.to() != null) {
            double to = time(simulate.to(), subject);
            if (!(to > 0) || Double.isInfinite(to)) {
                fault = Diagnostic.of(Code.E804, inquiry.span(), to);
                return null;
            }
            request = runs.request(to);
            List<Double> times = times(simulate, subject, to);
            if (times != null) {
                if (times.size() > MOST_TIMES) {
                    fault = Diagnostic.of(Code.E811, inquiry.span(), MOST_TIMES).hint("session.hint.times");
                    return null;
                }
                if (times.isEmpty()) {
                    fault = Diagnostic.of(Code.E805, inquiry.span(), to);
                    return null;
                }
                request = request.at(times);
            }
        }
        Trajectory done = runs.simulate(subject, request);
        run = done;
        return new Answer.Simulated(done, capacities(done));
    }

    /** Null for the usual ones; empty where they make no sense. */
    private @Nullable List<Double> times(Question.Simulate simulate, Subject subject, double to) {
        Expression step = simulate.by();
        if (step != null) {
            double by = time(step, subject);
            return by > 0 ? SteppedTimes.to(to, Math.max(by, to / (MOST_TIMES + 1))) : List.of();
        }
        if (simulate.at().isEmpty()) {
            return null;
        }
        List<Double> times = new ArrayList<>();
        for (Expression at : simulate.at()) {
            double t = time(at, subject);
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
        double[] capacity = new double[run.model().firms().size()];
        java.util.Arrays.fill(capacity, Double.NaN);
        for (int p = 0; p < inForce.size(); p++) {
            Expression in = inForce.capacity(p);
            int firm = inForce.firm(p);
            capacity[firm] = in instanceof Expression.Constant constant
                    ? constant.value()
                    : run.valueAt(new Expression.FirmValue(firm, entente.model.Part.CAPACITY), end);
        }
        return capacity;
    }

    private double time(Expression time, Subject subject) {
        return new Evaluation(runs, results).of(time, Where.of(subject));
    }
}
