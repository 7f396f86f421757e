package entente.session;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.dynamics.InForce;
import entente.model.Expression;
import entente.model.Inquiry;
import entente.model.Model;
import entente.model.Question;
import entente.session.Evaluation.Where;
import entente.stability.Patience;
import entente.stability.Verdict;
import entente.study.Draws;
import entente.study.MonteCarlo;
import entente.study.Uncertainty;
import entente.trajectory.RunRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** {@code uncertainty 1_000 runs to 60 seed 7}: a run for each draw of the parameters that are uncertain. */
final class Drawing {
    private static final int STEPS = 50;
    private static final int MOST_RUNS = 1_000_000;
    /** Outputs that are kept for the bands: 320 MB. */
    private static final double MOST_NUMBERS = 4e7;

    private final Runs runs;
    private final Results results;
    private final SessionOptions options;
    private final Inquiry inquiry;
    private @Nullable Diagnostic fault;

    Drawing(Runs runs, Results results, SessionOptions options, Inquiry inquiry) {
        this.runs = runs;
        this.results = results;
        this.options = options;
        this.inquiry = inquiry;
    }

    @Nullable
    Diagnostic fault() {
        return fault;
    }

    @Nullable
    Answer answer(Question.Uncertainty asked, long fixedSeed) {
        Subject subject = Subject.of(inquiry);
        Model model = runs.model(subject);
        int count = (int) Math.min(Math.rint(number(asked.runs(), subject)), Integer.MAX_VALUE);
        double to = asked.to() == null ? 0 : number(asked.to(), subject);
        List<Double> times = asked.to() == null ? List.of() : times(to);
        fault = wrong(
                asked, count, to, (double) count * times.size() * model.firms().size());
        if (fault != null) {
            return null;
        }
        Long given = options.seed();
        double written = asked.seed() == null ? Double.NaN : number(asked.seed(), subject);
        long seed = !Double.isNaN(written) ? (long) written : given != null ? given : fixedSeed;
        Effort effort = options.effort();
        RunRequest request = runs.request(to).at(times);
        AtomicInteger ran = new AtomicInteger();
        Uncertainty.Outcome outcome = MonteCarlo.of(
                Draws.of(model, count, seed),
                seed,
                request,
                this::verdict,
                effort.workers(),
                () -> effort.progress().at(ran.incrementAndGet(), count));
        Uncertainty.Fault failed = outcome.fault();
        if (failed != null) {
            fault = Diagnostic.of(Code.E801, inquiry.span(), inquiry.scenario(), failed.t(), failed.why())
                    .hint("session.hint.draws");
        }
        return outcome.answer() == null ? null : new Answer.Uncertain(outcome.answer());
    }

    private @Nullable Diagnostic wrong(Question.Uncertainty asked, int count, double to, double numbers) {
        if (count < 1) {
            return Diagnostic.of(Code.E515, inquiry.span(), count).hint("check.hint.E515");
        }
        if (asked.to() != null && !(to > 0 && to < Double.POSITIVE_INFINITY)) {
            return Diagnostic.of(Code.E804, inquiry.span(), to);
        }
        if (count > MOST_RUNS || numbers > MOST_NUMBERS) {
            return Diagnostic.of(Code.E816, inquiry.span(), count).hint("session.hint.runs");
        }
        return null;
    }

    private static List<Double> times(double to) {
        List<Double> times = new ArrayList<>();
        for (int k = 0; k <= STEPS; k++) {
            times.add(to * k / STEPS);
        }
        return times;
    }

    private Verdict verdict(Model drawn) {
        InForce inForce = InForce.at(drawn, 0).frozenAt(0);
        return new Judged(inForce, 0, new Patience(options.effort().cancelled(), (done, of) -> {}))
                .finding()
                .verdict();
    }

    private double number(Expression e, Subject subject) {
        return new Evaluation(runs, results).of(e, Where.of(subject));
    }
}
