package entente.syntax;

import entente.diagnostic.Span;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A statement that changes what is in force: inside an occurrence, or as an override inside a scenario. */
public sealed interface Change extends Statement {
    @Override
    default void accept(Visitor visitor) {
        visitor.change(this);
    }

    /** What one function for each kind makes of it. */
    <R> R match(Function<Assignment, R> assignment, Function<Action, R> action);

    /** {@code spill = 0.5}, {@code Jia.output -= 4}, {@code (Jia -> Yi) of Tech *= 0.8}, {@code firms.capacity *= 1.2} */
    record Assignment(ExpressionSyntax target, Operator operator, ExpressionSyntax value, Span span) implements Change {
        @Override
        public <R> R match(Function<Assignment, R> assignment, Function<Action, R> action) {
            return assignment.apply(this);
        }
    }

    enum Operator {
        SET("="),
        ADD("+="),
        SUBTRACT("-="),
        MULTIPLY("*="),
        DIVIDE("/=");

        private final String text;

        Operator(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * {@code Yi withholds 60% in Tech}, {@code Bing enters with 3}, {@code Tech dissolves}
     *
     * @param subject  a firm, family or group; the alliance of forms and dissolves
     * @param amount   of enters and withholds
     * @param alliance of joins, leaves, withholds … in, honours … in
     */
    record Action(
            FirmReference subject,
            Verb verb,
            @Nullable ExpressionSyntax amount,
            @Nullable Name alliance,
            Span span) implements Change {
        @Override
        public <R> R match(Function<Assignment, R> assignment, Function<Action, R> action) {
            return action.apply(this);
        }
    }

    enum Verb {
        ENTERS,
        EXITS,
        JOINS,
        LEAVES,
        WITHHOLDS,
        HONOURS,
        FORMS,
        DISSOLVES
    }
}
