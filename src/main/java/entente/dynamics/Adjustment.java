package entente.dynamics;

import entente.arithmetic.Arithmetic;
import entente.model.Event.Operator;
import org.jspecify.annotations.Nullable;

/**
 * What an open window does to one value: value · factor + amount, or a value of its own that overrides it.
 *
 * @param override null where there is none
 */
record Adjustment(@Nullable Double override, double factor, double amount) {
    static final Adjustment NONE = new Adjustment(null, 1, 0);

    /** This adjustment, and then the operator with its number; the changes of one window act one after the other. */
    Adjustment then(Operator operator, double number) {
        if (operator == Operator.SET) {
            return new Adjustment(number, factor, amount);
        }
        Double set = override;
        if (set != null) {
            return new Adjustment(operate(operator, set, number), factor, amount);
        }
        return switch (operator) {
            case ADD, SUBTRACT -> new Adjustment(null, factor, operate(operator, amount, number));
            default -> new Adjustment(null, operate(operator, factor, number), operate(operator, amount, number));
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
