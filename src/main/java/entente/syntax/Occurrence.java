package entente.syntax;

import entente.diagnostic.Span;
import java.util.List;
import java.util.function.Function;

/** A statement that says when something happens; its body holds changes and {@code after} blocks. */
public sealed interface Occurrence extends Statement {
    List<Statement> body();

    @Override
    default void accept(Visitor visitor) {
        visitor.occurrence(this);
    }

    /** What one function for each kind makes of it. */
    <R> R match(Function<At, R> at, Function<During, R> during, Function<When, R> when);

    /** {@code at 20 { … }} */
    record At(MomentSyntax moment, List<Statement> body, Span span) implements Occurrence {
        @Override
        public <R> R match(Function<At, R> at, Function<During, R> during, Function<When, R> when) {
            return at.apply(this);
        }
    }

    /** {@code from 5 to 15 { … }} */
    record During(MomentSyntax from, MomentSyntax to, List<Statement> body, Span span) implements Occurrence {
        @Override
        public <R> R match(Function<At, R> at, Function<During, R> during, Function<When, R> when) {
            return during.apply(this);
        }
    }

    /** {@code when c { … }} or, repeated, {@code whenever c { … }} */
    record When(ExpressionSyntax condition, boolean repeated, List<Statement> body, Span span) implements Occurrence {
        @Override
        public <R> R match(Function<At, R> at, Function<During, R> during, Function<When, R> when) {
            return when.apply(this);
        }
    }

    /** {@code after 5 { … }}, inside an occurrence or another of its kind */
    record After(ExpressionSyntax delay, List<Statement> body, Span span) implements Statement {
        @Override
        public void accept(Visitor visitor) {
            visitor.after(this);
        }
    }
}
