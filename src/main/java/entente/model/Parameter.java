package entente.model;

import entente.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/**
 * A named number of the model. A firm's attribute is the parameter {@code Jia.distance}; an uncertain growth rate is
 * the parameter {@code Jia.growth}.
 *
 * @param caption      how it is shown
 * @param value        may depend on parameters declared before it, on t and on state; the mean where it is uncertain
 * @param range        over which sweeps, maps, proofs and fits move it, or null
 * @param distribution of an uncertain parameter, or null
 */
public record Parameter(
        String name,
        String documentation,
        Caption caption,
        Expression value,
        @Nullable Range range,
        @Nullable Distribution distribution,
        @Nullable Span span) {
    /**
     * How a parameter is shown.
     *
     * @param label   beside its name, or null
     * @param percent whether its values are written with a percent sign
     */
    public record Caption(@Nullable String label, boolean percent) {
        public static final Caption NONE = new Caption(null, false);
    }

    /** A parameter that is shown by its name. */
    public Parameter(
            String name,
            String documentation,
            Expression value,
            @Nullable Range range,
            @Nullable Distribution distribution,
            @Nullable Span span) {
        this(name, documentation, Caption.NONE, value, range, distribution, span);
    }

    /** This parameter fixed at a number: no longer uncertain, its range kept. */
    public Parameter at(double number) {
        return new Parameter(name, documentation, caption, new Expression.Constant(number), range, null, span);
    }

    /** This parameter with another value, all else kept. */
    public Parameter reading(Expression other) {
        return new Parameter(name, documentation, caption, other, range, distribution, span);
    }

    /** This parameter with another name. */
    public Parameter called(String other) {
        return new Parameter(other, documentation, value, range, distribution, span);
    }
}
