package entente.difference;

import entente.diagnostic.Source;
import entente.difference.outline.Clash;
import entente.difference.outline.Outline;
import entente.difference.outline.ThreeWay;
import entente.syntax.ScriptReader;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One text of two changes of a third.
 *
 * @param text    of ours with what theirs changes; with git's marks where they clash
 * @param clashes empty where it is merged
 * @param beyond  why two changes that stand in different lines do not make one model; null where they do
 */
public record Merge(
        String text, List<Clash> clashes, @Nullable Beyond beyond) {
    /** Why the whole is refused. */
    public enum Beyond {
        /** One of the texts cannot be read. */
        UNREADABLE,
        /** Firms got other names on both sides. */
        RENAMED,
        /** The merged text has mistakes, or says what neither change says. */
        OTHERWISE
    }

    public Merge {
        clashes = List.copyOf(clashes);
    }

    public boolean clean() {
        return clashes.isEmpty() && beyond == null;
    }

    /** @param reading a text, checked with the files that it uses; empty where it has mistakes */
    public static Merge of(Source base, Source ours, Source theirs, Function<Source, Optional<Revision>> reading) {
        if (base.text().equals(theirs.text()) || ours.text().equals(theirs.text())) {
            return new Merge(ours.text(), List.of(), null);
        }
        if (!isRead(base) || !isRead(ours) || !isRead(theirs)) {
            return refuse(ours, theirs, Beyond.UNREADABLE);
        }
        if (base.text().equals(ours.text())) {
            return new Merge(theirs.text(), List.of(), null);
        }
        Revision b = reading.apply(base).orElse(null);
        Revision o = reading.apply(ours).orElse(null);
        Revision t = reading.apply(theirs).orElse(null);
        if (b == null || o == null || t == null) {
            return refuse(ours, theirs, Beyond.UNREADABLE);
        }
        Renames mine = Renames.between(b.scenarios().base(), o.scenarios().base());
        Renames other = Renames.between(b.scenarios().base(), t.scenarios().base());
        if (mine.clashesWith(other)) {
            return refuse(ours, theirs, Beyond.RENAMED);
        }
        Source renamedBase = Renaming.of(b, mine.and(other));
        Source renamedOurs = Renaming.of(o, other.without(mine));
        Source renamedTheirs = Renaming.of(t, mine.without(other));
        ThreeWay merge = ThreeWay.of(Outline.of(renamedBase), Outline.of(renamedOurs), Outline.of(renamedTheirs));
        if (!merge.clashes().isEmpty()) {
            return new Merge(merge.text(), merge.clashes(), null);
        }
        Revision whole = reading.apply(Source.of(ours.name(), merge.text())).orElse(null);
        Revision[] three = {
            renamed(b, renamedBase, reading), renamed(o, renamedOurs, reading), renamed(t, renamedTheirs, reading)
        };
        if (whole == null
                || three[0] == null
                || three[1] == null
                || three[2] == null
                || !Together.isSaid(three[0], three[1], three[2], whole)) {
            ThreeWay marked =
                    ThreeWay.marking(Outline.of(renamedBase), Outline.of(renamedOurs), Outline.of(renamedTheirs));
            return new Merge(marked.text(), marked.clashes(), Beyond.OTHERWISE);
        }
        return new Merge(merge.text(), List.of(), null);
    }

    private static @Nullable Revision renamed(
            Revision of, Source renamed, Function<Source, Optional<Revision>> reading) {
        return renamed.equals(of.source()) ? of : reading.apply(renamed).orElse(null);
    }

    private static boolean isRead(Source source) {
        return !ScriptReader.read(source).hasErrors();
    }

    private static Merge refuse(Source ours, Source theirs, Beyond why) {
        String text = "<<<<<<< ours\n" + line(ours.text()) + "=======\n" + line(theirs.text()) + ">>>>>>> theirs\n";
        return new Merge(text, List.of(), Objects.requireNonNull(why));
    }

    private static String line(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
}
