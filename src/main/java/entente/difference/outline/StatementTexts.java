package entente.difference.outline;

import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.syntax.Declaration;
import entente.syntax.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Statements that were entered one after the other as one text, each with its documentation. */
public final class StatementTexts {
    private final Map<Source, Outline> outlines = new LinkedHashMap<>();

    public String of(List<Statement> statements) {
        StringBuilder text = new StringBuilder();
        for (Statement statement : statements) {
            text.append(of(statement)).append('\n');
        }
        return text.toString();
    }

    private String of(Statement statement) {
        Span span = statement.span();
        Source source = span.source();
        int first = outlines.computeIfAbsent(source, Outline::of).units().stream()
                .filter(unit -> unit.start() == span.start())
                .mapToInt(Unit::first)
                .findFirst()
                .orElse(span.start());
        String[] kept = {""};
        Statement.Visitor reading = new Statement.Otherwise() {
            @Override
            public void let(Declaration.Let let) {
                kept[0] = behind(
                                let.distribution() == null
                                        ? null
                                        : let.distribution().span(),
                                " ~ ",
                                span)
                        + behind(let.range() == null ? null : let.range().span(), " in ", span);
            }
        };
        statement.accept(reading);
        return source.text().substring(first, span.end()) + kept[0];
    }

    /** What a parameter that was declared again has kept from before. */
    private static String behind(@Nullable Span kept, String sign, Span own) {
        boolean elsewhere = kept != null
                && (!kept.source().equals(own.source()) || kept.start() < own.start() || kept.end() > own.end());
        return kept == null || !elsewhere ? "" : sign + kept.text();
    }
}
