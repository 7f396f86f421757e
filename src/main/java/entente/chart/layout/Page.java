package entente.chart.layout;

import java.util.List;

/**
 * A figure as it will be seen.
 *
 * @param width  in millimetres
 * @param height in millimetres
 * @param inks   from below to above
 * @param tables the numbers behind it
 */
public record Page(
        double width, double height, String title, String description, List<Ink> inks, List<DataTable> tables) {
    public Page {
        inks = List.copyOf(inks);
        tables = List.copyOf(tables);
    }

    /** Numbers and names in columns. */
    public record DataTable(String name, List<String> headings, int rows, Cells cells) {}

    /** What stands in a table, read when it is needed. */
    public interface Cells {
        String at(int row, int column);
    }

    /** The lines of text on the page. */
    public List<Ink.Letters> letters() {
        return inks.stream()
                .filter(Ink.Letters.class::isInstance)
                .map(Ink.Letters.class::cast)
                .toList();
    }
}
