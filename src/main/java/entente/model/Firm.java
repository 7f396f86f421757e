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
 */
public record Firm(
        String name,
        @Nullable String label,
        String documentation,
        boolean present,
        Expression growth,
        Expression capacity,
        Expression output,
        @Nullable Span span) {}
