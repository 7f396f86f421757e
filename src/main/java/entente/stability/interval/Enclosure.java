package entente.stability.interval;

import entente.arithmetic.Interval;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Lu;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Intervals that contain the solution of every linear system within one. */
public final class Enclosure {
    private Enclosure() {}

    /** I − D, widened as its entries are. */
    public static Interval[][] identityMinus(Interval[][] d) {
        int n = d.length;
        Interval[][] m = new Interval[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                m[i][j] = i == j ? Interval.ONE : d[i][j].negate();
            }
        }
        return m;
    }

    /**
     * x with Ax = b for every A within the entries: with R ≈ A⁻¹ and x̃ ≈ Rb, ‖I − RA‖ ≤ β &lt; 1 in a weighted maximum
     * norm bounds |x − x̃| by |R(b − Ax̃)|/(1 − β). All such A are then regular.
     *
     * @param stop asked for every row
     * @return null where this does not succeed, or was stopped
     */
    public static Interval @Nullable [] solve(Interval[][] a, double[] b, BooleanSupplier stop) {
        int n = a.length;
        double[][] middle = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (!a[i][j].finite()) {
                    return null;
                }
                middle[i][j] = a[i][j].middle();
            }
        }
        double[][] r = Lu.inverse(middle, stop);
        if (r == null || !Dense.finite(r)) {
            return null;
        }
        double[] x = Dense.times(r, b);
        Interval[] residual = new Interval[n];
        for (int i = 0; i < n; i++) {
            Interval sum = Interval.exactly(b[i]);
            for (int j = 0; j < n; j++) {
                sum = sum.minus(a[i][j].times(Interval.exactly(x[j])));
            }
            residual[i] = sum;
        }
        double beta = 0;
        double error = 0;
        for (int i = 0; i < n; i++) {
            if (stop.getAsBoolean()) {
                return null;
            }
            Interval correction = Interval.ZERO;
            double row = 0;
            for (int j = 0; j < n; j++) {
                correction = correction.plus(Interval.exactly(r[i][j]).times(residual[j]));
                Interval entry = i == j ? Interval.ONE : Interval.ZERO;
                for (int k = 0; k < n; k++) {
                    entry = entry.minus(Interval.exactly(r[i][k]).times(a[k][j]));
                }
                row = Math.nextUp(row + entry.size());
            }
            beta = Math.max(beta, row);
            error = Math.max(error, correction.size());
        }
        if (!(beta < 1)) {
            return null;
        }
        double radius = Math.nextUp(error / Math.nextDown(1 - beta));
        Interval[] solution = new Interval[n];
        for (int i = 0; i < n; i++) {
            solution[i] = new Interval(Math.nextDown(x[i] - radius), Math.nextUp(x[i] + radius));
        }
        return solution;
    }
}
