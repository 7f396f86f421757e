package entente.check;

import entente.syntax.Expression;
import entente.syntax.FirmReference;
import entente.syntax.Moment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The expressions directly inside an expression, those of indices and times among them. */
final class SyntaxParts {
    private SyntaxParts() {}

    static List<Expression> of(Expression e) {
        if (e instanceof Expression.Number) {
            return List.of();
        }
        List<Expression> parts = new ArrayList<>();
        if (e instanceof Expression.Reference reference) {
            add(parts, reference.target());
        } else if (e instanceof Expression.Dot dot) {
            parts.add(dot.base());
        } else if (e instanceof Expression.Coefficient coefficient) {
            add(parts, coefficient.from());
            add(parts, coefficient.to());
        } else if (e instanceof Expression.Call call) {
            parts.addAll(call.arguments());
        } else if (e instanceof Expression.Point point) {
            parts.add(point.x());
            parts.add(point.y());
        } else if (e instanceof Expression.Unary unary) {
            parts.add(unary.operand());
        } else if (e instanceof Expression.Binary binary) {
            parts.add(binary.left());
            parts.add(binary.right());
        } else if (e instanceof Expression.Within within) {
            parts.addAll(List.of(within.left(), within.right(), within.tolerance()));
        } else if (e instanceof Expression.Conditional conditional) {
            parts.addAll(List.of(conditional.condition(), conditional.then(), conditional.otherwise()));
        } else if (e instanceof Expression.At at) {
            parts.add(at.value());
            add(parts, at.moment());
        } else if (e instanceof Expression.Under under) {
            parts.add(under.value());
        } else if (e instanceof Expression.Is is) {
            parts.add(is.subject());
        }
        return parts;
    }

    private static void add(List<Expression> parts, @Nullable FirmReference reference) {
        if (reference != null && reference.index() != null) {
            parts.add(reference.index());
        }
    }

    private static void add(List<Expression> parts, Moment moment) {
        if (moment instanceof Moment.Time time) {
            parts.add(time.value());
        } else if (moment instanceof Moment.Year year) {
            parts.add(year.value());
        }
    }
}
