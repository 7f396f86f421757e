package entente.session.family;

import entente.arithmetic.Box;
import entente.arithmetic.Function;
import entente.arithmetic.Interval;
import entente.model.Expression;
import java.util.List;

/** Encloses every value that an expression of parameters takes over a box. */
final class Enclosing {
    private static final Interval EITHER = Interval.of(0, 1);

    private final int[] parameters;
    private final Box box;

    Enclosing(int[] parameters, Box box) {
        this.parameters = parameters;
        this.box = box;
    }

    Interval value(Expression e) {
        if (e instanceof Expression.Constant constant) {
            return Interval.literal(constant.value());
        }
        if (e instanceof Expression.ParameterValue parameter) {
            for (int k = 0; k < parameters.length; k++) {
                if (parameters[k] == parameter.parameter()) {
                    return box.side(k);
                }
            }
        }
        return e instanceof Expression.Apply apply ? apply(apply.function(), apply.arguments()) : Interval.ALL;
    }

    private Interval apply(Function function, List<Expression> arguments) {
        if (function.forcing()) {
            return Interval.ALL;
        }
        Interval a = value(arguments.get(0));
        if (function == Function.IF) {
            return choose(a, arguments);
        }
        if (arguments.size() == 1) {
            return single(function, a);
        }
        Interval all = a;
        for (Expression argument : arguments.subList(1, arguments.size())) {
            all = pair(function, all, value(argument));
        }
        return all;
    }

    private Interval choose(Interval condition, List<Expression> arguments) {
        Interval yes = value(arguments.get(1));
        Interval no = value(arguments.get(2));
        if (condition.low() > 0 || condition.high() < 0) {
            return yes;
        }
        return condition.low() == 0 && condition.high() == 0 ? no : yes.hull(no);
    }

    private static Interval single(Function function, Interval a) {
        return switch (function) {
            case NEGATE -> a.negate();
            case NOT -> Interval.ONE.minus(truth(a));
            case ABS -> a.abs();
            case EXP -> a.exp();
            case LN -> a.ln();
            case LOG10 -> a.log10();
            case SQRT -> a.sqrt();
            case SIN -> a.sin();
            case COS -> a.cos();
            case TANH -> a.tanh();
            case MIN, MAX, SUM -> a;
            default -> Interval.ALL;
        };
    }

    private static Interval pair(Function function, Interval a, Interval b) {
        return switch (function) {
            case ADD, SUM -> a.plus(b);
            case SUBTRACT -> a.minus(b);
            case MULTIPLY -> a.times(b);
            case DIVIDE -> a.over(b);
            case POWER -> a.power(b);
            case MIN -> a.min(b);
            case MAX -> a.max(b);
            case LESS -> a.high() < b.low() ? Interval.ONE : a.low() >= b.high() ? Interval.ZERO : EITHER;
            case LESS_OR_EQUAL -> a.high() <= b.low() ? Interval.ONE : a.low() > b.high() ? Interval.ZERO : EITHER;
            case GREATER -> pair(Function.LESS, b, a);
            case GREATER_OR_EQUAL -> pair(Function.LESS_OR_EQUAL, b, a);
            case EQUAL -> a.high() < b.low() || b.high() < a.low() ? Interval.ZERO : EITHER;
            case NOT_EQUAL -> a.high() < b.low() || b.high() < a.low() ? Interval.ONE : EITHER;
            case AND -> truth(a).min(truth(b));
            case OR -> truth(a).max(truth(b));
            default -> Interval.ALL;
        };
    }

    private static Interval truth(Interval a) {
        if (a.low() > 0 || a.high() < 0) {
            return Interval.ONE;
        }
        return a.low() == 0 && a.high() == 0 ? Interval.ZERO : EITHER;
    }
}
