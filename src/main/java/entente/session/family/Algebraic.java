package entente.session.family;

import entente.arithmetic.Polynomial;
import entente.model.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as a polynomial of parameters, its numbers as they were written. */
final class Algebraic {
    private static final int HIGHEST = 12;
    private static final int LONGEST = 2000;

    private final int[] parameters;

    Algebraic(int[] parameters) {
        this.parameters = parameters;
    }

    /** Null where it is none, or a very long one. */
    @Nullable
    Polynomial of(Expression e) {
        if (e instanceof Expression.Constant constant) {
            return Double.isFinite(constant.value()) ? Polynomial.constant(constant.value()) : null;
        }
        if (e instanceof Expression.ParameterValue parameter) {
            for (int k = 0; k < parameters.length; k++) {
                if (parameters[k] == parameter.parameter()) {
                    return Polynomial.parameter(k);
                }
            }
            return null;
        }
        Polynomial polynomial = e instanceof Expression.Apply apply ? apply(apply) : null;
        return polynomial == null || polynomial.size() > LONGEST ? null : polynomial;
    }

    private @Nullable Polynomial apply(Expression.Apply apply) {
        List<Expression> arguments = apply.arguments();
        Polynomial a = of(arguments.get(0));
        if (a == null) {
            return null;
        }
        return switch (apply.function()) {
            case NEGATE -> Polynomial.constant(0).minus(a);
            case ADD, SUM -> sum(a, arguments);
            case SUBTRACT -> minus(a, of(arguments.get(1)));
            case MULTIPLY -> times(a, of(arguments.get(1)));
            case POWER -> power(a, arguments.get(1));
            default -> null;
        };
    }

    private @Nullable Polynomial sum(Polynomial first, List<Expression> arguments) {
        Polynomial sum = first;
        for (Expression argument : arguments.subList(1, arguments.size())) {
            Polynomial next = of(argument);
            if (next == null) {
                return null;
            }
            sum = sum.plus(next);
        }
        return sum;
    }

    private static @Nullable Polynomial minus(Polynomial a, @Nullable Polynomial b) {
        return b == null ? null : a.minus(b);
    }

    private static @Nullable Polynomial times(Polynomial a, @Nullable Polynomial b) {
        return b == null || (long) a.size() * b.size() > LONGEST ? null : a.times(b);
    }

    private static @Nullable Polynomial power(Polynomial a, Expression exponent) {
        if (!(exponent instanceof Expression.Constant constant)) {
            return null;
        }
        double n = constant.value();
        if (n != Math.rint(n) || n < 0 || n > HIGHEST) {
            return null;
        }
        Polynomial power = Polynomial.constant(1);
        for (int k = 0; k < n; k++) {
            if ((long) power.size() * a.size() > LONGEST) {
                return null;
            }
            power = power.times(a);
        }
        return power;
    }
}
