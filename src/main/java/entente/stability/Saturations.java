package entente.stability;

import entente.dynamics.ConstantSystem;

/** What is asked of a vector of saturations everywhere. */
final class Saturations {
    private Saturations() {}

    /** Q = N∘x. */
    static double[] output(ConstantSystem system, double[] x) {
        double[] q = new double[x.length];
        for (int i = 0; i < q.length; i++) {
            q[i] = x[i] * system.capacity()[i];
        }
        return q;
    }

    /** The smallest entry, infinite of none; NaN where one is NaN. */
    static double least(double[] x) {
        double least = Double.POSITIVE_INFINITY;
        for (double v : x) {
            least = Math.min(least, v);
        }
        return least;
    }

    /** The largest modulus, 0 of none; NaN where one is NaN. */
    static double largest(double[] x) {
        double most = 0;
        for (double v : x) {
            most = Math.max(most, Math.abs(v));
        }
        return most;
    }
}
