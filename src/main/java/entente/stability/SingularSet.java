package entente.stability;

import entente.stability.interior.Bands;
import entente.stability.matrix.Dense;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/** What equilibria a set of survivors has whose matrix M_SS is singular. */
final class SingularSet {
    private SingularSet() {}

    static Degenerate of(double[][] m, int[] present) {
        SingularValueDecomposition svd = new SingularValueDecomposition(MatrixUtils.createRealMatrix(m));
        double[] values = svd.getSingularValues();
        int rank = 0;
        while (rank < values.length && values[rank] > Bands.RANK * values[0]) {
            rank++;
        }
        double[] x0 = leastSquares(svd, rank, m.length);
        double[] left = Dense.times(m, x0);
        for (double v : left) {
            if (Math.abs(v - 1) > Bands.RESIDUE) {
                return new Degenerate(present, Degenerate.Kind.NONE, 0);
            }
        }
        int dimension = m.length - rank;
        return slack(x0, svd.getV().getData(), rank) > Bands.VERDICT
                ? new Degenerate(present, Degenerate.Kind.LINE, dimension)
                : new Degenerate(present, Degenerate.Kind.NONE, 0);
    }

    private static double[] leastSquares(SingularValueDecomposition svd, int rank, int n) {
        double[] x = new double[n];
        double[][] u = svd.getU().getData();
        double[][] v = svd.getV().getData();
        for (int r = 0; r < rank; r++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += u[i][r];
            }
            for (int i = 0; i < n; i++) {
                x[i] += v[i][r] * sum / svd.getSingularValues()[r];
            }
        }
        return x;
    }

    /** The largest s ≤ 1 with x0 + V c ≥ s somewhere on the affine set of solutions: a linear programme. */
    private static double slack(double[] x0, double[][] v, int rank) {
        int n = x0.length;
        int free = n - rank;
        if (free == 1) {
            return slackOnLine(x0, v, rank);
        }
        // Unknowns: c⁺, c⁻ (both ≥ 0, so that the start is feasible whatever the signs), and s⁺, s⁻.
        int unknowns = 2 * free + 2;
        double[] goal = new double[unknowns];
        goal[2 * free] = 1;
        goal[2 * free + 1] = -1;
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] row = new double[unknowns];
            for (int f = 0; f < free; f++) {
                row[f] = v[i][rank + f];
                row[free + f] = -v[i][rank + f];
            }
            row[2 * free] = -1;
            row[2 * free + 1] = 1;
            constraints.add(new LinearConstraint(row, Relationship.GEQ, -x0[i]));
        }
        constraints.add(new LinearConstraint(goal, Relationship.LEQ, 1));
        double[] floor = new double[unknowns];
        floor[2 * free + 1] = 1;
        constraints.add(new LinearConstraint(floor, Relationship.LEQ, 1e6));
        try {
            return new SimplexSolver()
                    .optimize(
                            new MaxIter(10_000),
                            new LinearObjectiveFunction(goal, 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MAXIMIZE,
                            new NonNegativeConstraint(true))
                    .getValue();
        } catch (MathIllegalStateException e) {
            // The solver gave up on a degenerate programme; then no line is claimed.
            return Double.NEGATIVE_INFINITY;
        }
    }

    /** Half the way between the ends of the positive part of a line, or below 0 where there is none. */
    private static double slackOnLine(double[] x0, double[][] v, int column) {
        double low = -1e9;
        double high = 1e9;
        double fixed = 1;
        for (int i = 0; i < x0.length; i++) {
            double slope = v[i][column];
            if (Math.abs(slope) < Bands.RANK) {
                fixed = Math.min(fixed, x0[i]);
            } else if (slope > 0) {
                low = Math.max(low, -x0[i] / slope);
            } else {
                high = Math.min(high, -x0[i] / slope);
            }
        }
        return Math.min(fixed, (high - low) / 2);
    }
}
