package entente.stability.parameters;

import entente.law.ConstantSystem;
import entente.stability.LocalStability;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.PairSums;
import entente.stability.interior.Saturations;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.List;

/** A branch at one value of its parameter, with every quantity whose sign matters. */
final class BranchPoint {
    /** Of the largest modulus: a real part that is 0 but for rounding. */
    private static final double ON_AXIS = 1e-5;

    private final double at;
    private final ConstantSystem system;
    private final int[] present;
    private final InteriorEquilibrium survivors;
    private final double determinant;
    private final double[] x;
    private final double[] rate;

    private BranchPoint(
            double at, ConstantSystem system, int[] present, InteriorEquilibrium survivors, double[] x, double[] rate) {
        this.at = at;
        this.system = system;
        this.present = present;
        this.survivors = survivors;
        this.determinant = survivors.factors().determinant();
        this.x = x;
        this.rate = rate;
    }

    static BranchPoint of(SystemFamily family, int[] present, double at) {
        ConstantSystem system = family.at(new double[] {at});
        int n = system.size();
        InteriorEquilibrium survivors = InteriorEquilibrium.among(present, system, () -> false);
        double[] x = new double[n];
        double[] rate = new double[n];
        double[] own = survivors.factors().solve(Dense.ones(present.length));
        boolean[] survives = new boolean[n];
        for (int a = 0; a < present.length; a++) {
            x[present[a]] = own[a];
            survives[present[a]] = true;
        }
        for (int i = 0; i < n; i++) {
            rate[i] = survives[i] ? 0 : 1;
            for (int a = 0; a < present.length && !survives[i]; a++) {
                rate[i] += system.coefficients().contribution(present[a], i) * own[a];
            }
        }
        return new BranchPoint(at, system, present, survivors, x, rate);
    }

    double at() {
        return at;
    }

    /** Saturation of a survivor, of any sign; NaN where M_SS is singular. */
    double x(int firm) {
        return x[firm];
    }

    /** det M_SS, then for every firm its saturation, or its relative invasion rate, times it: smooth everywhere. */
    double[] quantities() {
        double[] quantities = new double[x.length + 1];
        quantities[0] = determinant;
        for (int i = 0; i < x.length; i++) {
            quantities[i + 1] = (rate[i] == 0 ? x[i] : rate[i]) * determinant;
        }
        return quantities;
    }

    double[] pairSums() {
        return PairSums.of(survivors);
    }

    /** NaN where there are fewer groups. */
    double pairSum(int group) {
        double[] sums = pairSums();
        return group < sums.length ? sums[group] : Double.NaN;
    }

    /** How many eigenvalues of M_SS have a real part below 0. */
    int turned() {
        return (int) Spectrum.of(survivors.m()).stream().filter(e -> e.re() < 0).count();
    }

    /** How many eigenvalues of the branch have a real part above 0. */
    int growing() {
        return (int) eigenvalues().stream().filter(e -> e.re() > 0).count();
    }

    /** The largest saturation of a survivor. */
    double largest() {
        return Saturations.largest(x);
    }

    boolean positive() {
        for (int i : present) {
            if (!(x[i] > 0)) {
                return false;
            }
        }
        return true;
    }

    /** A pair of complex eigenvalues lies on the imaginary axis, as far as rounding can tell. */
    boolean oscillates() {
        for (Eigenvalue e : eigenvalues()) {
            if (e.im() != 0 && Math.abs(e.re()) <= ON_AXIS * e.modulus()) {
                return true;
            }
        }
        return false;
    }

    /** Of the survivors' block; none where there is no equilibrium. */
    private List<Eigenvalue> eigenvalues() {
        boolean regular = survivors.saturation() != null && Double.isFinite(determinant);
        return positive() && regular ? survivors.eigenvalues() : List.of();
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
        List<Eigenvalue> all = new ArrayList<>(eigenvalues());
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
