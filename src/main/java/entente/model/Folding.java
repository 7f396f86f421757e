package entente.model;

import entente.arithmetic.Arithmetic;
import entente.arithmetic.Function;
import entente.model.Expression.Apply;
import entente.model.Expression.Constant;
import java.util.List;

/** Computes what numbers decide, and nothing else: no bit of a result changes by it. */
public final class Folding {
    private Folding() {}

    public static Expression apply(Function function, List<Expression> arguments) {
        if (function == Function.IF && arguments.get(0) instanceof Constant condition) {
            return !Double.isNaN(condition.value()) ? arguments.get(condition.value() != 0 ? 1 : 2) : condition;
        }
        if (decidedByFirst(function, arguments)) {
            return new Constant(function == Function.OR ? 1 : 0);
        }
        double[] numbers = new double[arguments.size()];
        for (int k = 0; k < numbers.length; k++) {
            if (!(arguments.get(k) instanceof Constant constant)) {
                return new Apply(function, arguments);
            }
            numbers[k] = constant.value();
        }
        return function.forcing() ? new Apply(function, arguments) : new Constant(Arithmetic.apply(function, numbers));
    }

    private static boolean decidedByFirst(Function function, List<Expression> arguments) {
        return (function == Function.AND || function == Function.OR)
                && arguments.get(0) instanceof Constant first
                && !Double.isNaN(first.value())
                && (first.value() != 0) == (function == Function.OR);
    }
}
