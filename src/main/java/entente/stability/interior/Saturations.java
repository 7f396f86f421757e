package entente.stability.interior;

import entente.law.ConstantSystem;

/** What is asked of a vector of saturations everywhere. */
public final class Saturations {
    private Saturations() {}

    /** The indices of n firms. */
    public static int[] everyone(int n) {
        int[] all = new int[n];
        for (int i = 0; i < n; i++) {
            all[i] = i;
        }
        return all;
    }

    /** Q = N∘x. */
    public static double[] output(ConstantSystem system, double[] x) {
        double[] q = new double[x.length];
        for (int i = 0; i < q.length; i++) {
            q[i] = x[i] * system.capacity()[i];
        }
        return q;
    }

    /** The smallest entry, infinite of none; NaN where one is NaN. */
    public static double least(double[] x) {
        double least = Double.POSITIVE_INFINITY;
        for (double v : x) {
            least = Math.min(least, v);
        }
        return least;
    }

    /** The largest modulus, 0 of none; NaN where one is NaN. */
    public static double largest(double[] x) {
        double most = 0;
        for (double v : x) {
            most = Math.max(most, Math.abs(v));
        }
        return most;
    }
}
