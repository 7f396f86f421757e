package entente.law;

import entente.events.InForce;
import entente.model.Expression;
import entente.symbolic.Tape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The growth rates, capacities and coefficients of a law that depend on t or on state, and the tape that moves them. */
final class Moving {
    /**
     * One of them.
     *
     * @param index the state variable, or the entry of the law's table
     */
    record Quantity(Kind kind, int index, Expression expression) {}

    enum Kind {
        GROWTH,
        CAPACITY,
        COEFFICIENT
    }

    private final List<Quantity> quantities;
    private final Tape tape;
    private final int[] slot;
    private final double[] slots;

    private Moving(List<Quantity> quantities, Tape tape, int[] slot) {
        this.quantities = quantities;
        this.tape = tape;
        this.slot = slot;
        this.slots = tape.slots();
    }

    List<Quantity> quantities() {
        return quantities;
    }

    boolean autonomous() {
        return tape.time() < 0;
    }

    void refresh(double t, double[] output, double[] growth, double[] capacity, double[] coefficient) {
        tape.run(t, output, slots);
        for (int q = 0; q < slot.length; q++) {
            Quantity quantity = quantities.get(q);
            double[] values = switch (quantity.kind) {
                case GROWTH -> growth;
                case CAPACITY -> capacity;
                case COEFFICIENT -> coefficient;
            };
            values[quantity.index] = slots[slot[q]];
        }
    }

    /** Finds what moves. */
    static final class Collector {
        private final InForce inForce;
        private final int[] active;
        private final double[] scale;
        private final List<Quantity> quantities = new ArrayList<>();

        Collector(InForce inForce, int[] active, double[] scale) {
            this.inForce = inForce;
            this.active = active;
            this.scale = scale;
        }

        /** Null where nothing moves. */
        @Nullable
        Moving collect(Rows rows) {
            for (int i = 0; i < active.length; i++) {
                add(Kind.GROWTH, i, inForce.growth(active[i]));
                add(Kind.CAPACITY, i, inForce.capacity(active[i]));
            }
            for (int k = 0; k < rows.number().length; k++) {
                if (Double.isNaN(rows.number()[k])) {
                    add(Kind.COEFFICIENT, k, inForce.coefficient(rows.entry(k)));
                }
            }
            if (quantities.isEmpty()) {
                return null;
            }
            Tape.Builder builder = builder(inForce, active, scale);
            int[] slot = new int[quantities.size()];
            for (int q = 0; q < slot.length; q++) {
                slot[q] = builder.add(quantities.get(q).expression);
            }
            return new Moving(quantities, builder.done(), slot);
        }

        private void add(Kind kind, int index, Expression expression) {
            if (!expression.isNumber()) {
                quantities.add(new Quantity(kind, index, expression));
            }
        }
    }

    static Tape.Builder builder(InForce inForce, int[] active, double[] scale) {
        int[] state = new int[inForce.model().firms().size()];
        Arrays.fill(state, -1);
        for (int i = 0; i < active.length; i++) {
            state[inForce.firm(active[i])] = i;
        }
        return new Tape.Builder(state, scale).compiledBy(inForce.compiler());
    }
}
