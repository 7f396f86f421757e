package entente.difference;

import entente.answer.Field;

/**
 * Something that comes out otherwise.
 *
 * @param subject a firm, a pair, the number of an eigenvalue; "" for the whole
 */
public record Effect(Measure measure, String subject, Field.Leaf before, Field.Leaf after) {
    /** What is compared, in the order in which it is told. */
    public enum Measure {
        VERDICT,
        EQUILIBRIUM,
        GAIN,
        RADIUS,
        HEADROOM,
        RESILIENCE,
        CRITICAL_DOWN,
        CRITICAL_UP,
        EIGENVALUE,
        PROBABILITY,
        END,
        OUTPUT
    }
}
