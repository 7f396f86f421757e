package entente.trajectory.lanes;

/**
 * Step-size control of all lanes at once, without a branch, so that it vectorises.
 *
 * <p>A step is good where m, the mean square error in units of the tolerance, is at most 1. The next step is 0.9 m^(−1/8)
 * times as long, between 0.2 and 6 times: an exponent of 1/4 in the error instead of 1/5, because three square roots
 * cost a tenth of a power, and what is tried a little too long is refused a little more often.
 */
final class Control {
    /** Saturations above this, reached in steps that keep the tolerance, are on their way to infinity. */
    static final double BOUND = 1e12;

    private static final double FORBIDDEN = 1e300;

    private Control() {}

    /**
     * Adds one quantity's squared error to m. A negative value, or one above the bound, makes it so large that the step
     * is refused.
     */
    static void square(double[] m, double[] error, double[] x, double[] y, double relative, double absolute) {
        double half = 0.5 * relative;
        for (int l = 0; l < m.length; l++) {
            double end = y[l];
            double size = Math.abs(end);
            double ratio = error[l] / Math.fma(half, Math.abs(x[l]) + size, absolute);
            double above = end - BOUND;
            double out = (size - end) + (Math.abs(above) + above);
            m[l] = Math.fma(out, FORBIDDEN, Math.fma(ratio, ratio, m[l]));
        }
    }

    static void scale(double[] m, double factor) {
        for (int l = 0; l < m.length; l++) {
            m[l] *= factor;
        }
    }

    /** 1 where the step is good, else 0. */
    static void accept(double[] good, double[] m) {
        for (int l = 0; l < m.length; l++) {
            good[l] = 1 - Math.min(1, Math.max(0, Math.ceil(m[l] - 1)));
        }
    }

    /** t after the step; NaN where m is not finite. */
    static void advance(double[] after, double[] t, double[] h, double[] good, double[] m) {
        for (int l = 0; l < m.length; l++) {
            after[l] = Math.fma(good[l], h[l], t[l]) + 0 * m[l];
        }
    }

    /** The next step, no longer than to the lane's stop. */
    static void next(double[] h, double[] m, double[] after, double[] stop) {
        for (int l = 0; l < h.length; l++) {
            double factor = 0.9 / Math.sqrt(Math.sqrt(Math.sqrt(m[l])));
            h[l] = Math.min(h[l] * Math.max(0.2, Math.min(6, factor)), stop[l] - after[l]);
        }
    }

    /** Takes y over where the step is good. */
    static void take(double[] x, double[] y, double[] good) {
        for (int l = 0; l < x.length; l++) {
            x[l] = Math.abs(good[l] * y[l] + (1 - good[l]) * x[l]);
        }
    }

    static void takeSigned(double[] x, double[] y, double[] good) {
        for (int l = 0; l < x.length; l++) {
            x[l] = good[l] * y[l] + (1 - good[l]) * x[l];
        }
    }

    static void largest(double[] most, double[] rate) {
        for (int l = 0; l < most.length; l++) {
            most[l] = Math.max(most[l], Math.abs(rate[l]));
        }
    }
}
