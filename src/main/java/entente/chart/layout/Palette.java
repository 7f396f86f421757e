package entente.chart.layout;

import entente.chart.Series;

/**
 * Colours that people who are blind to some of them tell apart (Okabe and Ito 2008, their yellow left out, which is not
 * seen on white), greys for print, and dashes and shapes besides.
 */
final class Palette {
    static final int BLACK = 0x000000;
    static final int WHITE = 0xFFFFFF;
    static final int FAINT = 0xD9D9D9;
    static final int LIGHT = 0xB8B8B8;
    static final int DIM = 0x7F7F7F;

    private static final int[] COLORS = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x000000, 0x8C8C8C
    };
    private static final int[] GREYS = {0x000000, 0x777777, 0x444444, 0xA0A0A0};
    /** For bars that stand side by side. */
    private static final int[] BARS = {0x404040, 0xB4B4B4, 0x7A7A7A, 0xDCDCDC};
    /** Of areas that touch; what is stable is light. */
    private static final int[] AREAS = {0x595959, 0x2B2B2B, 0xDDDDDD, 0x969696, 0x787878, 0xB9B9B9, 0x101010, 0xF4F4F4};
    /** Viridis, from dark to light. */
    private static final int[] SEQUENCE = {0x440154, 0x3B528B, 0x21918C, 0x5EC962, 0xFDE725};

    private static final int[] HATCHING = {2, 6, 0, 4, 1, 7, 3, 5};
    private static final double[][] DASHES = {
        {}, {2, 1}, {0.6, 0.7}, {1.9, 0.6, 0.6, 0.6}, {1.1, 0.5, 0.4, 0.5, 0.4, 0.5}
    };
    private static final double[] UNSTABLE = {1.3, 1};

    private final boolean grey;
    private final boolean judged;

    /** @param judged whether lines are dashed where something is not stable, and whole where it is */
    Palette(boolean grey, boolean judged) {
        this.grey = grey;
        this.judged = judged;
    }

    /** @param alone whether all that is drawn is one thing along a quantity that moves */
    int line(Series series, boolean alone) {
        double share = series.over();
        if (Double.isNaN(share)) {
            return grey ? GREYS[series.what() % GREYS.length] : COLORS[series.what() % COLORS.length];
        }
        if (grey) {
            return mixed(BLACK, 0xB0B0B0, 1 - share);
        }
        return alone ? sequence(0.85 * share) : mixed(COLORS[series.what() % COLORS.length], WHITE, 0.65 * (1 - share));
    }

    int area(Series series) {
        return grey ? AREAS[series.what() % AREAS.length] : COLORS[series.what() % COLORS.length];
    }

    int bar(Series series) {
        return grey ? BARS[series.what() % BARS.length] : COLORS[series.what() % COLORS.length];
    }

    /** Of an area beneath other things; in grey it is hatched besides. */
    int pale(Series series) {
        return grey ? WHITE : mixed(COLORS[series.what() % COLORS.length], WHITE, 0.78);
    }

    /** Of the lines that hatch an area of this colour: what is dark has light ones. */
    static int contrast(int area) {
        int shade = area & 0xFF;
        return shade == 0xFF ? LIGHT : shade < 0x80 ? 0xD0D0D0 : 0x505050;
    }

    /** How an area or a bar is hatched in grey: turned by so many eighths of a half circle; −1 where it is not. */
    int hatching(Series series) {
        return grey ? HATCHING[series.what() % HATCHING.length] : -1;
    }

    /** Of an arrow of this part of the strength of the strongest. */
    int giving(double share) {
        return mixed(LIGHT, 0x5F5F5F, share);
    }

    /** Of a number between the least, 0, and the most, 1. */
    int sequence(double share) {
        double s = Math.max(0, Math.min(1, share));
        if (grey) {
            return mixed(0xF2F2F2, 0x1A1A1A, s);
        }
        double place = s * (SEQUENCE.length - 1);
        int k = Math.min(SEQUENCE.length - 2, (int) place);
        return mixed(SEQUENCE[k], SEQUENCE[k + 1], place - k);
    }

    /** Scenarios differ by it; so do things where there are more of them than colours. */
    double[] dash(Series series) {
        if (!series.stable()) {
            return UNSTABLE;
        }
        if (judged) {
            return DASHES[0];
        }
        int rounds = series.what() / COLORS.length;
        int along = Double.isNaN(series.over()) ? series.what() : (int) Math.rint((DASHES.length - 1) * series.over());
        int grown = grey ? along : rounds;
        return DASHES[(series.scenario() + grown) % DASHES.length];
    }

    private static int mixed(int one, int other, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = one >> shift & 255;
            int b = other >> shift & 255;
            mixed |= (int) Math.round(a + share * (b - a)) << shift;
        }
        return mixed;
    }
}
