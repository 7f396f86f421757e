package entente.session;

import entente.model.Asked;
import entente.model.Expression;
import entente.model.Fold;
import entente.model.Inquiry;
import entente.model.Question;
import entente.model.QuestionExpressions;
import entente.model.Scenarios;
import entente.reading.Form;
import entente.reading.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The questions without which expectations would not be what they are: results that they name, and runs that they read. */
final class NeededQuestions {
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Subject> runs = new LinkedHashSet<>();

    private NeededQuestions() {}

    /** The expectations, and of the questions before them those that they need, in order. */
    static List<Inquiry> of(List<Inquiry> all, Scenarios scenarios) {
        NeededQuestions needed = new NeededQuestions();
        List<Inquiry> kept = new ArrayList<>();
        for (int k = all.size() - 1; k >= 0; k--) {
            Inquiry inquiry = all.get(k);
            if (needed.asks(inquiry)) {
                kept.add(inquiry);
                QuestionExpressions.of(inquiry.question()).forEach(e -> needed.read(e, inquiry));
                // Of a scenario, or of the fit that stands for one.
                inquiry.scenarios()
                        .forEach(name -> needed.names.add(scenarios.fits().getOrDefault(name, name)));
                if (inquiry.question() instanceof Question.Expect expect && expect.published() != null) {
                    needed.names.add(expect.published().result());
                }
            }
        }
        Collections.reverse(kept);
        return kept;
    }

    private boolean asks(Inquiry inquiry) {
        return inquiry.question() instanceof Question.Expect
                || inquiry.name() != null && names.contains(inquiry.name())
                || !Collections.disjoint(simulated(inquiry), runs);
    }

    /** Whom it runs, so that values can be read of the runs afterwards. */
    private static List<Subject> simulated(Inquiry inquiry) {
        if (inquiry.question() instanceof Question.Simulate) {
            return List.of(Subject.of(inquiry));
        }
        return inquiry.question() instanceof Question.Compare compare && compare.to() != null
                ? compare.cases().stream()
                        .map(one -> new Subject(one.scenario(), -1))
                        .toList()
                : List.of();
    }

    private void read(Expression e, Inquiry inquiry) {
        Set<String> scenarios = new LinkedHashSet<>(Asked.scenarios(e));
        names.addAll(scenarios);
        scenarios.add(inquiry.scenario());
        Fold.each(e, part -> Form.results(part).forEach(result -> names.add(result.result())));
        if (Form.readsRun(e)) {
            scenarios.forEach(scenario -> runs.add(new Subject(scenario, inquiry.alliance())));
        }
    }
}
