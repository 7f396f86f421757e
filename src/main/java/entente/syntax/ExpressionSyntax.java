package entente.syntax;

import entente.diagnostic.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as written; names are not resolved. */
public sealed interface ExpressionSyntax {
    Span span();

    /** @param percent written as {@code 20%}; the value is then 0.2 */
    record Number(double value, boolean percent, Span span) implements ExpressionSyntax {}

    /** A parameter, a firm, an alliance, {@code firms}, {@code t}, {@code pi}, {@code i}, {@code stable}, {@code Lab[3]}, {@code Lab[*]}. */
    record Reference(FirmReference target, Span span) implements ExpressionSyntax {}

    /** {@code Jia.output}, {@code Tech.output}, {@code source.distance}, {@code run.end}. */
    record Dot(ExpressionSyntax base, Name part, Span span) implements ExpressionSyntax {}

    /** {@code (Jia -> Yi)}, {@code (Jia -> Yi) of Tech}: the coefficient in force. */
    record Coefficient(
            FirmReference from, FirmReference to, @Nullable Name alliance, Span span) implements ExpressionSyntax {}

    /** {@code max(a, b)}, {@code total(Tech.output)}, {@code first(c)}: the checker knows the functions. */
    record Call(Name function, List<ExpressionSyntax> arguments, Span span) implements ExpressionSyntax {}

    /** {@code (0, 1)}: a point, only inside {@code table}. */
    record Point(ExpressionSyntax x, ExpressionSyntax y, Span span) implements ExpressionSyntax {}

    record Unary(UnaryOperator operator, ExpressionSyntax operand, Span span) implements ExpressionSyntax {}

    enum UnaryOperator {
        NEGATE,
        NOT
    }

    /** @param operatorSpan where an error of this operation points */
    record Binary(BinaryOperator operator, ExpressionSyntax left, ExpressionSyntax right, Span operatorSpan, Span span)
            implements ExpressionSyntax {}

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
    record Within(ExpressionSyntax left, ExpressionSyntax right, ExpressionSyntax tolerance, Span span)
            implements ExpressionSyntax {}

    record Conditional(ExpressionSyntax condition, ExpressionSyntax then, ExpressionSyntax otherwise, Span span)
            implements ExpressionSyntax {}

    /** {@code v at 60} */
    record At(ExpressionSyntax value, MomentSyntax moment, Span span) implements ExpressionSyntax {}

    /** {@code v under Support} */
    record Under(ExpressionSyntax value, Name scenario, Span span) implements ExpressionSyntax {}

    /** {@code Tech is stable}. The quality is a keyword's canonical English spelling, as {@code mutual symbiosis}. */
    record Is(ExpressionSyntax subject, String quality, Span qualitySpan, Span span) implements ExpressionSyntax {}
}
