package entente.difference;

import entente.syntax.Ask;
import entente.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** Questions, expectations among them, that only one of two texts asks. They have no effect. */
public record AskedChanges(List<String> added, List<String> removed) {
    public AskedChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    static AskedChanges between(Revision before, Revision after, Renames renames) {
        List<String> removed = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (Ask ask : asked(after)) {
            left.add(after.words().of(ask.span()));
            added.add(ask.span().oneLine());
        }
        for (Ask ask : asked(before)) {
            int same = left.indexOf(renames.in(before.words().of(ask.span())));
            if (same < 0) {
                removed.add(ask.span().oneLine());
            } else {
                left.remove(same);
                added.remove(same);
            }
        }
        return new AskedChanges(added, removed);
    }

    private static List<Ask> asked(Revision revision) {
        return revision.script().statements().stream()
                .map(Statement::asked)
                .flatMap(java.util.Optional::stream)
                .toList();
    }
}
