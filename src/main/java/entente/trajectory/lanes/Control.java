package entente.trajectory.lanes;

import entente.arithmetic.Arithmetic;

/**
 * Step-size control of all lanes at once, without a branch, so that it vectorises.
 *
 * <p>A step is good where m, the mean square error in units of the tolerance, is at most 1. The next step is 0.9 e^(−1/8)
 * p^(1/16) times as long, with the error e = √m and the one before, p: proportional and integral control (Gustafsson, ACM
 * TOMS 17, 1991). Roots are the dearest of all vector instructions, and the factor need not be exact: a quotient of
 * polynomials takes their place, the same on every machine.
 */
final class Control {
    /** Saturations above this, reached in steps that keep the tolerance, are on their way to infinity. */
    static final double BOUND = 1e12;

    /** The margin times p^(1/16) with which a lane begins: p = 1. */
    static final double START = 0.9;

    /** The margin after a refused step, which p does not moderate. */
    static final double REFUSED = 0.9 * 0.8;

    private static final double FORBIDDEN = 1e300;

    private Control() {}

    /**
     * The squared error of one quantity, as {@code m} where it is the first, else added to it. A negative value, or one
     * above the bound, makes it so large that the step is refused.
     */
    static void square(double[] m, double[] error, double[] x, double[] y, double half, double absolute) {
        for (int l = 0; l < m.length; l++) {
            double end = y[l];
            double size = Math.abs(end);
            double ratio = error[l] / Arithmetic.fma(half, Math.abs(x[l]) + size, absolute);
            double above = end - BOUND;
            double out = (size - end) + (Math.abs(above) + above);
            m[l] = Arithmetic.fma(out, FORBIDDEN, ratio * ratio);
        }
    }

    static void addSquare(double[] m, double[] error, double[] x, double[] y, double half, double absolute) {
        for (int l = 0; l < m.length; l++) {
            double end = y[l];
            double size = Math.abs(end);
            double ratio = error[l] / Arithmetic.fma(half, Math.abs(x[l]) + size, absolute);
            double above = end - BOUND;
            double out = (size - end) + (Math.abs(above) + above);
            m[l] = Arithmetic.fma(out, FORBIDDEN, Arithmetic.fma(ratio, ratio, m[l]));
        }
    }

    /** t after the step; +∞ or NaN where the step is not good. */
    static void advance(double[] after, double[] t, double[] h, double[] m) {
        for (int l = 0; l < m.length; l++) {
            after[l] = t[l] + h[l] + Math.max(0, m[l] - 1) * FORBIDDEN * FORBIDDEN;
        }
    }

    /** e^(−1/8) = m^(−1/16), to 0.4 % for m from 1e-4 to 1 and to 1.2 % from 1e-8 on; 3.22 for m = 0. */
    static void shrinking(double[] g, double[] m) {
        for (int l = 0; l < g.length; l++) {
            double u = m[l];
            double above = Arithmetic.fma(u, 0.851535754, 1.18479737);
            above = Arithmetic.fma(u, above, 3.17462131e-2);
            above = Arithmetic.fma(u, above, 2.04937603e-5);
            above = Arithmetic.fma(u, above, 2.11717706e-10);
            above = Arithmetic.fma(u, above, 2.15743016e-17);
            double below = Arithmetic.fma(u, 1, 1.05433572);
            below = Arithmetic.fma(u, below, 2.23850821e-2);
            below = Arithmetic.fma(u, below, 1.13979358e-5);
            below = Arithmetic.fma(u, below, 8.88147254e-11);
            below = Arithmetic.fma(u, below, 6.69298454e-18);
            g[l] = above / below;
        }
    }

    /** The next step, no longer than to the lane's stop. */
    static void next(double[] h, double[] g, double[] margin, double[] after, double[] stop) {
        for (int l = 0; l < h.length; l++) {
            h[l] = Math.min(h[l] * margin[l] * g[l], stop[l] - after[l]);
        }
    }

    /** 0.9 e^(1/16) = 0.9 g^(−1/2), to 1 % for g from 1 to 1.8 and to 3 % up to 3.2. */
    static void remember(double[] margin, double[] g) {
        for (int l = 0; l < margin.length; l++) {
            double u = g[l];
            margin[l] = Arithmetic.fma(u, Arithmetic.fma(u, 0.9 * 0.0882133, 0.9 * -0.561119), 0.9 * 1.4651);
        }
    }

    /** What a refused step is to be shortened by, before the margin: the same root, exact also where m is large. */
    static double shortened(double m) {
        return m < Double.POSITIVE_INFINITY ? Math.max(0.25, 1 / Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(m))))) : 0.25;
    }

    static void largest(double[] most, double[] rate) {
        for (int l = 0; l < most.length; l++) {
            most[l] = Math.max(most[l], Math.abs(rate[l]));
        }
    }
}
