package entente.chart.layout;

/** A panel, which knows how much room it needs. */
interface Picture {
    /** The height that suits a width. */
    double height(double width);

    /** The least height with which nothing in it touches. */
    double least(double width);

    void draw(Rectangle room);
}
