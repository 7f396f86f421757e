package entente.symbolic;

import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import entente.model.Expression;
import entente.model.Expression.Apply;
import entente.model.Expression.Constant;
import entente.model.Expression.Time;
import entente.model.Folding;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What t is while expressions are resolved: a moving time, a frozen one, or a moving one within the stretch that begins
 * at a time, where forcing functions of fixed times have no kink. It notes the first kink after the stretch's begin.
 *
 * <p>The instant at a time is what follows it, and beside that where {@code t = 10} holds: it does nowhere else.
 */
public final class Clock {
    private static final Constant ZERO = new Constant(0);

    private enum Kind {
        RUNNING,
        FROZEN,
        STRETCH,
        INSTANT
    }

    private final Kind kind;
    private final double t;
    private double kink = Double.POSITIVE_INFINITY;

    private Clock(Kind kind, double t) {
        this.kind = kind;
        this.t = t;
    }

    public static Clock running() {
        return new Clock(Kind.RUNNING, Double.NaN);
    }

    public static Clock frozen(double t) {
        return new Clock(Kind.FROZEN, t);
    }

    public static Clock from(double t) {
        return new Clock(Kind.STRETCH, t);
    }

    public static Clock instant(double t) {
        return new Clock(Kind.INSTANT, t);
    }

    public boolean frozen() {
        return kind == Kind.FROZEN;
    }

    public double t() {
        return t;
    }

    public double kink() {
        return kink;
    }

    /** The function of resolved arguments. */
    public Expression apply(Function function, List<Expression> arguments) {
        if (kind == Kind.STRETCH || kind == Kind.INSTANT) {
            Expression decided = inStretch(function, arguments);
            if (decided != null) {
                return decided;
            }
        }
        if (kind == Kind.FROZEN && function.forcing()) {
            double[] numbers = numbers(arguments);
            return numbers == null
                    ? Folding.apply(Operation.IF, conditional(function, arguments))
                    : new Constant(Forcing.value(function, numbers, t));
        }
        return Folding.apply(function, arguments);
    }

    /** The arguments of the if that a forcing function is, with t put in: its own arguments depend on state. */
    private List<Expression> conditional(Function function, List<Expression> arguments) {
        Expression written = Forcing.conditional(new Apply(function, arguments), new Constant(t));
        return written.applies(Operation.IF) ? written.parts() : List.of(new Constant(1), written, written);
    }

    private static double @Nullable [] numbers(List<Expression> arguments) {
        double[] numbers = new double[arguments.size()];
        for (int k = 0; k < numbers.length; k++) {
            if (!arguments.get(k).isNumber()) {
                return null;
            }
            numbers[k] = arguments.get(k).number();
        }
        return numbers;
    }

    private @Nullable Expression inStretch(Function function, List<Expression> a) {
        if (!(function instanceof Operation operation)) {
            return null;
        }
        return switch (operation) {
            case STEP -> a.get(0).isNumber() ? (begun(a.get(0).number()) ? a.get(1) : ZERO) : null;
            case RAMP ->
                a.get(0).isNumber() && a.get(1).isNumber()
                        ? ramp(a.get(0).number(), a.get(1).number(), a.get(2))
                        : null;
            case PULSE ->
                a.get(0).isNumber() && a.get(1).isNumber()
                        ? pulse(a.get(0).number(), a.get(0).number() + a.get(1).number(), a.get(2))
                        : null;
            case TABLE -> table(a);
            case GREATER, GREATER_OR_EQUAL -> compared(a, Crossing::above);
            case LESS, LESS_OR_EQUAL -> compared(a, crossing -> !crossing.above());
            case EQUAL -> compared(a, Crossing::now);
            case NOT_EQUAL -> compared(a, crossing -> !crossing.now());
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, NEGATE, AND, OR, NOT, IF, MIN, MAX, ABS, SUM, GINI -> null;
            case ROUNDED -> null;
        };
    }

    /** Whether the time has come; if not, it is a kink ahead. */
    private boolean begun(double time) {
        if (t >= time) {
            return true;
        }
        kink = Math.min(kink, time);
        return false;
    }

    private Expression ramp(double from, double to, Expression height) {
        if (begun(to)) {
            return height;
        }
        if (!begun(from)) {
            return ZERO;
        }
        Expression risen = Folding.apply(Operation.MULTIPLY, List.of(height, since(from)));
        return Folding.apply(Operation.DIVIDE, List.of(risen, new Constant(to - from)));
    }

    private static Expression since(double time) {
        return new Apply(Operation.SUBTRACT, List.of(new Time(), new Constant(time)));
    }

    private Expression pulse(double from, double to, Expression height) {
        boolean over = begun(to);
        return begun(from) && !over ? height : ZERO;
    }

    private @Nullable Expression table(List<Expression> a) {
        double[] points = numbers(a);
        if (points == null) {
            return null;
        }
        int next = 0;
        while (next < points.length && t >= points[next]) {
            next += 2;
        }
        if (next == points.length) {
            return new Constant(points[next - 1]);
        }
        kink = Math.min(kink, points[next]);
        if (next == 0) {
            return new Constant(points[1]);
        }
        double slope = (points[next + 1] - points[next - 1]) / (points[next] - points[next - 2]);
        return Algebra.add(
                new Constant(points[next - 1]), Algebra.multiply(new Constant(slope), since(points[next - 2])));
    }

    /** How the left side stands to the right where they meet at one time: inside the stretch, or at the instant. */
    private record Crossing(boolean above, boolean now) {}

    /** A comparison that changes at one time, as that of t with a number. */
    private @Nullable Expression compared(List<Expression> a, Predicate<Crossing> holds) {
        TimeLine difference = TimeLine.of(a.get(0)).minus(TimeLine.of(a.get(1)));
        double time = difference.zero();
        if (!Double.isFinite(time)) {
            return null;
        }
        boolean above = begun(time) == difference.slope() > 0;
        boolean now = kind == Kind.INSTANT && t == time;
        return new Constant(holds.test(new Crossing(above, now)) ? 1 : 0);
    }
}
