package entente.report;

import entente.arithmetic.Digits;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.report.TextReport.Canvas;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The curves of a panel, drawn with characters: Braille dots, eight to a character, where the terminal has them; marks
 * where not. Each curve's name stands at its right end.
 */
final class LineChart {
    private static final int HEIGHT = 13;
    private static final int WIDEST = 100;
    private static final int LONGEST_NAME = 16;
    private static final String[] COLORS = {"36", "33", "35", "32", "34", "31", "96", "93"};
    private static final String MARKS = "*+xo#@%&";
    /** Dots of a Braille character by column and row. */
    private static final int[][] DOTS = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};

    private final Canvas canvas;
    private final String axis;
    private final String upward;
    private final List<String> names = new ArrayList<>();
    private final List<Plot.Curve> curves = new ArrayList<>();
    private final Scale scale;
    private double from = Double.POSITIVE_INFINITY;
    private double to = Double.NEGATIVE_INFINITY;

    LineChart(Style style, Panel panel) {
        this.canvas = style.canvas();
        this.axis = panel.x().title() == null ? "" : style.say(panel.x().title());
        this.upward = panel.y().title() == null ? "" : style.say(panel.y().title());
        for (Plot plot : panel.plots()) {
            if (plot instanceof Plot.Curve curve && curve.x().length > 1) {
                curves.add(curve);
                names.add(style.say(curve.series().name()));
                from = Math.min(from, curve.x()[0]);
                to = Math.max(to, curve.x()[curve.x().length - 1]);
            }
        }
        this.scale = Scale.of(curves, panel.y().logarithmic());
    }

    /** Empty where there is nothing to see, or no room for it. */
    String draw() {
        return draw(Digits::six);
    }

    /** @param place how a place on the axis across is written */
    String draw(DoubleFunction<String> place) {
        if (!(to > from) || scale.isEmpty()) {
            return "";
        }
        String[] labels = new String[HEIGHT];
        int margin = 0;
        for (int row = 0; row < HEIGHT; row++) {
            // Rounded numbers fall on every third row from the bottom.
            int up = HEIGHT - 1 - row;
            labels[row] = up % 3 == 0 ? scale.label(up / (double) (HEIGHT - 1)) : "";
            margin = Math.max(margin, Width.of(labels[row]));
        }
        int longest = 0;
        for (String name : names) {
            longest = Math.max(longest, Math.min(LONGEST_NAME, Width.of(name)));
        }
        int width = Math.min(canvas.width(), WIDEST) - margin - longest - 6;
        if (width < 16) {
            return "";
        }
        return print(labels, margin, width, place);
    }

    private String print(String[] labels, int margin, int width, DoubleFunction<String> place) {
        int[][] dots = new int[HEIGHT][width];
        int[][] owner = new int[HEIGHT][width];
        int[] named = placed();
        for (int c = 0; c < curves.size(); c++) {
            trace(c, dots, owner);
        }
        StringBuilder text = new StringBuilder();
        text.append("  ")
                .append(Width.right("", margin))
                .append(' ')
                .append(upward)
                .append('\n');
        for (int row = 0; row < HEIGHT; row++) {
            text.append("  ").append(Width.right(labels[row], margin)).append(labels[row].isEmpty() ? edge() : tick());
            for (int column = 0; column < width; column++) {
                paint(text, owner[row][column], glyph(dots[row][column], owner[row][column]));
            }
            if (named[row] >= 0) {
                String name = Width.cut(names.get(named[row]), LONGEST_NAME);
                text.append(' ');
                paint(text, named[row], canvas.unicode() ? name : MARKS.charAt(named[row] % 8) + " " + name);
            }
            trim(text);
        }
        String low = place.apply(from);
        String high = place.apply(to);
        text.append("  ")
                .append(" ".repeat(margin))
                .append(corner())
                .append(floor().repeat(width))
                .append('\n');
        text.append("  ").append(" ".repeat(margin + 1)).append(low);
        int middle = Math.max(1, (width - Width.of(axis)) / 2 - low.length());
        text.append(" ".repeat(middle)).append(axis);
        text.append(Width.right(high, Math.max(high.length() + 1, width - low.length() - middle - Width.of(axis))));
        return text.append('\n').toString();
    }

    private void trace(int curve, int[][] dots, int[][] owner) {
        int fine = canvas.unicode() ? 2 : 1;
        int deep = deep();
        int width = dots[0].length * fine;
        int bottom = HEIGHT * deep - 1;
        double[] across = curves.get(curve).x();
        double[] values = curves.get(curve).y();
        int before = -1;
        int k = 0;
        for (int x = 0; x < width; x++) {
            double at = from + (to - from) * x / (width - 1);
            if (at < across[0] || at > across[across.length - 1]) {
                before = -1;
                continue;
            }
            while (k < across.length - 2 && across[k + 1] < at) {
                k++;
            }
            double share = (at - across[k]) / (across[k + 1] - across[k]);
            double value = share <= 0
                    ? values[k]
                    : share >= 1 ? values[k + 1] : values[k] + share * (values[k + 1] - values[k]);
            double height = scale.height(value);
            if (Double.isNaN(height)) {
                before = -1;
                continue;
            }
            int y = (int) Math.round((1 - height) * bottom);
            // A steep stretch is joined up to the height before, so that the curve has no holes.
            int from = before < 0 ? y : before < y ? before + 1 : before > y ? before - 1 : y;
            for (int r = Math.min(from, y); r <= Math.max(from, y); r++) {
                int row = r / deep;
                dots[row][x / fine] |= DOTS[x % fine][r % deep];
                owner[row][x / fine] = curve;
            }
            before = y;
        }
    }

    /** Dots above each other in a character. */
    private int deep() {
        return canvas.unicode() ? 4 : 1;
    }

    /** Names stand in the order of the curves' ends, each as near to its own as the others let it. */
    private int[] placed() {
        int[] named = new int[HEIGHT];
        java.util.Arrays.fill(named, -1);
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < curves.size(); c++) {
            if (!Double.isNaN(end(c))) {
                order.add(c);
            }
        }
        order.sort((a, b) -> Double.compare(end(b), end(a)));
        int[] row = new int[order.size()];
        for (int k = 0; k < row.length; k++) {
            int wanted = (int) Math.round((1 - end(order.get(k))) * (HEIGHT * deep() - 1)) / deep();
            row[k] = k == 0 ? wanted : Math.max(wanted, row[k - 1] + 1);
        }
        for (int k = row.length - 1; k >= 0; k--) {
            int lowest = k == row.length - 1 ? HEIGHT - 1 : row[k + 1] - 1;
            row[k] = Math.min(row[k], lowest);
            if (row[k] >= 0) {
                named[row[k]] = order.get(k);
            }
        }
        return named;
    }

    /** The height at which a curve ends; NaN where it has no values. */
    private double end(int curve) {
        double[] values = curves.get(curve).y();
        int last = values.length - 1;
        while (last >= 0 && Double.isNaN(scale.height(values[last]))) {
            last--;
        }
        return last < 0 ? Double.NaN : scale.height(values[last]);
    }

    private String glyph(int dots, int owner) {
        if (dots == 0) {
            return " ";
        }
        return canvas.unicode() ? String.valueOf((char) (0x2800 + dots)) : String.valueOf(MARKS.charAt(owner % 8));
    }

    private void paint(StringBuilder text, int curve, String what) {
        if (canvas.color() && !what.isBlank()) {
            text.append("\u001b[").append(COLORS[curve % COLORS.length]).append('m');
            text.append(what).append("\u001b[0m");
        } else {
            text.append(what);
        }
    }

    private static void trim(StringBuilder text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        text.append('\n');
    }

    private String tick() {
        return canvas.unicode() ? "┤" : "+";
    }

    private String edge() {
        return canvas.unicode() ? "│" : "|";
    }

    private String corner() {
        return canvas.unicode() ? "└" : "+";
    }

    private String floor() {
        return canvas.unicode() ? "─" : "-";
    }
}
