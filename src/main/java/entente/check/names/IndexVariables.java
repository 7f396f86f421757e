package entente.check.names;

import entente.check.draft.Context;
import entente.check.draft.SyntaxParts;
import entente.syntax.ExpressionSyntax;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds i and j in expressions. i cannot be declared; j is an index where nothing of that name is declared. */
public final class IndexVariables {
    public static final List<String> ALL = List.of("i", "j");

    private IndexVariables() {}

    static Set<String> in(ExpressionSyntax expression, Context context) {
        if (expression instanceof ExpressionSyntax.Number) {
            return Set.of();
        }
        Set<String> found = new TreeSet<>();
        collect(expression, context, found);
        return found;
    }

    static boolean variable(String name, Context context) {
        return ALL.contains(name) && context.names().find(name) == null;
    }

    private static void collect(ExpressionSyntax expression, Context context, Set<String> found) {
        if (expression instanceof ExpressionSyntax.Reference reference) {
            String name = reference.target().plain();
            if (name != null && variable(name, context)) {
                found.add(name);
            }
        }
        for (ExpressionSyntax part : SyntaxParts.of(expression)) {
            collect(part, context, found);
        }
    }
}
