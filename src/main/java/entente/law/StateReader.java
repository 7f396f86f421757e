package entente.law;

import entente.events.InForce;
import entente.model.Expression;
import entente.symbolic.Tape;
import java.util.List;

/** Reads several resolved expressions from the state of a law at once. Not for use by two threads at once. */
public final class StateReader {
    private final Tape tape;
    private final int[] slot;
    private final double[] slots;

    /**
     * @param active positions of the firms of the state; the outputs of others are 0
     * @param scale  the unit of each one's output in the state
     */
    public StateReader(InForce inForce, int[] active, double[] scale, List<Expression> resolved) {
        Tape.Builder builder = Moving.builder(inForce, active, scale);
        this.slot = new int[resolved.size()];
        for (int k = 0; k < slot.length; k++) {
            slot[k] = builder.add(resolved.get(k));
        }
        this.tape = builder.done();
        this.slots = tape.slots();
    }

    /** Whether a value depends on t. */
    public boolean timed() {
        return tape.time() >= 0;
    }

    public int size() {
        return slot.length;
    }

    /** @param values receives the expressions' values at the state */
    public void read(double t, double[] state, double[] values) {
        tape.run(t, state, slots);
        for (int k = 0; k < slot.length; k++) {
            values[k] = slots[slot[k]];
        }
    }
}
