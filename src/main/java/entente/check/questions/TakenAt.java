package entente.check.questions;

import entente.model.Asked;
import entente.model.Expression;
import entente.model.Fold;
import entente.model.Question;
import entente.syntax.ExpressionSyntax;
import entente.syntax.ExpressionSyntax.Binary;
import entente.syntax.ExpressionSyntax.Conditional;
import entente.syntax.ExpressionSyntax.Unary;
import entente.syntax.ExpressionSyntax.Within;
import entente.syntax.Keyword;
import entente.syntax.MomentSyntax;

/**
 * The time to which {@code compare} and {@code sweep} go: what names no time of its own is taken there, and its heading
 * says so.
 */
record TakenAt(MomentSyntax moment, Expression time) {

    Question.Value value(ExpressionSyntax written, Question.Value value) {
        Expression bounded = Fold.map(this::atEnd).of(value.expression());
        boolean open = open(bounded);
        boolean first = Fold.any(bounded, e -> e instanceof Asked.First);
        return new Question.Value(
                open ? heading(written, value.text()) : value.text(),
                open || first ? new Asked.At(bounded, time) : bounded);
    }

    private Expression atEnd(Expression e) {
        return e instanceof Asked.At at && at.time() instanceof Asked.End ? new Asked.At(at.value(), time) : e;
    }

    /** Whether something in it moves and has no time of its own. */
    private static boolean open(Expression e) {
        if (e instanceof Expression.Constant
                || e instanceof Asked.At
                || e instanceof Asked.First
                || e instanceof Asked.ResultPart
                || e instanceof Asked.PartIs) {
            return false;
        }
        return e.parts().isEmpty() || e.parts().stream().anyMatch(TakenAt::open);
    }

    /** As it would be written with the time, in the language in which the question is written. */
    private String heading(ExpressionSyntax written, String text) {
        String before = moment.span()
                .source()
                .text()
                .substring(0, moment.span().start())
                .stripTrailing();
        boolean chinese = before.charAt(before.length() - 1) > 0x7f;
        boolean composed = written instanceof Binary
                || written instanceof Unary
                || written instanceof Conditional
                || written instanceof Within;
        return (composed ? "(" + text + ")" : text)
                + (chinese ? " " + Keyword.AT.chinese() + " " : " " + Keyword.AT.english() + " ")
                + moment.span().oneLine();
    }
}
