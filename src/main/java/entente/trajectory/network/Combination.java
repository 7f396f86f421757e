package entente.trajectory.network;

/**
 * Weighted sums of long vectors, in pieces that stay in the first-level cache. One array is written a loop, at the same
 * index as all are read, which is what the JVM's compiler vectorises.
 */
final class Combination {
    /** Elements of a piece: with the stages read, half of a cache of 32 KB. */
    static final int PIECE = 512;

    private Combination() {}

    /** y = u + h Σ w k. */
    static void step(double[] y, double[] u, double h, DormandPrince853.Weights weights, double[][] k) {
        for (int low = 0; low < y.length; low += PIECE) {
            int high = Math.min(y.length, low + PIECE);
            sum(y, weights, k, low, high);
            add(y, h, u, low, high);
        }
    }

    /** y = Σ w k over low .. high − 1. */
    static void sum(double[] y, DormandPrince853.Weights weights, double[][] k, int low, int high) {
        int[] stage = weights.stage();
        double[] w = weights.weight();
        int s = 0;
        switch (w.length % 3) {
            case 1 -> one(y, w[s], k[stage[s++]], low, high);
            case 2 -> {
                two(y, w[s], k[stage[s]], w[s + 1], k[stage[s + 1]], low, high);
                s += 2;
            }
            default -> {
                three(y, w[s], k[stage[s]], w[s + 1], k[stage[s + 1]], w[s + 2], k[stage[s + 2]], low, high);
                s += 3;
            }
        }
        for (; s < w.length; s += 3) {
            more(y, w[s], k[stage[s]], w[s + 1], k[stage[s + 1]], w[s + 2], k[stage[s + 2]], low, high);
        }
    }

    private static void one(double[] y, double a, double[] p, int low, int high) {
        for (int i = low; i < high; i++) {
            y[i] = a * p[i];
        }
    }

    private static void two(double[] y, double a, double[] p, double b, double[] q, int low, int high) {
        for (int i = low; i < high; i++) {
            y[i] = Math.fma(b, q[i], a * p[i]);
        }
    }

    private static void three(
            double[] y, double a, double[] p, double b, double[] q, double c, double[] r, int low, int high) {
        for (int i = low; i < high; i++) {
            y[i] = Math.fma(c, r[i], Math.fma(b, q[i], a * p[i]));
        }
    }

    private static void more(
            double[] y, double a, double[] p, double b, double[] q, double c, double[] r, int low, int high) {
        for (int i = low; i < high; i++) {
            y[i] = Math.fma(c, r[i], Math.fma(b, q[i], Math.fma(a, p[i], y[i])));
        }
    }

    private static void add(double[] y, double h, double[] u, int low, int high) {
        for (int i = low; i < high; i++) {
            y[i] = Math.fma(h, y[i], u[i]);
        }
    }
}
