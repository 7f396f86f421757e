package entente.syntax;

import entente.diagnostic.Source;
import entente.diagnostic.Span;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A script as written: every statement that could be read.
 *
 * @param mistakes    where reading found mistakes: nothing more is to be said about these lines
 * @param brokenNames names that statements with mistakes declare: known, so that one bad firm brings no others
 */
public record Script(
        Source source, List<Statement> statements, List<Span> mistakes, Set<String> brokenNames, Span span) {
    public Script {
        statements = List.copyOf(statements);
        mistakes = List.copyOf(mistakes);
        brokenNames = Collections.unmodifiableSet(new LinkedHashSet<>(brokenNames));
    }
}
