package entente.syntax;

import entente.diagnostic.Span;

/** A time as written after {@code at}, {@code from}, {@code to}. */
public sealed interface Moment {
    Span span();

    /** A number, a name, or something in parentheses: model time. */
    record Time(Expression value, Span span) implements Moment {}

    /** {@code year 2030}: a date on the calendar. */
    record Year(Expression value, Span span) implements Moment {}

    /** {@code end} */
    record End(Span span) implements Moment {}
}
