package entente.chart.layout;

import entente.arithmetic.Arithmetic;
import entente.chart.Series;
import entente.chart.layout.Ink.Anchor;
import entente.diagnostic.DisplayText;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import java.util.ArrayList;
import java.util.List;

/** A page while it is drawn: the language of its texts, their size, its colours, and what stands on it so far. */
final class Sheet {
    static final double THIN = 0.18;
    static final double LINE = 0.42;
    /** Of a trajectory through a plane. */
    static final double WAY = 0.2;

    private static final double[] WHOLE = {};
    private static final double MARKER = 0.85;

    private final Messages messages;
    private final List<Ink> inks = new ArrayList<>();
    private final Palette palette;
    private final boolean alone;
    private final double size;

    /**
     * @param alone whether all curves are of one thing along a quantity that moves
     * @param size  of its letters, in millimetres
     */
    Sheet(Messages messages, Palette palette, boolean alone, double size) {
        this.messages = messages;
        this.palette = palette;
        this.alone = alone;
        this.size = size;
    }

    List<Ink> inks() {
        return inks;
    }

    Palette palette() {
        return palette;
    }

    double size() {
        return size;
    }

    /** From one line of text to the next. */
    double row() {
        return 1.3 * size;
    }

    String say(Phrase phrase) {
        return DisplayText.safe(messages.say(phrase).replace('\n', ' '));
    }

    double width(String text) {
        return TextWidth.of(text, size, false);
    }

    String cut(String text, double room) {
        return TextWidth.cut(text, size, false, room);
    }

    void text(String text, double x, double baseline, Anchor anchor) {
        write(new Ink.Letters(text, x, baseline, size, anchor, false, false, Palette.BLACK));
    }

    void bold(String text, double x, double baseline, Anchor anchor) {
        write(new Ink.Letters(text, x, baseline, size, anchor, false, true, Palette.BLACK));
    }

    /** A text whose middle line is at this height. */
    void centred(String text, double x, double middle, Anchor anchor) {
        text(text, x, middle + (TextWidth.ASCENT - TextWidth.DESCENT) / 2 * size, anchor);
    }

    void turned(String text, double x, double middle) {
        write(new Ink.Letters(text, x, middle, size, Anchor.MIDDLE, true, false, Palette.BLACK));
    }

    private void write(Ink.Letters letters) {
        if (!letters.text().isBlank()) {
            inks.add(letters);
        }
    }

    void line(double x1, double y1, double x2, double y2, int color, double width) {
        stroke(new double[] {x1, x2}, new double[] {y1, y2}, color, width, WHOLE);
    }

    void dashed(double x1, double y1, double x2, double y2, int color, double width) {
        stroke(new double[] {x1, x2}, new double[] {y1, y2}, color, width, new double[] {0.8, 0.8});
    }

    void stroke(double[] x, double[] y, int color, double width, double[] dash) {
        if (x.length > 0) {
            inks.add(new Ink.Path(x, y, false, Ink.NONE, 1, color, width, dash));
        }
    }

    void fill(double[] x, double[] y, int color, double opacity) {
        inks.add(new Ink.Path(x, y, true, color, opacity, Ink.NONE, 0, WHOLE));
    }

    void rectangle(Rectangle r, int fill, int stroke) {
        inks.add(new Ink.Path(
                new double[] {r.left(), r.right(), r.right(), r.left()},
                new double[] {r.top(), r.top(), r.bottom(), r.bottom()},
                true,
                fill,
                1,
                stroke,
                stroke == Ink.NONE ? 0 : THIN,
                WHOLE));
    }

    void disc(double x, double y, double radius, int fill, int stroke) {
        inks.add(new Ink.Disc(x, y, radius, fill, stroke, stroke == Ink.NONE ? 0 : THIN));
    }

    int color(Series series) {
        return palette.line(series, alone);
    }

    /** A small shape that tells things apart without colours: full where it is stable, else hollow or half full. */
    void marker(Series series, double x, double y) {
        int color = color(series);
        if (series.fill() == Series.Fill.HALF) {
            half(x, y, color);
            return;
        }
        int fill = series.stable() ? color : Palette.WHITE;
        double r = MARKER;
        switch (series.what() % 6) {
            case 0 -> inks.add(new Ink.Disc(x, y, r, fill, color, 0.25));
            case 1 -> shape(x, y, fill, color, -r, -r, r, -r, r, r, -r, r);
            case 2 -> shape(x, y, fill, color, 0, -1.2 * r, 1.15 * r, 0.9 * r, -1.15 * r, 0.9 * r);
            case 3 -> shape(x, y, fill, color, 0, -1.35 * r, 1.35 * r, 0, 0, 1.35 * r, -1.35 * r, 0);
            case 4 -> shape(x, y, fill, color, 0, 1.2 * r, 1.15 * r, -0.9 * r, -1.15 * r, -0.9 * r);
            default -> star(x, y, fill, color);
        }
    }

    /** A disc whose left half is full. */
    private void half(double x, double y, int color) {
        int points = 17;
        double[] xs = new double[points];
        double[] ys = new double[points];
        for (int k = 0; k < points; k++) {
            double angle = Math.PI * k / (points - 1);
            xs[k] = x - MARKER * Arithmetic.sin(angle);
            ys[k] = y - MARKER * Arithmetic.cos(angle);
        }
        inks.add(new Ink.Disc(x, y, MARKER, Palette.WHITE, color, 0.25));
        inks.add(new Ink.Path(xs, ys, true, color, 1, color, 0.05, WHOLE));
    }

    private void star(double x, double y, int fill, int color) {
        double[] around = new double[20];
        for (int k = 0; k < 10; k++) {
            double angle = Math.PI * k / 5;
            double r = (k % 2 == 0 ? 1.5 : 0.65) * MARKER;
            around[2 * k] = r * Arithmetic.sin(angle);
            around[2 * k + 1] = -r * Arithmetic.cos(angle);
        }
        shape(x, y, fill, color, around);
    }

    private void shape(double x, double y, int fill, int color, double... around) {
        double[] xs = new double[around.length / 2];
        double[] ys = new double[around.length / 2];
        for (int k = 0; k < xs.length; k++) {
            xs[k] = x + around[2 * k];
            ys[k] = y + around[2 * k + 1];
        }
        inks.add(new Ink.Path(xs, ys, true, fill, 1, color, 0.25, WHOLE));
    }
}
