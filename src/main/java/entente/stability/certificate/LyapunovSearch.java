package entente.stability.certificate;

import entente.stability.matrix.Dense;
import entente.stability.matrix.Lu;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Maximises the smallest eigenvalue t of F(c) = CM + MᵀC over diagonals c with Σ c = n: a semidefinite programme in n + 1
 * unknowns, solved by Newton's method on the barrier −μt − log det(F(c) − tI) (Boyd &amp; Vandenberghe 11.6). Each step
 * costs O(n³), because F is linear in c with terms eᵢmᵢᵀ + mᵢeᵢᵀ.
 */
public final class LyapunovSearch {
    private static final int MOST_STEPS = 200;
    /** A smallest eigenvalue that leaves room for the verification. */
    private static final double ENOUGH = 1e-3;

    /** How fast to go along the central path: with care, and so that what is not there is soon given up. */
    private static final double SLOW = 8;

    private static final double FAST = 30;

    private final double[][] m;
    private final int n;
    private final BooleanSupplier stop;
    private final double enough;
    private final double faster;
    private double[] c;
    private double t;

    public LyapunovSearch(double[][] m, BooleanSupplier stop) {
        this(m, Dense.ones(m.length), ENOUGH, SLOW, stop);
    }

    private LyapunovSearch(double[][] m, double[] start, double enough, double faster, BooleanSupplier stop) {
        this.m = m;
        this.stop = stop;
        this.enough = enough;
        this.faster = faster;
        this.n = m.length;
        this.c = start;
        double[][] f = form(m, c, 0);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double row = f[i][i];
            for (int j = 0; j < n; j++) {
                row -= j == i ? 0 : Math.abs(f[i][j]);
            }
            least = Math.min(least, row);
        }
        this.t = least - 1;
    }

    /** Of any c with CM + MᵀC positive definite, from one that may be near. */
    static LyapunovSearch from(double[] near, double[][] m, BooleanSupplier stop) {
        double sum = 0;
        for (double weight : near) {
            sum += weight;
        }
        double[] start = new double[near.length];
        for (int i = 0; i < start.length; i++) {
            start[i] = near[i] * start.length / sum;
        }
        return new LyapunovSearch(m, start, 0, FAST, stop);
    }

    /** @return c with CM + MᵀC positive definite, or null where there is none or it was not found */
    public double @Nullable [] run() {
        if (n == 1) {
            return new double[] {1};
        }
        double mu = faster / SLOW;
        for (int step = 0; step < MOST_STEPS && t <= enough && !stop.getAsBoolean(); step++) {
            double decrement = newton(mu);
            if (Double.isNaN(decrement)) {
                break;
            }
            if (decrement < 1e-2) {
                // On the central path the optimum is at most n/μ above t.
                if (t + n / mu < 0) {
                    return null;
                }
                if (t > n / mu || mu > 1e12) {
                    break;
                }
                mu *= faster;
            }
        }
        return t > 0 ? c : null;
    }

    /** CM + MᵀC − tI. */
    static double[][] form(double[][] m, double[] weights, double shift) {
        int n = weights.length;
        double[][] f = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                f[i][j] = weights[i] * m[i][j] + weights[j] * m[j][i] - (i == j ? shift : 0);
            }
        }
        return f;
    }

    /** One damped step; returns the squared decrement, NaN where no step can be made. */
    private double newton(double mu) {
        double[][] p = form(m, c, t);
        if (!positive(p)) {
            return Double.NaN;
        }
        invert(p);
        double[][] a = Dense.times(m, p);
        double[][] b = Dense.times(a, Dense.transpose(m));
        double[][] pp = Dense.times(p, p);
        double[][] mpp = Dense.times(m, pp);
        // Unknowns: dc, dt, and the multiplier of Σ dc = 0.
        double[][] kkt = new double[n + 2][n + 2];
        double[] right = new double[n + 2];
        double trace = 0;
        double trace2 = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                kkt[i][j] = 2 * (a[i][j] * a[j][i] + b[i][j] * p[i][j]);
            }
            kkt[i][n] = -2 * mpp[i][i];
            kkt[n][i] = kkt[i][n];
            kkt[i][n + 1] = 1;
            kkt[n + 1][i] = 1;
            right[i] = 2 * a[i][i];
            trace += p[i][i];
            trace2 += pp[i][i];
        }
        kkt[n][n] = trace2;
        right[n] = mu - trace;
        double[] step = Lu.of(kkt).solve(right);
        double decrement = 0;
        for (int i = 0; i <= n; i++) {
            decrement += step[i] * right[i];
        }
        if (!(decrement >= 0) || !Double.isFinite(decrement)) {
            return Double.NaN;
        }
        double length = decrement > 0.25 ? 1 / (1 + Math.sqrt(decrement)) : 1;
        for (int halving = 0; halving < 40; halving++) {
            double[] trial = new double[n];
            for (int i = 0; i < n; i++) {
                trial[i] = c[i] + length * step[i];
            }
            double height = t + length * step[n];
            if (positive(form(m, trial, height))) {
                c = trial;
                t = height;
                return decrement;
            }
            length /= 2;
        }
        return Double.NaN;
    }

    /** Whether there is Cholesky's factor, which takes the place of the lower triangle. */
    private static boolean positive(double[][] f) {
        int n = f.length;
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                for (int i = j; i < n; i++) {
                    f[i][j] -= f[i][k] * f[j][k];
                }
            }
            if (!(f[j][j] > 0)) {
                return false;
            }
            double root = Math.sqrt(f[j][j]);
            for (int i = j; i < n; i++) {
                f[i][j] /= root;
            }
        }
        return true;
    }

    /** (LLᵀ)⁻¹ in place of Cholesky's factor L. */
    private static void invert(double[][] l) {
        int n = l.length;
        for (int j = 0; j < n; j++) {
            l[j][j] = 1 / l[j][j];
            for (int i = j + 1; i < n; i++) {
                double sum = 0;
                for (int k = j; k < i; k++) {
                    sum -= l[i][k] * l[k][j];
                }
                l[i][j] = sum / l[i][i];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = i; k < n; k++) {
                    sum += l[k][i] * l[k][j];
                }
                l[i][j] = sum;
                l[j][i] = sum;
            }
        }
    }
}
