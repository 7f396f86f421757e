package entente.check.data;

import entente.check.draft.Layer;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.files.CsvTable;
import entente.model.Firm;
import entente.syntax.Declaration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads an alliance's contributions from a data file into columns, without an object for each line. */
final class CsvContributions {
    private final Layer layer;
    private final CsvTable table;
    private final Declaration.AllianceFrom declaration;
    private final int alliance;
    private final RowProblems rows;
    private final Map<String, Integer> firms = new LinkedHashMap<>();

    CsvContributions(Layer layer, CsvTable table, Declaration.AllianceFrom declaration, int alliance) {
        this.layer = layer;
        this.table = table;
        this.declaration = declaration;
        this.alliance = alliance;
        this.rows = new RowProblems(table, layer.problems(), declaration.pathSpan());
    }

    void read() {
        int[] columns = Columns.need(table, layer.problems(), "from", "to", "contribution");
        if (columns == null) {
            return;
        }
        knowFirms();
        boolean whole = table.forEach((line, cells) -> {
            take(line, cells, columns[0], columns[1], columns[2]);
            return rows.bearable();
        });
        if (!whole) {
            layer.problems()
                    .add(Diagnostic.of(Code.E618, declaration.pathSpan(), table.name())
                            .hint("files.hint.E618"));
        }
    }

    /** Names come before labels. */
    private void knowFirms() {
        List<Firm> all = layer.draft().firms();
        for (int firm = 0; firm < all.size(); firm++) {
            firms.put(all.get(firm).name(), firm);
        }
        for (int firm = 0; firm < all.size(); firm++) {
            String label = all.get(firm).label();
            if (label != null) {
                firms.putIfAbsent(label, firm);
            }
        }
    }

    private void take(long line, String[] cells, int from, int to, int contribution) {
        if (!rows.fits(line, cells)) {
            return;
        }
        int giver = firm(line, from, cells);
        int taker = firm(line, to, cells);
        double coefficient = rows.number(line, contribution, cells);
        if (giver < 0 || taker < 0 || Double.isNaN(coefficient)) {
            return;
        }
        if (giver == taker) {
            rows.add(Code.E306, line, to, cells[to]);
            return;
        }
        layer.draft().alliances().get(alliance).members().set(giver);
        layer.draft().alliances().get(alliance).members().set(taker);
        if (!layer.draft().terms().read(giver, taker, alliance, coefficient)) {
            rows.add(Diagnostic.of(Code.E307, table.line(line), cells[from], cells[to])
                    .hint("check.hint.E307"));
        }
    }

    private int firm(long line, int column, String[] cells) {
        String cell = cells[column];
        Integer firm = firms.get(cell);
        if (firm != null) {
            return firm;
        }
        if (cell.isEmpty()) {
            rows.add(Code.E614, line, column, table.headings().get(column));
        } else if (!layer.names().isBroken(cell)) {
            String near = firms.size() > 10_000 ? null : NearNames.nearest(cell, firms.keySet());
            Diagnostic unknown = Diagnostic.of(Code.E616, table.cell(line, column), cell);
            rows.add(near == null ? unknown.hint("check.hint.E616") : unknown.hint("check.hint.near", near));
        }
        return -1;
    }
}
