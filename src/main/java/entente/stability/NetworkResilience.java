package entente.stability;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import org.jspecify.annotations.Nullable;

/**
 * −max Re λ of the Jacobian −diag(k∘x*) M of a large network with D ≥ 0 and ρ(D) &lt; 1.
 *
 * <p>Its inverse is minus a nonnegative matrix, M⁻¹ diag(1/(k∘x*)), whose Perron root is 1/resilience: inverse iteration,
 * each solution by Gauss–Seidel, between Collatz–Wielandt bounds.
 */
final class NetworkResilience {
    private static final int MOST_ROUNDS = 300;
    private static final double TIGHT = 1e-9;
    private static final long WORK = 2_000_000_000L;

    private NetworkResilience() {}

    /** @return null where the bounds do not close in the time allowed */
    static @Nullable Double of(ConstantSystem system, double[] x, Patience patience) {
        Coefficients d = system.coefficients();
        double[] v = x.clone();
        double[] right = new double[v.length];
        long work = 0;
        for (int round = 0; round < MOST_ROUNDS && work < WORK && !patience.over(); round++) {
            for (int i = 0; i < v.length; i++) {
                right[i] = v[i] / (system.growth()[i] * x[i]);
            }
            double[] next = right.clone();
            work += solve(d, right, next) * (d.count() + (long) d.size());
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            double size = 0;
            for (int i = 0; i < v.length; i++) {
                double ratio = next[i] / v[i];
                least = Math.min(least, ratio);
                most = Math.max(most, ratio);
                size = Math.max(size, next[i]);
            }
            if (most - least <= TIGHT * most) {
                return 2 / (least + most);
            }
            for (int i = 0; i < v.length; i++) {
                v[i] = next[i] / size;
            }
        }
        return null;
    }

    /** y = b + Dy by Gauss–Seidel from y; returns the sweeps. */
    private static long solve(Coefficients d, double[] b, double[] y) {
        double change = 1;
        long sweeps = 0;
        while (change > 1e-12 && sweeps < 2000) {
            change = 0;
            for (int to = 0; to < y.length; to++) {
                double sum = b[to];
                for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                    sum += d.value(k) * y[d.from(k)];
                }
                change = Math.max(change, Math.abs(sum - y[to]) / sum);
                y[to] = sum;
            }
            sweeps++;
        }
        return sweeps;
    }
}
