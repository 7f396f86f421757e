package entente.check.expressions;

import entente.arithmetic.Digits;
import entente.check.draft.Context;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.model.Asked;
import entente.model.Expression;
import entente.model.Expression.GroupFunction;
import entente.model.Part;
import entente.syntax.Change;
import entente.syntax.ExpressionSyntax;
import entente.syntax.ExpressionSyntax.BinaryOperator;
import entente.syntax.ExpressionSyntax.Number;
import java.math.BigDecimal;

/** {@code A.capacity += 20%} adds the number 0.2, which nobody means of a quantity that is no share. */
public final class AddedPercentage {
    private AddedPercentage() {}

    /** Reports an assignment that adds a percentage. */
    public static void refuse(Change.Assignment written, Context context) {
        Number amount = written.value().percentage().orElse(null);
        boolean adds = written.operator() == Change.Operator.ADD || written.operator() == Change.Operator.SUBTRACT;
        if (amount == null || !adds || context.draft().shares().has(written.target())) {
            return;
        }
        boolean negated = amount != written.value();
        boolean more = (written.operator() == Change.Operator.ADD) != negated;
        String sign = written.operator().text();
        String number = (negated ? "-" : "") + Digits.shortest(amount.value());
        context.problems()
                .add(Diagnostic.of(
                                Code.E420,
                                written.span(),
                                amount.span().text(),
                                sign + " " + written.value().span().text(),
                                written.target().span().text(),
                                Digits.shortest(amount.value()))
                        .hint(
                                "check.hint.E420",
                                amount.span().text(),
                                "*= " + factor(amount, more),
                                sign + " " + number));
    }

    /** Reports {@code A.capacity + 20%}, where the left side is an output or a capacity. */
    public static void refuse(ExpressionSyntax.Binary written, Expression left, Context context) {
        boolean more = written.operator() == BinaryOperator.ADD;
        Number amount = written.right()
                .percentage()
                .filter(number -> number == written.right())
                .orElse(null);
        if (!more && written.operator() != BinaryOperator.SUBTRACT
                || amount == null
                || !left.accept(new Outputs())
                || context.draft().shares().has(written.left())) {
            return;
        }
        String sign = more ? "+ " : "- ";
        String quantity = written.left().span().text();
        boolean plain = !left.isAsked();
        String number = Digits.shortest(amount.value());
        context.problems()
                .add(Diagnostic.of(
                                Code.E420,
                                written.span(),
                                amount.span().text(),
                                sign + amount.span().text(),
                                quantity,
                                number)
                        .hint(
                                "check.hint.E420",
                                amount.span().text(),
                                factor(amount, more) + "*" + (plain ? quantity : "(" + quantity + ")"),
                                sign + number));
    }

    private static String factor(Number amount, boolean more) {
        BigDecimal share = Digits.decimal(amount.value());
        return BigDecimal.ONE
                .add(more ? share : share.negate())
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Whether it is an output or a capacity, or several together. */
    private static final class Outputs implements Asked.Otherwise<Boolean> {
        @Override
        public Boolean at(Asked.At at) {
            return at.value().accept(this);
        }

        @Override
        public Boolean under(Asked.Under under) {
            return under.value().accept(this);
        }

        @Override
        public Boolean atEquilibrium(Asked.AtEquilibrium at) {
            return at.value().accept(this);
        }

        @Override
        public Boolean group(Expression.Group group) {
            boolean amount = group.function() == GroupFunction.TOTAL || group.function() == GroupFunction.MEAN;
            return amount && group.quantity().match(part -> output(part.part()), attribute -> false);
        }

        @Override
        public Boolean firm(Expression.FirmValue value) {
            return output(value.part());
        }

        @Override
        public Boolean otherwise(Expression e) {
            return false;
        }
    }

    private static boolean output(Part part) {
        return part == Part.OUTPUT || part == Part.CAPACITY;
    }
}
