package entente.arithmetic;

import java.util.List;

/** Encloses every value that the functions take on intervals. */
public final class Intervals implements NumberAlgebra<Interval> {
    public static final Intervals ENCLOSING = new Intervals();

    private static final Interval EITHER = Interval.of(0, 1);

    private Intervals() {}

    @Override
    public Interval number(double value) {
        return Interval.literal(value);
    }

    @Override
    public Interval apply(Function function, List<Interval> arguments) {
        if (function.forcing() || function == Function.GINI) {
            return Interval.ALL;
        }
        if (function == Function.SUM && arguments.isEmpty()) {
            return Interval.ZERO;
        }
        Interval a = arguments.get(0);
        if (function == Function.IF) {
            return choose(a, arguments.get(1), arguments.get(2));
        }
        if (arguments.size() == 1) {
            return single(function, a);
        }
        Interval all = a;
        for (Interval argument : arguments.subList(1, arguments.size())) {
            all = pair(function, all, argument);
        }
        return all;
    }

    private static Interval choose(Interval condition, Interval yes, Interval no) {
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
