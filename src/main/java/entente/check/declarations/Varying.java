package entente.check.declarations;

import entente.check.draft.SyntaxParts;
import entente.syntax.ExpressionSyntax;
import java.util.Set;

/** Whether a coefficient differs from pair to pair of one line. */
final class Varying {
    private static final Set<String> WORDS = Set.of("i", "j", "source", "target");

    private Varying() {}

    static boolean in(ExpressionSyntax expression) {
        if (expression instanceof ExpressionSyntax.Reference reference
                && reference.target().name() != null
                && WORDS.contains(reference.target().name().text())) {
            return true;
        }
        return SyntaxParts.of(expression).stream().anyMatch(Varying::in);
    }
}
