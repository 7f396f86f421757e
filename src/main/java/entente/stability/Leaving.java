package entente.stability;

import entente.dynamics.Coefficients;
import entente.dynamics.ConstantSystem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each firm would have if it left its alliances and the contributions outside alliances stayed. */
final class Leaving {
    private static final int MOST_FIRMS = 200;

    private Leaving() {}

    /** Qᵢ* over i's output after it left, minus 1; NaN where that output is 0 or not unique. */
    static double @Nullable [] gain(ConstantSystem system, Coefficients alliance, double[] x) {
        int n = system.size();
        if (n > MOST_FIRMS) {
            return null;
        }
        double[] gain = new double[n];
        for (int i = 0; i < n; i++) {
            gain[i] = x[i] / saturation(without(system, alliance, i), i) - 1;
        }
        return gain;
    }

    /** The model after firm i left its alliances. */
    static ConstantSystem without(ConstantSystem system, Coefficients alliance, int i) {
        double[][] d = system.coefficients().dense();
        for (int j = 0; j < d.length; j++) {
            d[i][j] -= alliance.contribution(j, i);
            d[j][i] -= alliance.contribution(i, j);
        }
        return new ConstantSystem(system.firms(), system.growth(), system.capacity(), Coefficients.ofDense(d));
    }

    /** Firm i's saturation where the model settles: the interior equilibrium, or the only stable one. */
    private static double saturation(ConstantSystem system, int i) {
        Coexistence coexistence = Coexistence.of(system.coefficients());
        double[] x = coexistence.saturation();
        if (x != null
                && coexistence.positive()
                && Stability.finding(system).verdict().stable()) {
            return x[i];
        }
        if (system.size() > Equilibria.ALL_LISTED) {
            return Double.NaN;
        }
        List<Equilibrium> stable = Equilibria.of(system).stable();
        double only = stable.size() == 1 ? stable.get(0).saturation()[i] : Double.NaN;
        return only > 0 ? only : Double.NaN;
    }
}
