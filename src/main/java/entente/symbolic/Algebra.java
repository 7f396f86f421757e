package entente.symbolic;

import entente.arithmetic.Function;
import entente.arithmetic.NumberAlgebra;
import entente.arithmetic.Operation;
import entente.model.Expression;
import entente.model.Expression.Constant;
import entente.model.Folding;
import java.util.List;

/**
 * Builds expressions and simplifies as it goes: what a derivative needs to stay readable. Unlike {@link Folding} it
 * may drop a part that has no value (0 · 1/0 is 0), so that laws themselves are not built with it.
 */
public final class Algebra {
    private static final Constant ZERO = new Constant(0);
    private static final Constant ONE = new Constant(1);

    /** The same as an algebra: what slopes are written in. */
    static final NumberAlgebra<Expression> SIMPLIFYING = new NumberAlgebra<>() {
        @Override
        public Expression number(double value) {
            return new Constant(value);
        }

        @Override
        public Expression apply(Function function, List<Expression> a) {
            if (function == Operation.SUBTRACT) {
                return subtract(a.get(0), a.get(1));
            }
            if (function == Operation.MULTIPLY) {
                return multiply(a.get(0), a.get(1));
            }
            if (function == Operation.DIVIDE) {
                return divide(a.get(0), a.get(1));
            }
            return function == Operation.NEGATE ? negate(a.get(0)) : Folding.apply(function, a);
        }
    };

    private Algebra() {}

    public static Expression apply(Function function, Expression... arguments) {
        return Folding.apply(function, List.of(arguments));
    }

    public static Expression add(Expression a, Expression b) {
        if (a.number() == 0) {
            return b;
        }
        if (b.number() == 0) {
            return a;
        }
        if (b.applies(Operation.NEGATE)) {
            return subtract(a, b.parts().get(0));
        }
        return apply(Operation.ADD, a, b);
    }

    public static Expression subtract(Expression a, Expression b) {
        if (b.number() == 0) {
            return a;
        }
        if (a.number() == 0) {
            return negate(b);
        }
        return apply(Operation.SUBTRACT, a, b);
    }

    public static Expression multiply(Expression a, Expression b) {
        if (a.number() == 0 || b.number() == 0) {
            return ZERO;
        }
        if (a.number() == 1) {
            return b;
        }
        if (b.number() == 1) {
            return a;
        }
        if (a.number() == -1) {
            return negate(b);
        }
        if (b.number() == -1) {
            return negate(a);
        }
        return apply(Operation.MULTIPLY, a, b);
    }

    public static Expression divide(Expression a, Expression b) {
        if (a.number() == 0) {
            return ZERO;
        }
        return b.number() == 1 ? a : apply(Operation.DIVIDE, a, b);
    }

    public static Expression power(Expression a, Expression b) {
        if (b.number() == 0) {
            return ONE;
        }
        return b.number() == 1 ? a : apply(Operation.POWER, a, b);
    }

    public static Expression negate(Expression a) {
        if (a.applies(Operation.NEGATE)) {
            return a.parts().get(0);
        }
        return a.number() == 0 ? ZERO : apply(Operation.NEGATE, a);
    }

    public static Expression choose(Expression condition, Expression a, Expression b) {
        boolean same = a == b || a.isNumber() && a.equals(b);
        return same ? a : apply(Operation.IF, condition, a, b);
    }
}
