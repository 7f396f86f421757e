package entente.model;

import entente.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/**
 * An alliance. It is in force while from <= t < to.
 *
 * @param members firm indices, ascending; those who are members at the start and once present
 * @param from    a time without state, or null for the start
 * @param to      a time without state, or null for ever
 */
public record Alliance(
        String name,
        @Nullable String label,
        String documentation,
        int[] members,
        @Nullable Expression from,
        @Nullable Expression to,
        @Nullable Span span) {}
