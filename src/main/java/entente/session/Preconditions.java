package entente.session;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.model.Expression;
import entente.model.Inquiry;
import entente.model.Model;
import entente.model.Question;
import entente.model.Scenarios;
import entente.reading.Runs;
import entente.reading.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What would go wrong with the questions, as far as it can be seen before any of them runs. */
final class Preconditions {
    private final Scenarios scenarios;
    private final Runs runs;
    private final SessionOptions options;
    private final Set<Subject> simulated = new LinkedHashSet<>();
    private final List<Diagnostic> wrong = new ArrayList<>();
    private boolean answered;

    private Preconditions(Scenarios scenarios, Runs runs, Results results, SessionOptions options) {
        this.scenarios = scenarios;
        this.runs = runs;
        this.options = options;
        this.answered = !results.all(null).isEmpty();
    }

    /** @param runs what there has been so far, of the models as they were */
    static List<Diagnostic> check(
            List<Inquiry> inquiries, Scenarios scenarios, Runs runs, Results results, SessionOptions options) {
        Preconditions beforehand = new Preconditions(scenarios, runs, results, options);
        for (Inquiry inquiry : inquiries) {
            if (!scenarios.models().containsKey(inquiry.scenario())) {
                // Of a fit, which is still to be answered.
                continue;
            }
            Questions.of(new OpenQuestion(runs, results, options, inquiry)).before(beforehand);
        }
        return beforehand.wrong;
    }

    /** It has an answer that can be saved. */
    void answers() {
        answered = true;
    }

    void wrong(Diagnostic diagnostic) {
        wrong.add(diagnostic);
    }

    /** Runs of that subject can be read from then on, unless they are of what the question alone assumes. */
    void simulates(Subject subject, Inquiry inquiry) {
        if (inquiry.assumed().isNone()) {
            simulated.add(subject);
        }
    }

    Model model(Inquiry inquiry) {
        Model assumed = inquiry.assumed().models().get(inquiry.scenario());
        return assumed == null ? scenarios.of(inquiry.scenario()) : assumed;
    }

    /** Whether the claim is one that can be proved; another is reported where it stands. */
    void provable(Question.Claim claim, Inquiry inquiry) {
        if (claim.claim().accept(new Provable()).isEmpty()) {
            wrong.add(Diagnostic.of(Code.E555, inquiry.span()).hint("session.hint.claim"));
        }
    }

    void saved(Question.Save save) {
        if (!answered && save.result() == null) {
            wrong.add(Diagnostic.of(Code.E551, save.pathSpan()).hint("session.hint.save"));
        }
        Formats formats = options.formats();
        String ending = SaveQuestion.ending(save.path());
        if (formats != null && !formats.endings().contains(ending)) {
            String near = NearNames.nearest(ending, formats.endings());
            Diagnostic diagnostic = Diagnostic.of(Code.E552, save.pathSpan(), save.path());
            wrong.add(
                    near == null
                            ? diagnostic.hint("session.hint.formats", formats.endings())
                            : diagnostic.hint("session.hint.format", near));
        }
    }

    void needsRuns(List<Question.Value> values, Subject subject, Inquiry inquiry) {
        values.forEach(value -> needsRun(value.expression(), subject, inquiry));
    }

    void needsRun(Expression e, Subject subject, Inquiry inquiry) {
        e.accept(new RunNeeds(subject, false)).forEach(need -> demand(need.words(), need.subject(), inquiry));
    }

    /** Where nothing says how far: as far as the last run. */
    void needsLastRun(String word, Subject subject, Inquiry inquiry) {
        demand(word, subject, inquiry);
    }

    private void demand(String what, Subject subject, Inquiry inquiry) {
        boolean there = simulated.contains(subject) || runs.last(subject) != null;
        if (!there) {
            Diagnostic diagnostic = Diagnostic.of(Code.E550, inquiry.span(), what);
            if (!wrong.contains(diagnostic)) {
                wrong.add(diagnostic.hint("session.hint.simulate"));
            }
        }
    }
}
