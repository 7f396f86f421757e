package entente.syntax;

import entente.diagnostic.Span;

/** A time as written after {@code at}, {@code from}, {@code to}. */
public sealed interface MomentSyntax {
    Span span();

    /** A number, a name, or something in parentheses: model time. */
    record Time(ExpressionSyntax value, Span span) implements MomentSyntax {}

    /** {@code year 2030}: a date on the calendar. */
    record Year(ExpressionSyntax value, Span span) implements MomentSyntax {}

    /** {@code end} */
    record End(Span span) implements MomentSyntax {}
}
