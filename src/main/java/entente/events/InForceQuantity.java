package entente.events;

import entente.diagnostic.Phrase;
import entente.model.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A growth rate, a capacity or a coefficient in force, and what it has to be.
 *
 * @param kind the message that names it
 * @param to   position of the firm that it belongs to
 * @param from the giver's, or −1
 */
public record InForceQuantity(String kind, int to, int from, boolean positive, Expression expression) {

    /** Those that are not known to be what they have to be: rates and capacities above 0, coefficients numbers. */
    public static List<InForceQuantity> doubtful(InForce inForce) {
        List<InForceQuantity> doubtful = new ArrayList<>();
        for (int p = 0; p < inForce.size(); p++) {
            add(doubtful, new InForceQuantity("events.part.growth", p, -1, true, inForce.growth(p)));
            add(doubtful, new InForceQuantity("events.part.capacity", p, -1, true, inForce.capacity(p)));
            for (int k = inForce.rowStart(p); k < inForce.rowEnd(p); k++) {
                if (Double.isNaN(inForce.number(k))) {
                    int from = inForce.from(k);
                    add(
                            doubtful,
                            new InForceQuantity("events.part.coefficient", p, from, false, inForce.coefficient(k)));
                }
            }
        }
        return doubtful;
    }

    private static void add(List<InForceQuantity> doubtful, InForceQuantity quantity) {
        if (!quantity.good(quantity.expression.number())) {
            doubtful.add(quantity);
        }
    }

    /** What is wrong whatever the outputs are, or null. */
    static @Nullable Phrase fault(InForce inForce, double t) {
        for (InForceQuantity quantity : doubtful(inForce)) {
            if (quantity.expression.isNumber()) {
                return quantity.fault(inForce, quantity.expression.number(), t);
            }
        }
        return null;
    }

    public boolean good(double value) {
        return Double.isFinite(value) && (!positive || value > 0);
    }

    /** What is wrong with a value that is not good. */
    public Phrase fault(InForce inForce, double value, double t) {
        Phrase name =
                from < 0 ? Phrase.of(kind, inForce.name(to)) : Phrase.of(kind, inForce.name(from), inForce.name(to));
        return Double.isFinite(value)
                ? Phrase.of("events.fault.part", name, value, t)
                : Phrase.of("events.fault.value", name, t);
    }
}
