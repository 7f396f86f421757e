package entente.law;

import entente.events.InForce;
import entente.model.Expression;
import entente.symbolic.Tape;
import java.util.Arrays;

/**
 * A law with all of its quantities on one tape, numbers too: laws that differ in their numbers only have tapes that do,
 * and can be run side by side.
 *
 * @param scale       by state variable: its unit
 * @param growth      the slot of each firm's growth rate
 * @param capacity    the slot of each firm's capacity
 * @param start       the table's rows by receiver
 * @param from        the giver of each entry
 * @param coefficient the slot of each entry
 */
public record LawTape(
        Tape tape, double[] scale, int[] growth, int[] capacity, int[] start, int[] from, int[] coefficient) {

    /** @param active positions of the firms of the state; the outputs of others are 0 */
    public static LawTape of(InForce inForce, int[] active, double[] scale) {
        Tape.Builder builder = Moving.builder(inForce, active, scale).keepingNumbersApart();
        int n = active.length;
        int[] growth = new int[n];
        int[] capacity = new int[n];
        for (int i = 0; i < n; i++) {
            growth[i] = builder.add(inForce.growth(active[i]));
            capacity[i] = builder.add(inForce.capacity(active[i]));
        }
        Rows rows = Rows.of(inForce, active);
        int[] coefficient = new int[rows.number().length];
        for (int k = 0; k < coefficient.length; k++) {
            double number = rows.number()[k];
            coefficient[k] = builder.add(
                    Double.isNaN(number) ? inForce.coefficient(rows.entry(k)) : new Expression.Constant(number));
        }
        return new LawTape(builder.done(), scale, growth, capacity, rows.start(), rows.from(), coefficient);
    }

    public int size() {
        return scale.length;
    }

    /** Whether the two differ in numbers only. */
    public boolean like(LawTape other) {
        return tape.like(other.tape)
                && Arrays.equals(growth, other.growth)
                && Arrays.equals(capacity, other.capacity)
                && Arrays.equals(start, other.start)
                && Arrays.equals(from, other.from)
                && Arrays.equals(coefficient, other.coefficient);
    }
}
