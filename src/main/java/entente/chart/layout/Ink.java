package entente.chart.layout;

/** A mark on the page. Colours are 0xRRGGBB, or {@link #NONE}. */
public sealed interface Ink {
    int NONE = -1;

    <R> R accept(Visitor<R> visitor);

    /**
     * Straight lines from point to point; NaN begins anew.
     *
     * @param closed  whether each piece comes back to its beginning
     * @param opacity of what fills it
     * @param width   of the pen, in millimetres
     * @param dash    lengths of strokes and gaps in turn; empty where the line is whole
     */
    record Path(
            double[] x, double[] y, boolean closed, int fill, double opacity, int stroke, double width, double[] dash)
            implements Ink {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.path(this);
        }
    }

    record Disc(double x, double y, double radius, int fill, int stroke, double width) implements Ink {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.disc(this);
        }
    }

    /**
     * A line of text.
     *
     * @param x      of its beginning, middle or end
     * @param y      of the line on which it stands
     * @param turned whether it runs upward
     */
    record Letters(String text, double x, double y, double size, Anchor anchor, boolean turned, boolean bold, int color)
            implements Ink {
        /** The room that it takes. */
        public Rectangle box() {
            double length = TextWidth.of(text, size, bold);
            double before = anchor == Anchor.START ? 0 : anchor == Anchor.MIDDLE ? length / 2 : length;
            double up = TextWidth.ASCENT * size;
            double down = TextWidth.DESCENT * size;
            return turned
                    ? new Rectangle(x - up, y - (length - before), x + down, y + before)
                    : new Rectangle(x - before, y - up, x - before + length, y + down);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.letters(this);
        }
    }

    /** Which part of a text stands at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** @param <R> what is made of it */
    interface Visitor<R> {
        R path(Path path);

        R disc(Disc disc);

        R letters(Letters letters);
    }
}
