package entente.stability.parameters;

import entente.law.ConstantSystem;
import entente.stability.LocalStability;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.Saturations;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Eigenvalue;
import java.util.ArrayList;
import java.util.List;

/**
 * A branch at one value of its parameter, with every quantity whose sign matters.
 *
 * @param x           saturations by firm, of any sign; NaN where M_SS is singular
 * @param determinant of M_SS
 * @param rate        relative invasion rate 1 + Σ Dx by firm; 0 for survivors
 * @param eigenvalues of the survivors' block, where all x are positive; else empty
 */
record BranchPoint(
        double at, ConstantSystem system, double[] x, double determinant, double[] rate, List<Eigenvalue> eigenvalues) {

    static BranchPoint of(SystemFamily family, int[] present, double at) {
        ConstantSystem system = family.at(new double[] {at});
        int n = system.size();
        InteriorEquilibrium interior = InteriorEquilibrium.among(present, system, () -> false);
        double[] x = new double[n];
        double[] rate = new double[n];
        double determinant = interior.factors().determinant();
        double[] own = interior.factors().solve(Dense.ones(present.length));
        boolean positive = true;
        boolean[] survives = new boolean[n];
        for (int a = 0; a < present.length; a++) {
            x[present[a]] = own[a];
            survives[present[a]] = true;
            positive &= own[a] > 0;
        }
        for (int i = 0; i < n; i++) {
            rate[i] = survives[i] ? 0 : 1;
            for (int a = 0; a < present.length && !survives[i]; a++) {
                rate[i] += system.coefficients().contribution(present[a], i) * own[a];
            }
        }
        boolean regular = interior.saturation() != null && Double.isFinite(determinant);
        List<Eigenvalue> eigenvalues = positive && regular ? interior.eigenvalues() : List.of();
        return new BranchPoint(at, system, x, determinant, rate, eigenvalues);
    }

    boolean positive(int[] present) {
        for (int i : present) {
            if (!(x[i] > 0)) {
                return false;
            }
        }
        return true;
    }

    /** The largest real part of the complex pairs; NaN where there is none. */
    double oscillating() {
        double most = Double.NaN;
        for (Eigenvalue e : eigenvalues) {
            if (e.im() != 0 && !(e.re() <= most)) {
                most = e.re();
            }
        }
        return most;
    }

    boolean saturated() {
        for (double r : rate) {
            if (r > 0) {
                return false;
            }
        }
        return true;
    }

    LocalStability stability() {
        List<Eigenvalue> all = new ArrayList<>(eigenvalues);
        for (int i = 0; i < rate.length; i++) {
            if (rate[i] != 0) {
                all.add(new Eigenvalue(system.growth()[i] * rate[i], 0));
            }
        }
        return LocalStability.of(all);
    }

    double[] output() {
        return Saturations.output(system, x);
    }
}
