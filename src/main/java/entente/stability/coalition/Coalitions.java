package entente.stability.coalition;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.Patience;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The alliance as a game. The worth v(S) of a sub-alliance S is the total equilibrium output of its
 * members when alliance contributions count only inside S; contributions outside alliances stay in force, and firms
 * outside S go on without alliance. Where all firms do not coexist then, v(S) is taken at the only locally stable
 * equilibrium; where there is none, several, or a runaway, S has no worth, and answers that need it are missing.
 *
 * @param firms          names of all firms present, in the order of every index here
 * @param players        indices of the members
 * @param output         Q* of each player in the whole alliance
 * @param alone          v({i}): each player's output if there were no alliance
 * @param leaving        each player's output if it alone left and the others stayed allied; NaN where it has none
 * @param shapley        each player's Shapley value; NaN where worths that it needs are missing
 * @param standardError  of each Shapley value where it was sampled; null where it is exact
 * @param coalitions     sub-alliances whose worth was computed
 * @param withoutWorth   those among them that have none
 * @param core           whether no sub-alliance could do better by itself than its members do in the whole; null where
 *                       worths are missing or not all were examined
 * @param blocking       the sub-alliance that could gain most by itself; null where none was found
 * @param blockingGain   what it would gain; 0 without one
 */
public record Coalitions(
        List<String> firms,
        int[] players,
        double[] output,
        double[] alone,
        double[] leaving,
        double[] shapley,
        double @Nullable [] standardError,
        long coalitions,
        long withoutWorth,
        @Nullable Boolean core,
        int @Nullable [] blocking,
        double blockingGain) {
    /** Up to this many players every sub-alliance is examined. */
    public static final int EXACT = 15;
    /** Where contributions of both signs make eigenvalues of every worth. */
    private static final int MOST_FIRMS = 60;

    private static final int MOST_GIVERS = 120;

    /** Up to how many firms a model like this one is answered for: every worth solves a dense system. */
    public static int mostFirms(ConstantSystem system) {
        return system.coefficients().nonNegative() ? MOST_GIVERS : MOST_FIRMS;
    }

    public Coalitions {
        firms = List.copyOf(firms);
    }

    /** Whether no player gains by leaving alone; null where that is not known of all. */
    public @Nullable Boolean individuallyRational() {
        boolean known = true;
        for (int p = 0; p < players.length; p++) {
            if (leaving[p] > output[p] * (1 + 1e-12)) {
                return false;
            }
            known &= !Double.isNaN(leaving[p]) && !Double.isNaN(output[p]);
        }
        return known ? Boolean.TRUE : null;
    }

    /**
     * @param system       the model with every contribution in force
     * @param alliance     the part of each coefficient that comes from alliances
     * @param players      indices of the members, ascending
     * @param permutations how many orders of entry to sample at most where there are more than 15 players
     * @param seed         of the sampling
     * @return empty where patience ended first
     */
    public static Optional<Coalitions> of(
            ConstantSystem system,
            Coefficients alliance,
            int[] players,
            int permutations,
            long seed,
            Patience patience) {
        return patience.whole(() -> new CoalitionGame(system, alliance, players, patience).play(permutations, seed));
    }
}
