package entente.check.expressions;

import entente.model.Expression;

/**
 * An expression that was resolved.
 *
 * @param condition whether it is true or false rather than a number
 */
public record Typed(Expression expression, boolean condition) {
    static Typed number(Expression expression) {
        return new Typed(expression, false);
    }

    static Typed condition(Expression expression) {
        return new Typed(expression, true);
    }
}
