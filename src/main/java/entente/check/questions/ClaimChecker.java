package entente.check.questions;

import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.expressions.ExpressionChecker;
import entente.check.expressions.Typed;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.model.Expression;
import entente.model.Question;
import entente.syntax.ExpressionSyntax;
import entente.syntax.FirmReference;
import entente.syntax.Name;
import entente.syntax.QuestionSyntax;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Resolves what is claimed: to be proved, or to be held against what is computed. */
final class ClaimChecker {
    private final Context context;
    private final QuestionParts parts;

    ClaimChecker(Context context, QuestionParts parts) {
        this.context = context;
        this.parts = parts;
    }

    Optional<Question.Claim> claim(QuestionSyntax.Claim written) {
        Expression claim = ExpressionChecker.condition(written.claim(), context);
        List<Question.Axis> over = new AxisChecker(context, false).all(written.over(), true);
        Expression condition = parts.condition(written.where());
        return claim == Draft.UNKNOWN || condition == Draft.UNKNOWN
                ? Optional.empty()
                : Optional.of(new Question.Claim(written.span().oneLine(), claim, over, condition));
    }

    Optional<Question> expectation(ExpressionSyntax condition) {
        int before = context.problems().count();
        Typed typed = ExpressionChecker.resolve(condition, context);
        if (typed == null || context.problems().count() > before) {
            return Optional.empty();
        }
        if (!typed.condition() && !typed.expression().isResultPart()) {
            parts.report(Code.E502, condition.span());
        }
        equality(condition, typed.expression());
        return Optional.of(new Question.Expect(condition.span().oneLine(), typed.expression(), null, null));
    }

    Optional<Question> published(QuestionSyntax.Published written) {
        ExpressionSyntax tolerance = written.tolerance();
        if (tolerance == null) {
            parts.report(Code.E501, written.pathSpan());
        }
        Name name = written.result().reference().flatMap(FirmReference::plain).orElse(null);
        if (name == null) {
            parts.noResult(written.result().span(), written.result().span().text());
        }
        if (name == null || !parts.isResult(name) || tolerance == null) {
            return Optional.empty();
        }
        Expression within = Objects.requireNonNull(parts.constant(tolerance));
        if (within.isNumber() && !(within.number() >= 0)) {
            context.problems()
                    .add(Diagnostic.of(Code.E519, tolerance.span(), within.number())
                            .hint("check.hint.E519"));
            return Optional.empty();
        }
        return Optional.of(new Question.Expect(
                written.span().oneLine(),
                null,
                null,
                new Question.Published(
                        name.text(),
                        written.path(),
                        written.pathSpan(),
                        within,
                        tolerance.percentage().isPresent())));
    }

    /** Two computed numbers are never equal but by chance; only a result's own words and counts are compared so. */
    private void equality(ExpressionSyntax written, Expression resolved) {
        if (resolved.operation().isPresent() && resolved.parts().stream().noneMatch(Expression::isResultPart)) {
            written.equality().ifPresent(sign -> parts.report(Code.E501, sign));
        }
        if (!resolved.isAsked()) {
            List<ExpressionSyntax> inside = written.parts();
            for (int k = 0; k < Math.min(inside.size(), resolved.parts().size()); k++) {
                equality(inside.get(k), resolved.parts().get(k));
            }
        }
    }
}
