package entente.check.draft;

import entente.syntax.ExpressionSyntax;
import entente.syntax.FirmReference;
import entente.syntax.MomentSyntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The expressions directly inside an expression, those of indices and times among them. */
public final class SyntaxParts {
    private SyntaxParts() {}

    public static List<ExpressionSyntax> of(ExpressionSyntax e) {
        if (e instanceof ExpressionSyntax.Number) {
            return List.of();
        }
        List<ExpressionSyntax> parts = new ArrayList<>();
        if (e instanceof ExpressionSyntax.Reference reference) {
            add(parts, reference.target());
        } else if (e instanceof ExpressionSyntax.Dot dot) {
            parts.add(dot.base());
        } else if (e instanceof ExpressionSyntax.Coefficient coefficient) {
            add(parts, coefficient.from());
            add(parts, coefficient.to());
        } else if (e instanceof ExpressionSyntax.Call call) {
            parts.addAll(call.arguments());
        } else if (e instanceof ExpressionSyntax.Point point) {
            parts.add(point.x());
            parts.add(point.y());
        } else if (e instanceof ExpressionSyntax.Unary unary) {
            parts.add(unary.operand());
        } else if (e instanceof ExpressionSyntax.Binary binary) {
            parts.add(binary.left());
            parts.add(binary.right());
        } else if (e instanceof ExpressionSyntax.Within within) {
            parts.addAll(List.of(within.left(), within.right(), within.tolerance()));
        } else if (e instanceof ExpressionSyntax.Conditional conditional) {
            parts.addAll(List.of(conditional.condition(), conditional.then(), conditional.otherwise()));
        } else if (e instanceof ExpressionSyntax.At at) {
            parts.add(at.value());
            add(parts, at.moment());
        } else if (e instanceof ExpressionSyntax.Under under) {
            parts.add(under.value());
        } else if (e instanceof ExpressionSyntax.Is is) {
            parts.add(is.subject());
        }
        return parts;
    }

    private static void add(List<ExpressionSyntax> parts, @Nullable FirmReference reference) {
        if (reference != null && reference.index() != null) {
            parts.add(reference.index());
        }
    }

    private static void add(List<ExpressionSyntax> parts, MomentSyntax moment) {
        if (moment instanceof MomentSyntax.Time time) {
            parts.add(time.value());
        } else if (moment instanceof MomentSyntax.Year year) {
            parts.add(year.value());
        }
    }
}
