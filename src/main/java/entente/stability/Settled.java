package entente.stability;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.Saturations;
import entente.stability.interior.State;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Lcp;
import java.util.Arrays;
import java.util.List;

/** Where a model settles: the stable interior equilibrium, or else the only locally stable one. */
public final class Settled {
    private Settled() {}

    /** Q by firm; empty where there is no stable equilibrium, several, or one that not every start reaches for sure. */
    public static double[] output(ConstantSystem system, Patience patience) {
        Coefficients d = system.coefficients();
        InteriorEquilibrium interior =
                InteriorEquilibrium.of(system, patience::over).sure();
        double[] x = interior.saturation();
        // A positive solution of x = 1 + Dx with D ≥ 0 is stable.
        if (x != null && interior.positive() && (d.nonNegative() || interior.state() == State.STABLE)) {
            return Saturations.output(system, x);
        }
        if (d.nonNegative()) {
            return new double[0];
        }
        if (system.size() <= 8) {
            List<Equilibrium> stable = Equilibria.of(system).stable();
            return stable.size() == 1 ? stable.get(0).output() : new double[0];
        }
        double[] minusOne = new double[system.size()];
        Arrays.fill(minusOne, -1);
        double[] z = Lcp.solve(d.identityMinus(), minusOne, Dense.ones(system.size()), patience::over);
        return z != null && saturatedAndStable(system, z) ? Saturations.output(system, z) : new double[0];
    }

    private static boolean saturatedAndStable(ConstantSystem system, double[] z) {
        int[] present = Arrays.stream(Saturations.everyone(z.length))
                .filter(i -> z[i] > 0)
                .toArray();
        double[] x = Arrays.stream(present).mapToDouble(i -> z[i]).toArray();
        double[][] m = system.coefficients().identityMinus();
        Equilibrium found = new EquilibriumAt(system, m, null).survivors(present, x);
        return found.stability() == LocalStability.STABLE;
    }
}
