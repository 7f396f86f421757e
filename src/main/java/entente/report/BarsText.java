package entente.report;

import entente.arithmetic.Digits;
import entente.chart.Axis;
import entente.chart.Plot;
import entente.diagnostic.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bars lying one below the other, to the right of 0 and to its left, each with its number. */
final class BarsText {
    private static final int WIDEST = 60;
    private static final int LEAST = 10;
    private static final int LONGEST_NAME = 24;
    /** Bars further down are too small to be looked at. */
    private static final int MOST = 12;
    /** Blocks that fill a share of a character from its left. */
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    private static final String SETS = "█▒░▓";
    private static final String PLAIN_SETS = "#=-+";

    private final Style style;
    private final Plot.Bars bars;
    private final int rows;
    private final double low;
    private final double high;
    private final int names;
    private final int numbers;
    private final int width;

    BarsText(Style style, Axis axis, Plot.Bars bars) {
        this.style = style;
        this.bars = bars;
        this.rows = Math.min(MOST, bars.names().size());
        double[] shown = bars.sets().stream()
                .flatMapToDouble(set -> Arrays.stream(set.values()).limit(rows))
                .filter(Double::isFinite)
                .toArray();
        this.low = Arrays.stream(shown).reduce(0, Math::min);
        this.high = Arrays.stream(shown).reduce(axis.to() == null ? 0 : axis.to(), Math::max);
        this.names = bars.names().stream()
                .limit(rows)
                .mapToInt(name -> Width.of(name(name)))
                .max()
                .orElse(0);
        this.numbers = Arrays.stream(shown)
                .mapToInt(value -> number(value).length())
                .max()
                .orElse(0);
        this.width = Math.min(WIDEST, style.canvas().width() - names - numbers - 6);
    }

    /** Empty where there is nothing to compare, or no room for it. */
    String draw() {
        if (rows * bars.sets().size() < 2 || width < LEAST || !(high > low)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            for (int set = 0; set < bars.sets().size(); set++) {
                String name = set == 0 ? name(bars.names().get(row)) : "";
                double value = bars.sets().get(set).values()[row];
                text.append("  ").append(Width.left(name, names)).append(' ').append(bar(set, value));
                text.append(' ')
                        .append(Double.isNaN(value) ? "–" : number(value))
                        .append('\n');
            }
        }
        return text.append(legend()).toString();
    }

    private String name(Phrase name) {
        String said = style.say(name);
        return Width.cut(style.canvas().unicode() ? said : said.replace("→", "->"), LONGEST_NAME);
    }

    private static String number(double value) {
        return Digits.six(Digits.four(value));
    }

    /** As wide as all bars need, with a line at 0 where some lie to the left of it. */
    private String bar(int set, double value) {
        int left = (int) Math.round(width * (-low / (high - low)));
        String line = style.canvas().unicode() ? "│" : "|";
        if (value < 0) {
            int whole = (int) Math.round(left * (value / low));
            return " ".repeat(left - whole) + style.colored(set, filled(set, whole)) + line + " ".repeat(width - left);
        }
        double length = value > 0 ? (width - left) * (value / high) : 0;
        String right = style.canvas().unicode() && set == 0 ? eighths(length) : filled(set, (int) Math.round(length));
        return " ".repeat(left) + line + style.colored(set, right) + " ".repeat(width - left - right.length());
    }

    private String filled(int set, int count) {
        return glyph(set).repeat(count);
    }

    private static String eighths(double length) {
        int all = (int) Math.round(length * 8);
        return "█".repeat(all / 8) + (all % 8 == 0 ? "" : EIGHTHS.substring(all % 8, all % 8 + 1));
    }

    private String glyph(int set) {
        String sets = style.canvas().unicode() ? SETS : PLAIN_SETS;
        int which = set % sets.length();
        return sets.substring(which, which + 1);
    }

    private String legend() {
        List<String> entries = new ArrayList<>();
        for (int set = 0; set < bars.sets().size(); set++) {
            String name = style.say(bars.sets().get(set).series().name());
            entries.add(bars.sets().size() == 1 ? name : style.colored(set, glyph(set)) + " " + name);
        }
        return "  " + " ".repeat(names + 1) + String.join("   ", entries) + "\n";
    }
}
