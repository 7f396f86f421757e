package entente.stability;

import entente.stability.matrix.Eigenvalue;
import java.util.List;

/**
 * One equilibrium of a constant model.
 *
 * @param output      Q* by firm; 0 for the absent
 * @param saturation  x* = Q* / N by firm
 * @param present     indices of the firms with positive output, ascending
 * @param eigenvalues of the full Jacobian, the largest real part first; empty where the model is too large for them
 * @param stability   of all firms, the absent ones' entry included
 * @param saturated   no absent firm can invade
 * @param invasions   one for each absent firm, in order
 */
public record Equilibrium(
        double[] output,
        double[] saturation,
        int[] present,
        List<Eigenvalue> eigenvalues,
        LocalStability stability,
        boolean saturated,
        List<Invasion> invasions) {
    public Equilibrium {
        eigenvalues = List.copyOf(eigenvalues);
        invasions = List.copyOf(invasions);
    }

    /** Whether every firm is present. */
    public boolean interior() {
        return present.length == output.length;
    }
}
