package entente.study.portrait;

import java.util.Arrays;

/** Lines through points; NaN begins anew. */
public record Ways(double[] x, double[] y) {
    public static final Ways NONE = new Ways(new double[0], new double[0]);

    public boolean isEmpty() {
        return x.length == 0;
    }

    /** Collects points. */
    static final class Collected {
        private double[] x = new double[64];
        private double[] y = new double[64];
        private int count;

        void add(double atX, double atY) {
            if (count == x.length) {
                x = Arrays.copyOf(x, 2 * count);
                y = Arrays.copyOf(y, 2 * count);
            }
            x[count] = atX;
            y[count++] = atY;
        }

        /** Lets the next point begin a line of its own. */
        void end() {
            if (count > 0 && !Double.isNaN(x[count - 1])) {
                add(Double.NaN, Double.NaN);
            }
        }

        Ways done() {
            return new Ways(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
        }
    }
}
