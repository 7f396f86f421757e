package entente.syntax;

import entente.diagnostic.Span;

/** One statement of a script. */
public sealed interface Statement permits Declaration, Occurrence, Change, Ask {
    Span span();
}
