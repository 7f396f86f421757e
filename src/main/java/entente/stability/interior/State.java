package entente.stability.interior;

import entente.stability.matrix.Dense;
import entente.stability.matrix.Lu;
import entente.stability.matrix.Spectrum;

/** What an interior equilibrium is, coarsely: what critical values separate. */
public enum State {
    STABLE,
    UNSTABLE,
    /** There is none with all outputs positive. */
    ABSENT;

    /** @param m I − D */
    public static State of(double[][] m, double[] growth) {
        Lu lu = Lu.of(m);
        if (lu.singular()) {
            return ABSENT;
        }
        double[] x = lu.solve(Dense.ones(m.length));
        for (double v : x) {
            if (!(v > 0)) {
                return ABSENT;
            }
        }
        double abscissa =
                Spectrum.abscissa(Spectrum.of(Jacobian.present(m, growth, x, Saturations.everyone(x.length))));
        return abscissa < 0 ? STABLE : UNSTABLE;
    }
}
