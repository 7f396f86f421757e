package entente.session;

import java.util.List;

/** The points of a sweep, by number; the last quantity moves fastest. */
record Grid(List<double[]> axes) {
    /** At most what an int holds: more than anyone may ask for. */
    int count() {
        long count = 1;
        for (double[] axis : axes) {
            count = Math.min(count * axis.length, Integer.MAX_VALUE);
        }
        return (int) count;
    }

    double[] point(int number) {
        double[] point = new double[axes.size()];
        int rest = number;
        for (int k = point.length - 1; k >= 0; k--) {
            double[] axis = axes.get(k);
            point[k] = axis[rest % axis.length];
            rest /= axis.length;
        }
        return point;
    }
}
