package entente.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What only questions can say. */
public sealed interface Asked extends Expression {

    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    @Override
    default <R extends @Nullable Object> R accept(Expression.Visitor<R> visitor) {
        return visitor.asked(this);
    }

    @Override
    default boolean isAsked() {
        return true;
    }

    /** The scenarios that an expression names. */
    static Set<String> scenarios(Expression root) {
        Set<String> named = new TreeSet<>();
        Fold.each(root, part -> part.accept(new Scenarios()).ifPresent(named::add));
        return named;
    }

    /** That of one part. */
    final class Scenarios implements Otherwise<Optional<String>> {
        private Scenarios() {}

        @Override
        public Optional<String> under(Under under) {
            return Optional.of(under.scenario());
        }

        @Override
        public Optional<String> otherwise(Expression expression) {
            return Optional.empty();
        }
    }

    /** What there is to do for each kind. */
    interface Visitor<R extends @Nullable Object> {
        R at(At at);

        R end(End end);

        R under(Under under);

        R atEquilibrium(AtEquilibrium at);

        R integral(Integral integral);

        R first(First first);

        R is(Is is);

        R partIs(PartIs is);

        R within(Within within);

        R resultPart(ResultPart part);
    }

    /** What there is to do for some kinds, and one thing for all other expressions. */
    interface Otherwise<R extends @Nullable Object> extends Expression.Otherwise<R>, Visitor<R> {
        @Override
        default R asked(Asked asked) {
            return asked.accept((Visitor<R>) this);
        }

        @Override
        default R at(At at) {
            return otherwise(at);
        }

        @Override
        default R end(End end) {
            return otherwise(end);
        }

        @Override
        default R under(Under under) {
            return otherwise(under);
        }

        @Override
        default R atEquilibrium(AtEquilibrium at) {
            return otherwise(at);
        }

        @Override
        default R integral(Integral integral) {
            return otherwise(integral);
        }

        @Override
        default R first(First first) {
            return otherwise(first);
        }

        @Override
        default R is(Is is) {
            return otherwise(is);
        }

        @Override
        default R partIs(PartIs is) {
            return otherwise(is);
        }

        @Override
        default R within(Within within) {
            return otherwise(within);
        }

        @Override
        default R resultPart(ResultPart part) {
            return otherwise(part);
        }
    }

    /** @param time model time, or {@link End} */
    record At(Expression value, Expression time) implements Asked {
        @Override
        public OptionalInt valueOf() {
            return value.valueOf();
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.at(this);
        }

        @Override
        public List<Expression> parts() {
            return List.of(value, time);
        }

        @Override
        public Expression withParts(List<Expression> parts) {
            return Fold.same(parts(), parts) ? this : new At(parts.get(0), parts.get(1));
        }
    }

    /** The end of the run. */
    record End() implements Asked {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.end(this);
        }

        @Override
        public boolean isEnd() {
            return true;
        }
    }

    /** The inner expression's indices are those of that scenario's model. The scenario can be a named fit, as in {@link Inquiry}. */
    record Under(Expression value, String scenario) implements Asked {
        @Override
        public OptionalInt valueOf() {
            return value.valueOf();
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.under(this);
        }

        @Override
        public List<Expression> parts() {
            return List.of(value);
        }

        @Override
        public Expression withParts(List<Expression> parts) {
            return Fold.same(parts(), parts) ? this : new Under(parts.get(0), scenario);
        }
    }

    /** The value at the interior equilibrium, or where there is none at the only locally stable one. */
    record AtEquilibrium(Expression value) implements Asked {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.atEquilibrium(this);
        }

        @Override
        public List<Expression> parts() {
            return List.of(value);
        }

        @Override
        public Expression withParts(List<Expression> parts) {
            return Fold.same(parts(), parts) ? this : new AtEquilibrium(parts.get(0));
        }
    }

    /** ∫ v dt since t = 0 */
    record Integral(Expression value) implements Asked {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.integral(this);
        }

        @Override
        public List<Expression> parts() {
            return List.of(value);
        }

        @Override
        public Expression withParts(List<Expression> parts) {
            return Fold.same(parts(), parts) ? this : new Integral(parts.get(0));
        }
    }

    /** The first t at which the condition holds. */
    record First(Expression condition) implements Asked {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.first(this);
        }

        @Override
        public List<Expression> parts() {
            return List.of(condition);
        }

        @Override
        public Expression withParts(List<Expression> parts) {
            return Fold.same(parts(), parts) ? this : new First(parts.get(0));
        }
    }

    /** @param alliance index, or -1 for every firm present */
    record Is(int alliance, Quality quality) implements Asked {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.is(this);
        }
    }

    /**
     * {@code run.end.reason is settled}
     *
     * @param word in English
     */
    record PartIs(ResultPart part, String word) implements Asked {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.partIs(this);
        }
    }

    /** @param relative the tolerance is a share of the right side */
    record Within(Expression left, Expression right, Expression tolerance, boolean relative) implements Asked {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.within(this);
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right, tolerance);
        }

        @Override
        public Expression withParts(List<Expression> parts) {
            return Fold.same(parts(), parts) ? this : new Within(parts.get(0), parts.get(1), parts.get(2), relative);
        }
    }

    /** {@code run.end}: a part of a named result; no names where the result stands alone. */
    record ResultPart(String result, List<String> path) implements Asked {
        /** As it is written. */
        public String text() {
            StringBuilder text = new StringBuilder(ExpressionText.name(result));
            path.forEach(name -> text.append('.').append(ExpressionText.name(name)));
            return text.toString();
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.resultPart(this);
        }

        @Override
        public boolean isResultPart() {
            return true;
        }
    }

    /** What {@code is} can ask for. STABLE is GLOBAL or LOCAL. */
    enum Quality {
        STABLE,
        GLOBAL,
        LOCAL,
        UNSTABLE,
        NO_COEXISTENCE,
        RUNAWAY,
        UNDECIDED,
        INDEPENDENT,
        COMPETITION,
        PARASITISM,
        COMMENSALISM,
        AMENSALISM,
        MUTUAL_SYMBIOSIS,
        SYMMETRIC,
        MIXED
    }
}
