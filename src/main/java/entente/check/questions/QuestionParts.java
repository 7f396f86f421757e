package entente.check.questions;

import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.expressions.ExpressionChecker;
import entente.check.expressions.Moments;
import entente.check.expressions.Typed;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Expression;
import entente.model.Question;
import entente.syntax.ExpressionSyntax;
import entente.syntax.MomentSyntax;
import entente.syntax.Name;
import entente.syntax.QuestionSyntax;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What questions are made of, resolved against one scenario's model: values, times and numbers. */
final class QuestionParts {
    private final Context context;
    private boolean failed;

    QuestionParts(Context context) {
        this.context = context;
    }

    /** Whether something in them is wrong, reported here or before. */
    boolean failed() {
        return failed;
    }

    List<Question.Value> values(List<QuestionSyntax.Value> written, Optional<TakenAt> end) {
        return written.stream().map(value -> value(value, end)).toList();
    }

    private Question.Value value(QuestionSyntax.Value written, Optional<TakenAt> end) {
        ExpressionSyntax e = written.expression();
        Question.Value value = end.map(at -> at.value(e, value(e))).orElseGet(() -> value(e));
        return written.heading() == null ? value : new Question.Value(written.heading(), value.expression());
    }

    Question.Value value(ExpressionSyntax written) {
        Typed typed = ExpressionChecker.resolve(written, context);
        if (typed == null) {
            failed = true;
        }
        return new Question.Value(written.span().oneLine(), typed == null ? Draft.UNKNOWN : typed.expression());
    }

    @Nullable
    Expression condition(@Nullable ExpressionSyntax written) {
        return written == null ? null : ExpressionChecker.condition(written, context);
    }

    @Nullable
    Expression constant(@Nullable ExpressionSyntax written) {
        return written == null ? null : ExpressionChecker.number(written, context.at(ExpressionPlace.TIME));
    }

    @Nullable
    Expression time(@Nullable MomentSyntax moment) {
        return moment == null ? null : Moments.time(moment, context);
    }

    /** The end of a run, which lies after 0. */
    Expression end(MomentSyntax written) {
        Expression time = Moments.time(written, context);
        if (time.number() <= 0) {
            report(Code.E507, written.span());
        }
        return time;
    }

    /** Whether a name is a result's; one that is none is reported. */
    boolean isResult(Name name) {
        if (context.names().isBroken(name.text())) {
            return false;
        }
        if (!context.world().results().containsKey(name.text())) {
            noResult(name.span(), name.text());
            return false;
        }
        context.world().use(name);
        return true;
    }

    void noResult(Span span, String text) {
        List<String> results = List.copyOf(context.world().results().keySet());
        context.problems().add(Diagnostic.of(Code.E223, span, text).hint("check.hint.E223", results));
    }

    void report(Code code, Span span) {
        failed = true;
        context.problems().add(Diagnostic.of(code, span, span.text()).hint("check.hint." + code.name()));
    }
}
