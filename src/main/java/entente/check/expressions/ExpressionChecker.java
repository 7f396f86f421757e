package entente.check.expressions;

import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.names.References;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Expression;
import entente.model.Folding;
import entente.syntax.ExpressionSyntax;
import entente.syntax.ExpressionSyntax.BinaryOperator;
import entente.syntax.ExpressionSyntax.UnaryOperator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Resolves expressions: what their names mean, whether they are numbers or conditions, and what their place allows. */
public final class ExpressionChecker {
    private ExpressionChecker() {}

    /** A number; {@link Draft#UNKNOWN} after a report. */
    public static Expression number(ExpressionSyntax written, Context context) {
        Typed typed = resolve(written, context);
        if (typed == null) {
            return Draft.UNKNOWN;
        }
        if (typed.condition()) {
            return refuse(Code.E317, written.span(), context);
        }
        return typed.expression();
    }

    /** A condition; {@link Draft#UNKNOWN} after a report. */
    public static Expression condition(ExpressionSyntax written, Context context) {
        Typed typed = resolve(written, context);
        if (typed == null) {
            return Draft.UNKNOWN;
        }
        if (!typed.condition() && !typed.expression().isResultPart()) {
            return refuse(Code.E318, written.span(), context);
        }
        return typed.expression();
    }

    private static Expression refuse(Code code, Span span, Context context) {
        context.problems().add(Diagnostic.of(code, span, span.text()).hint("check.hint." + code.name()));
        return Draft.UNKNOWN;
    }

    /** A number or a condition; null after a report. */
    public static @Nullable Typed resolve(ExpressionSyntax e, Context context) {
        return e.accept(new Kinds(context)).orElse(null);
    }

    private record Kinds(Context context) implements ExpressionSyntax.Visitor<Optional<Typed>> {
        @Override
        public Optional<Typed> number(ExpressionSyntax.Number written) {
            return Optional.of(
                    Typed.number(Literal.of(written.value(), written.span().text())));
        }

        @Override
        public Optional<Typed> reference(ExpressionSyntax.Reference written) {
            return Optional.ofNullable(ReferenceChecker.resolve(written, context));
        }

        @Override
        public Optional<Typed> dot(ExpressionSyntax.Dot written) {
            return Optional.ofNullable(PartChecker.resolve(written, context));
        }

        @Override
        public Optional<Typed> coefficient(ExpressionSyntax.Coefficient written) {
            return Optional.ofNullable(ExpressionChecker.coefficient(written, context));
        }

        @Override
        public Optional<Typed> call(ExpressionSyntax.Call written) {
            return Optional.ofNullable(CallChecker.resolve(written, context));
        }

        @Override
        public Optional<Typed> point(ExpressionSyntax.Point written) {
            refuse(Code.E326, written.span(), context);
            return Optional.empty();
        }

        @Override
        public Optional<Typed> unary(ExpressionSyntax.Unary written) {
            return Optional.ofNullable(ExpressionChecker.unary(written, context));
        }

        @Override
        public Optional<Typed> binary(ExpressionSyntax.Binary written) {
            return Optional.ofNullable(ExpressionChecker.binary(written, context));
        }

        @Override
        public Optional<Typed> conditional(ExpressionSyntax.Conditional written) {
            return Optional.ofNullable(ExpressionChecker.conditional(written, context));
        }

        @Override
        public Optional<Typed> within(ExpressionSyntax.Within written) {
            return asked(written.span(), () -> AskedChecker.within(written, context));
        }

        @Override
        public Optional<Typed> at(ExpressionSyntax.At written) {
            return asked(written.span(), () -> AskedChecker.at(written, context));
        }

        @Override
        public Optional<Typed> under(ExpressionSyntax.Under written) {
            return asked(written.span(), () -> AskedChecker.under(written, context));
        }

        @Override
        public Optional<Typed> is(ExpressionSyntax.Is written) {
            return asked(written.span(), () -> AskedChecker.is(written, context));
        }

