package entente.check.draft;

import entente.syntax.Change;
import entente.syntax.Declaration;
import entente.syntax.ExpressionSyntax;
import entente.syntax.PartSyntax;
import entente.syntax.Statement;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a script writes with a percent sign: parameters, attributes, parts of firms and contributions, each by its word.
 * Of those 20% more may mean the number 0.2.
 */
public final class Shares implements Statement.Otherwise {
    private static final String CONTRIBUTION = "->";

    private final Set<String> written = new LinkedHashSet<>();

    Shares copy() {
        Shares copy = new Shares();
        copy.written.addAll(written);
        return copy;
    }

    @Override
    public void let(Declaration.Let written) {
        note(written.name().text(), written.value(), written.distribution(), written.range());
    }

    @Override
    public void firm(Declaration.Firm written) {
        written.attributes().forEach(this::let);
        written.parts().forEach(line -> note(word(line.part()), line.value(), line.distribution(), line.range()));
    }

    @Override
    public void alliance(Declaration.Alliance written) {
        written.contributions().forEach(this::contribution);
    }

    @Override
    public void contribution(Declaration.Contribution written) {
        note(CONTRIBUTION, written.coefficient(), null, null);
    }

    @Override
    public void change(Change written) {
        written.<Runnable>match(assignment -> () -> set(assignment), action -> () -> {})
                .run();
    }

    private void set(Change.Assignment written) {
        if (written.operator() == Change.Operator.SET) {
            note(word(written.target()), written.value(), null, null);
        }
    }

    /** Whether this quantity is one that the script writes with a percent sign. */
    public boolean has(ExpressionSyntax quantity) {
        return written.contains(word(quantity));
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
        return e.all().stream().anyMatch(part -> part.percentage().isPresent());
    }

    private static String word(ExpressionSyntax quantity) {
        return quantity.quantity(
                coefficient -> CONTRIBUTION,
                (owner, part) -> part.text(),
                name -> name.span().text(),
                () -> quantity.span().text());
    }

    private static String word(PartSyntax part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
