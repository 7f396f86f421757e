package entente.stability.interior;

import entente.stability.matrix.Dense;

/** The linearisation of a constant model at an equilibrium. */
public final class Linearisation {
    private Linearisation() {}

    /**
     * In x coordinates, for the firms present: −diag(k∘x) M_SS. In Q coordinates it is similar, so its eigenvalues are
     * the same.
     */
    public static double[][] present(double[][] m, double[] growth, double[] saturation, int[] present) {
        double[][] j = Dense.sub(m, present, present);
        for (int a = 0; a < present.length; a++) {
            double scale = -growth[present[a]] * saturation[present[a]];
            for (int b = 0; b < present.length; b++) {
                j[a][b] *= scale;
            }
        }
        return j;
    }
}
