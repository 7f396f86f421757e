package entente.model;

import entente.arithmetic.Interval;
import entente.arithmetic.Intervals;
import entente.arithmetic.Operation;
import entente.model.Expression.Apply;
import entente.model.Expression.Constant;
import java.util.List;
import java.util.Map;

/**
 * Computed numbers that there are too many of to keep what each came from: how far each may be from it is kept, so that
 * nothing takes it for what was written.
 */
public final class Rounding {
    private Rounding() {}

    /** A bound of the distance from what the number was computed from; 0 where it is itself what was written. */
    public static double of(Expression number) {
        if (number.sources().isEmpty()) {
            return 0;
        }
        Interval around = new Valuation<>(Intervals.ENCLOSING, Interval.ALL, Map.of()).of(number);
        double value = number.number();
        return Math.nextUp(Math.max(around.high() - value, value - around.low()));
    }

    /** A bound for the sum of two numbers that each stand for a decimal, as far from it as this. */
    public static double ofSum(double a, double errorOfA, double b, double errorOfB) {
        double units = Math.ulp(a) + Math.ulp(b) + Math.ulp(a + b);
        return Math.nextUp(Math.nextUp(units) + Math.nextUp(errorOfA + errorOfB));
    }

    /** The number, which is no fraction and lies in an interval where it is not what was written. */
    public static Constant constant(double value, double error) {
        return error == 0
                ? new Constant(value)
                : new Constant(value, new Apply(Operation.ROUNDED, List.of(new Constant(value), new Constant(error))));
    }
}
