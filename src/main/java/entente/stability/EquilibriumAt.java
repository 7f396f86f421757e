package entente.stability;

import entente.dynamics.ConstantSystem;
import entente.stability.interior.Jacobian;
import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.List;

/** Everything that is said about one equilibrium, from its survivors and their saturations. */
final class EquilibriumAt {
    private EquilibriumAt() {}

    /**
     * @param m       I − D
     * @param present the survivors
     * @param x       their saturations, in the order of present
     */
    static Equilibrium survivors(ConstantSystem system, double[][] m, int[] present, double[] x) {
        int n = system.size();
        double[] saturation = new double[n];
        double[] output = new double[n];
        for (int a = 0; a < present.length; a++) {
            saturation[present[a]] = x[a];
            output[present[a]] = x[a] * system.capacity()[present[a]];
        }
        List<Invasion> invasions = new ArrayList<>();
        boolean saturated = true;
        for (int i = 0; i < n; i++) {
            if (saturation[i] == 0) {
                double rate = 1;
                double size = 1;
                for (int j : present) {
                    rate -= m[i][j] * saturation[j];
                    size += Math.abs(m[i][j] * saturation[j]);
                }
                if (Math.abs(rate) <= Atlas.ZERO * size) {
                    rate = 0;
                }
                saturated &= !(rate > 0);
                invasions.add(new Invasion(i, system.growth()[i] * rate));
            }
        }
        // An absent firm's row is empty but for its diagonal, so the whole Jacobian is block triangular.
        List<Eigenvalue> eigenvalues =
                new ArrayList<>(Spectrum.of(Jacobian.present(m, system.growth(), saturation, present)));
        for (Invasion invasion : invasions) {
            eigenvalues.add(new Eigenvalue(invasion.rate(), 0));
        }
        eigenvalues.sort(Eigenvalue::compareDescending);
        return new Equilibrium(
                output, saturation, present, eigenvalues, LocalStability.of(eigenvalues), saturated, invasions);
    }
}
