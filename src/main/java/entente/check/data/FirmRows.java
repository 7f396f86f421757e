package entente.check.data;

import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.draft.Layer;
import entente.check.names.References;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.files.CsvTable;
import entente.model.Expression;
import entente.model.Firm;
import entente.model.Part;
import entente.syntax.Declaration;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Declares the firms of a table, a row each. */
final class FirmRows {
    private static final List<Part> DECLARED = List.of(Part.GROWTH, Part.CAPACITY, Part.OUTPUT);

    private final Layer layer;
    private final CsvTable table;
    private final Declaration.FirmsFrom declaration;
    private final RowProblems rows;

    FirmRows(Layer layer, CsvTable table, Declaration.FirmsFrom declaration, RowProblems rows) {
        this.layer = layer;
        this.table = table;
        this.declaration = declaration;
        this.rows = rows;
    }

    /** The name of a row, or null after a report. */
    @Nullable
    String name(long line, int column, String[] cells) {
        String name = cells[column];
        if (name.isEmpty()) {
            rows.add(Code.E614, line, column, table.headings().get(column));
            return null;
        }
        return rows.isVisible(line, column, name) ? name : null;
    }

    @Nullable
    String label(long line, int column, String[] cells) {
        boolean none = column < 0 || cells[column].isEmpty() || !rows.isVisible(line, column, cells[column]);
        return none ? null : cells[column];
    }

    /** The firm's index, or -1 after a report. */
    int declare(
            long line,
            int column,
            String name,
            @Nullable String label,
            Expression growth,
            Expression capacity,
            Expression output) {
        if (!layer.free(name)) {
            Diagnostic twice =
                    Diagnostic.of(Code.E205, table.cell(line, column), name).hint("check.hint.E205", name);
            rows.add(References.declaredHere(twice, name, layer.context(ExpressionPlace.LAW)));
            return -1;
        }
        int index = index(name);
        Firm before = layer.draft().firms().get(index);
        layer.draft()
                .firms()
                .set(
                        index,
                        new Firm(
                                name,
                                label != null ? label : before.label(),
                                before.documentation(),
                                before.present(),
                                growth,
                                capacity,
                                output,
                                declaration.span(),
                                before.organisation()));
        for (Part part : DECLARED) {
            layer.table().sets(index, part);
        }
        return index;
    }

    private int index(String name) {
        OptionalInt known = layer.names().firm(name);
        if (known.isPresent()) {
            return known.getAsInt();
        }
        layer.draft()
                .firms()
                .add(new Firm(name, null, "", true, Draft.UNKNOWN, Draft.UNKNOWN, Draft.UNKNOWN, declaration.span()));
        return layer.table().declareFromTable(name, declaration.pathSpan());
    }
}
