package entente.check.questions;

import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.draft.SyntaxParts;
import entente.check.expressions.ExpressionChecker;
import entente.check.expressions.Moments;
import entente.check.expressions.Typed;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Asked;
import entente.model.Expression;
import entente.model.Meaning;
import entente.model.Question;
import entente.syntax.Ask;
import entente.syntax.ExpressionSyntax;
import entente.syntax.MomentSyntax;
import entente.syntax.Name;
import entente.syntax.QuestionSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves a question against one scenario's model. */
final class QuestionChecker {
    private final Context context;
    private final AxisChecker axes;
    private boolean failed;

    QuestionChecker(Context context) {
        this.context = context;
        this.axes = new AxisChecker(context);
    }

    /** The question's word. */
    static String kind(QuestionSyntax question) {
        return question instanceof QuestionSyntax.RegimeMap
                ? "map"
                : question.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Null after a report. */
    @Nullable
    Question check(Ask ask) {
        int before = context.problems().count();
        Map<String, Draft> drafts = context.world().scenarios();
        drafts.values().forEach(draft -> draft.numbers().begin());
        Question question = resolve(ask.question(), ask);
        drafts.values().forEach(draft -> draft.numbers().end(draft.finished(), context.problems()));
        return failed || context.problems().count() > before ? null : question;
    }

    private @Nullable Question resolve(QuestionSyntax q, Ask ask) {
        if (q instanceof QuestionSyntax.Simulate simulate) {
            return simulate(simulate);
        }
        if (q instanceof QuestionSyntax.Equations) {
            return new Question.Equations();
        }
        if (q instanceof QuestionSyntax.Equilibria equilibria) {
            return new Question.Equilibria(time(equilibria.at()));
        }
        if (q instanceof QuestionSyntax.Stability stability) {
            return new Question.Stability(time(stability.at()), time(stability.to()));
        }
        if (q instanceof QuestionSyntax.Expect expect) {
            return expect(expect, ask);
        }
        if (q instanceof QuestionSyntax.Show show) {
            return new Question.Show(values(show.values()));
        }
        if (q instanceof QuestionSyntax.Save save) {
            return save(save);
        }
        if (q instanceof QuestionSyntax.Coalitions) {
            return new Question.Coalitions();
        }
        Question study = new StudyChecker(context, this).check(q);
        if (study == null) {
            failed = true;
        }
        return study;
    }

    private Question simulate(QuestionSyntax.Simulate written) {
        Expression to = written.to() == null ? null : end(written.to());
        Expression by = constant(written.by());
        if (written.by() != null && by != null && by.isNumber() && !(by.number() > 0)) {
            report(Code.E508, written.by().span());
        }
        List<Expression> at = new ArrayList<>();
        for (MomentSyntax moment : written.at()) {
            Expression time = Moments.time(moment, context);
            if (time.number() < 0 || to != null && time.number() > to.number()) {
                report(Code.E509, moment.span());
            }
            at.add(time);
        }
        return new Question.Simulate(to, by, at);
    }

    /** The end of a run, which lies after 0. */
    Expression end(MomentSyntax written) {
        Expression time = Moments.time(written, context);
        if (time.number() <= 0) {
            report(Code.E507, written.span());
        }
        return time;
    }

    private @Nullable Question expect(QuestionSyntax.Expect written, Ask ask) {
        QuestionSyntax.Claim proof = written.proof();
        ExpressionSyntax condition = written.condition();
        if (proof != null) {
            Question.Claim claim = claim(proof);
            return claim == null ? null : new Question.Expect(ask.span().oneLine(), null, claim);
        }
        if (condition == null) {
            return null;
        }
        int before = context.problems().count();
        Typed typed = ExpressionChecker.resolve(condition, context);
        if (typed == null || context.problems().count() > before) {
            return null;
        }
        if (!typed.condition() && !(typed.expression() instanceof Asked.ResultPart)) {
            report(Code.E502, condition.span());
        }
        equality(condition, typed.expression());
        return new Question.Expect(condition.span().oneLine(), typed.expression(), null);
    }

    /** Two computed numbers are never equal but by chance; only a result's own words and counts are compared so. */
    private void equality(ExpressionSyntax written, Expression resolved) {
        if (written instanceof ExpressionSyntax.Binary binary
                && (binary.operator() == ExpressionSyntax.BinaryOperator.EQUAL
                        || binary.operator() == ExpressionSyntax.BinaryOperator.NOT_EQUAL)
                && resolved instanceof Expression.Apply apply
                && apply.arguments().stream().noneMatch(a -> a instanceof Asked.ResultPart)) {
            report(Code.E501, binary.operatorSpan());
        }
        if (resolved instanceof Expression.Apply apply) {
            List<ExpressionSyntax> parts = SyntaxParts.of(written);
            for (int k = 0; k < Math.min(parts.size(), apply.arguments().size()); k++) {
                equality(parts.get(k), apply.arguments().get(k));
            }
        }
    }

    private @Nullable Question save(QuestionSyntax.Save written) {
        Name result = written.result();
        String name = result == null ? null : result.text();
        if (result != null && context.names().find(result.text()) instanceof Meaning.Broken) {
            return null;
        }
        if (result != null && !context.world().results().containsKey(result.text())) {
            context.problems()
                    .add(Diagnostic.of(Code.E223, result.span(), result.text())
                            .hint(
                                    "check.hint.E223",
                                    List.copyOf(context.world().results().keySet())));
            return null;
        }
        if (result != null) {
            context.world().use(result);
        }
        List<String> kinds = List.of(".csv", ".json", ".parquet", ".svg", ".png", ".html");
        String path = written.path();
        int dot = path.lastIndexOf('.');
        if (dot < 0 || !kinds.contains(path.substring(dot).toLowerCase(Locale.ROOT))) {
            context.problems()
                    .add(Diagnostic.of(Code.E512, written.pathSpan(), path).hint("check.hint.E512", kinds));
        }
        return new Question.Save(name, path, written.pathSpan());
    }

    Question.@Nullable Claim claim(QuestionSyntax.Claim written) {
        Expression claim = ExpressionChecker.condition(written.claim(), context);
        List<Question.Axis> over = axes.all(written.over(), true);
        ExpressionSyntax where = written.where();
        Expression condition = where == null ? null : ExpressionChecker.condition(where, context);
        return claim == Draft.UNKNOWN || condition == Draft.UNKNOWN
                ? null
                : new Question.Claim(written.span().oneLine(), claim, over, condition);
    }

    List<Question.Value> values(List<ExpressionSyntax> written) {
        return written.stream().map(this::value).toList();
    }

    Question.Value value(ExpressionSyntax written) {
        Typed typed = ExpressionChecker.resolve(written, context);
        if (typed == null) {
            failed = true;
        }
        return new Question.Value(written.span().oneLine(), typed == null ? Draft.UNKNOWN : typed.expression());
    }

    @Nullable
    Expression time(@Nullable MomentSyntax moment) {
        return moment == null ? null : Moments.time(moment, context);
    }

    @Nullable
    Expression constant(@Nullable ExpressionSyntax written) {
        return written == null ? null : ExpressionChecker.number(written, context.at(ExpressionPlace.TIME));
    }

    void report(Code code, Span span) {
        failed = true;
        context.problems().add(Diagnostic.of(code, span, span.text()).hint("check.hint." + code.name()));
    }
}
