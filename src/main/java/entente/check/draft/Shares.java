package entente.check.draft;

import entente.syntax.Change;
import entente.syntax.Declaration;
import entente.syntax.ExpressionSyntax;
import entente.syntax.PartSyntax;
import entente.syntax.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a script writes with a percent sign: parameters, attributes, parts of firms and contributions, each by its word.
 * Of those 20% more may mean the number 0.2.
 */
public final class Shares {
    private static final String CONTRIBUTION = "->";

    private final Set<String> written = new LinkedHashSet<>();

    Shares copy() {
        Shares copy = new Shares();
        copy.written.addAll(written);
        return copy;
    }

    public void read(List<? extends Statement> statements) {
        for (Statement statement : statements) {
            if (statement instanceof Declaration.Let let) {
                let(let);
            } else if (statement instanceof Declaration.Firm firm) {
                firm.attributes().forEach(this::let);
                firm.parts().forEach(line -> note(word(line.part()), line.value(), line.distribution(), line.range()));
            } else if (statement instanceof Declaration.Alliance alliance) {
                alliance.contributions().forEach(line -> note(CONTRIBUTION, line.coefficient(), null, null));
            } else if (statement instanceof Declaration.Contribution line) {
                note(CONTRIBUTION, line.coefficient(), null, null);
            } else if (statement instanceof Change.Assignment assignment
                    && assignment.operator() == Change.Operator.SET) {
                note(word(assignment.target()), assignment.value(), null, null);
            }
        }
    }

    /** Whether this quantity is one that the script writes with a percent sign. */
    public boolean has(ExpressionSyntax quantity) {
        return written.contains(word(quantity));
    }

    private void let(Declaration.Let let) {
        note(let.name().text(), let.value(), let.distribution(), let.range());
    }

    private void note(
            String word,
            @Nullable ExpressionSyntax value,
            Declaration.@Nullable Distribution distribution,
            Declaration.@Nullable Range range) {
        boolean percent = value != null && percent(value)
                || distribution != null && distribution.arguments().stream().anyMatch(Shares::percent)
                || range != null && (percent(range.low()) || percent(range.high()));
        if (percent) {
            written.add(word);
        }
    }

    private static boolean percent(ExpressionSyntax e) {
        return e instanceof ExpressionSyntax.Number number && number.percent()
                || SyntaxParts.of(e).stream().anyMatch(Shares::percent);
    }

    private static String word(ExpressionSyntax quantity) {
        if (quantity instanceof ExpressionSyntax.Coefficient) {
            return CONTRIBUTION;
        }
        return quantity instanceof ExpressionSyntax.Dot dot
                ? dot.part().text()
                : quantity.span().text();
    }

    private static String word(PartSyntax part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
