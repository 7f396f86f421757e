package entente.session;

import entente.answer.Answer;
import entente.events.InForce;
import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.session.answers.CoalitionsAnswer;
import entente.stability.OutsideContributions;
import entente.stability.coalition.Coalitions;
import entente.stability.interior.Saturations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code coalitions}: the alliance as a game among its members. */
final class CoalitionsQuestion implements Answerable {
    private static final int PERMUTATIONS = 2000;

    private final OpenQuestion open;

    CoalitionsQuestion(OpenQuestion open) {
        this.open = open;
    }

    @Override
    public @Nullable Answer answer() {
        InForce inForce = open.inForce(open.subject(), 0);
        if (inForce == null) {
            return null;
        }
        ConstantSystem system = ConstantSystem.of(inForce).orElse(null);
        if (system == null) {
            open.refuseMoving();
            return null;
        }
        if (open.tooLarge(system.size(), Coalitions.mostFirms(system), "session.hint.large.coalitions")) {
            return null;
        }
        Coefficients alliance = OutsideContributions.alliances(inForce);
        if (alliance == null) {
            open.refuseMoving();
            return null;
        }
        int[] players = players(inForce);
        return Coalitions.of(system, alliance, players, PERMUTATIONS, open.seed(), open.patience())
                .map(CoalitionsAnswer::new)
                .orElse(null);
    }

    /** The members of alliances in force; where no alliance is declared, everyone. */
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
        return alliances == 0
                ? Saturations.everyone(inForce.size())
                : members.stream().mapToInt(p -> p).toArray();
    }
}
