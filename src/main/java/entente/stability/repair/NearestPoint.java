package entente.stability.repair;

import entente.stability.Patience;

/** The point of a polyhedron that is nearest to 0, by Hildreth's method on the dual. */
final class NearestPoint {
    private static final int MOST_SWEEPS = 500;

    private NearestPoint() {}

    /**
     * Of the z with here + slope (z − y) ≥ 0.
     *
     * @param here  by constraint, its value at y
     * @param slope by constraint and unknown
     */
    static double[] of(double[] here, double[][] slope, double[] y, Patience patience) {
        double[] z = new double[y.length];
        double[] dual = new double[here.length];
        for (int sweep = 0; sweep < MOST_SWEEPS && !patience.over(); sweep++) {
            double change = 0;
            for (int c = 0; c < here.length; c++) {
                double size = 0;
                double value = here[c];
                for (int l = 0; l < y.length; l++) {
                    size += slope[c][l] * slope[c][l];
                    value += slope[c][l] * (z[l] - y[l]);
                }
                if (size < 1e-24 || !Double.isFinite(value)) {
                    continue;
                }
                double step = Math.max(-dual[c], -value / size);
                dual[c] += step;
                for (int l = 0; l < y.length; l++) {
                    z[l] += step * slope[c][l];
                }
                change = Math.max(change, Math.abs(step) * Math.sqrt(size));
            }
            if (change < 1e-14) {
                break;
            }
        }
        return z;
    }
}
