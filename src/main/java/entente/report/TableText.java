package entente.report;

import entente.answer.Field;
import entente.answer.Table;
import entente.diagnostic.DisplayText;

/** A table's first rows. */
final class TableText {
    private TableText() {}

    static String of(Style style, Table table) {
        if (table.rows() == 0) {
            return "";
        }
        boolean[] left = new boolean[Math.min(table.columns().size(), Style.COLUMNS)];
        String[] head = new String[left.length];
        for (int c = 0; c < left.length; c++) {
            left[c] = !(table.at(0, c) instanceof Field.Number);
            head[c] = heading(style, table.columns().get(c).heading());
        }
        TextColumns columns = new TextColumns(left).row(head);
        int shown = Math.min(table.rows(), Style.ROWS);
        FieldText text = new FieldText(style);
        for (int r = 0; r < shown; r++) {
            String[] fields = new String[left.length];
            for (int c = 0; c < fields.length; c++) {
                fields[c] = table.at(r, c).read(text);
            }
            columns.row(fields);
        }
        int more = table.rows() - shown;
        int wider = table.columns().size() - left.length;
        return columns.print("  ")
                + (more > 0 ? "  " + style.say("report.more.rows", more) + "\n" : "")
                + (wider > 0 ? "  " + style.say("report.more.columns", wider) + "\n" : "");
    }

    /** A column's name in the reader's language where it has one there; else as it is. */
    private static String heading(Style style, String column) {
        String key = "report.column." + column.replace(' ', '_');
        if (style.messages().has(key)) {
            return style.say(key);
        }
        int space = column.lastIndexOf(' ');
        String of = "report.column.of." + column.substring(space + 1);
        return space > 0 && style.messages().has(of)
                ? style.say(of, column.substring(0, space))
                : DisplayText.safe(column);
    }
}
