package entente.stability;

import entente.events.InForce;
import entente.law.Coefficients;
import entente.law.ConstantSystem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells apart what is contributed in alliances and outside them. */
public final class OutsideContributions {
    private static final int MOST_FIRMS = 200;

    private OutsideContributions() {}

    /** The part of each coefficient in force that comes from alliances; null where it is no number, or the model is large. */
    public static @Nullable Coefficients alliances(InForce inForce) {
        if (inForce.size() > MOST_FIRMS) {
            return null;
        }
        Optional<ConstantSystem> whole = ConstantSystem.of(inForce);
        Optional<Coefficients> outside = Coefficients.outside(inForce);
        if (whole.isEmpty() || outside.isEmpty()) {
            return null;
        }
        double[][] d = whole.get().coefficients().dense();
        double[][] stays = outside.get().dense();
        for (int to = 0; to < d.length; to++) {
            for (int from = 0; from < d.length; from++) {
                d[to][from] -= stays[to][from];
            }
        }
        return Coefficients.ofDense(d);
    }
}
