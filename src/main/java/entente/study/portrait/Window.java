package entente.study.portrait;

/** The part of a plane that is shown, in output units. */
public record Window(double left, double right, double low, double high) {
    public double width() {
        return right - left;
    }

    public double height() {
        return high - low;
    }

    boolean holds(double x, double y) {
        return x >= left && x <= right && y >= low && y <= high;
    }

    double x(double share) {
        return left + share * width();
    }

    double y(double share) {
        return low + share * height();
    }
}
