package entente.answer;

import java.util.ArrayList;
import java.util.List;

/** Columns of equal length. */
public record Table(int rows, List<Column> columns) {
    public static Table of(int rows, Column... columns) {
        return new Table(rows, List.of(columns));
    }

    /** @param rows each with a field for each heading */
    public static Table of(List<String> headings, List<? extends List<? extends Field.Leaf>> rows) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < headings.size(); c++) {
            int column = c;
            columns.add(new Column(headings.get(c), row -> rows.get(row).get(column)));
        }
        return new Table(rows.size(), columns);
    }

    public List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    public Field.Leaf at(int row, int column) {
        return columns.get(column).at().apply(row);
    }
}
