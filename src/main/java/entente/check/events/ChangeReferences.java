package entente.check.events;

import entente.check.draft.SyntaxParts;
import entente.syntax.Change;
import entente.syntax.ExpressionSyntax;
import entente.syntax.FirmReference;
import entente.syntax.Occurrence;
import entente.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** The firms that an event's lines name, by which i runs and a line outside a family is dropped. */
final class ChangeReferences {
    private ChangeReferences() {}

    static List<FirmReference> in(Occurrence occurrence) {
        List<FirmReference> found = new ArrayList<>();
        if (occurrence instanceof Occurrence.When when) {
            collect(when.condition(), found);
        }
        for (Statement statement : occurrence.body()) {
            found.addAll(of(statement));
            if (statement instanceof Occurrence inner) {
                found.addAll(in(inner));
            }
        }
        return found;
    }

    static List<FirmReference> in(ExpressionSyntax expression) {
        List<FirmReference> found = new ArrayList<>();
        collect(expression, found);
        return found;
    }

    /** Those of one line, without those of blocks inside it. */
    static List<FirmReference> of(Statement statement) {
        List<FirmReference> found = new ArrayList<>();
        if (statement instanceof Change.Action action) {
            found.add(action.subject());
            if (action.amount() != null) {
                collect(action.amount(), found);
            }
        } else if (statement instanceof Change.Assignment assignment) {
            collect(assignment.target(), found);
            collect(assignment.value(), found);
        }
        return found;
    }

    private static void collect(ExpressionSyntax expression, List<FirmReference> found) {
        if (expression instanceof ExpressionSyntax.Reference reference) {
            found.add(reference.target());
        } else if (expression instanceof ExpressionSyntax.Coefficient coefficient) {
            found.add(coefficient.from());
            found.add(coefficient.to());
        }
        for (ExpressionSyntax part : SyntaxParts.of(expression)) {
            collect(part, found);
        }
    }
}
