package entente.model;

import entente.diagnostic.Span;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question put to one scenario.
 *
 * @param name      of {@code let NAME = question}, or null
 * @param kind      the question's word: {@code simulate}, {@code stability}, …
 * @param scenario  whose model it is put to; or the name of an earlier {@code fit}, whose estimates it takes, the indices
 *                  then being those of the fit's own scenario
 * @param alliance  index of {@code of Tech}, or -1 for every firm present
 * @param assumed   {@code with spill = 0.5}
 * @param options   how it is to be drawn
 */
public record Inquiry(
        @Nullable String name,
        String kind,
        Question question,
        String scenario,
        int alliance,
        Assumption assumed,
        PictureOptions options,
        Span span) {
    /** All that it reads something of, its own first. */
    public Set<String> scenarios() {
        Set<String> scenarios = new LinkedHashSet<>();
        scenarios.add(scenario);
        scenarios.addAll(question.scenarios());
        if (question instanceof Question.Forecast forecast) {
            scenarios.add(forecast.fit());
        }
        QuestionExpressions.of(question).forEach(e -> scenarios.addAll(Asked.scenarios(e)));
        return scenarios;
    }
}
