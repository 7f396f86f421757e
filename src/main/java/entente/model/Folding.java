package entente.model;

import entente.arithmetic.Arithmetic;
import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import entente.model.Expression.Apply;
import entente.model.Expression.Constant;
import java.util.List;

/** Computes what numbers decide, and nothing else: no bit of a result changes by it. A number keeps what it was computed from. */
public final class Folding {
    private Folding() {}

    public static Expression apply(Function function, List<Expression> arguments) {
        if (function == Operation.IF && arguments.get(0) instanceof Constant condition) {
            return !Double.isNaN(condition.value()) ? arguments.get(condition.value() != 0 ? 1 : 2) : condition;
        }
        if (decidedByFirst(function, arguments)) {
            return new Constant(function == Operation.OR ? 1 : 0);
        }
        double[] numbers = new double[arguments.size()];
        for (int k = 0; k < numbers.length; k++) {
            if (!(arguments.get(k) instanceof Constant constant)) {
                return new Apply(function, arguments);
            }
            numbers[k] = constant.value();
        }
        if (function.forcing()) {
            return new Apply(function, arguments);
        }
        double value = Arithmetic.apply(function, numbers);
        return exact(value, arguments) ? new Constant(value) : new Constant(value, new Apply(function, arguments));
    }

    /** Whole numbers of whole numbers: what doubles hold without rounding. */
    private static boolean exact(double value, List<Expression> arguments) {
        for (Expression argument : arguments) {
            if (!whole(argument.number()) || !argument.sources().isEmpty()) {
                return false;
            }
        }
        return whole(value);
    }

    private static boolean whole(double value) {
        return value == Math.rint(value) && Math.abs(value) < 0x1p53;
    }

    private static boolean decidedByFirst(Function function, List<Expression> arguments) {
        return (function == Operation.AND || function == Operation.OR)
                && arguments.get(0) instanceof Constant first
                && !Double.isNaN(first.value())
                && (first.value() != 0) == (function == Operation.OR);
    }
}
