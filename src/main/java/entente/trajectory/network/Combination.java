package entente.trajectory.network;

import entente.arithmetic.Arithmetic;
import entente.trajectory.Workers;

/**
 * Weighted sums of long vectors, in pieces that stay in the first-level cache. One array is written a loop, at the same
 * index as all are read, which is what the JVM's compiler vectorises.
 */
final class Combination {
    /** Elements of a piece: with the stages read, half of a cache of 32 KB. */
    static final int PIECE = 512;

    /** Pieces that a thread takes at once: some 30 µs of work. */
    private static final int SHARE = 16;

    /** What is done with the elements low .. high − 1 of long vectors. */
    @FunctionalInterface
    interface Work {
        void on(int low, int high);
    }

    private Combination() {}

    /** Does the work on each piece of vectors of length n. */
    static void each(int n, Workers workers, Work work) {
        int pieces = (n + PIECE - 1) / PIECE;
        if (pieces < 2 * SHARE) {
            pieces(0, pieces, n, work);
        } else {
            workers.each(
                    (pieces + SHARE - 1) / SHARE, s -> pieces(s * SHARE, Math.min(pieces, (s + 1) * SHARE), n, work));
        }
    }

    private static void pieces(int first, int last, int n, Work work) {
        for (int p = first; p < last; p++) {
            work.on(p * PIECE, Math.min(n, (p + 1) * PIECE));
        }
    }

    /** y = u + h Σ w k. */
    static void step(
            double[] y, double[] u, double h, DormandPrince853.Weights weights, double[][] k, Workers workers) {
        each(y.length, workers, (low, high) -> {
            sum(y, weights, k, low, high);
            add(y, h, u, low, high);
        });
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
            y[i] = Arithmetic.fma(b, q[i], a * p[i]);
        }
    }

    private static void three(
            double[] y, double a, double[] p, double b, double[] q, double c, double[] r, int low, int high) {
        for (int i = low; i < high; i++) {
            y[i] = Arithmetic.fma(c, r[i], Arithmetic.fma(b, q[i], a * p[i]));
        }
    }

    private static void more(
            double[] y, double a, double[] p, double b, double[] q, double c, double[] r, int low, int high) {
        for (int i = low; i < high; i++) {
            y[i] = Arithmetic.fma(c, r[i], Arithmetic.fma(b, q[i], Arithmetic.fma(a, p[i], y[i])));
        }
    }

    private static void add(double[] y, double h, double[] u, int low, int high) {
        for (int i = low; i < high; i++) {
            y[i] = Arithmetic.fma(h, y[i], u[i]);
        }
    }
}
