package entente.report;

import entente.chart.Axis;
import entente.chart.Panel;
import entente.chart.Plot;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** A plane of kinds or of numbers, a character for a cell: marks of the kinds, or shades. */
final class CellsText {
    private static final int WIDEST = 60;
    private static final int HIGHEST = 20;
    /** Fewer cells are made as large as a picture of so many. */
    private static final int WIDE = 40;

    private static final int HIGH = 10;
    private static final String SHADES = "·░▒▓█";
    private static final String PLAIN_SHADES = ".:-=+*#%@";

    private final Style style;
    private final AxisText across;
    private final AxisText up;

    CellsText(Style style, Panel panel) {
        this.style = style;
        this.across = new AxisText(style, panel.x());
        this.up = new AxisText(style, panel.y());
    }

    String draw(Plot.Regions regions) {
        KindMarks marks = new KindMarks(style, regions.kinds());
        return plane(regions.x(), regions.y(), (i, j) -> regions.kind()[i][j], marks::of)
                + '\n'
                + marks.legend(regions.kind());
    }

    String draw(Plot.Heat heat) {
        double[] all = Arrays.stream(heat.value())
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        double low = Arrays.stream(all).min().orElse(0);
        double high = Arrays.stream(all).max().orElse(0);
        String shades = style.canvas().unicode() ? SHADES : PLAIN_SHADES;
        int darkest = shades.length() - 1;
        if (!(high > low)) {
            return "";
        }
        IntBinaryOperator shade = (i, j) -> Double.isFinite(heat.value()[i][j])
                ? (int) Math.round((heat.value()[i][j] - low) / (high - low) * darkest)
                : -1;
        AxisText numbers = new AxisText(style, Axis.of(heat.what()));
        return plane(heat.x(), heat.y(), shade, k -> k < 0 ? " " : shades.substring(k, k + 1))
                + "\n  " + shades.charAt(0) + ' ' + numbers.rounded(low)
                + (style.canvas().unicode() ? "  …  " : "  ...  ")
                + shades.charAt(darkest) + ' ' + numbers.rounded(high) + '\n';
    }

    private interface Mark {
        String of(int kind);
    }

    private String plane(double[] x, double[] y, IntBinaryOperator kind, Mark mark) {
        String high = up.rounded(y[y.length - 1]);
        String low = up.rounded(y[0]);
        int margin = Math.max(high.length(), low.length());
        int columns =
                extent(x.length, Math.min(WIDEST, Math.max(10, style.canvas().width() - margin - 4)), WIDE);
        int lines = extent(y.length, HIGHEST, HIGH);
        StringBuilder text = new StringBuilder("  ").append(up.title()).append('\n');
        for (int line = 0; line < lines; line++) {
            String number = line == 0 ? high : line == lines - 1 ? low : "";
            StringBuilder cells = new StringBuilder();
            int j = cell(lines - 1 - line, lines, y.length);
            for (int column = 0; column < columns; column++) {
                cells.append(mark.of(kind.applyAsInt(cell(column, columns, x.length), j)));
            }
            text.append("  ").append(Width.right(number, margin)).append(' ');
            text.append(cells.toString().stripTrailing()).append('\n');
        }
        return text.append(" ".repeat(margin + 3))
                .append(across.across(x[0], x[x.length - 1], columns))
                .append('\n')
                .toString();
    }

    /** As many characters as there is room for, a whole number for each cell where all cells fit. */
    private static int extent(int cells, int room, int enough) {
        return cells > room ? room : cells * Math.max(1, Math.min(room, enough) / cells);
    }

    /** Of more cells than characters both ends are shown. */
    private static int cell(int place, int places, int cells) {
        return cells <= places ? place * cells / places : (int) Math.round(place / (places - 1.0) * (cells - 1));
    }
}
