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
        if (function instanceof Elementary elementary) {
            return elementary.image(arguments.get(0));
        }
        Operation operation = (Operation) function;
        if (operation.forcing() || operation == Operation.GINI) {
            return Interval.ALL;
        }
        if (operation == Operation.SUM && arguments.isEmpty()) {
            return Interval.ZERO;
        }
        Interval a = arguments.get(0);
        if (operation == Operation.IF) {
            return choose(a, arguments.get(1), arguments.get(2));
        }
        if (arguments.size() == 1) {
            return single(operation, a);
        }
        Interval all = a;
        for (Interval argument : arguments.subList(1, arguments.size())) {
            all = pair(operation, all, argument);
        }
        return all;
    }

    private static Interval choose(Interval condition, Interval yes, Interval no) {
        if (condition.low() > 0 || condition.high() < 0) {
            return yes;
        }
        return condition.low() == 0 && condition.high() == 0 ? no : yes.hull(no);
    }

    private static Interval single(Operation function, Interval a) {
        return switch (function) {
            case NEGATE -> a.negate();
            case NOT -> Interval.of(1 - truth(a).high(), 1 - truth(a).low());
            case ABS -> a.abs();
            case MIN, MAX, SUM -> a;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Interval.ALL;
            case EQUAL, NOT_EQUAL, AND, OR, IF, STEP, RAMP, PULSE, TABLE, GINI, ROUNDED -> Interval.ALL;
        };
    }

    private static Interval pair(Operation function, Interval a, Interval b) {
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
            case GREATER -> pair(Operation.LESS, b, a);
            case GREATER_OR_EQUAL -> pair(Operation.LESS_OR_EQUAL, b, a);
            case EQUAL -> a.high() < b.low() || b.high() < a.low() ? Interval.ZERO : EITHER;
            case NOT_EQUAL -> a.high() < b.low() || b.high() < a.low() ? Interval.ONE : EITHER;
            case AND -> truth(a).min(truth(b));
            case OR -> truth(a).max(truth(b));
            case ROUNDED -> a.plus(Interval.of(-b.high(), b.high()));
            case NEGATE, NOT, ABS, IF, STEP, RAMP, PULSE, TABLE, GINI -> Interval.ALL;
        };
    }

    private static Interval truth(Interval a) {
        if (a.low() > 0 || a.high() < 0) {
            return Interval.ONE;
        }
        return a.low() == 0 && a.high() == 0 ? Interval.ZERO : EITHER;
    }
}
