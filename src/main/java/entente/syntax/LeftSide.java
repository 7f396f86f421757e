package entente.syntax;

import entente.diagnostic.Source;
import java.util.List;
import java.util.Optional;

/** What is set, written as the left side of an assignment. */
public final class LeftSide {
    private LeftSide() {}

    /** The assignment that a text is as a whole, of more than a plain name. */
    public static Optional<Change.Assignment> assignment(Source text) {
        Script script = ScriptReader.read(text).value();
        List<Statement> read = script == null ? List.of() : script.statements();
        return read.size() == 1
                        && read.get(0) instanceof Change.Assignment one
                        && !(one.target() instanceof ExpressionSyntax.Reference)
                ? Optional.of(one)
                : Optional.empty();
    }
}
