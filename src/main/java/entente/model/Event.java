package entente.model;

import entente.diagnostic.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens, in the order of declaration.
 *
 * @param text as written, on one line: what a report calls it
 */
public record Event(
        Trigger trigger,
        List<Change> changes,
        String text,
        @Nullable Span span) {
    public Event {
        changes = List.copyOf(changes);
    }

    /** When it happens. Times may depend on parameters, not on t or state. */
    public sealed interface Trigger {

        record At(Expression time) implements Trigger {}

        /** A window: its changes are a layer while from <= t < to. */
        record During(Expression from, Expression to) implements Trigger {}

        /** The first time, or every time, that the condition becomes true. */
        record When(Expression condition, boolean repeated) implements Trigger {}
    }

    /** What it changes. */
    public sealed interface Change {
        record Assign(Target target, Operator operator, Expression value) implements Change {}

        /** @param output its output from then on, or null for the one declared */
        record Enter(int firm, @Nullable Expression output) implements Change {}

        record Exit(int firm) implements Change {}

        record Join(int firm, int alliance) implements Change {}

        record Leave(int firm, int alliance) implements Change {}

        /** @param alliance index, or -1 for all of the firm's alliances; honours is a share of 0 */
        record Withhold(int firm, int alliance, Expression share) implements Change {}

        record Form(int alliance) implements Change {}

        record Dissolve(int alliance) implements Change {}

        /** {@code after 5 { … }}: these changes, that much later. */
        record After(Expression delay, List<Change> changes, String text) implements Change {}
    }

    /** How an assignment combines with what there is. */
    public enum Operator {
        SET,
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE
    }
}
