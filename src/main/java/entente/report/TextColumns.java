package entente.report;

import java.util.ArrayList;
import java.util.List;

/** Rows set in columns: text flush left, numbers flush right. */
final class TextColumns {
    private static final String GAP = "  ";
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

    /** Every row on its own line, indented. */
    String print(String indent) {
        int[] width = new int[left.length];
        for (String[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                width[c] = Math.max(width[c], Width.of(row[c]));
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            int start = text.length();
            text.append(indent);
            for (int c = 0; c < row.length; c++) {
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
}
