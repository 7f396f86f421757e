package entente.check.draft;

import entente.diagnostic.Span;
import entente.model.Expression;

/**
 * When something begins.
 *
 * @param alliance the alliance that does, or -1 for an event or a window
 */
public record Beginning(Span span, Expression time, int alliance) {}
