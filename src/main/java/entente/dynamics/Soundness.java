package entente.dynamics;

import entente.diagnostic.Phrase;
import entente.model.Expression;
import entente.model.Expression.Constant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether growth rates and capacities are above 0 and coefficients have values, where they move. Not for use by two
 * threads at once.
 */
public final class Soundness {
    private final InForce inForce;
    private final List<Checked> checked = new ArrayList<>();
    private final Gauge gauge;
    private final double[] values;

    /** @param kind the message that names it; {@code to} is the firm that it belongs to, {@code from} the giver or −1 */
    private record Checked(String kind, int to, int from, boolean positive) {
        boolean good(double value) {
            return Double.isFinite(value) && (!positive || value > 0);
        }
    }

    public Soundness(InForce inForce, int[] active, double[] scale) {
        this.inForce = inForce;
        List<Expression> read = new ArrayList<>();
        for (int p = 0; p < inForce.size(); p++) {
            add(read, inForce.growth(p), new Checked("dynamics.part.growth", p, -1, true));
            add(read, inForce.capacity(p), new Checked("dynamics.part.capacity", p, -1, true));
            for (int k = inForce.rowStart(p); k < inForce.rowEnd(p); k++) {
                if (Double.isNaN(inForce.number(k))) {
                    Checked entry = new Checked("dynamics.part.coefficient", p, inForce.from(k), false);
                    add(read, inForce.coefficient(k), entry);
                }
            }
        }
        gauge = new Gauge(inForce, active, scale, read);
        values = new double[read.size()];
    }

    private void add(List<Expression> read, Expression expression, Checked what) {
        boolean good = expression instanceof Constant constant && what.good(constant.value());
        if (!good) {
            read.add(expression);
            checked.add(what);
        }
    }

    /** What is wrong at the state, or null. */
    public @Nullable Phrase fault(double t, double[] state) {
        if (values.length == 0) {
            return null;
        }
        gauge.read(t, state, values);
        for (int k = 0; k < values.length; k++) {
            Checked what = checked.get(k);
            if (!what.good(values[k])) {
                String to = inForce.name(what.to);
                Phrase name =
                        what.from < 0 ? Phrase.of(what.kind, to) : Phrase.of(what.kind, inForce.name(what.from), to);
                return Double.isFinite(values[k])
                        ? Phrase.of("dynamics.fault.part", name, values[k], t)
                        : Phrase.of("dynamics.fault.value", name, t);
            }
        }
        return null;
    }
}
