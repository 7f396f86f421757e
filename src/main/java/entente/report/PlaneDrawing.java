package entente.report;

import entente.arithmetic.Arithmetic;
import entente.arithmetic.Digits;
import entente.chart.Axis;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.report.TextReport.Canvas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A plane drawn with characters: lines as Braille dots, equilibria as discs, and here and there an arrow for the flow. */
final class PlaneDrawing {
    private static final int HEIGHT = 19;
    private static final int WIDEST = 72;
    private static final int LEAST = 20;
    private static final String ARROWS = "→↗↑↖←↙↓↘";
    private static final String PLAIN_LINES = "*+xo#@%&";
    /** Dots of a Braille character by column and row. */
    private static final int[][] DOTS = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};
    /** Places between two arrows. */
    private static final int ACROSS = 6;

    private static final int DOWN = 3;
    /** tan(π/8) */
    private static final double NARROW = 0.41421356;

    private final Style style;
    private final Canvas canvas;
    private final Panel panel;
    private final List<Plot.Curve> lines = new ArrayList<>();
    private final List<Plot.Points> points = new ArrayList<>();
    private final List<Plot.Arrows> arrows = new ArrayList<>();
    private final int margin;
    private final int width;
    private final char[][] sign;
    private final int[][] dots;
    private final int[][] owner;

    /** @param panel with ends to both axes */
    PlaneDrawing(Style style, Panel panel) {
        this.style = style;
        this.canvas = style.canvas();
        this.panel = panel;
        for (Plot plot : panel.plots()) {
            if (plot instanceof Plot.Curve curve) {
                lines.add(curve);
            } else if (plot instanceof Plot.Points some) {
                points.add(some);
            } else if (plot instanceof Plot.Arrows some) {
                arrows.add(some);
            }
        }
        this.margin = ticks(panel.y()).stream()
                .mapToInt(tick -> Digits.six(tick).length())
                .max()
                .orElse(1);
        this.width = Math.min(canvas.width(), WIDEST) - margin - 4;
        this.sign = new char[HEIGHT][Math.max(0, width)];
        this.dots = new int[HEIGHT][Math.max(0, width)];
        this.owner = new int[HEIGHT][Math.max(0, width)];
    }

    /** Empty where there is no room for it. */
    String draw() {
        if (width < LEAST) {
            return "";
        }
        for (int k = 0; k < lines.size(); k++) {
            line(lines.get(k), k);
        }
        arrows.forEach(this::flow);
        points.forEach(this::mark);
        return print();
    }

    private static double share(Axis axis, double value) {
        return (value - low(axis)) / (high(axis) - low(axis));
    }

    private static double low(Axis axis) {
        return axis.from() == null ? 0 : axis.from();
    }

    private static double high(Axis axis) {
        return axis.to() == null ? 1 : axis.to();
    }

    private void line(Plot.Curve line, int which) {
        int fine = canvas.unicode() ? 2 : 1;
        int deep = canvas.unicode() ? 4 : 1;
        int[] gone = {0};
        for (int k = 1; k < line.x().length; k++) {
            double x1 = share(panel.x(), line.x()[k - 1]) * (width * fine - 1);
            double x2 = share(panel.x(), line.x()[k]) * (width * fine - 1);
            double y1 = (1 - share(panel.y(), line.y()[k - 1])) * (HEIGHT * deep - 1);
            double y2 = (1 - share(panel.y(), line.y()[k])) * (HEIGHT * deep - 1);
            if (Double.isNaN(x1 + x2 + y1 + y2)) {
                continue;
            }
            int steps = (int) Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)));
            for (int s = 0; s <= steps; s++) {
                double part = steps == 0 ? 0 : s / (double) steps;
                dot((int) Math.round(x1 + part * (x2 - x1)), (int) Math.round(y1 + part * (y2 - y1)), which, gone);
            }
        }
    }

    /** The second line has gaps, so that both are told apart without colours. */
    private void dot(int x, int y, int which, int[] gone) {
        int fine = canvas.unicode() ? 2 : 1;
        int deep = canvas.unicode() ? 4 : 1;
        gone[0]++;
        boolean gap = canvas.unicode() && which == 1 && gone[0] % 6 > 3;
        if (gap || x < 0 || y < 0 || x >= width * fine || y >= HEIGHT * deep) {
            return;
        }
        dots[y / deep][x / fine] |= DOTS[x % fine][y % deep];
        owner[y / deep][x / fine] = which;
    }

    private void flow(Plot.Arrows field) {
        for (int row = 1; row < HEIGHT; row += DOWN) {
            for (int column = 2; column < width; column += ACROSS) {
                int near = nearest(field, column / (width - 1.0), 1 - row / (HEIGHT - 1.0));
                double dx = field.dx()[near] / (high(panel.x()) - low(panel.x()));
                double dy = field.dy()[near] / (high(panel.y()) - low(panel.y()));
                if (dots[row][column] == 0 && (dx != 0 || dy != 0)) {
                    sign[row][column] = canvas.unicode()
                            ? ARROWS.charAt(eighth(dx, dy))
                            : Math.abs(dx) > Math.abs(dy) ? dx > 0 ? '>' : '<' : dy > 0 ? '^' : 'v';
                }
            }
        }
    }

    /** Of a full turn, from the right and against the clock. */
    private static int eighth(double dx, double dy) {
        boolean across = Math.abs(dx) > NARROW * Math.abs(dy);
        boolean up = Math.abs(dy) > NARROW * Math.abs(dx);
        if (across && up) {
            return dx > 0 ? dy > 0 ? 1 : 7 : dy > 0 ? 3 : 5;
        }
        return across ? dx > 0 ? 0 : 4 : dy > 0 ? 2 : 6;
    }

    private int nearest(Plot.Arrows field, double x, double y) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < field.x().length; k++) {
            double dx = share(panel.x(), field.x()[k]) - x;
            double dy = share(panel.y(), field.y()[k]) - y;
            if (dx * dx + dy * dy < least) {
                least = dx * dx + dy * dy;
                best = k;
            }
        }
        return best;
    }

    private void mark(Plot.Points some) {
        for (int k = 0; k < some.x().length; k++) {
            long column = Math.round(share(panel.x(), some.x()[k]) * (width - 1));
            long row = Math.round((1 - share(panel.y(), some.y()[k])) * (HEIGHT - 1));
            if (column >= 0 && column < width && row >= 0 && row < HEIGHT) {
                dots[(int) row][(int) column] = 0;
                sign[(int) row][(int) column] = disc(some.series());
            }
        }
    }

    private char disc(Series series) {
        return switch (series.fill()) {
            case FULL -> canvas.unicode() ? '●' : '@';
            case HALF -> canvas.unicode() ? '◐' : '%';
            case OPEN -> canvas.unicode() ? '○' : 'o';
        };
    }

    /** Round numbers along an axis, four or so. */
    private static List<Double> ticks(Axis axis) {
        double range = high(axis) - low(axis);
        double power = Arithmetic.power(10, Math.floor(Arithmetic.log10(range / 4)));
        double step = power;
        for (double factor : new double[] {2, 5, 10}) {
            step = range / step > 5 ? factor * power : step;
        }
        List<Double> ticks = new ArrayList<>();
        for (double k = Math.ceil(low(axis) / step); k * step <= high(axis); k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    private String print() {
        String[] labels = new String[HEIGHT];
        Arrays.fill(labels, "");
        for (double tick : ticks(panel.y())) {
            labels[(int) Math.round((1 - share(panel.y(), tick)) * (HEIGHT - 1))] = Digits.six(tick);
        }
        StringBuilder text = new StringBuilder();
        line(text, "  " + Width.right("", margin) + " " + title(panel.y()));
        for (int row = 0; row < HEIGHT; row++) {
            StringBuilder line = new StringBuilder("  ")
                    .append(Width.right(labels[row], margin))
                    .append(canvas.unicode() ? labels[row].isEmpty() ? '│' : '┤' : labels[row].isEmpty() ? '|' : '+');
            for (int column = 0; column < width; column++) {
                cell(line, row, column);
            }
            line(text, line.toString());
        }
        String floor = canvas.unicode() ? "└" + "─".repeat(width) : "+" + "-".repeat(width);
        line(text, "  " + " ".repeat(margin) + floor);
        line(text, "  " + " ".repeat(margin + 1) + below());
        line(
                text,
                "  " + " ".repeat(margin + 1)
                        + Width.right(title(panel.x()), (width + Width.of(title(panel.x()))) / 2));
        return text.append(legend()).toString();
    }

    private String title(Axis axis) {
        return axis.title() == null ? "" : style.say(axis.title());
    }

    private void cell(StringBuilder line, int row, int column) {
        if (dots[row][column] != 0 && sign[row][column] == 0) {
            int which = owner[row][column];
            String glyph = canvas.unicode() ? String.valueOf((char) (0x2800 + dots[row][column])) : sample(which);
            line.append(painted(which, glyph));
        } else {
            line.append(sign[row][column] == 0 ? ' ' : sign[row][column]);
        }
    }

    private String painted(int which, String glyph) {
        return style.colored(which, glyph);
    }

    private String below() {
        StringBuilder below = new StringBuilder();
        for (double tick : ticks(panel.x())) {
            String label = Digits.six(tick);
            int at = (int) Math.round(share(panel.x(), tick) * (width - 1)) - label.length() / 2;
            if (at >= below.length() && at + label.length() <= width + 2) {
                below.append(" ".repeat(at - below.length())).append(label);
            } else if (at < 0) {
                below.append(label);
            }
        }
        return below.toString();
    }

    private String legend() {
        List<String> entries = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            String sample = canvas.unicode() ? k == 0 ? "⠒⠒⠒" : "⠒ ⠒" : sample(k);
            entries.add(
                    painted(k, sample) + " " + style.say(lines.get(k).series().name()));
        }
        for (Plot.Points some : points) {
            entries.add(disc(some.series()) + " " + style.say(some.series().name()));
        }
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String entry : entries) {
            int length = Width.of(entry.replaceAll("\u001b\\[[0-9]*m", ""));
            if (used > 0 && used + 3 + length > canvas.width() - 2) {
                line(text, "  " + line);
                line.setLength(0);
                used = 0;
            }
            line.append(used > 0 ? "   " : "").append(entry);
            used += length + (used > 0 ? 3 : 0);
        }
        line(text, "  " + line);
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private static String sample(int which) {
        int k = which % PLAIN_LINES.length();
        return PLAIN_LINES.substring(k, k + 1);
    }
}
