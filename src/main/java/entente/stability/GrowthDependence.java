package entente.stability;

import entente.arithmetic.Arithmetic;
import entente.diagnostic.Phrase;
import entente.law.ConstantSystem;
import entente.stability.interior.Linearisation;
import entente.stability.interior.Saturations;
import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether other growth rates would turn the local verdict around. The equilibrium does not depend on them, but without a
 * certificate its stability can: the largest real part of −diag(k∘x) M is moved over ln k by coordinate search.
 */
final class GrowthDependence {
    private static final int MOST_FIRMS = 12;
    private static final double FARTHEST = 4.6;

    private final double[][] m;
    private final double[] x;

    private GrowthDependence(double[][] m, double[] x) {
        this.m = m;
        this.x = x;
    }

    /** A sentence with growth rates that would, within a factor of 100 of the present ones; null where none were found. */
    static @Nullable Phrase remark(ConstantSystem system, double[] x, Verdict verdict) {
        int n = system.size();
        if (n < 3 || n > MOST_FIRMS || verdict != Verdict.LOCAL && verdict != Verdict.UNSTABLE) {
            return null;
        }
        GrowthDependence search = new GrowthDependence(system.coefficients().identityMinus(), x);
        double[] other = search.turned(system.growth(), verdict == Verdict.LOCAL ? 1 : -1);
        if (other == null) {
            return null;
        }
        List<Object> rates = new ArrayList<>();
        for (double k : other) {
            rates.add(k);
        }
        return Phrase.of(
                verdict == Verdict.LOCAL ? "stability.note.growth.unstable" : "stability.note.growth.stable", rates);
    }

    /** Growth rates at which sign · (largest real part over the largest modulus) is above 0. */
    private double @Nullable [] turned(double[] growth, int sign) {
        double[] step = new double[growth.length];
        double best = value(growth, step, sign);
        for (double size = 2.3; size > 0.05; size /= 2) {
            for (int round = 0; round < 4; round++) {
                for (int i = 0; i < step.length; i++) {
                    for (double move : new double[] {size, -size}) {
                        double kept = step[i];
                        step[i] = Math.max(-FARTHEST, Math.min(FARTHEST, kept + move));
                        double value = value(growth, step, sign);
                        if (value > 1e-3) {
                            return rates(growth, step);
                        }
                        if (value > best) {
                            best = value;
                        } else {
                            step[i] = kept;
                        }
                    }
                }
            }
        }
        return null;
    }

    private double value(double[] growth, double[] step, int sign) {
        List<Eigenvalue> e =
                Spectrum.of(Linearisation.present(m, rates(growth, step), x, Saturations.everyone(x.length)));
        return sign * Spectrum.abscissa(e) / Spectrum.radius(e);
    }

    private static double[] rates(double[] growth, double[] step) {
        double[] rates = new double[growth.length];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = growth[i] * Arithmetic.exp(step[i]);
        }
        return rates;
    }
}
