package entente.syntax;

import entente.diagnostic.Span;
import java.util.function.Function;
import java.util.function.Supplier;

/** A time as written after {@code at}, {@code from}, {@code to}. */
public sealed interface MomentSyntax {
    Span span();

    /** What one function for each kind makes of it. */
    <R> R match(Function<Time, R> time, Function<Year, R> year, Supplier<R> end);

    /** A number, a name, or something in parentheses: model time. */
    record Time(ExpressionSyntax value, Span span) implements MomentSyntax {
        @Override
        public <R> R match(Function<Time, R> time, Function<Year, R> year, Supplier<R> end) {
            return time.apply(this);
        }
    }

    /** {@code year 2030}: a date on the calendar. */
    record Year(ExpressionSyntax value, Span span) implements MomentSyntax {
        @Override
        public <R> R match(Function<Time, R> time, Function<Year, R> year, Supplier<R> end) {
            return year.apply(this);
        }
    }

    /** {@code end} */
    record End(Span span) implements MomentSyntax {
        @Override
        public <R> R match(Function<Time, R> time, Function<Year, R> year, Supplier<R> end) {
            return end.get();
        }
    }
}
