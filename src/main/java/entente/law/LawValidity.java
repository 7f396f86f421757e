package entente.law;

import entente.diagnostic.Phrase;
import entente.events.InForce;
import entente.events.InForceQuantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether growth rates and capacities are above 0 and coefficients have values, where they move. Not for use by two
 * threads at once.
 */
public final class LawValidity {
    private final InForce inForce;
    private final List<InForceQuantity> doubtful;
    private final StateReader reader;
    private final double[] values;

    public LawValidity(InForce inForce, int[] active, double[] scale) {
        this.inForce = inForce;
        this.doubtful = InForceQuantity.doubtful(inForce);
        this.reader = new StateReader(
                inForce,
                active,
                scale,
                doubtful.stream().map(InForceQuantity::expression).toList());
        this.values = new double[doubtful.size()];
    }

    /** What is wrong at the state, or null. */
    public @Nullable Phrase fault(double t, double[] state) {
        if (values.length == 0) {
            return null;
        }
        reader.read(t, state, values);
        for (int k = 0; k < values.length; k++) {
            if (!doubtful.get(k).good(values[k])) {
                return doubtful.get(k).fault(inForce, values[k], t);
            }
        }
        return null;
    }
}
