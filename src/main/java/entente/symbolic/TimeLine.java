package entente.symbolic;

import entente.arithmetic.Arithmetic;
import entente.arithmetic.Operation;
import entente.model.Expression;
import entente.model.Expression.Apply;
import entente.model.Expression.Constant;
import entente.model.Expression.Time;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** slope · t + offset, which a resolved expression may turn out to be. */
record TimeLine(double slope, double offset) {

    /** Null where the expression is no such line. */
    static @Nullable TimeLine of(Expression expression) {
        if (expression instanceof Time) {
            return new TimeLine(1, 0);
        }
        if (expression instanceof Constant constant) {
            return new TimeLine(0, constant.value());
        }
        return expression instanceof Apply apply ? of(apply) : null;
    }

    private static @Nullable TimeLine of(Apply apply) {
        List<Expression> a = apply.arguments();
        if (!(apply.function() instanceof Operation operation)) {
            return null;
        }
        return switch (operation) {
            case NEGATE -> combine(new TimeLine(0, 0), of(a.get(0)), -1);
            case ADD -> combine(of(a.get(0)), of(a.get(1)), 1);
            case SUBTRACT -> combine(of(a.get(0)), of(a.get(1)), -1);
            case MULTIPLY -> {
                TimeLine left = of(a.get(0));
                TimeLine right = of(a.get(1));
                if (left == null || right == null || left.slope * right.slope != 0) {
                    yield null;
                }
                yield left.slope == 0 ? right.times(left.offset) : left.times(right.offset);
            }
            case DIVIDE -> {
                TimeLine left = of(a.get(0));
                yield left != null && a.get(1) instanceof Constant by
                        ? new TimeLine(
                                Arithmetic.divide(left.slope, by.value()), Arithmetic.divide(left.offset, by.value()))
                        : null;
            }
            default -> null;
        };
    }

    private static @Nullable TimeLine combine(@Nullable TimeLine left, @Nullable TimeLine right, int sign) {
        return left == null || right == null
                ? null
                : new TimeLine(left.slope + sign * right.slope, left.offset + sign * right.offset);
    }

    private TimeLine times(double factor) {
        return new TimeLine(slope * factor, offset * factor);
    }

    TimeLine minus(TimeLine other) {
        return new TimeLine(slope - other.slope, offset - other.offset);
    }

    /** Where it is 0; not finite where it never is, or everywhere. */
    double zero() {
        return slope == 0 ? Double.NaN : Arithmetic.divide(-offset, slope);
    }
}
