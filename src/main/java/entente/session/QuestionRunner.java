package entente.session;

import entente.answer.Answer;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.model.Inquiry;
import entente.reading.Runs;
import entente.session.answers.FitAnswer;
import entente.session.answers.SaveAnswer;
import entente.session.answers.SimulationAnswer;
import entente.syntax.Keyword;
import org.jspecify.annotations.Nullable;

/** Answers questions, one after the other. What goes wrong in one is kept until it is asked for. */
final class QuestionRunner {
    private final Runs runs;
    private final Results results;
    private final SessionOptions options;
    private @Nullable Diagnostic fault;

    QuestionRunner(Runs runs, Results results, SessionOptions options) {
        this.runs = runs;
        this.results = results;
        this.options = options;
    }

    /** What stopped the last question, or null. */
    @Nullable
    Diagnostic fault() {
        return fault;
    }

    /** The answer, as far as there is one: a run that ends with an error is shown up to there. */
    @Nullable
    Answer answer(Inquiry inquiry) {
        Answer answer = found(inquiry);
        boolean asFarAsItCame = fault != null || answer instanceof SimulationAnswer || answer instanceof SaveAnswer;
        if (asFarAsItCame || !options.effort().cancelled().getAsBoolean()) {
            return answer;
        }
        // Values in it may be missing because they were stopped, which would be taken for an answer.
        fault = Diagnostic.of(Code.E814, inquiry.span(), Keyword.spelled(inquiry.kind()));
        return null;
    }

    private @Nullable Answer found(Inquiry inquiry) {
        for (String scenario : inquiry.scenarios()) {
            String needed = runs.scenarios().fits().getOrDefault(scenario, scenario);
            if (!runs.scenarios().models().containsKey(needed)) {
                fault = Diagnostic.of(Code.E840, inquiry.span(), needed);
                return null;
            }
        }
        OpenQuestion open = new OpenQuestion(runs, results, options, inquiry);
        Answer answer = Questions.of(open).answer();
        fault = open.fault();
        if (answer instanceof FitAnswer fit && inquiry.name() != null) {
            stand(inquiry.name(), fit);
        }
        return answer;
    }

    /** From now on the fit's estimates are a scenario, and in those that extend it. */
    private void stand(String name, FitAnswer fit) {
        runs.add(name, fit.estimated());
        runs.scenarios().fits().forEach((scenario, extended) -> {
            if (extended.equals(name)) {
                runs.add(scenario, fit.estimated(runs.scenarios().of(scenario)));
            }
        });
    }
}
