package entente.study;

import java.util.function.DoubleUnaryOperator;

/**
 * The slope of a value that is known to some digits only: difference quotients over smaller and smaller steps, from the
 * one where what the step leaves out and what rounding adds are smallest together.
 *
 * <p>From both sides where both agree. From one side at an edge, where the value cannot be had on the other, and at a jump.
 * At a kink, where both sides have slopes and differ, there is none.
 */
public final class Slope {
    /** Digits of a run that its tolerance leaves in doubt. */
    private static final double ACCURACY = 2e-11;

    private static final int USUAL = 5;
    private static final int MOST = 12;
    private static final double ENOUGH = 1e-3;

    private final DoubleUnaryOperator value;
    private final double at;
    private final double here;
    private final double scale;
    private double noise;
    private double widest;

    private Slope(DoubleUnaryOperator value, double at) {
        this.value = value;
        this.at = at;
        this.here = value.applyAsDouble(at);
        this.scale = Math.max(Math.abs(at), 1e-3);
    }

    /** One estimate and how far it may be wrong. */
    private record Estimate(double slope, double error) {
        /** A quotient over a jump is wrong by a tenth of itself, by this measure. */
        boolean known() {
            return error <= 0.02 * Math.abs(slope);
        }

        boolean better(Estimate other) {
            return Double.isFinite(slope)
                    && (Double.isNaN(other.slope) || error * Math.abs(other.slope) < other.error * Math.abs(slope));
        }
    }

    /** NaN where there is none; 0 where nothing but rounding is seen. */
    public static double of(DoubleUnaryOperator value, double at) {
        return new Slope(value, at).find();
    }

    private double find() {
        noise = ACCURACY * Math.abs(here) + Double.MIN_NORMAL;
        double[] right = new double[MOST];
        double[] left = new double[MOST];
        Estimate fromRight = new Estimate(Double.NaN, Double.POSITIVE_INFINITY);
        Estimate fromLeft = fromRight;
        Estimate both = fromRight;
        for (int k = 0; k < MOST; k++) {
            double step = scale * 1e-2 / tens(k);
            right[k] = quotient(step);
            left[k] = quotient(-step);
            if (k > 0) {
                fromRight = better(fromRight, right[k - 1], right[k], 9, 2 * noise / step);
                fromLeft = better(fromLeft, left[k - 1], left[k], 9, 2 * noise / step);
                both = better(both, (right[k - 1] + left[k - 1]) / 2, (right[k] + left[k]) / 2, 99, noise / step);
            }
            if (k >= USUAL - 1 && (good(both) || good(fromRight) || good(fromLeft) || widest <= 4 * noise)) {
                break;
            }
        }
        return widest <= 4 * noise ? 0 : chosen(fromLeft, fromRight, both);
    }

    private double chosen(Estimate left, Estimate right, Estimate both) {
        double apart = Math.abs(left.slope() - right.slope());
        double size = Math.abs(left.slope()) + Math.abs(right.slope());
        boolean agree = apart <= 4 * (left.error() + right.error()) + 1e-6 * size;
        boolean flatLeft = Math.abs(left.slope()) <= left.error();
        if (agree && Double.isFinite(left.slope()) && Double.isFinite(right.slope())) {
            return both.known() ? both.slope() : Math.abs(both.slope()) <= 2 * both.error() ? 0 : Double.NaN;
        }
        // Nothing below 0 can move there: an output, a share.
        boolean edge = Double.isNaN(left.slope()) || at == 0 && flatLeft;
        if (right.known() && (edge || !left.known() && !flatLeft)) {
            return right.slope();
        }
        return left.known() && !right.known() ? left.slope() : Double.NaN;
    }

    private static boolean good(Estimate estimate) {
        return estimate.error() <= ENOUGH * Math.abs(estimate.slope());
    }

    private static Estimate better(Estimate best, double wide, double narrow, double order, double rounding) {
        Estimate next = new Estimate(narrow, Math.abs(wide - narrow) / order + rounding);
        return next.better(best) ? next : best;
    }

    private double quotient(double step) {
        double there = value.applyAsDouble(at + step);
        double change = there - here;
        if (Double.isFinite(change)) {
            widest = Math.max(widest, Math.abs(change));
        }
        // The step that was made, which is not the one that was meant.
        return change / (at + step - at);
    }

    private static double tens(int k) {
        double tens = 1;
        for (int i = 0; i < k; i++) {
            tens *= 10;
        }
        return tens;
    }
}
