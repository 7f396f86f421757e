package entente.stability;

import entente.dynamics.Arithmetic;
import entente.model.Expression;
import entente.model.Expression.Apply;
import entente.model.Expression.Constant;
import entente.model.Expression.ParameterValue;
import entente.model.Function;
import entente.stability.interval.Box;
import entente.stability.interval.Interval;
import entente.stability.interval.Polynomial;
import entente.stability.interval.Truth;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resolved expressions as numbers, intervals and polynomials of the parameters that move.
 *
 * <p>Constants reach this place already folded, so that one that is not whole may be a literal or the rounded result of
 * a few operations; intervals widen it by 16 units in the last place, and a polynomial takes it for exact only where it
 * has at most 15 decimal digits, as a literal does and a rounded result hardly ever.
 */
final class Evaluation {
    private static final int FOLDED = 16;
    private static final int LITERAL_DIGITS = 15;
    private static final int MOST_TERMS = 200;

    private final List<Integer> moving;

    Evaluation(List<Integer> moving) {
        this.moving = moving;
    }

    /** Whether the expression depends on nothing but parameters that move. */
    boolean covers(Expression expression) {
        if (expression instanceof Apply apply) {
            return !apply.function().forcing() && apply.arguments().stream().allMatch(this::covers);
        }
        return expression instanceof Constant
                || expression instanceof ParameterValue value && moving.contains(value.parameter());
    }

    double at(Expression expression, double[] values) {
        if (expression instanceof Constant constant) {
            return constant.value();
        }
        if (expression instanceof ParameterValue value) {
            return values[moving.indexOf(value.parameter())];
        }
        Apply apply = (Apply) expression;
        double[] arguments = new double[apply.arguments().size()];
        for (int a = 0; a < arguments.length; a++) {
            arguments[a] = at(apply.arguments().get(a), values);
        }
        return Arithmetic.apply(apply.function(), arguments);
    }

    Interval over(Expression expression, Box box) {
        if (expression instanceof Constant constant) {
            return widened(constant.value());
        }
        if (expression instanceof ParameterValue value) {
            return box.side(moving.indexOf(value.parameter()));
        }
        Apply apply = (Apply) expression;
        List<Expression> a = apply.arguments();
        return switch (apply.function()) {
            case ADD -> over(a.get(0), box).plus(over(a.get(1), box));
            case SUBTRACT -> over(a.get(0), box).minus(over(a.get(1), box));
            case MULTIPLY -> over(a.get(0), box).times(over(a.get(1), box));
            case DIVIDE -> over(a.get(0), box).over(over(a.get(1), box));
            case POWER -> over(a.get(0), box).power(exponent(a.get(1), box));
            case NEGATE -> over(a.get(0), box).negate();
            case ABS -> over(a.get(0), box).abs();
            case EXP -> over(a.get(0), box).exp();
            case LN -> over(a.get(0), box).ln();
            case LOG10 -> over(a.get(0), box).log10();
            case SQRT -> over(a.get(0), box).sqrt();
            case SIN -> over(a.get(0), box).sin();
            case COS -> over(a.get(0), box).cos();
            case TANH -> over(a.get(0), box).tanh();
            case MIN -> folded(a, box, Function.MIN);
            case MAX -> folded(a, box, Function.MAX);
            case SUM -> a.isEmpty() ? Interval.ZERO : folded(a, box, Function.SUM);
            case IF -> choice(a, box);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT ->
                number(truth(expression, box));
            case GINI, STEP, RAMP, PULSE, TABLE -> Interval.ALL;
        };
    }

    private Interval choice(List<Expression> a, Box box) {
        return switch (truth(a.get(0), box)) {
            case TRUE -> over(a.get(1), box);
            case FALSE -> over(a.get(2), box);
            case UNKNOWN -> over(a.get(1), box).hull(over(a.get(2), box));
        };
    }

    private Interval folded(List<Expression> a, Box box, Function function) {
        Interval all = over(a.get(0), box);
        for (Expression next : a.subList(1, a.size())) {
            Interval value = over(next, box);
            all = function == Function.MIN
                    ? all.min(value)
                    : function == Function.MAX ? all.max(value) : all.plus(value);
        }
        return all;
    }

