package entente.difference;

import entente.diagnostic.Span;
import entente.files.CsvTable;
import entente.files.Document;
import entente.syntax.NamedFiles;
import entente.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Rows of a table from which a question is answered that are in one revision alone. */
public record DataChange(String file, List<String> added, List<String> removed) {
    public DataChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    static List<DataChange> between(Revision before, Revision after) {
        Map<String, Span> old = tables(before);
        Map<String, Span> now = tables(after);
        Set<String> both = new LinkedHashSet<>(now.keySet());
        both.retainAll(old.keySet());
        List<DataChange> changes = new ArrayList<>();
        for (String file : both) {
            List<String> removed = rows(before, file, Objects.requireNonNull(old.get(file)));
            List<String> added = rows(after, file, Objects.requireNonNull(now.get(file)));
            for (String row : List.copyOf(added)) {
                if (removed.remove(row)) {
                    added.remove(row);
                }
            }
            if (!removed.isEmpty() || !added.isEmpty()) {
                changes.add(new DataChange(file, added, removed));
            }
        }
        return changes;
    }

    private static Map<String, Span> tables(Revision of) {
        Map<String, Span> tables = new LinkedHashMap<>();
        of.script().statements().stream()
                .map(Statement::asked)
                .flatMap(Optional::stream)
                .forEach(ask -> NamedFiles.data(ask).forEach(file -> tables.put(file, ask.span())));
        return tables;
    }

    /** Its heading first; cells without the blanks around them. */
    private static List<String> rows(Revision of, String file, Span asked) {
        List<String> rows = new ArrayList<>();
        Document table = of.options().doors().library().table(file, asked).value();
        CsvTable cells = table == null ? null : CsvTable.of(table, asked).value();
        if (cells != null) {
            rows.add(String.join(", ", cells.headings()));
            cells.forEach((line, row) -> rows.add(String.join(", ", row)));
        }
        return rows;
    }
}
