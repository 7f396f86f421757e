package entente.stability;

import entente.law.ConstantSystem;
import entente.stability.interior.Bands;
import entente.stability.interior.Coexistence;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.Saturations;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Lcp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Beyond 20 firms: saturated equilibria, which solve the linear complementarity problem LCP(−1, M), by Lemke's method
 * along several paths, and the interior one. Nothing is said about the others, so the list is not complete.
 *
 * <p>Beyond 400 firms, where matrices are no longer dense, only the interior equilibrium, without eigenvalues.
 */
final class LargeEquilibria {
    private static final int PATHS = 12;

    private LargeEquilibria() {}

    static Equilibria of(InteriorEquilibrium interior, Patience patience) {
        ConstantSystem system = interior.system();
        double[] x = interior.saturation();
        Map<List<Integer>, Equilibrium> found = new LinkedHashMap<>();
        boolean positive = x != null && interior.positive();
        if (system.size() > Coexistence.DENSE) {
            List<Equilibrium> only = x != null && positive ? List.of(sparse(interior, x, patience)) : List.of();
            return new Equilibria(system.firms(), only.size(), false, only, 0, List.of());
        }
        double[][] m = interior.m();
        double[] minusOne = new double[system.size()];
        Arrays.fill(minusOne, -1);
        // Fixed, so that the same model gives the same list.
        SplittableRandom random = new SplittableRandom(20);
        for (int path = 0; path < PATHS && !patience.over(); path++) {
            double[] cover = Dense.ones(system.size());
            for (int i = 0; path > 0 && i < cover.length; i++) {
                cover[i] = random.nextDouble(0.01, 1);
            }
            double[] z = Lcp.solve(m, minusOne, cover, patience::over);
            if (z != null) {
                add(interior, z, found);
            }
        }
        if (x != null && positive) {
            add(interior, x, found);
        }
        List<Equilibrium> list = new ArrayList<>(found.values());
        return new Equilibria(system.firms(), list.size(), false, list, 0, List.of());
    }

    private static void add(InteriorEquilibrium interior, double[] z, Map<List<Integer>, Equilibrium> found) {
        int[] present = Arrays.stream(Saturations.everyone(z.length))
                .filter(i -> z[i] > Bands.ZERO)
                .toArray();
        List<Integer> key = Arrays.stream(present).boxed().toList();
        if (!found.containsKey(key)) {
            double[] own = Arrays.stream(present).mapToDouble(i -> z[i]).toArray();
            found.put(
                    key, new EquilibriumAt(interior.system(), interior.m(), interior.whole()).survivors(present, own));
        }
    }

    /** For D ≥ 0 a positive equilibrium is stable; with contributions of both signs nothing is said. */
    private static Equilibrium sparse(InteriorEquilibrium interior, double[] x, Patience patience) {
        LocalStability stability =
                Stability.finding(interior, patience).verdict().stable()
                        ? LocalStability.STABLE
                        : LocalStability.UNDECIDED;
        return new Equilibrium(
                Saturations.output(interior.system(), x),
                x,
                Saturations.everyone(x.length),
                List.of(),
                stability,
                true,
                List.of());
    }
}
