package entente.stability;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import org.jspecify.annotations.Nullable;

/** What each firm would have if it left its alliances and the contributions outside alliances stayed. */
public final class Leaving {
    private static final int MOST_FIRMS = 200;

    private Leaving() {}

    /** Qᵢ* over i's output after it left, minus 1; NaN where that output is 0 or not unique. */
    public static double @Nullable [] gain(
            ConstantSystem system, Coefficients alliance, double[] x, Patience patience) {
        int n = system.size();
        if (n > MOST_FIRMS) {
            return null;
        }
        double[] gain = new double[n];
        for (int i = 0; i < n && !patience.over(); i++) {
            double[] after = Settled.output(without(system, alliance, i), patience);
            double left = after.length == 0 ? 0 : after[i] / system.capacity()[i];
            gain[i] = left > 0 ? x[i] / left - 1 : Double.NaN;
        }
        return gain;
    }

    /** The model after firm i left its alliances. */
    public static ConstantSystem without(ConstantSystem system, Coefficients alliance, int i) {
        double[][] d = system.coefficients().dense();
        for (int j = 0; j < d.length; j++) {
            d[i][j] -= alliance.contribution(j, i);
            d[j][i] -= alliance.contribution(i, j);
        }
        return system.computed(Coefficients.ofDense(d));
    }
}
