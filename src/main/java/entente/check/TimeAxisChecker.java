package entente.check;

import entente.check.draft.KnownNumbers;
import entente.check.draft.World;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.TimeAxis;
import entente.syntax.Declaration;
import entente.syntax.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks what stands once in a script: its title, its time. */
final class TimeAxisChecker implements Statement.Otherwise {
    private final World world;
    private @Nullable Span title;
    private @Nullable Span time;

    TimeAxisChecker(World world) {
        this.world = world;
    }

    @Override
    public void title(Declaration.Title written) {
        once(title, written.span(), "title");
        title = written.span();
    }

    @Override
    public void timeAxis(Declaration.TimeAxis written) {
        once(time, written.span(), "time");
        time = written.span();
        Double origin = null;
        if (written.origin() != null) {
            double year = KnownNumbers.of(Map.of(), world.uses()).value(written.origin(), Map.of(), world.problems());
            origin = Double.isNaN(year) ? null : year;
        }
        world.time(new TimeAxis(written.unit() == null ? null : written.unit().text(), origin));
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
}
