package entente.symbolic;

import entente.arithmetic.Arithmetic;
import entente.arithmetic.Operation;
import entente.model.Expression;
import java.util.List;

/** slope · t + offset, which a resolved expression may turn out to be; NaN where it is no such line. */
record TimeLine(double slope, double offset) {

    /** What is no such line. */
    private static final TimeLine NONE = new TimeLine(Double.NaN, Double.NaN);

    static TimeLine of(Expression expression) {
        if (expression.isNumber()) {
            return new TimeLine(0, expression.number());
        }
        return expression.isTime()
                ? new TimeLine(1, 0)
                : expression
                        .operation()
                        .map(operation -> of(operation, expression.parts()))
                        .orElse(NONE);
    }

    private static TimeLine of(Operation operation, List<Expression> a) {
        return switch (operation) {
            case NEGATE -> of(a.get(0)).times(-1);
            case ADD -> of(a.get(0)).minus(of(a.get(1)).times(-1));
            case SUBTRACT -> of(a.get(0)).minus(of(a.get(1)));
            case MULTIPLY -> {
                TimeLine left = of(a.get(0));
                TimeLine right = of(a.get(1));
                if (left.slope * right.slope != 0) {
                    yield NONE;
                }
                yield left.slope == 0 ? right.times(left.offset) : left.times(right.offset);
            }
            case DIVIDE -> {
                TimeLine left = of(a.get(0));
                double by = a.get(1).number();
                yield new TimeLine(Arithmetic.divide(left.slope, by), Arithmetic.divide(left.offset, by));
            }
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT, IF, POWER -> NONE;
            case MIN, MAX, ABS, SUM, GINI, STEP, RAMP, PULSE, TABLE, ROUNDED -> NONE;
        };
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
