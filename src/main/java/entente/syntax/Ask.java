package entente.syntax;

import entente.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question, with what every question can take.
 *
 * @param result    the name of {@code let NAME = question}, or null
 * @param of        {@code of Tech} or, in {@code sensitivity}, {@code within Tech}; null for every firm present
 * @param scenarios {@code for A, B}; empty for the one in hand
 * @param assumed   {@code with spill = 0.5, Yi withholds 60%}: what holds for this question alone
 * @param options   {@code { title "…"; width 80 }}: how it is to be drawn
 */
public record Ask(
        @Nullable Name result,
        QuestionSyntax question,
        @Nullable Name of,
        List<Name> scenarios,
        List<Change> assumed,
        PictureSyntax options,
        Span span)
        implements Statement {
    public Ask {
        scenarios = List.copyOf(scenarios);
        assumed = List.copyOf(assumed);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.ask(this);
    }

    @Override
    public Optional<String> key() {
        return Optional.ofNullable(result).map(Name::text);
    }

    @Override
    public Optional<Ask> asked() {
        return Optional.of(this);
    }

    /** Whether it is a fit. */
    public boolean fits() {
        return question instanceof QuestionSyntax.Fit;
    }

    /** Whether it is an expectation. */
    public boolean expects() {
        return question instanceof QuestionSyntax.Expect;
    }
}
