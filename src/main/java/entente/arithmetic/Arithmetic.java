package entente.arithmetic;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * The one place where functions are computed, so that the interpreter, compiled laws and every machine get the same
 * bits: Commons Math for the transcendental ones, and fused multiply-add.
 *
 * <p>Truth is 1 or 0. What has no value (a division by zero, the logarithm of what is not above 0) is NaN, and so is
 * everything computed from it, comparisons included; {@code and}, {@code or} and {@code if} do not look at an operand
 * that they do not need.
 */
public final class Arithmetic {
    private Arithmetic() {}

    /** a · b + c, rounded once. */
    public static double fma(double a, double b, double c) {
        return Math.fma(a, b, c);
    }

    public static double divide(double a, double b) {
        return b == 0 ? Double.NaN : a / b;
    }

    public static double power(double a, double b) {
        return finite(b == 2 ? a * a : FastMath.pow(a, b));
    }

    public static double exp(double a) {
        return FastMath.exp(a);
    }

    public static double ln(double a) {
        return a > 0 ? FastMath.log(a) : Double.NaN;
    }

    public static double log1p(double a) {
        return FastMath.log1p(a);
    }

    public static double log10(double a) {
        return a > 0 ? FastMath.log10(a) : Double.NaN;
    }

    public static double sqrt(double a) {
        return Math.sqrt(a);
    }

    public static double sin(double a) {
        return FastMath.sin(a);
    }

    public static double cos(double a) {
        return FastMath.cos(a);
    }

    public static double tanh(double a) {
        return FastMath.tanh(a);
    }

    public static double less(double a, double b) {
        return a < b ? 1 : a >= b ? 0 : Double.NaN;
    }

    public static double lessOrEqual(double a, double b) {
        return a <= b ? 1 : a > b ? 0 : Double.NaN;
    }

    public static double equal(double a, double b) {
        return a == b ? 1 : a < b || a > b ? 0 : Double.NaN;
    }

    public static double and(double a, double b) {
        return a == 0 ? 0 : Double.isNaN(a) ? a : truth(b);
    }

    public static double or(double a, double b) {
        return a == 0 ? truth(b) : truth(a);
    }

    public static double not(double a) {
        return a == 0 ? 1 : Double.isNaN(a) ? a : 0;
    }

    public static double choose(double condition, double a, double b) {
        return condition == 0 ? b : Double.isNaN(condition) ? condition : a;
    }

    /** Linear in t between the points, flat outside; points are x0, y0, x1, y1, … with x ascending. */
    public static double table(double t, double[] points) {
        int last = points.length - 2;
        if (t <= points[0]) {
            return points[1];
        }
        if (t >= points[last]) {
            return points[last + 1];
        }
        int low = 0;
        int high = last / 2;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (points[2 * middle] <= t) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double x = points[2 * low];
        double y = points[2 * low + 1];
        return fma((t - x) / (points[2 * high] - x), points[2 * high + 1] - y, y);
    }

    /** Σᵢ Σⱼ |aᵢ − aⱼ| / (2 n Σ a), by ranks. */
    public static double gini(double[] values) {
        int n = values.length;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double ranked = 0;
        for (int i = 0; i < n; i++) {
            sum += sorted[i];
            ranked = fma(2 * i + 1 - n, sorted[i], ranked);
        }
        return divide(ranked, n * sum);
    }

    /** The value of a function that is no forcing function. */
    public static double apply(Function function, double[] a) {
        if (function instanceof Elementary elementary) {
            return elementary.value(a[0]);
        }
        return switch ((Operation) function) {
            case ADD -> a[0] + a[1];
            case SUBTRACT -> a[0] - a[1];
            case MULTIPLY -> a[0] * a[1];
            case DIVIDE -> divide(a[0], a[1]);
            case POWER -> power(a[0], a[1]);
            case NEGATE -> -a[0];
            case LESS -> less(a[0], a[1]);
            case LESS_OR_EQUAL -> lessOrEqual(a[0], a[1]);
            case GREATER -> less(a[1], a[0]);
            case GREATER_OR_EQUAL -> lessOrEqual(a[1], a[0]);
            case EQUAL -> equal(a[0], a[1]);
            case NOT_EQUAL -> not(equal(a[0], a[1]));
            case AND -> and(a[0], a[1]);
            case OR -> or(a[0], a[1]);
            case NOT -> not(a[0]);
            case IF -> choose(a[0], a[1], a[2]);
            case MIN -> least(a);
            case MAX -> greatest(a);
            case ABS -> Math.abs(a[0]);
            case SUM -> sum(a);
            case GINI -> gini(a);
            case ROUNDED -> a[0];
            case STEP, RAMP, PULSE, TABLE -> throw new IllegalArgumentException(function + " needs the time");
        };
    }

    private static double sum(double[] a) {
        double sum = a.length == 0 ? 0 : a[0];
        for (int i = 1; i < a.length; i++) {
            sum += a[i];
        }
        return sum;
    }

    private static double least(double[] a) {
        double least = a[0];
        for (int i = 1; i < a.length; i++) {
            least = Math.min(least, a[i]);
        }
        return least;
    }

    private static double greatest(double[] a) {
        double greatest = a[0];
        for (int i = 1; i < a.length; i++) {
            greatest = Math.max(greatest, a[i]);
        }
        return greatest;
    }

    private static double truth(double a) {
        return a == 0 ? 0 : Double.isNaN(a) ? a : 1;
    }

    private static double finite(double a) {
        return Double.isInfinite(a) ? Double.NaN : a;
    }
}
