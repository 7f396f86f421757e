package entente.stability.interior;

import entente.law.Coefficients;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Lu;
import entente.stability.matrix.Perron;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The saturations x* = M⁻¹ 1 of the interior equilibrium.
 *
 * @param saturation   x*, of any sign; null where M is singular or the iteration did not end
 * @param singular     whether M is singular as far as rounding can tell
 */
public record Coexistence(double @Nullable [] saturation, boolean singular) {
    /** Up to this many firms matrices are dense. */
    public static final int DENSE = 400;

    private static final long WORK = 3_000_000_000L;
    private static final long LITTLE_WORK = WORK / 20;
    /** Digits that the iteration has to gain, as a power of e, of which it may gain two at once. */
    private static final double DIGITS = 16;

    public static Coexistence of(Coefficients d) {
        return of(d, () -> false);
    }

    public static Coexistence of(Coefficients d, BooleanSupplier stop) {
        return d.size() <= DENSE ? dense(d) : sparse(d, WORK, stop);
    }

    /** Of D ≥ 0 whose ρ is known. */
    public static Coexistence of(Coefficients d, Perron perron, BooleanSupplier stop) {
        double rounds = WORK / (d.count() + (double) d.size());
        boolean hopeless = d.size() > DENSE && (1 - perron.lower()) * rounds < DIGITS;
        return hopeless ? new Coexistence(null, false) : of(d, stop);
    }

    /** Where it is found quickly. */
    public static Coexistence nearby(Coefficients d, BooleanSupplier stop) {
        return d.size() <= DENSE ? dense(d) : sparse(d, LITTLE_WORK, stop);
    }

    private static Coexistence dense(Coefficients d) {
        return of(Lu.of(d.identityMinus()));
    }

    /** Of the factors of M. */
    public static Coexistence of(Lu m) {
        return m.singular() ? new Coexistence(null, true) : new Coexistence(m.solve(Dense.ones(m.size())), false);
    }

    /** Gauss–Seidel on x = 1 + Dx, which for D ≥ 0 rises to x* from below exactly when ρ(D) &lt; 1. */
    private static Coexistence sparse(Coefficients d, long work, BooleanSupplier stop) {
        double[] x = Dense.ones(d.size());
        long rounds = Math.max(50, work / (d.count() + d.size()));
        for (long round = 0; round < rounds && !stop.getAsBoolean(); round++) {
            double change = 0;
            double most = 0;
            for (int to = 0; to < x.length; to++) {
                double sum = 1;
                double size = 1;
                for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                    double term = d.value(k) * x[d.from(k)];
                    sum += term;
                    size += Math.abs(term);
                }
                // Against its terms, because what is left of large ones that cancel is never so exact.
                change = Math.max(change, Math.abs(sum - x[to]) / size);
                x[to] = sum;
                most = Math.max(most, Math.abs(sum));
            }
            if (!(most < 1e12)) {
                break;
            }
            if (change <= 1e-14) {
                return new Coexistence(x, false);
            }
        }
        return new Coexistence(null, false);
    }

    public boolean positive() {
        return saturation != null && least() > 0;
    }

    /** Whether floating point cannot tell whether all saturations are above 0, or M is regular. */
    public boolean nearZero() {
        return saturation == null || !(Math.abs(least()) >= Bands.VERDICT * largest()) || unbounded();
    }

    /** Saturations as large as M is near to a singular matrix that rounding may have taken it from. */
    public boolean unbounded() {
        return largest() > 1 / Bands.VERDICT;
    }

    /** The smallest saturation. */
    public double least() {
        double least = Double.POSITIVE_INFINITY;
        if (saturation != null) {
            for (double v : saturation) {
                least = Math.min(least, v);
            }
        }
        return least;
    }

    public double largest() {
        double most = 1;
        if (saturation != null) {
            for (double v : saturation) {
                most = Math.max(most, Math.abs(v));
            }
        }
        return most;
    }
}
