package entente.check.questions;

import entente.model.Asked;
import entente.model.Expression;
import entente.model.Fold;
import entente.model.Question;
import entente.syntax.ExpressionSyntax;
import entente.syntax.Keyword;
import entente.syntax.MomentSyntax;

/**
 * The time to which {@code compare} and {@code sweep} go: what names no time of its own is taken there, and its heading
 * says so.
 */
record TakenAt(MomentSyntax moment, Expression time) {

    Question.Value value(ExpressionSyntax written, Question.Value value) {
        Expression bounded = Fold.map(part -> part.accept(new Bounded())).of(value.expression());
        boolean open = bounded.accept(new Open(false));
        return new Question.Value(
                open ? heading(written, value.text()) : value.text(),
                bounded.accept(new Open(true)) ? new Asked.At(bounded, time) : bounded);
    }

    /** What is read at the end is read at that time. */
    private final class Bounded implements Asked.Otherwise<Expression> {
        @Override
        public Expression at(Asked.At at) {
            return at.time().isEnd() ? new Asked.At(at.value(), time) : at;
        }

        @Override
        public Expression otherwise(Expression e) {
            return e;
        }
    }

    /**
     * Whether something in it moves and has no time of its own.
     *
     * @param first whether {@code first} is such a thing
     */
    private record Open(boolean first) implements Asked.Otherwise<Boolean> {
        @Override
        public Boolean constant(Expression.Constant constant) {
            return false;
        }

        @Override
        public Boolean at(Asked.At at) {
            return false;
        }

        @Override
        public Boolean first(Asked.First asked) {
            return first;
        }

        @Override
        public Boolean resultPart(Asked.ResultPart part) {
            return false;
        }

        @Override
        public Boolean partIs(Asked.PartIs is) {
            return false;
        }

        @Override
        public Boolean otherwise(Expression e) {
            return e.parts().isEmpty() || e.parts().stream().anyMatch(part -> part.accept(this));
        }
    }

    /** As it would be written with the time, in the language in which the question is written. */
    private String heading(ExpressionSyntax written, String text) {
        String before = moment.span()
                .source()
                .text()
                .substring(0, moment.span().start())
                .stripTrailing();
        boolean chinese = before.charAt(before.length() - 1) > 0x7f;
        return (written.open() ? "(" + text + ")" : text)
                + (chinese ? " " + Keyword.AT.chinese() + " " : " " + Keyword.AT.english() + " ")
                + moment.span().oneLine();
    }
}
