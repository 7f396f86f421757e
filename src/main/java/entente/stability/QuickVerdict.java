package entente.stability;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.certificate.Verified;
import entente.stability.interior.Bands;
import entente.stability.interior.Coexistence;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.Saturations;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Lu;
import entente.stability.matrix.Perron;
import entente.stability.matrix.Spectrum;
import org.jspecify.annotations.Nullable;

/**
 * The verdict without its reason, for maps and sweeps that ask it a hundred thousand times: the cheapest sufficient test
 * first, and {@link Stability#finding} wherever none decides with room to spare.
 */
final class QuickVerdict {
    private static final int MOST_FIRMS = 100;
    private static final double ROOM = Bands.QUICK;
    private static final int POWERS = 30;
    private static final int FEW_ROUNDS = 300;

    private QuickVerdict() {}

    static Verdict of(InteriorEquilibrium interior, Patience patience) {
        Verdict quick = interior.faithful() ? quick(interior, patience) : null;
        return quick != null ? quick : Stability.finding(interior, patience).verdict();
    }

    private static @Nullable Verdict quick(InteriorEquilibrium interior, Patience patience) {
        ConstantSystem system = interior.system();
        int n = system.size();
        if (n >= 2 && n <= MOST_FIRMS && Dense.finite(interior.m()) && finite(system)) {
            return system.coefficients().nonNegative() ? nonNegative(interior) : n > 2 ? mixed(interior) : null;
        }
        return n > MOST_FIRMS && system.coefficients().nonNegative() && finite(system)
                ? network(system.coefficients(), patience)
                : null;
    }

    private static boolean finite(ConstantSystem system) {
        for (int i = 0; i < system.size(); i++) {
            if (!Double.isFinite(system.growth()[i]) || !Double.isFinite(system.capacity()[i])) {
                return false;
            }
        }
        return true;
    }

    /** x = 1 + Dx with 0 &lt; x shows ρ ≤ 1 − 1/max x; some u &gt; 0 with Du &gt; u shows ρ &gt; 1. */
    private static @Nullable Verdict nonNegative(InteriorEquilibrium interior) {
        double[] x = interior.saturation();
        if (x != null && Saturations.least(x) > ROOM && Saturations.largest(x) < 1 / ROOM) {
            return Verdict.GLOBAL;
        }
        double[][] d = interior.system().coefficients().dense();
        double[] u = Dense.ones(d.length);
        for (int power = 0; power < POWERS; power++) {
            double[] next = Dense.times(d, u);
            double ratio = Double.POSITIVE_INFINITY;
            for (int i = 0; i < u.length; i++) {
                ratio = Math.min(ratio, next[i] / u[i]);
                next[i] = (next[i] + u[i]) / 2;
            }
            if (ratio > 1 + ROOM) {
                return Verdict.RUNAWAY;
            }
            u = next;
        }
        return null;
    }

    /** The same without dense matrices. */
    private static @Nullable Verdict network(Coefficients d, Patience patience) {
        // The one converges quickly where ρ is far from 1, the other where it is far from all other eigenvalues.
        int[] rounds = new int[1];
        Perron perron = Perron.against(1, d, () -> ++rounds[0] > FEW_ROUNDS || patience.over());
        if (perron.lower() <= 1 + ROOM && perron.upper() >= 1 - ROOM) {
            double[] x = Coexistence.nearby(d, patience::over).saturation();
            if (x != null && Saturations.largest(x) < 1 / ROOM && Verified.shrinks(d, x)) {
                return Verdict.GLOBAL;
            }
            perron = Perron.against(1, d, patience::over);
        }
        return perron.upper() < 1 - ROOM ? Verdict.GLOBAL : perron.lower() > 1 + ROOM ? Verdict.RUNAWAY : null;
    }

    private static @Nullable Verdict mixed(InteriorEquilibrium interior) {
        double[] x = interior.saturation();
        double size = interior.largest();
        if (x == null || !(size < 1 / ROOM) || Math.abs(Saturations.least(x)) < ROOM * size) {
            return null;
        }
        if (Saturations.least(x) < 0) {
            return runsAwayTogether(interior.factors(), interior.system().growth())
                    ? Verdict.RUNAWAY
                    : boundedByComparison(interior.m()) ? Verdict.NO_COEXISTENCE : null;
        }
        if (definite(interior.m())) {
            return Verdict.GLOBAL;
        }
        return interior.abscissa() > ROOM * Spectrum.radius(interior.eigenvalues()) ? Verdict.UNSTABLE : null;
    }

    /** The positive contributions alone have ρ &lt; 1. */
    private static boolean boundedByComparison(double[][] m) {
        double[][] gains = new double[m.length][m.length];
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m.length; j++) {
                gains[i][j] = i == j ? m[i][j] : Math.min(0, m[i][j]);
            }
        }
        double[] u = Lu.of(gains).solve(Dense.ones(m.length));
        return Saturations.least(u) > ROOM && Saturations.largest(u) < 1 / ROOM;
    }

    /** The set S of {@link BlowUp} is all firms. */
    private static boolean runsAwayTogether(Lu lu, double[] growth) {
        double[] right = new double[growth.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = -1 / growth[i];
        }
        double[] w = lu.solve(right);
        return Saturations.least(w) > ROOM * Saturations.largest(w);
    }

    /** M + Mᵀ positive definite with room: the certificate C = I. */
    private static boolean definite(double[][] m) {
        int n = m.length;
        double[][] l = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                double sum = m[i][j] + m[j][i];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    if (!(sum > ROOM)) {
                        return false;
                    }
                    l[j][j] = Math.sqrt(sum);
                } else {
                    l[i][j] = sum / l[j][j];
                }
            }
        }
        return true;
    }
}
