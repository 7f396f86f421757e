package entente.session;

import entente.answer.Answer;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.events.InForce;
import entente.model.Inquiry;
import entente.model.Model;
import entente.model.Question;
import entente.session.answers.UncertaintyAnswer;
import entente.stability.Patience;
import entente.stability.StabilityInForce;
import entente.stability.Verdict;
import entente.study.Draws;
import entente.study.MonteCarlo;
import entente.study.Uncertainty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code uncertainty 1_000 runs to 60 seed 7}: a run for each draw of the parameters that are uncertain. */
final class UncertaintyQuestion implements Answerable {
    private static final int STEPS = 50;
    private static final int MOST_RUNS = 1_000_000;
    /** Outputs that are kept for the bands: 320 MB. */
    private static final double MOST_NUMBERS = 4e7;

    private final OpenQuestion open;
    private final Question.Uncertainty asked;

    UncertaintyQuestion(OpenQuestion open, Question.Uncertainty asked) {
        this.open = open;
        this.asked = asked;
    }

    @Override
    public void before(Preconditions beforehand) {
        Inquiry inquiry = open.inquiry();
        if (Draws.uncertain(beforehand.model(inquiry)).length == 0) {
            beforehand.wrong(
                    Diagnostic.of(Code.E554, inquiry.span(), inquiry.scenario()).hint("session.hint.uncertain"));
        }
        beforehand.answers();
    }

    @Override
    public @Nullable Answer answer() {
        Model model = open.runs().model(open.subject());
        int count = (int) Math.min(Math.rint(open.number(asked.runs())), Integer.MAX_VALUE);
        double to = asked.to() == null ? 0 : open.number(asked.to());
        List<Double> times = asked.to() == null ? List.of() : times(to);
        double numbers = (double) count * times.size() * model.firms().size();
        if (count < 1) {
            open.refuseWithHint("check.hint.E515", Code.E515, count);
        } else if (asked.to() != null && !(to > 0 && to < Double.POSITIVE_INFINITY)) {
            open.refuse(Code.E804, to);
        } else if (count > MOST_RUNS || numbers > MOST_NUMBERS) {
            open.refuseWithHint("session.hint.runs", Code.E816, count);
        } else {
            double written = open.number(asked.seed());
            return answer(model, count, Double.isNaN(written) ? open.seed() : (long) written, to, times);
        }
        return null;
    }

    private @Nullable Answer answer(Model model, int count, long seed, double to, List<Double> times) {
        Uncertainty.Outcome outcome = MonteCarlo.of(
                Draws.of(model, count, seed),
                seed,
                open.runs().request(to).at(times),
                this::verdict,
                open.options().effort());
        Uncertainty.Fault failed = outcome.fault();
        if (failed != null) {
            String scenario = open.inquiry().scenario();
            open.refuseWithHint("session.hint.draws", Code.E801, scenario, failed.t(), failed.why());
        }
        return outcome.answer() == null ? null : new UncertaintyAnswer(outcome.answer());
    }

    private static List<Double> times(double to) {
        List<Double> times = new ArrayList<>();
        for (int k = 0; k <= STEPS; k++) {
            times.add(to * k / STEPS);
        }
        return times;
    }

    private Verdict verdict(InForce inForce) {
        Patience patience = open.options().effort().apart().patience();
        return new StabilityInForce(inForce.frozenAt(0), 0, patience).finding().verdict();
    }
}
