package entente.check.names;

import entente.check.draft.Context;
import entente.syntax.ExpressionSyntax;
import entente.syntax.FirmReference;
import entente.syntax.Name;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds i and j in expressions. i cannot be declared; j is an index where nothing of that name is declared. */
public final class IndexVariables {
    public static final List<String> ALL = List.of("i", "j");

    private IndexVariables() {}

    static Set<String> in(ExpressionSyntax expression, Context context) {
        Set<String> found = new TreeSet<>();
        for (ExpressionSyntax part : expression.all()) {
            part.reference()
                    .flatMap(FirmReference::plain)
                    .map(Name::text)
                    .filter(name -> variable(name, context))
                    .ifPresent(found::add);
        }
        return found;
    }

    static boolean variable(String name, Context context) {
        return ALL.contains(name) && context.names().find(name) == null;
    }
}
