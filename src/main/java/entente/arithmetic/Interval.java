package entente.arithmetic;

import java.util.function.DoubleUnaryOperator;

/**
 * All numbers from low to high. Every operation returns an interval that contains each result of the operation on
 * numbers of its operands: sums, products, quotients and roots, which IEEE 754 rounds correctly, are widened by one unit
 * in the last place, functions of {@link Arithmetic}, of which those of FastMath are within one unit, by two and tanh by three. What is not defined
 * everywhere on an operand gives {@link #ALL}, from which nothing follows.
 */
public record Interval(double low, double high) {
    /** Every number: nothing is known. */
    public static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public static final Interval ZERO = new Interval(0, 0);
    public static final Interval ONE = new Interval(1, 1);
    /** Encloses the number pi. */
    public static final Interval PI = new Interval(Math.nextDown(Math.PI), Math.nextUp(Math.PI));

    private static final int LITERAL_DIGITS = 15;
    private static final int FOLDED = 16;

    public Interval {
        if (!(low <= high)) {
            low = Double.NEGATIVE_INFINITY;
            high = Double.POSITIVE_INFINITY;
        }
    }

    /** The double itself and nothing else. */
    public static Interval exactly(double value) {
        return new Interval(value, value);
    }

    /**
     * Encloses the decimal number that was read as this double: 0.3 is no double. A whole number is itself. One with more
     * than 15 decimal digits is hardly a literal but what a few operations on literals were folded into, and is widened
     * by 16 units.
     */
    public static Interval literal(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 0x1p53) {
            return exactly(value);
        }
        boolean written = Double.isFinite(value) && Digits.decimal(value).precision() <= LITERAL_DIGITS;
        return outward(value, value, written ? 1 : FOLDED);
    }

    public static Interval of(double low, double high) {
        return new Interval(low, high);
    }

    public double middle() {
        return low == high ? low : low / 2 + high / 2;
    }

    public double width() {
        return Math.nextUp(high - low);
    }

    /** An upper bound of the distance from {@link #middle} to either end. */
    public double radius() {
        double middle = middle();
        return Math.nextUp(Math.max(high - middle, middle - low));
    }

    /** The largest modulus. */
    public double size() {
        return Math.max(Math.abs(low), Math.abs(high));
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public boolean above(double value) {
        return low > value;
    }

    public boolean below(double value) {
        return high < value;
    }

    public boolean finite() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    public Interval hull(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }

    public Interval plus(Interval other) {
        return new Interval(sumDown(low, other.low), sumUp(high, other.high));
    }

    public Interval minus(Interval other) {
        return new Interval(sumDown(low, -other.high), sumUp(high, -other.low));
    }

    public Interval negate() {
        return new Interval(-high, -low);
    }

    public Interval times(Interval other) {
        double a = productDown(low, other.low);
        double b = productDown(low, other.high);
        double c = productDown(high, other.low);
        double d = productDown(high, other.high);
        double least = Math.min(Math.min(a, b), Math.min(c, d));
        a = productUp(low, other.low);
        b = productUp(low, other.high);
        c = productUp(high, other.low);
        d = productUp(high, other.high);
        return new Interval(least, Math.max(Math.max(a, b), Math.max(c, d)));
    }

    public Interval over(Interval other) {
        if (other.low <= 0 && other.high >= 0) {
            return ALL;
        }
        double a = low / other.low;
        double b = low / other.high;
        double c = high / other.low;
        double d = high / other.high;
        Interval quotient =
                outward(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)), 1);
        // Rounding does not change the sign: a contribution that is divided stays at least 0.
        return low >= 0 && other.low > 0 ? new Interval(Math.max(0, quotient.low), quotient.high) : quotient;
    }

    /** x ^ y: whole powers of any number, others of positive numbers. */
    public Interval power(Interval exponent) {
        double y = exponent.low;
        if (y == exponent.high && y == Math.rint(y) && Math.abs(y) <= 1024) {
            Interval positive = power((int) Math.abs(y));
            return y < 0 ? ONE.over(positive) : positive;
        }
        return low > 0 ? ln().times(exponent).exp() : ALL;
    }

    private Interval power(int exponent) {
        if (exponent == 0) {
            return ONE;
        }
        if (exponent % 2 == 0) {
            Interval size = abs();
            Interval half = size.power(exponent / 2);
            Interval square = half.times(half);
            return new Interval(Math.max(0, square.low), square.high);
        }
        return exponent == 1 ? this : monotoneOdd(exponent);
    }

    private Interval monotoneOdd(int exponent) {
        Interval bottom = repeated(exactly(low), exponent);
        Interval top = repeated(exactly(high), exponent);
        return bottom.hull(top);
    }

    private static Interval repeated(Interval x, int exponent) {
        Interval y = x;
        for (int i = 1; i < exponent; i++) {
            y = y.times(x);
        }
        return y;
    }

    public Interval abs() {
        if (low >= 0) {
            return this;
        }
        return high <= 0 ? negate() : new Interval(0, Math.max(-low, high));
    }

    public Interval min(Interval other) {
        return new Interval(Math.min(low, other.low), Math.min(high, other.high));
    }

    public Interval max(Interval other) {
        return new Interval(Math.max(low, other.low), Math.max(high, other.high));
    }

    public Interval sqrt() {
        return low < 0 ? ALL : atLeast(0, increasing(Arithmetic::sqrt, 1));
    }

    public Interval exp() {
        return atLeast(0, increasing(Arithmetic::exp, 2));
    }

    public Interval ln() {
        return low > 0 ? increasing(Arithmetic::ln, 2) : ALL;
    }

    public Interval log10() {
        return low > 0 ? increasing(Arithmetic::log10, 2) : ALL;
    }

    public Interval tanh() {
        Interval value = increasing(Arithmetic::tanh, 3);
        return new Interval(Math.max(-1, value.low), Math.min(1, value.high));
    }

    /** The image under a function that grows, whose computed values are within so many units in the last place. */
    Interval increasing(DoubleUnaryOperator function, int units) {
        return outward(function.applyAsDouble(low), function.applyAsDouble(high), units);
    }

    public Interval sin() {
        return cos(this.minus(PI.over(exactly(2))));
    }

    public Interval cos() {
        return cos(this);
    }

    /** From the two ends, and ±1 wherever a multiple of π may lie between them. */
    private static Interval cos(Interval x) {
        Interval all = new Interval(-1, 1);
        if (!x.finite() || x.width() > 6 || x.size() > 1e9) {
            return all;
        }
        double a = Arithmetic.cos(x.low);
        double b = Arithmetic.cos(x.high);
        Interval ends = outward(Math.min(a, b), Math.max(a, b), 2);
        Interval turns = x.over(PI);
        double low = ends.low;
        double high = ends.high;
        for (double k = Math.ceil(turns.low); k <= turns.high; k++) {
            if (k % 2 == 0) {
                high = 1;
            } else {
                low = -1;
            }
        }
        return new Interval(Math.max(-1, low), Math.min(1, high));
    }

    // Sums with 0 and products with 0 are exact, which keeps what is at least 0 at least 0.

    private static double sumDown(double a, double b) {
        return a == 0 || b == 0 ? a + b : Math.nextDown(a + b);
    }

    private static double sumUp(double a, double b) {
        return a == 0 || b == 0 ? a + b : Math.nextUp(a + b);
    }

    private static double productDown(double a, double b) {
        return a == 0 || b == 0 ? 0 : Math.nextDown(a * b);
    }

    private static double productUp(double a, double b) {
        return a == 0 || b == 0 ? 0 : Math.nextUp(a * b);
    }

    private static Interval atLeast(double floor, Interval x) {
        return new Interval(Math.max(floor, x.low), x.high);
    }

    private static Interval outward(double low, double high, int units) {
        double a = low;
        double b = high;
        for (int u = 0; u < units; u++) {
            a = Math.nextDown(a);
            b = Math.nextUp(b);
        }
        return new Interval(a, b);
    }
}
