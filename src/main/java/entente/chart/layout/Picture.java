package entente.chart.layout;

/** A panel, which knows how much room it needs. */
interface Picture {
    /** The height that suits a width. */
    double height(double width);

    /** The least height with which nothing in it touches. */
    double least(double width);

    /** What stands above and below its frame at this width. */
    default Around around(double width) {
        return new Around(0, 0);
    }

    /** Room above and below a frame. */
    record Around(double above, double below) {
        Around and(Around other) {
            return new Around(Math.max(above, other.above), Math.max(below, other.below));
        }
    }

    /** @param around what pictures beside it need as well, so that their frames are alike */
    void draw(Rectangle room, Around around);
}