    /** A whole exponent stays whole, so that the power of a negative base is defined. */
    private Interval exponent(Expression expression, Box box) {
        return expression instanceof Constant constant && constant.value() == Math.rint(constant.value())
                ? Interval.exactly(constant.value())
                : over(expression, box);
    }

    private static Interval number(Truth truth) {
        return switch (truth) {
            case TRUE -> Interval.ONE;
            case FALSE -> Interval.ZERO;
            case UNKNOWN -> Interval.of(0, 1);
        };
    }

    /** A condition; what has no value somewhere in the box is unknown. */
    Truth truth(Expression expression, Box box) {
        if (expression instanceof Apply apply) {
            List<Expression> a = apply.arguments();
            return switch (apply.function()) {
                case AND -> truth(a.get(0), box).and(truth(a.get(1), box));
                case OR -> truth(a.get(0), box).or(truth(a.get(1), box));
                case NOT -> truth(a.get(0), box).not();
                case LESS -> less(over(a.get(0), box), over(a.get(1), box));
                case GREATER -> less(over(a.get(1), box), over(a.get(0), box));
                case LESS_OR_EQUAL ->
                    less(over(a.get(1), box), over(a.get(0), box)).not();
                case GREATER_OR_EQUAL ->
                    less(over(a.get(0), box), over(a.get(1), box)).not();
                case EQUAL -> equal(over(a.get(0), box), over(a.get(1), box));
                case NOT_EQUAL ->
                    equal(over(a.get(0), box), over(a.get(1), box)).not();
                default -> nonZero(over(expression, box));
            };
        }
        return nonZero(over(expression, box));
    }

    private static Truth nonZero(Interval value) {
        return Truth.of(!value.contains(0), value.low() == 0 && value.high() == 0);
    }

    private static Truth less(Interval a, Interval b) {
        return Truth.of(a.high() < b.low(), a.low() >= b.high());
    }

    private static Truth equal(Interval a, Interval b) {
        return Truth.of(a.low() == a.high() && a.equals(b), a.high() < b.low() || b.high() < a.low());
    }

    private static Interval widened(double value) {
        if (Double.isNaN(value)) {
            return Interval.ALL;
        }
        if (value == Math.rint(value) && Math.abs(value) < 0x1p53) {
            return Interval.exactly(value);
        }
        double spread = FOLDED * Math.ulp(value);
        return Interval.of(value - spread, value + spread);
    }

    /** The expression as an exact polynomial of the parameters that move, or null where it is none. */
    @Nullable
    Polynomial polynomial(Expression expression) {
        if (expression instanceof Constant constant) {
            return literal(constant.value()) ? Polynomial.constant(constant.value()) : null;
        }
        if (expression instanceof ParameterValue value) {
            return Polynomial.parameter(moving.indexOf(value.parameter()));
        }
        Apply apply = (Apply) expression;
        List<Expression> a = apply.arguments();
        Polynomial first = a.isEmpty() ? null : polynomial(a.get(0));
        if (first == null) {
            return null;
        }
        return switch (apply.function()) {
            case NEGATE -> Polynomial.constant(0).minus(first);
            case POWER -> power(first, a.get(1));
            case ADD, SUBTRACT, MULTIPLY, SUM -> {
                Polynomial whole = first;
                for (Expression next : a.subList(1, a.size())) {
                    Polynomial part = polynomial(next);
                    if (part == null || whole.size() * part.size() > MOST_TERMS) {
                        yield null;
                    }
                    whole = combine(apply.function(), whole, part);
                }
                yield whole;
            }
            default -> null;
        };
    }

    private static Polynomial combine(Function function, Polynomial a, Polynomial b) {
        return switch (function) {
            case ADD, SUM -> a.plus(b);
            case SUBTRACT -> a.minus(b);
            default -> a.times(b);
        };
    }

    private static @Nullable Polynomial power(Polynomial base, Expression exponent) {
        if (!(exponent instanceof Constant constant)
                || constant.value() != Math.rint(constant.value())
                || constant.value() < 0
                || constant.value() > 8) {
            return null;
        }
        Polynomial power = Polynomial.constant(1);
        for (int i = 0; i < constant.value(); i++) {
            power = power.times(base);
        }
        return power.size() > MOST_TERMS ? null : power;
    }

    private static boolean literal(double value) {
        return Double.isFinite(value)
                && BigDecimal.valueOf(value).stripTrailingZeros().precision() <= LITERAL_DIGITS;
    }
}
