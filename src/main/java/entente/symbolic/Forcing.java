package entente.symbolic;

import entente.arithmetic.Arithmetic;
import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import entente.model.Expression;
import entente.model.Expression.Apply;
import entente.model.Expression.Constant;
import java.util.List;

/** The forcing functions of time: step(at, height), ramp(from, to, height), pulse(at, width, height), table(…). */
public final class Forcing {
    private Forcing() {}

    /** The value at t of a function of these numbers. */
    public static double value(Function function, double[] a, double t) {
        return switch ((Operation) function) {
            case STEP -> step(t, a[0], a[1]);
            case RAMP -> ramp(t, a[0], a[1], a[2]);
            case PULSE -> pulse(t, a[0], a[1], a[2]);
            case TABLE -> Arithmetic.table(t, a);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, NEGATE, LESS, LESS_OR_EQUAL -> throw timeless(function);
            case GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT, IF, MIN, MAX -> throw timeless(function);
            case ABS, SUM, GINI, ROUNDED -> throw timeless(function);
        };
    }

    private static IllegalArgumentException timeless(Function function) {
        return new IllegalArgumentException(function + " does not depend on time");
    }

    public static double step(double t, double at, double height) {
        return t >= at ? height : t < at ? 0 : Double.NaN;
    }

    public static double ramp(double t, double from, double to, double height) {
        if (t >= to) {
            return height;
        }
        return t <= from ? 0 : Arithmetic.divide(height * (t - from), to - from);
    }

    public static double pulse(double t, double at, double width, double height) {
        return t >= at && t < at + width ? height : 0;
    }

    /** The same function written with if: what its derivative is taken of where more than its height moves. */
    static Expression conditional(Apply apply, Expression t) {
        List<Expression> a = apply.arguments();
        Constant zero = new Constant(0);
        return switch ((Operation) apply.function()) {
            case STEP -> Algebra.choose(later(t, a.get(0)), a.get(1), zero);
            case PULSE ->
                Algebra.choose(
                        later(t, Algebra.add(a.get(0), a.get(1))),
                        zero,
                        Algebra.choose(later(t, a.get(0)), a.get(2), zero));
            case RAMP ->
                Algebra.choose(
                        later(t, a.get(1)),
                        a.get(2),
                        Algebra.choose(later(t, a.get(0)), line(t, a.get(0), zero, a.get(1), a.get(2)), zero));
            case TABLE -> pieces(t, a);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, NEGATE, LESS -> throw timeless(apply.function());
            case LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND -> throw timeless(apply.function());
            case OR, NOT, IF, MIN, MAX, ABS, SUM, GINI, ROUNDED -> throw timeless(apply.function());
        };
    }

    private static Expression pieces(Expression t, List<Expression> a) {
        Expression before = a.get(1);
        for (int k = 0; k + 3 < a.size(); k += 2) {
            Expression piece = line(t, a.get(k), a.get(k + 1), a.get(k + 2), a.get(k + 3));
            before = Algebra.choose(later(t, a.get(k)), piece, before);
        }
        return Algebra.choose(later(t, a.get(a.size() - 2)), a.get(a.size() - 1), before);
    }

    private static Expression later(Expression t, Expression at) {
        return Algebra.apply(Operation.GREATER_OR_EQUAL, t, at);
    }

    /** The line through (x, y) and (x2, y2), at t. */
    static Expression line(Expression t, Expression x, Expression y, Expression x2, Expression y2) {
        Expression slope = Algebra.divide(Algebra.subtract(y2, y), Algebra.subtract(x2, x));
        return Algebra.add(y, Algebra.multiply(slope, Algebra.subtract(t, x)));
    }
}
