package entente.model;

import entente.arithmetic.Digits;
import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An expression with its names resolved. Truth is 1 or 0. It is a graph: parts that are the same object are the same
 * part, and whoever goes through one goes by {@link Fold} or {@link Fold#each}, which see each part once.
 *
 * <p>All but {@link Asked} can stand in a law; those need a simulated run, an equilibrium or a result and stand in
 * questions only.
 */
public sealed interface Expression
        permits Expression.Constant,
                Expression.Time,
                Expression.ParameterValue,
                Expression.FirmValue,
                Expression.CoefficientValue,
                Expression.WithheldValue,
                Expression.Apply,
                Expression.Group,
                Asked {

    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /** What it is made of, in the order in which it is written. */
    default List<Expression> parts() {
        return List.of();
    }

    /** What it was made from: its parts, or of a computed number what it was computed from. */
    default List<Expression> sources() {
        return parts();
    }

    /** The same of other parts; itself where they are its own. */
    default Expression withParts(List<Expression> parts) {
        return this;
    }

    default boolean isNumber() {
        return false;
    }

    /** The number that it is; NaN for any other expression. */
    default double number() {
        return Double.NaN;
    }

    /** Whether only questions can say it. */
    default boolean isAsked() {
        return false;
    }

    default boolean isTime() {
        return false;
    }

    /** Whether it is the time at which the run ends. */
    default boolean isEnd() {
        return false;
    }

    /** Whether it is what a named result says. */
    default boolean isResultPart() {
        return false;
    }

    /** The parameter that it is. */
    default OptionalInt named() {
        return OptionalInt.empty();
    }

    /** The parameter whose value it is, at whatever time and in whatever scenario. */
    default OptionalInt valueOf() {
        return named();
    }

    /** The firm whose output it is. */
    default OptionalInt output() {
        return OptionalInt.empty();
    }

    default boolean applies(Function function) {
        return false;
    }

    /** The operation that it applies to its parts. */
    default Optional<Operation> operation() {
        return Optional.empty();
    }

    /** What there is to do for each kind. */
    interface Visitor<R extends @Nullable Object> {
        R constant(Constant constant);

        R time(Time time);

        R parameter(ParameterValue value);

        R firm(FirmValue value);

        R coefficient(CoefficientValue value);

        R withheld(WithheldValue value);

        R apply(Apply apply);

        R group(Group group);

        R asked(Asked asked);
    }

    /** What there is to do for some kinds, and one thing for all others, those that are still to come among them. */
    interface Otherwise<R extends @Nullable Object> extends Visitor<R> {
        R otherwise(Expression expression);

        @Override
        default R constant(Constant constant) {
            return otherwise(constant);
        }

        @Override
        default R time(Time time) {
            return otherwise(time);
        }

        @Override
        default R parameter(ParameterValue value) {
            return otherwise(value);
        }

        @Override
        default R firm(FirmValue value) {
            return otherwise(value);
        }

        @Override
        default R coefficient(CoefficientValue value) {
            return otherwise(value);
        }

        @Override
        default R withheld(WithheldValue value) {
            return otherwise(value);
        }

        @Override
        default R apply(Apply apply) {
            return otherwise(apply);
        }

        @Override
        default R group(Group group) {
            return otherwise(group);
        }

        @Override
        default R asked(Asked asked) {
            return otherwise(asked);
        }
    }

    /**
     * A number. Two with the same value are equal, wherever they come from.
     *
     * @param origin what it was computed from, where that is not exactly the shortest decimal of the value; else null
     */
    record Constant(double value, @Nullable Expression origin) implements Expression {
        /** The number whose shortest decimal this is. */
        public Constant(double value) {
            this(value, null);
        }

        @Override
        public List<Expression> sources() {
            return origin == null ? List.of() : List.of(origin);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Constant constant && Double.compare(value, constant.value) == 0;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value);
        }

        @Override
        public String toString() {
            return "Constant[value=" + Digits.shortest(value) + "]";
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }

        @Override
        public boolean isNumber() {
            return true;
        }

        @Override
        public double number() {
            return value;
        }
    }

    /** t */
    record Time() implements Expression {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.time(this);
        }

        @Override
        public boolean isTime() {
            return true;
        }
    }

    /** A parameter, or a firm's attribute: the parameter {@code Jia.distance}. */
    record ParameterValue(int parameter) implements Expression {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.parameter(this);
        }

        @Override
        public OptionalInt named() {
            return OptionalInt.of(parameter);
        }
    }

    record FirmValue(int firm, Part part) implements Expression {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.firm(this);
        }

        @Override
        public OptionalInt output() {
            return part == Part.OUTPUT ? OptionalInt.of(firm) : OptionalInt.empty();
        }
    }

    /** {@code (Jia -> Yi)}: the coefficient in force; of one alliance, or {@link Target.OfCoefficient#ALL}. */
    record CoefficientValue(int from, int to, int alliance) implements Expression {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.coefficient(this);
        }
    }

    /** {@code withheld(Yi, Tech)} */
    record WithheldValue(int firm, int alliance) implements Expression {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.withheld(this);
        }
    }

    record Apply(Function function, List<Expression> arguments) implements Expression {
        public Apply {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.apply(this);
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }

        @Override
        public Expression withParts(List<Expression> parts) {
            return Fold.same(arguments, parts) ? this : new Apply(function, parts);
        }

        @Override
        public boolean applies(Function other) {
            return function == other;
        }

        @Override
        public Optional<Operation> operation() {
            return function instanceof Operation operation ? Optional.of(operation) : Optional.empty();
        }
    }

    /**
     * A function over a group.
     *
     * @param firm the firm whose share is asked, for SHARE; -1 otherwise
     */
    record Group(GroupFunction function, Members members, Quantity quantity, int firm) implements Expression {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.group(this);
        }
    }

    enum GroupFunction {
        TOTAL,
        MEAN,
        /** share(Jia.output, Tech): a firm's part of the group's total */
        SHARE,
        GINI
    }
}
