package entente.chart.layout;

/** Millimetres from the upper left corner of the page; y grows downward. */
public record Rectangle(double left, double top, double right, double bottom) {
    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public boolean meets(Rectangle other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    public boolean holds(Rectangle other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }
}
