package entente.model;

import entente.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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

    /** The same with others in the place of its assignments, those that come later among them. */
    public Event withAssignments(UnaryOperator<Change.Assign> others) {
        return new Event(trigger, Change.withAssignments(changes, others), text, span);
    }

    /** When it happens. Times may depend on parameters, not on t or state. */
    public sealed interface Trigger {
        /** What one function for each kind makes of it. */
        <R extends @Nullable Object> R match(Function<At, R> at, Function<During, R> during, Function<When, R> when);

        record At(Expression time) implements Trigger {
            @Override
            public <R extends @Nullable Object> R match(
                    Function<At, R> at, Function<During, R> during, Function<When, R> when) {
                return at.apply(this);
            }
        }

        /** A window: its changes are a layer while from <= t < to. */
        record During(Expression from, Expression to) implements Trigger {
            @Override
            public <R extends @Nullable Object> R match(
                    Function<At, R> at, Function<During, R> during, Function<When, R> when) {
                return during.apply(this);
            }
        }

        /** The first time, or every time, that the condition becomes true. */
        record When(Expression condition, boolean repeated) implements Trigger {
            @Override
            public <R extends @Nullable Object> R match(
                    Function<At, R> at, Function<During, R> during, Function<When, R> when) {
                return when.apply(this);
            }
        }
    }

    /** What it changes. */
    public sealed interface Change {
        <R extends @Nullable Object> R accept(Visitor<R> visitor);

        /** Itself where it passes; of what comes later, the changes that do. */
        default Stream<Change> kept(Predicate<Change> passes) {
            return passes.test(this) ? Stream.of(this) : Stream.empty();
        }

        /** What it assigns. */
        default Optional<Target> assigned() {
            return Optional.empty();
        }

        /** The firm's quantity that it sets and that can be set of the start, too. */
        default Optional<Target.OfFirm> sets() {
            return Optional.empty();
        }

        /** The same with others in the place of its assignments. */
        default Change withAssignments(UnaryOperator<Assign> others) {
            return this;
        }

        private static List<Change> withAssignments(List<Change> changes, UnaryOperator<Assign> others) {
            return changes.stream()
                    .map(change -> change.withAssignments(others))
                    .toList();
        }

        /** What there is to do for each kind. */
        interface Visitor<R extends @Nullable Object> {
            R assign(Assign assign);

            R enter(Enter enter);

            R exit(Exit exit);

            R join(Join join);

            R leave(Leave leave);

            R withhold(Withhold withhold);

            R form(Form form);

            R dissolve(Dissolve dissolve);

            R after(After after);
        }

        record Assign(Target target, Operator operator, Expression value) implements Change {
            @Override
            public Optional<Target> assigned() {
                return Optional.of(target);
            }

            /** The coefficient that it sets, where it sets one. */
            public Optional<Target.OfCoefficient> coefficient() {
                return target.match(
                        parameter -> Optional.empty(),
                        firm -> Optional.empty(),
                        group -> Optional.empty(),
                        Optional::of);
            }

            @Override
            public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
                return visitor.assign(this);
            }

            @Override
            public Change withAssignments(UnaryOperator<Assign> others) {
                return others.apply(this);
            }
        }

        /** @param output its output from then on, or null for the one declared */
        record Enter(int firm, @Nullable Expression output) implements Change {
            @Override
            public Optional<Target.OfFirm> sets() {
                return Optional.of(new Target.OfFirm(firm, Part.PRESENT));
            }

            @Override
            public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
                return visitor.enter(this);
            }
        }

        record Exit(int firm) implements Change {
            @Override
            public Optional<Target.OfFirm> sets() {
                return Optional.of(new Target.OfFirm(firm, Part.PRESENT));
            }

            @Override
            public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
                return visitor.exit(this);
            }
        }

        record Join(int firm, int alliance) implements Change {
            @Override
            public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
                return visitor.join(this);
            }
        }

        record Leave(int firm, int alliance) implements Change {
            @Override
            public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
                return visitor.leave(this);
            }
        }

        /** @param alliance index, or -1 for all of the firm's alliances; honours is a share of 0 */
        record Withhold(int firm, int alliance, Expression share) implements Change {
            @Override
            public Optional<Target.OfFirm> sets() {
                return Optional.of(new Target.OfFirm(firm, Part.WITHHELD));
            }

            @Override
            public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
                return visitor.withhold(this);
            }
        }

        record Form(int alliance) implements Change {
            @Override
            public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
                return visitor.form(this);
            }
        }

        record Dissolve(int alliance) implements Change {
            @Override
            public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
                return visitor.dissolve(this);
            }
        }

        /** {@code after 5 { … }}: these changes, that much later. */
        record After(Expression delay, List<Change> changes, String text) implements Change {
            @Override
            public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
                return visitor.after(this);
            }

            @Override
            public Change withAssignments(UnaryOperator<Assign> others) {
                return new After(delay, Change.withAssignments(changes, others), text);
            }

            @Override
            public Stream<Change> kept(Predicate<Change> passes) {
                List<Change> kept =
                        changes.stream().flatMap(change -> change.kept(passes)).toList();
                return kept.isEmpty() ? Stream.empty() : Stream.of(new After(delay, kept, text));
            }
        }
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
