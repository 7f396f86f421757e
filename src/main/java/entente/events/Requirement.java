package entente.events;

import entente.diagnostic.Phrase;
import entente.model.Expression;
import org.jspecify.annotations.Nullable;

/** What a value that an event sets has to meet, where it is an expression of quantities that move. */
public record Requirement(Kind kind, Object name, Expression value, double t) {
    /** What is asked of the value. */
    public enum Kind {
        /** Of growth rates and capacities. */
        ABOVE_ZERO(0, true, Double.POSITIVE_INFINITY),
        /** Of outputs. */
        NOT_BELOW_ZERO(0, false, Double.POSITIVE_INFINITY),
        /** Of what is withheld. */
        SHARE(0, false, Math.nextUp(1.0)),
        /** Of any other number. */
        FINITE(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY);

        private final double low;
        private final boolean strict;
        private final double below;

        Kind(double low, boolean strict, double below) {
            this.low = low;
            this.strict = strict;
            this.below = below;
        }

        /** Whether all values from the least to the greatest will do. */
        public boolean met(double least, double greatest) {
            return (strict ? least > low : least >= low) && greatest < below;
        }
    }

    /** What is wrong with a value; null where it meets what is asked. */
    public @Nullable Phrase fault(double found) {
        if (kind.met(found, found)) {
            return null;
        }
        return switch (kind) {
            case ABOVE_ZERO -> Phrase.of("events.fault.part", name, found, t);
            case NOT_BELOW_ZERO -> Phrase.of("events.fault.output", name, found, t);
            case SHARE -> Phrase.of("events.fault.share", name, found, t);
            case FINITE -> Phrase.of("events.fault.amount", t);
        };
    }
}
