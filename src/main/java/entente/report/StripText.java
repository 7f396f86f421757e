package entente.report;

import entente.chart.Panel;
import entente.chart.Plot;

/** Which kind holds on which stretch of an axis: a line of marks, with the places of the changes below it. */
final class StripText {
    private static final int WIDEST = 72;
    private static final int LEAST = 10;

    private final Style style;
    private final AxisText across;

    StripText(Style style, Panel panel) {
        this.style = style;
        this.across = new AxisText(style, panel.x());
    }

    /** Empty where nothing changes, or there is no room. */
    String draw(Plot.Strip strip) {
        int width = Math.min(WIDEST, style.canvas().width() - 4);
        int n = strip.kind().length;
        if (n < 2 || width < LEAST) {
            return "";
        }
        double low = strip.from()[0];
        double range = strip.to()[n - 1] - low;
        KindMarks marks = new KindMarks(style, strip.kinds());
        StringBuilder line = new StringBuilder("  ");
        int k = 0;
        for (int column = 0; column < width; column++) {
            double at = low + range * (column + 0.5) / width;
            while (k < n - 1 && strip.to()[k] <= at) {
                k++;
            }
            line.append(marks.of(strip.kind()[k]));
        }
        return line.append('\n')
                .append(places(strip, width))
                .append(marks.legend(strip.kind()))
                .toString();
    }

    /** Both ends, and of the changes as many as have room between them. */
    private String places(Plot.Strip strip, int width) {
        int n = strip.kind().length;
        double low = strip.from()[0];
        double high = strip.to()[n - 1];
        String last = across.rounded(high);
        StringBuilder below = new StringBuilder("  ").append(across.rounded(low));
        for (int k = 1; k < n; k++) {
            if (strip.kind()[k] == strip.kind()[k - 1]) {
                continue;
            }
            String number = across.rounded(strip.from()[k]);
            int at = 2 + (int) Math.round((strip.from()[k] - low) / (high - low) * width) - number.length() / 2;
            if (at > below.length() && at + number.length() < width + 2 - last.length()) {
                below.append(" ".repeat(at - below.length())).append(number);
            }
        }
        below.append(" ".repeat(Math.max(1, width + 2 - last.length() - below.length())))
                .append(last);
        return below.append("  ").append(across.title()).toString().stripTrailing() + '\n';
    }
}
