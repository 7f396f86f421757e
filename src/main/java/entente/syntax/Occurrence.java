package entente.syntax;

import entente.diagnostic.Span;
import java.util.List;

/** A statement that says when something happens; its body holds changes and {@code after} blocks. */
public sealed interface Occurrence extends Statement {
    List<Statement> body();

    /** {@code at 20 { … }} */
    record At(MomentSyntax moment, List<Statement> body, Span span) implements Occurrence {}

    /** {@code from 5 to 15 { … }} */
    record During(MomentSyntax from, MomentSyntax to, List<Statement> body, Span span) implements Occurrence {}

    /** {@code when c { … }} or, repeated, {@code whenever c { … }} */
    record When(ExpressionSyntax condition, boolean repeated, List<Statement> body, Span span) implements Occurrence {}

    /** {@code after 5 { … }}, inside another occurrence */
    record After(ExpressionSyntax delay, List<Statement> body, Span span) implements Occurrence {}
}
