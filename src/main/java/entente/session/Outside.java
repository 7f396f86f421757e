package entente.session;

import entente.dynamics.Coefficients;
import entente.dynamics.ConstantSystem;
import entente.dynamics.InForce;
import entente.model.Contributions;
import entente.model.Model;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells apart what is contributed in alliances and outside them. */
final class Outside {
    private static final int MOST_FIRMS = 200;

    private Outside() {}

    /** The part of each coefficient in force that comes from alliances; null where it is no number, or the model is large. */
    static @Nullable Coefficients alliances(InForce inForce, double t) {
        if (inForce.size() > MOST_FIRMS) {
            return null;
        }
        Optional<ConstantSystem> whole = inForce.constant();
        Optional<ConstantSystem> outside =
                InForce.at(outside(inForce.model()), t).frozenAt(t).constant();
        if (whole.isEmpty()
                || outside.isEmpty()
                || whole.get().size() != outside.get().size()) {
            return null;
        }
        double[][] d = whole.get().coefficients().dense();
        double[][] stays = outside.get().coefficients().dense();
        for (int to = 0; to < d.length; to++) {
            for (int from = 0; from < d.length; from++) {
                d[to][from] -= stays[to][from];
            }
        }
        return Coefficients.ofDense(d);
    }

    private static Model outside(Model model) {
        Contributions all = model.contributions();
        Contributions.Builder kept = Contributions.builder();
        for (int term = 0; term < all.count(); term++) {
            if (all.alliance(term) == Contributions.OUTSIDE) {
                kept.add(all.from(term), all.to(term), Contributions.OUTSIDE, all.coefficient(term));
            }
        }
        return new Model(
                model.title(),
                model.time(),
                model.parameters(),
                model.firms(),
                model.alliances(),
                kept.build(),
                model.events());
    }
}
