package entente.stability.repair;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.GroupMatrix;
import entente.stability.matrix.Perron;
import entente.stability.matrix.Spectrum;
import java.util.Arrays;
import java.util.List;

/** What bounds relative changes y of contributions: the firms must coexist, as they are and with a headroom. */
final class CoexistenceLimits {
    /** Room that is left at each limit. */
    static final double ROOM = 1e-7;

    private final ConstantSystem system;
    private final InteriorEquilibrium interior;
    private final double[][] d;
    private final List<Repair.Lever> levers;
    private final double headroom;
    private final boolean nonNegative;

    CoexistenceLimits(ConstantSystem system, List<Repair.Lever> levers, double headroom) {
        this.system = system;
        this.interior = InteriorEquilibrium.of(system, () -> false);
        this.d = system.coefficients().dense();
        this.levers = levers;
        this.headroom = headroom;
        this.nonNegative = system.coefficients().nonNegative();
    }

    /** Each at least 0 where the firms coexist stably, also with all contributions raised by the headroom. */
    double[] at(double[] y) {
        double[][] raised = moved(y);
        if (nonNegative) {
            double rho = Perron.of(GroupMatrix.positivePart(Coefficients.ofDense(raised)))
                    .radius();
            // Contributions of at least 0 stay so: that keeps the exact condition, and no repair gains by rivalry.
            double[] values = new double[y.length + 1];
            for (int l = 0; l < y.length; l++) {
                values[l] = 1 + y[l];
            }
            values[y.length] = 1 - ROOM - headroom * rho;
            return values;
        }
        double[] asIs = coexistence(raised, 1);
        double[] withHeadroom = coexistence(raised, headroom);
        double[] both = Arrays.copyOf(asIs, 2 * asIs.length);
        System.arraycopy(withHeadroom, 0, both, asIs.length, asIs.length);
        return both;
    }

    private double[] coexistence(double[][] coefficients, double factor) {
        int n = coefficients.length;
        double[][] raised = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                raised[i][j] = factor * coefficients[i][j];
            }
        }
        InteriorEquilibrium there = interior.chosen(raised);
        double[] x = there.saturation();
        double[] values = new double[n + 2];
        Arrays.fill(values, -1);
        if (x == null) {
            return values;
        }
        for (int i = 0; i < n; i++) {
            values[i] = Double.isNaN(x[i]) ? -1 : x[i] / (1 + Math.abs(x[i])) - ROOM;
        }
        boolean positive = there.positive() && Dense.finite(there.jacobian());
        List<Eigenvalue> eigenvalues = positive ? there.eigenvalues() : List.of();
        double size = Spectrum.radius(eigenvalues);
        values[n] = eigenvalues.isEmpty() ? -1 : -Spectrum.abscissa(eigenvalues) / size - ROOM;
        // Stable with a regular M has det M > 0; held off 0, where the outputs leave to infinity.
        double determinant = there.factors().determinant();
        values[n + 1] = determinant / (1 + Math.abs(determinant)) - ROOM;
        return values;
    }

    double[][] moved(double[] y) {
        double[][] moved = Dense.copy(d);
        for (int l = 0; l < y.length; l++) {
            Repair.Lever lever = levers.get(l);
            moved[lever.to()][lever.from()] *= 1 + y[l];
        }
        return moved;
    }

    ConstantSystem system(double[] y) {
        return system.chosen(Coefficients.ofDense(moved(y)));
    }
}
