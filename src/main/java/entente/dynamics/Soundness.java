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

        Phrase fault(InForce inForce, double value, double t) {
            Phrase name = from < 0
                    ? Phrase.of(kind, inForce.name(to))
                    : Phrase.of(kind, inForce.name(from), inForce.name(to));
            return Double.isFinite(value)
                    ? Phrase.of("dynamics.fault.part", name, value, t)
                    : Phrase.of("dynamics.fault.value", name, t);
        }
    }

    /** What is wrong whatever the outputs are, or null: only what is a number is looked at. */
    static @Nullable Phrase ofNumbers(InForce inForce, double t) {
        for (int p = 0; p < inForce.size(); p++) {
            Phrase fault = ofNumber(inForce, inForce.growth(p), growth(p), t);
            fault = fault != null ? fault : ofNumber(inForce, inForce.capacity(p), capacity(p), t);
            if (fault != null) {
                return fault;
            }
            for (int k = inForce.rowStart(p); k < inForce.rowEnd(p); k++) {
                if (Double.isNaN(inForce.number(k))) {
                    fault = ofNumber(inForce, inForce.coefficient(k), coefficient(inForce.from(k), p), t);
                    if (fault != null) {
                        return fault;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Phrase ofNumber(InForce inForce, Expression expression, Checked what, double t) {
        return expression instanceof Constant constant && !what.good(constant.value())
                ? what.fault(inForce, constant.value(), t)
                : null;
    }

    private static Checked growth(int firm) {
        return new Checked("dynamics.part.growth", firm, -1, true);
    }

    private static Checked capacity(int firm) {
        return new Checked("dynamics.part.capacity", firm, -1, true);
    }

    private static Checked coefficient(int from, int to) {
        return new Checked("dynamics.part.coefficient", to, from, false);
    }

    public Soundness(InForce inForce, int[] active, double[] scale) {
        this.inForce = inForce;
        List<Expression> read = new ArrayList<>();
        for (int p = 0; p < inForce.size(); p++) {
            add(read, inForce.growth(p), growth(p));
            add(read, inForce.capacity(p), capacity(p));
            for (int k = inForce.rowStart(p); k < inForce.rowEnd(p); k++) {
                if (Double.isNaN(inForce.number(k))) {
                    add(read, inForce.coefficient(k), coefficient(inForce.from(k), p));
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
                return what.fault(inForce, values[k], t);
            }
        }
        return null;
    }
}
