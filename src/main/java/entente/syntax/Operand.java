package entente.syntax;

import org.antlr.v4.runtime.Token;

/**
 * A part of an expression, with what its value alone does not tell.
 *
 * @param first  its first token, an opening parenthesis included
 * @param closed whether it stands in parentheses, so that what is around it does not look into it
 */
record Operand(ExpressionSyntax value, Token first, Token last, Time time, boolean closed) {

    enum Time {
        /** It ends with a time, as in {@code Jia at 60}. */
        GIVEN,
        /** It names something that moves, and says no time. */
        MISSING,
        NEITHER
    }

    boolean isOneToken() {
        return first == last;
    }

    boolean isComparison() {
        return !closed
                && value instanceof ExpressionSyntax.Binary binary
                && binary.operator().comparison();
    }

    boolean isEquality() {
        return isComparison() && ((ExpressionSyntax.Binary) value).operator() == ExpressionSyntax.BinaryOperator.EQUAL;
    }
}
