package entente.session;

import entente.dynamics.Coefficients;
import entente.dynamics.ConstantSystem;
import entente.dynamics.InForce;
import entente.stability.Coalitions;
import entente.stability.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code coalitions}: the alliance as a game among its members. */
final class Playing {
    private static final int PERMUTATIONS = 2000;

    private Playing() {}

    /** Empty where patience ended first. */
    static Optional<Answer> of(
            InForce inForce, ConstantSystem system, Coefficients alliance, long seed, Patience patience) {
        int[] players = players(inForce);
        return Coalitions.of(system, alliance, players, PERMUTATIONS, seed, patience)
                .map(Answer.Played::new);
    }

    /** The members of alliances in force; where there is no alliance, everyone. */
    private static int[] players(InForce inForce) {
        List<Integer> members = new ArrayList<>();
        int alliances = inForce.model().alliances().size();
        for (int p = 0; p < inForce.size(); p++) {
            boolean member = false;
            for (int a = 0; a < alliances && !member; a++) {
                member = inForce.standing().formed(a) && inForce.standing().member(inForce.firm(p), a);
            }
            if (member) {
                members.add(p);
            }
        }
        int[] players = new int[members.isEmpty() ? inForce.size() : members.size()];
        for (int k = 0; k < players.length; k++) {
            players[k] = members.isEmpty() ? k : members.get(k);
        }
        return players;
    }
}
