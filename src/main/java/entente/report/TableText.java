package entente.report;

import entente.arithmetic.Digits;
import entente.diagnostic.DisplayText;
import entente.session.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers with columns and rows. */
final class TableText {
    private TableText() {}

    static String rows(Style style, List<String> columns, List<List<Cell>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        boolean[] left = new boolean[columns.size()];
        String[] head = new String[columns.size()];
        for (int c = 0; c < left.length; c++) {
            left[c] = !(rows.get(0).get(c) instanceof Cell.Number);
            head[c] = heading(style, columns.get(c));
        }
        Columns table = new Columns(left).row(head);
        int shown = Math.min(rows.size(), Style.ROWS);
        for (int r = 0; r < shown; r++) {
            List<Cell> row = rows.get(r);
            String[] fields = new String[row.size()];
            for (int c = 0; c < fields.length; c++) {
                fields[c] = show(style, row.get(c));
            }
            table.row(fields);
        }
        String text = table.print("  ");
        return rows.size() > shown ? text + "  " + style.say("report.more.rows", rows.size() - shown) + "\n" : text;
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

    static String show(Style style, @Nullable Cell cell) {
        if (cell instanceof Cell.Number number) {
            return Digits.six(number.value());
        }
        if (cell instanceof Cell.Text text) {
            return text.text() == null ? "–" : DisplayText.safe(text.text());
        }
        if (cell instanceof Cell.Word word) {
            return style.say("report.word." + word.english().replace(' ', '_'));
        }
        if (cell instanceof Cell.Truth truth) {
            return style.say(truth.value() ? "report.yes" : "report.no");
        }
        return "–";
    }
}
