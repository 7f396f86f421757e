package entente.events;

import entente.arithmetic.Arithmetic;
import entente.arithmetic.Operation;
import entente.model.Event.Operator;
import entente.model.Expression;
import entente.model.Expression.Constant;
import entente.model.Folding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an open window does to one value: value · factor + amount, or a value of its own that overrides it.
 *
 * @param override null where there is none
 */
record Adjustment(@Nullable Expression override, Expression factor, Expression amount) {
    /** A chain of origins that grows with the run would fill the memory. */
    private static final int STEPS_BACK = 64;

    static final Adjustment NONE = new Adjustment(null, new Constant(1), new Constant(0));

    /** This adjustment, and then the operator with its number; the changes of one window act one after the other. */
    Adjustment then(Operator operator, Expression number) {
        if (override != null) {
            return new Adjustment(operate(operator, override, number), factor, amount);
        }
        return switch (operator) {
            case SET -> new Adjustment(number, factor, amount);
            case ADD, SUBTRACT -> new Adjustment(null, factor, operate(operator, amount, number));
            case MULTIPLY, DIVIDE ->
                new Adjustment(null, operate(operator, factor, number), operate(operator, amount, number));
        };
    }

    static Expression operate(Operator operator, Expression value, Expression number) {
        return switch (operator) {
            case SET -> number;
            case ADD -> ofRun(Folding.apply(Operation.ADD, List.of(value, number)));
            case SUBTRACT -> ofRun(Folding.apply(Operation.SUBTRACT, List.of(value, number)));
            case MULTIPLY -> ofRun(Folding.apply(Operation.MULTIPLY, List.of(value, number)));
            case DIVIDE -> ofRun(Folding.apply(Operation.DIVIDE, List.of(value, number)));
        };
    }

    /** What events changed again and again is a number of the run, and no longer one that was written. */
    private static Expression ofRun(Expression value) {
        Expression source = value;
        for (int k = 0; value.isNumber() && k < STEPS_BACK; k++) {
            if (source.sources().isEmpty()) {
                return value;
            }
            source = source.sources().get(0);
        }
        return value.isNumber() ? new Constant(value.number()) : value;
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
