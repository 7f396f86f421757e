package entente.syntax;

import entente.diagnostic.Span;

/** A name as written, in NFC and without backquotes. */
public record Name(String text, Span span) {
    @Override
    public String toString() {
        return text;
    }
}
