package entente.events;

import entente.arithmetic.Arithmetic;
import entente.arithmetic.Function;
import entente.model.Event.Operator;
import entente.model.Expression;
import entente.model.Expression.Constant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an open window does to one value: value · factor + amount, or a value of its own that overrides it.
 *
 * @param override null where there is none
 */
record Adjustment(@Nullable Expression override, Expression factor, Expression amount) {
    static final Adjustment NONE = new Adjustment(null, new Constant(1), new Constant(0));

    /** This adjustment, and then the operator with its number; the changes of one window act one after the other. */
    Adjustment then(Operator operator, Expression number) {
        if (operator == Operator.SET) {
            return new Adjustment(number, factor, amount);
        }
        Expression set = override;
        if (set != null) {
            return new Adjustment(operate(operator, set, number), factor, amount);
        }
        return switch (operator) {
            case ADD, SUBTRACT -> new Adjustment(null, factor, operate(operator, amount, number));
            default -> new Adjustment(null, operate(operator, factor, number), operate(operator, amount, number));
        };
    }

    static Expression operate(Operator operator, Expression value, Expression number) {
        if (value instanceof Constant left && number instanceof Constant right) {
            return new Constant(operate(operator, left.value(), right.value()));
        }
        return switch (operator) {
            case SET -> number;
            case ADD -> new Expression.Apply(Function.ADD, List.of(value, number));
            case SUBTRACT -> new Expression.Apply(Function.SUBTRACT, List.of(value, number));
            case MULTIPLY -> new Expression.Apply(Function.MULTIPLY, List.of(value, number));
            case DIVIDE -> new Expression.Apply(Function.DIVIDE, List.of(value, number));
        };
    }

    static double operate(Operator operator, double value, double number) {
        return switch (operator) {
            case SET -> number;
            case ADD -> value + number;
            case SUBTRACT -> value - number;
            case MULTIPLY -> value * number;
            case DIVIDE -> Arithmetic.divide(value, number);
        };
    }
}
