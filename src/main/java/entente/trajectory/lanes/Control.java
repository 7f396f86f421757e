package entente.trajectory.lanes;

/**
 * Step-size control of all lanes at once, without a branch, so that it vectorises.
 *
 * <p>A step is good where m, the mean square error in units of the tolerance, is at most 1. The next step is 0.9 e^(−1/8)
 * p^(1/16) times as long, with the error e = √m and the one before, p: proportional and integral control (Gustafsson, ACM
 * TOMS 17, 1991), its exponents such that square roots take the place of powers. It lies between 0.2 and 5.
 */
final class Control {
    /** Saturations above this, reached in steps that keep the tolerance, are on their way to infinity. */
    static final double BOUND = 1e12;

    /** The root of an error of 1e-4, as small as is believed. */
    static final double LEAST = 0.316;

    /** What a lane begins with as p^(1/16). */
    static final double START = 0.562;

    private static final double REFUSED = 0.8;
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

    /** e^(1/8). */
    static void root(double[] root, double[] m) {
        for (int l = 0; l < root.length; l++) {
            root[l] = Math.max(LEAST, Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(m[l])))));
        }
    }

    /** The next step, no longer than to the lane's stop. */
    static void next(double[] h, double[] root, double[] before, double[] good, double[] after, double[] stop) {
        for (int l = 0; l < h.length; l++) {
            double history = good[l] * before[l] + (1 - good[l]) * REFUSED;
            double factor = Math.max(0.2, Math.min(5, 0.9 * history / root[l]));
            h[l] = Math.min(h[l] * factor, stop[l] - after[l]);
        }
    }

    /** p^(1/16) of good steps. */
    static void remember(double[] before, double[] root, double[] good) {
        for (int l = 0; l < before.length; l++) {
            before[l] = good[l] * Math.sqrt(root[l]) + (1 - good[l]) * before[l];
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
