package entente.stability.proof;

import entente.law.ConstantSystem;
import entente.stability.interior.Linearisation;
import entente.stability.interior.Saturations;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.Lu;
import entente.stability.matrix.Perron;
import entente.stability.matrix.Spectrum;
import java.util.List;

/** How near a model is to where its verdict changes: the smallest of the quantities whose signs decide it. */
final class Margin {
    private Margin() {}

    /** |1 − ρ| for D ≥ 0; else the least of |det M|, the smallest |x|, and the largest real part against the largest modulus. */
    static double of(ConstantSystem system) {
        if (system.coefficients().nonNegative()) {
            return Math.abs(1 - Perron.of(system.coefficients()).radius());
        }
        double[][] m = system.coefficients().identityMinus();
        if (!Dense.finite(m)) {
            return 0;
        }
        Lu lu = Lu.of(m);
        double margin = Math.abs(lu.determinant());
        double[] x = lu.solve(Dense.ones(m.length));
        boolean positive = true;
        for (double v : x) {
            margin = Math.min(margin, Math.abs(v));
            positive &= v > 0;
        }
        if (positive) {
            List<Eigenvalue> e =
                    Spectrum.of(Linearisation.present(m, system.growth(), x, Saturations.everyone(x.length)));
            margin = Math.min(margin, Math.abs(Spectrum.abscissa(e)) / Spectrum.radius(e));
        }
        return margin;
    }
}
