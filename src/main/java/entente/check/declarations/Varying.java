package entente.check.declarations;

import entente.syntax.ExpressionSyntax;
import java.util.Set;

/** Whether a coefficient differs from pair to pair of one line. */
final class Varying {
    private static final Set<String> WORDS = Set.of("i", "j", "source", "target");

    private Varying() {}

    static boolean in(ExpressionSyntax expression) {
        return expression.all().stream()
                .flatMap(part -> part.reference().stream())
                .anyMatch(reference -> reference.name() != null
                        && WORDS.contains(reference.name().text()));
    }
}
