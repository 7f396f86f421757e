package entente.report;

import entente.answer.Field;
import entente.answer.Table;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Messages;

/** A table's first rows. */
final class TableText {
    /** A column of short numbers, with the gap before it. */
    private static final int NARROWEST = 10;

    private TableText() {}

    static String of(Style style, Table table) {
        return table.rows() == 0 ? "" : withHeading(style, table);
    }

    /** Of a table that was stopped before its first row the headings stay. */
    static String withHeading(Style style, Table table) {
        boolean[] left = new boolean[Math.min(table.columns().size(), most(style))];
        String[] head = new String[left.length];
        for (int c = 0; c < left.length; c++) {
            left[c] = table.rows() == 0 || !(table.at(0, c) instanceof Field.Number);
            head[c] = heading(style, table.columns().get(c).heading());
        }
        TextColumns columns = new TextColumns(left).row(head);
        int shown = Math.min(table.rows(), Style.ROWS);
        for (int r = 0; r < shown; r++) {
            String[] fields = new String[left.length];
            for (int c = 0; c < fields.length; c++) {
                boolean percent =
                        style.captions().percent(table.columns().get(c).heading());
                fields[c] = table.at(r, c).read(new FieldText(style, percent));
            }
            columns.row(fields);
        }
        int more = table.rows() - shown;
        int wider = table.columns().size() - left.length;
        return columns.fit("  ", style)
                + (more > 0 ? style.more("rows", more) : "")
                + (wider > 0 ? style.more("columns", wider) : "");
    }

    /** As many columns as can ever stand side by side. */
    private static int most(Style style) {
        return Math.max(Style.COLUMNS, style.canvas().width() / NARROWEST);
    }

    private static String heading(Style style, String column) {
        String word = heading(style.messages(), column);
        return word.equals(column) ? style.name(column) : DisplayText.safe(word);
    }

    /** A column's name in the reader's language where it has one there; else as it is. */
    static String heading(Messages messages, String column) {
        String key = "report.column." + column.replace(' ', '_');
        if (messages.has(key)) {
            return messages.say(key);
        }
        int space = column.lastIndexOf(' ');
        String of = "report.column.of." + column.substring(space + 1);
        return space > 0 && messages.has(of) ? messages.say(of, column.substring(0, space)) : column;
    }
}
