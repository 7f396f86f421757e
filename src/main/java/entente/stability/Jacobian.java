package entente.stability;

import entente.stability.matrix.Dense;
import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.List;

/** The linearisation of a constant model at an equilibrium. */
final class Jacobian {
    private Jacobian() {}

    /**
     * In x coordinates, for the firms present: −diag(k∘x) M_SS. In Q coordinates it is similar, so its eigenvalues are
     * the same.
     */
    static double[][] present(double[][] m, double[] growth, double[] saturation, int[] present) {
        double[][] j = Dense.sub(m, present, present);
        for (int a = 0; a < present.length; a++) {
            double scale = -growth[present[a]] * saturation[present[a]];
            for (int b = 0; b < present.length; b++) {
                j[a][b] *= scale;
            }
        }
        return j;
    }

    /**
     * Of all firms. An absent firm's row is empty but for its diagonal, so the matrix is block triangular and its
     * eigenvalues are those of the block of survivors and the absent firms' invasion rates.
     */
    static List<Eigenvalue> eigenvalues(
            double[][] m, double[] growth, double[] saturation, int[] present, List<Invasion> invasions) {
        List<Eigenvalue> all = new ArrayList<>(Spectrum.of(present(m, growth, saturation, present)));
        for (Invasion invasion : invasions) {
            all.add(new Eigenvalue(invasion.rate(), 0));
        }
        all.sort(Eigenvalue::compareDescending);
        return all;
    }
}