        /** What only questions can say. */
        private Optional<Typed> asked(Span span, Supplier<@Nullable Typed> typed) {
            return allows(context.place().asked(), Code.E322, span, context)
                    ? Optional.ofNullable(typed.get())
                    : Optional.empty();
        }
    }

    private static @Nullable Typed coefficient(ExpressionSyntax.Coefficient written, Context context) {
        int from = References.firm(written.from(), context);
        int to = References.firm(written.to(), context);
        int alliance = written.alliance() == null
                ? entente.model.Target.OfCoefficient.ALL
                : References.alliance(written.alliance(), context);
        if (from < 0 || to < 0 || (written.alliance() != null && alliance < 0)) {
            return null;
        }
        if (!allows(context.place().state(), Code.E320, written.span(), context)) {
            return null;
        }
        return Typed.number(new Expression.CoefficientValue(from, to, alliance));
    }

    /** Reports what a place does not allow. */
    static boolean allows(boolean allowed, Code code, Span span, Context context) {
        if (!allowed) {
            context.problems()
                    .add(Diagnostic.of(code, span, span.text())
                            .hint("check.place." + context.place().name()));
        }
        return allowed;
    }

    private static @Nullable Typed unary(ExpressionSyntax.Unary written, Context context) {
        if (written.operator() == UnaryOperator.NOT) {
            Expression operand = condition(written.operand(), context);
            return known(operand)
                    ? Typed.condition(apply(Operation.NOT, List.of(operand), written.span(), context))
                    : null;
        }
        Expression operand = number(written.operand(), context);
        return known(operand) ? Typed.number(apply(Operation.NEGATE, List.of(operand), written.span(), context)) : null;
    }

    private static @Nullable Typed binary(ExpressionSyntax.Binary written, Context context) {
        BinaryOperator operator = written.operator();
        boolean logic = operator == BinaryOperator.AND || operator == BinaryOperator.OR;
        Expression left = logic ? condition(written.left(), context) : number(written.left(), context);
        Expression right = logic ? condition(written.right(), context) : number(written.right(), context);
        if (!known(left) || !known(right)) {
            return null;
        }
        AddedPercentage.refuse(written, left, context);
        if (operator.comparison() && left.isTime()) {
            Moments.unlikeYear(right, written.right().span(), context);
        } else if (operator.comparison() && right.isTime()) {
            Moments.unlikeYear(left, written.left().span(), context);
        }
        Expression result = apply(operator.operation(), List.of(left, right), written.operatorSpan(), context);
        return new Typed(result, logic || operator.comparison());
    }

    private static @Nullable Typed conditional(ExpressionSyntax.Conditional written, Context context) {
        Expression condition = condition(written.condition(), context);
        Typed then = resolve(written.then(), context);
        Typed otherwise = resolve(written.otherwise(), context);
        if (!known(condition) || then == null || otherwise == null) {
            return null;
        }
        if (then.condition() != otherwise.condition()) {
            refuse(then.condition() ? Code.E318 : Code.E317, written.otherwise().span(), context);
            return null;
        }
        if (condition.isNumber()) {
            return condition.number() != 0 ? then : otherwise;
        }
        return new Typed(
                apply(
                        Operation.IF,
                        List.of(condition, then.expression(), otherwise.expression()),
                        written.span(),
                        context),
                then.condition());
    }

    static boolean known(Expression expression) {
        return expression != Draft.UNKNOWN;
    }

    /** Applies a function; folds numbers, and reports a number that there is not. */
    public static Expression apply(Function function, List<Expression> arguments, Span span, Context context) {
        if (function == Operation.DIVIDE && arguments.get(1).number() == 0) {
            return refuse(Code.E323, span, context);
        }
        Expression applied = Folding.apply(function, arguments);
        return applied.isNumber() && !Double.isFinite(applied.number()) ? refuse(Code.E324, span, context) : applied;
    }
}
