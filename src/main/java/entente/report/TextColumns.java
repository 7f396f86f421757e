package entente.report;

import java.util.ArrayList;
import java.util.List;

/** Rows set in columns: text flush left, numbers flush right. The first row can be the columns' headings. */
final class TextColumns {
    private static final String GAP = "  ";
    /** So few rows can stand side by side instead. */
    private static final int FEW_ROWS = 8;

    private final List<String[]> rows = new ArrayList<>();
    private final boolean[] left;

    /** @param left which columns are text */
    TextColumns(boolean... left) {
        this.left = left;
    }

    TextColumns row(String... fields) {
        rows.add(fields);
        return this;
    }

    /**
     * Every row on its own line, indented; where that is wider than the terminal, turned, so that a column is a line; or
     * as many columns as fit, with the count of the others; or each row as lines of its own.
     */
    String fit(String indent, Style style) {
        int room = style.canvas().width() - Width.of(indent);
        int[] width = widths(left.length);
        if (total(width, left.length) <= room) {
            return print(indent);
        }
        TextColumns turned = turned();
        if (rows.size() - 1 <= FEW_ROWS && total(turned.widths(turned.left.length), turned.left.length) <= room) {
            return turned.print(indent);
        }
        int columns = left.length;
        while (columns > 1 && total(width, columns) > room) {
            columns--;
        }
        return columns > 1 ? print(indent, columns) + style.more("columns", left.length - columns) : blocks(indent);
    }

    /** A name and a text in each row, the text broken at the terminal's width. */
    String wrap(String indent, Style style) {
        int name = widths(1)[0];
        int room = Math.max(20, style.canvas().width() - Width.of(indent) - name - GAP.length());
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            String before = Width.left(row[0], name);
            for (String line : Paragraph.of(row[1], room).lines().toList()) {
                text.append(indent).append(before).append(GAP).append(line).append('\n');
                before = " ".repeat(name);
            }
        }
        return text.toString();
    }

    /** Every row on its own line, indented. */
    String print(String indent) {
        return print(indent, left.length);
    }

    private String print(String indent, int columns) {
        int[] width = widths(columns);
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            int start = text.length();
            text.append(indent);
            for (int c = 0; c < Math.min(columns, row.length); c++) {
                text.append(c == 0 ? "" : GAP);
                text.append(left[c] ? Width.left(row[c], width[c]) : Width.right(row[c], width[c]));
            }
            int end = text.length();
            while (end > start && text.charAt(end - 1) == ' ') {
                end--;
            }
            text.setLength(end);
            text.append('\n');
        }
        return text.toString();
    }

    private TextColumns turned() {
        boolean[] side = new boolean[rows.size()];
        side[0] = true;
        TextColumns turned = new TextColumns(side);
        for (int c = 0; c < left.length; c++) {
            int column = c;
            turned.row(rows.stream()
                    .map(row -> column < row.length ? row[column] : "")
                    .toArray(String[]::new));
        }
        return turned;
    }

    private String blocks(String indent) {
        StringBuilder text = new StringBuilder();
        String[] head = rows.get(0);
        for (String[] row : rows.subList(1, rows.size())) {
            text.append(text.isEmpty() ? "" : "\n");
            for (int c = 0; c < row.length; c++) {
                if (!row[c].isEmpty()) {
                    text.append(indent)
                            .append(head[c])
                            .append(": ")
                            .append(row[c])
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    private int[] widths(int columns) {
        int[] width = new int[columns];
        for (String[] row : rows) {
            for (int c = 0; c < Math.min(columns, row.length); c++) {
                width[c] = Math.max(width[c], Width.of(row[c]));
            }
        }
        return width;
    }

    private static int total(int[] width, int columns) {
        int total = GAP.length() * (columns - 1);
        for (int c = 0; c < columns; c++) {
            total += width[c];
        }
        return total;
    }
}
