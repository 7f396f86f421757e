package entente.syntax;

import entente.diagnostic.Span;
import java.util.List;

/** A statement that says when something happens; its body holds changes and {@code after} blocks. */
public sealed interface Occurrence extends Statement {
    List<Statement> body();

    /** {@code at 20 { … }} */
    record At(Moment moment, List<Statement> body, Span span) implements Occurrence {}

    /** {@code from 5 to 15 { … }} */
    record During(Moment from, Moment to, List<Statement> body, Span span) implements Occurrence {}

    /** {@code when c { … }} or, repeated, {@code whenever c { … }} */
    record When(Expression condition, boolean repeated, List<Statement> body, Span span) implements Occurrence {}

    /** {@code after 5 { … }}, inside another occurrence */
    record After(Expression delay, List<Statement> body, Span span) implements Occurrence {}
}
