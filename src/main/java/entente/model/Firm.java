package entente.model;

import entente.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/**
 * A firm or another organisation.
 *
 * @param name     as declared; a family's member is {@code Lab[3]}
 * @param label    shown beside the name, or null
 * @param present  whether it is there from the start
 * @param growth   k, 1/time, above 0
 * @param capacity N, output units, above 0
 * @param output   Q at t = 0, output units, at least 0
 * @param organisation declared as an {@code org}, which means the same and is drawn apart
 */
public record Firm(
        String name,
        @Nullable String label,
        String documentation,
        boolean present,
        Expression growth,
        Expression capacity,
        Expression output,
        @Nullable Span span,
        boolean organisation) {
    public Firm(
            String name,
            @Nullable String label,
            String documentation,
            boolean present,
            Expression growth,
            Expression capacity,
            Expression output,
            @Nullable Span span) {
        this(name, label, documentation, present, growth, capacity, output, span, false);
    }

    /** What is declared of its growth rate, its capacity or its output; no other part is declared. */
    public Expression part(Part part) {
        return switch (part) {
            case GROWTH -> growth;
            case CAPACITY -> capacity;
            case OUTPUT -> output;
            default -> throw new IllegalArgumentException("not declared of a firm: " + part);
        };
    }

    /** Whether it is absent at first and was given no output: let in as it is declared, it would stay at 0. */
    public boolean entersWithoutOutput() {
        return !present && output.equals(new Expression.Constant(0));
    }

    /** This firm with another growth rate, capacity or output. */
    public Firm with(Part part, Expression value) {
        return new Firm(
                name,
                label,
                documentation,
                present,
                part == Part.GROWTH ? value : growth,
                part == Part.CAPACITY ? value : capacity,
                part == Part.OUTPUT ? value : output,
                span,
                organisation);
    }

    /** This firm as one that is not there. */
    public Firm absent() {
        return new Firm(name, label, documentation, false, growth, capacity, output, span, organisation);
    }

    /** This firm with another name. */
    public Firm called(String other) {
        return new Firm(other, label, documentation, present, growth, capacity, output, span);
    }
}
