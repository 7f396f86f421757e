package entente.model;

import entente.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/**
 * A declared name.
 *
 * @param place    of the name in its declaration; null where nothing is known of it
 * @param known    its number where that was known before there was a model, else NaN
 * @param decides  whether that number decided what there is, as n of {@code Lab[1..n]}
 * @param scenario the one that set it last: declared it, or assigned it a value
 */
public record Symbol(
        String name,
        Meaning meaning,
        @Nullable Span place,
        String documentation,
        double known,
        boolean decides,
        String scenario) {}
