package entente.stability;

import entente.dynamics.ConstantSystem;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Lu;
import java.util.ArrayList;
import java.util.List;

/** Beyond 20 firms: the interior equilibrium where there is one. Nothing is said about the others. */
final class LargeEquilibria {
    private LargeEquilibria() {}

    static Equilibria of(ConstantSystem system) {
        double[][] m = Dense.identityMinus(system.coefficients().dense());
        int[] all = new int[system.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        List<Equilibrium> found = new ArrayList<>();
        Lu lu = Lu.of(m);
        if (!lu.singular()) {
            double[] x = lu.solve(Dense.ones(all.length));
            boolean positive = true;
            for (double v : x) {
                positive &= v > 0;
            }
            if (positive) {
                found.add(EquilibriumAt.survivors(system, m, all, x));
            }
        }
        return new Equilibria(system.firms(), found.size(), false, found, 0, List.of());
    }
}
