package entente.syntax;

import entente.diagnostic.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as written; names are not resolved. */
public sealed interface Expression {
    Span span();

    /** @param percent written as {@code 20%}; the value is then 0.2 */
    record Number(double value, boolean percent, Span span) implements Expression {}

    /** A parameter, a firm, an alliance, {@code firms}, {@code t}, {@code pi}, {@code i}, {@code stable}, {@code Lab[3]}, {@code Lab[*]}. */
    record Reference(FirmReference target, Span span) implements Expression {}

    /** {@code Jia.output}, {@code Tech.output}, {@code source.distance}, {@code run.end}. */
    record Dot(Expression base, Name part, Span span) implements Expression {}

    /** {@code (Jia -> Yi)}, {@code (Jia -> Yi) of Tech}: the coefficient in force. */
    record Coefficient(
            FirmReference from, FirmReference to, @Nullable Name alliance, Span span) implements Expression {}

    /** {@code max(a, b)}, {@code total(Tech.output)}, {@code first(c)}: the checker knows the functions. */
    record Call(Name function, List<Expression> arguments, Span span) implements Expression {}

    /** {@code (0, 1)}: a point, only inside {@code table}. */
    record Point(Expression x, Expression y, Span span) implements Expression {}

    record Unary(UnaryOperator operator, Expression operand, Span span) implements Expression {}

    enum UnaryOperator {
        NEGATE,
        NOT
    }

    /** @param operatorSpan where an error of this operation points */
    record Binary(BinaryOperator operator, Expression left, Expression right, Span operatorSpan, Span span)
            implements Expression {}

    enum BinaryOperator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        POWER,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        EQUAL,
        NOT_EQUAL,
        AND,
        OR;

        public boolean comparison() {
            return ordinal() >= LESS.ordinal() && ordinal() <= NOT_EQUAL.ordinal();
        }
    }

    /** {@code v = 120 within 1%}: closeness; a tolerance written as a percent is relative to the right side. */
    record Within(Expression left, Expression right, Expression tolerance, Span span) implements Expression {}

    record Conditional(Expression condition, Expression then, Expression otherwise, Span span) implements Expression {}

    /** {@code v at 60} */
    record At(Expression value, Moment moment, Span span) implements Expression {}

    /** {@code v under Support} */
    record Under(Expression value, Name scenario, Span span) implements Expression {}

    /** {@code Tech is stable}. The quality is a keyword's canonical English spelling, as {@code mutual symbiosis}. */
    record Is(Expression subject, String quality, Span qualitySpan, Span span) implements Expression {}
}
