package entente.trajectory.lanes;

import entente.arithmetic.Arithmetic;

/**
 * dxᵢ/dt = kᵢ xᵢ (1 − xᵢ + Σⱼ D[i][j] xⱼ) in saturations, all numbers differing from lane to lane, the places of the
 * contributions shared. Parameters: kᵢ of every firm, then the contributions row by row.
 *
 * <p>A firm's sum is taken in the order of its row: acc = fma(D, x, acc), beginning with 1 − xᵢ. Two terms go
 * into one loop: one that reads more than six rows is no longer vectorised.
 */
public final class ConstantLaneLaw implements LaneLaw {
    private final int[] start;
    private final int[] from;

    /** @param start compressed rows by receiver, as in {@link entente.law.Coefficients} */
    public ConstantLaneLaw(int[] start, int[] from) {
        this.start = start.clone();
        this.from = from.clone();
    }

    /** Every firm may contribute to every other: row i is j = 0 .. n − 1 without i. */
    public static ConstantLaneLaw dense(int n) {
        int[] start = new int[n + 1];
        int[] from = new int[n * (n - 1)];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    from[k++] = j;
                }
            }
            start[i + 1] = k;
        }
        return new ConstantLaneLaw(start, from);
    }

    @Override
    public int size() {
        return start.length - 1;
    }

    @Override
    public int parameters() {
        return size() + from.length;
    }

    @Override
    public boolean timed() {
        return false;
    }

    /** The parameter that holds the growth rate of a firm. */
    public int growth(int firm) {
        return firm;
    }

    /** The parameter that holds the coefficient of an entry. */
    public int coefficient(int entry) {
        return size() + entry;
    }

    @Override
    public void rates(double[] t, double[][] x, double[][] p, double[][] rate) {
        int n = size();
        for (int i = 0; i < n; i++) {
            double[] r = rate[i];
            double[] k = p[i];
            double[] own = x[i];
            int e = start[i];
            int left = start[i + 1] - e;
            if (left <= 2) {
                whole(left, e, r, k, own, x, p);
            } else {
                begin(r, own, p[n + e], x[from[e]], p[n + e + 1], x[from[e + 1]]);
                for (e += 2, left -= 2; left >= 2; e += 2, left -= 2) {
                    more(r, p[n + e], x[from[e]], p[n + e + 1], x[from[e + 1]]);
                }
                if (left > 0) {
                    one(r, p[n + e], x[from[e]]);
                }
                end(r, k, own);
            }
        }
    }

    private void whole(int terms, int e, double[] r, double[] k, double[] own, double[][] x, double[][] p) {
        int n = size();
        switch (terms) {
            case 0 -> alone(r, k, own);
            case 1 -> whole1(r, k, own, p[n + e], x[from[e]]);
            default -> whole2(r, k, own, p[n + e], x[from[e]], p[n + e + 1], x[from[e + 1]]);
        }
    }

    private static void alone(double[] r, double[] k, double[] x) {
        for (int l = 0; l < r.length; l++) {
            r[l] = k[l] * x[l] * (1 - x[l]);
        }
    }

    private static void whole1(double[] r, double[] k, double[] x, double[] d0, double[] x0) {
        for (int l = 0; l < r.length; l++) {
            r[l] = k[l] * x[l] * Arithmetic.fma(d0[l], x0[l], 1 - x[l]);
        }
    }

    private static void whole2(double[] r, double[] k, double[] x, double[] d0, double[] x0, double[] d1, double[] x1) {
        for (int l = 0; l < r.length; l++) {
            r[l] = k[l] * x[l] * Arithmetic.fma(d1[l], x1[l], Arithmetic.fma(d0[l], x0[l], 1 - x[l]));
        }
    }

    private static void begin(double[] r, double[] x, double[] d0, double[] x0, double[] d1, double[] x1) {
        for (int l = 0; l < r.length; l++) {
            r[l] = Arithmetic.fma(d1[l], x1[l], Arithmetic.fma(d0[l], x0[l], 1 - x[l]));
        }
    }

    private static void more(double[] r, double[] d0, double[] x0, double[] d1, double[] x1) {
        for (int l = 0; l < r.length; l++) {
            r[l] = Arithmetic.fma(d1[l], x1[l], Arithmetic.fma(d0[l], x0[l], r[l]));
        }
    }

    private static void one(double[] r, double[] d0, double[] x0) {
        for (int l = 0; l < r.length; l++) {
            r[l] = Arithmetic.fma(d0[l], x0[l], r[l]);
        }
    }

    private static void end(double[] r, double[] k, double[] x) {
        for (int l = 0; l < r.length; l++) {
            r[l] = k[l] * x[l] * r[l];
        }
    }
}
