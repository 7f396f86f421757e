package entente.session;

import entente.answer.Field;
import java.util.ArrayList;
import java.util.List;

/** What {@code compare … against base} adds: from each number that of one row, in percent of it where it is not 0. */
final class Differences {
    private Differences() {}

    /**
     * @param columns the first names the rows; the others are what differences are taken of
     * @param against the name of the row from which they are taken
     */
    static void add(List<String> columns, List<List<Field.Leaf>> rows, String against) {
        List<Field.Leaf> reference = rows.stream()
                .filter(row -> name(row.get(0)).equals(against))
                .findFirst()
                .orElseThrow();
        List<String> named = List.copyOf(columns);
        List<List<Field.Leaf>> given = rows.stream().map(List::copyOf).toList();
        for (int c = 1; c < named.size(); c++) {
            double from = number(reference.get(c));
            if (Double.isNaN(from)) {
                continue;
            }
            boolean percent = from != 0;
            columns.add(named.get(c) + " difference");
            if (percent) {
                columns.add(named.get(c) + " percent");
            }
            for (int r = 0; r < rows.size(); r++) {
                double difference = number(given.get(r).get(c)) - from;
                List<Field.Leaf> row = new ArrayList<>(rows.get(r));
                row.add(leaf(difference));
                if (percent) {
                    row.add(leaf(100 * difference / Math.abs(from)));
                }
                rows.set(r, row);
            }
        }
    }

    private static Field.Leaf leaf(double value) {
        return Double.isNaN(value) ? new Field.Missing() : new Field.Number(value);
    }

    private static String name(Field.Leaf field) {
        return field instanceof Field.Text text ? text.text() : field instanceof Field.Word word ? word.english() : "";
    }

    /** NaN where it is none. */
    private static double number(Field.Leaf field) {
        return field instanceof Field.Number number ? number.value() : Double.NaN;
    }
}
