package entente.check;

import entente.check.draft.KnownNumbers;
import entente.check.draft.World;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.TimeAxis;
import entente.syntax.Declaration;
import entente.syntax.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks what stands once in a script: its title, its time. */
final class TimeAxisChecker {
    private final World world;

    TimeAxisChecker(World world) {
        this.world = world;
    }

    void check(List<Statement> statements) {
        Span title = null;
        Span time = null;
        for (Statement statement : statements) {
            if (statement instanceof Declaration.Title found) {
                once(title, found.span(), "title");
                title = found.span();
            } else if (statement instanceof Declaration.TimeAxis axis) {
                once(time, axis.span(), "time");
                time = axis.span();
                check(axis);
            }
        }
    }

    private void once(@Nullable Span first, Span span, String word) {
        // Two files may each have their own; the last one counts.
        if (first != null && first.source().equals(span.source())) {
            world.problems()
                    .add(Diagnostic.of(Code.E205, span, word)
                            .hint("check.hint.E205", word)
                            .also(first, "check.declared", word));
        }
    }

    private void check(Declaration.TimeAxis axis) {
        Double origin = null;
        if (axis.origin() != null) {
            double year = KnownNumbers.of(Map.of(), world.uses()).value(axis.origin(), Map.of(), world.problems());
            origin = Double.isNaN(year) ? null : year;
        }
        world.time(new TimeAxis(axis.unit() == null ? null : axis.unit().text(), origin));
    }
}
