package entente.syntax;

import entente.arithmetic.Function;
import entente.arithmetic.Functions;
import entente.arithmetic.Operation;
import entente.diagnostic.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An expression as written; names are not resolved. */
public sealed interface ExpressionSyntax {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** The expressions directly inside it, those of indices and times among them, in the order in which they are written. */
    List<ExpressionSyntax> parts();

    /** Itself and everything inside it. */
    default List<ExpressionSyntax> all() {
        List<ExpressionSyntax> all = new ArrayList<>();
        Deque<ExpressionSyntax> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            ExpressionSyntax next = open.pop();
            all.add(next);
            List<ExpressionSyntax> parts = next.parts();
            for (int k = parts.size() - 1; k >= 0; k--) {
                open.push(parts.get(k));
            }
        }
        return all;
    }

    /** The number that it is; NaN for any other expression. */
    default double number() {
        return Double.NaN;
    }

    /** The number that is written as {@code 20%} or {@code -20%}. */
    default Optional<Number> percentage() {
        return Optional.empty();
    }

    /** What it names, where it is nothing else. */
    default Optional<FirmReference> reference() {
        return Optional.empty();
    }

    /** Everything that it names itself, not in its parts. */
    default List<FirmReference> named() {
        return reference().map(List::of).orElse(List.of());
    }

    /** {@code run}, {@code end} of {@code run.end}: itself where it is a name, with the names behind its dots; else empty. */
    default List<Name> path() {
        return List.of();
    }

    /** The function of numbers or conditions that it applies to its parts. */
    default Optional<Function> applied() {
        return Optional.empty();
    }

    default Optional<Point> point() {
        return Optional.empty();
    }

    /** The sign of {@code a = b} or {@code a != b}. */
    default Optional<Span> equality() {
        return Optional.empty();
    }

    /** Whether more than its last part would be meant by what is written behind it. */
    default boolean open() {
        return this instanceof Binary || this instanceof Unary || this instanceof Conditional || this instanceof Within;
    }

    /** What one function for each form of a quantity makes of it: a coefficient, a part of what is named, a name. */
    default <R> R quantity(
            java.util.function.Function<Coefficient, R> coefficient,
            java.util.function.BiFunction<FirmReference, Name, R> part,
            java.util.function.Function<FirmReference, R> name,
            java.util.function.Supplier<R> otherwise) {
        if (this instanceof Coefficient written) {
            return coefficient.apply(written);
        }
        if (this instanceof Dot dot && dot.base() instanceof Reference base) {
            return part.apply(base.target(), dot.part());
        }
        return this instanceof Reference written ? name.apply(written.target()) : otherwise.get();
    }

    /** What there is to do for each kind. */
    interface Visitor<R> {
        R number(Number number);

        R reference(Reference reference);

        R dot(Dot dot);

        R coefficient(Coefficient coefficient);

        R call(Call call);

        R point(Point point);

        R unary(Unary unary);

        R binary(Binary binary);

        R within(Within within);

        R conditional(Conditional conditional);

        R at(At at);

        R under(Under under);

        R is(Is is);
    }

    /** @param percent written as {@code 20%}; the value is then 0.2 */
    record Number(double value, boolean percent, Span span) implements ExpressionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }

        @Override
        public List<ExpressionSyntax> parts() {
            return List.of();
        }

        @Override
        public double number() {
            return value;
        }

        @Override
        public Optional<Number> percentage() {
            return percent ? Optional.of(this) : Optional.empty();
        }
    }

    /** A parameter, a firm, an alliance, {@code firms}, {@code t}, {@code pi}, {@code i}, {@code stable}, {@code Lab[3]}, {@code Lab[*]}. */
    record Reference(FirmReference target, Span span) implements ExpressionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reference(this);
        }

        @Override
        public List<ExpressionSyntax> parts() {
            return target.indices();
        }

        @Override
        public Optional<FirmReference> reference() {
            return Optional.of(target);
        }

        @Override
        public List<Name> path() {
            return target.plain().map(List::of).orElse(List.of());
        }
    }

    /** {@code Jia.output}, {@code Tech.output}, {@code source.distance}, {@code run.end}. */
    record Dot(ExpressionSyntax base, Name part, Span span) implements ExpressionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dot(this);
        }

        @Override
        public List<ExpressionSyntax> parts() {
            return List.of(base);
        }

        @Override
        public List<Name> path() {
            List<Name> before = base.path();
            return before.isEmpty()
                    ? before
                    : Stream.concat(before.stream(), Stream.of(part)).toList();
        }
    }

    /** {@code (Jia -> Yi)}, {@code (Jia -> Yi) of Tech}: the coefficient in force. */
    record Coefficient(
            FirmReference from, FirmReference to, @Nullable Name alliance, Span span) implements ExpressionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.coefficient(this);
        }

        @Override
        public List<ExpressionSyntax> parts() {
            return Stream.concat(from.indices().stream(), to.indices().stream()).toList();
        }

        @Override
        public List<FirmReference> named() {
            return List.of(from, to);
        }
    }

    /** {@code max(a, b)}, {@code total(Tech.output)}, {@code first(c)}: the checker knows the functions. */
    record Call(Name function, List<ExpressionSyntax> arguments, Span span) implements ExpressionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }

        @Override
        public List<ExpressionSyntax> parts() {
            return arguments;
        }

        @Override
        public Optional<Function> applied() {
            return Functions.called(function.text());
        }
    }

    /** {@code (0, 1)}: a point, only inside {@code table}. */
    record Point(ExpressionSyntax x, ExpressionSyntax y, Span span) implements ExpressionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.point(this);
        }

        @Override
        public List<ExpressionSyntax> parts() {
            return List.of(x, y);
        }

        @Override
        public Optional<Point> point() {
            return Optional.of(this);
        }
    }

    record Unary(UnaryOperator operator, ExpressionSyntax operand, Span span) implements ExpressionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unary(this);
        }

        @Override
        public List<ExpressionSyntax> parts() {
            return List.of(operand);
        }

        @Override
        public Optional<Number> percentage() {
            return operator == UnaryOperator.NEGATE ? operand.percentage() : Optional.empty();
        }

        @Override
        public Optional<Function> applied() {
            return Optional.of(Operation.valueOf(operator.name()));
        }
    }

    /** What it is called as an {@link Operation}. */
    enum UnaryOperator {
        NEGATE,
        NOT
    }

    /** @param operatorSpan where an error of this operation points */
    record Binary(BinaryOperator operator, ExpressionSyntax left, ExpressionSyntax right, Span operatorSpan, Span span)
            implements ExpressionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }

        @Override
        public List<ExpressionSyntax> parts() {
            return List.of(left, right);
        }

        @Override
        public Optional<Function> applied() {
            return Optional.of(operator.operation());
        }

        @Override
        public Optional<Span> equality() {
            return operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL
                    ? Optional.of(operatorSpan)
                    : Optional.empty();
        }
    }

    enum BinaryOperator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        POWER,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        EQUAL,
        NOT_EQUAL,
        AND,
        OR;

        public Operation operation() {
            return Operation.valueOf(name());
        }

        public boolean comparison() {
            return ordinal() >= LESS.ordinal() && ordinal() <= NOT_EQUAL.ordinal();
        }
    }

    /** {@code v = 120 within 1%}: closeness; a tolerance written as a percent is relative to the right side. */
    record Within(ExpressionSyntax left, ExpressionSyntax right, ExpressionSyntax tolerance, Span span)
            implements ExpressionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.within(this);
        }

        @Override
        public List<ExpressionSyntax> parts() {
            return List.of(left, right, tolerance);
        }
    }

    record Conditional(ExpressionSyntax condition, ExpressionSyntax then, ExpressionSyntax otherwise, Span span)
            implements ExpressionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.conditional(this);
        }

        @Override
        public List<ExpressionSyntax> parts() {
            return List.of(condition, then, otherwise);
        }
    }

    /** {@code v at 60} */
    record At(ExpressionSyntax value, MomentSyntax moment, Span span) implements ExpressionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.at(this);
        }

        @Override
        public List<ExpressionSyntax> parts() {
            return Stream.concat(
                            Stream.of(value),
                            moment.match(
                                    time -> Stream.of(time.value()), year -> Stream.of(year.value()), Stream::empty))
                    .toList();
        }
    }

    /** {@code v under Support} */
    record Under(ExpressionSyntax value, Name scenario, Span span) implements ExpressionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.under(this);
        }

        @Override
        public List<ExpressionSyntax> parts() {
            return List.of(value);
        }
    }

    /** {@code Tech is stable}. The quality is a keyword's canonical English spelling, as {@code mutual symbiosis}. */
    record Is(ExpressionSyntax subject, String quality, Span qualitySpan, Span span) implements ExpressionSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.is(this);
        }

        @Override
        public List<ExpressionSyntax> parts() {
            return List.of(subject);
        }
    }
}
