package entente.study.fit;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;

/**
 * Levenberg and Marquardt's method within bounds. A quantity at a bound that the slope pushes against is held; a step
 * that would pass a bound ends on it, so that the others are fitted anew beside it: at the end the rest fulfil the
 * first-order conditions, which clipping alone does not reach. A step to where there are no residuals is shortened.
 *
 * <p>Source: K. Madsen, H. B. Nielsen, O. Tingleff, Methods for non-linear least squares problems, 2004 (the damping).
 */
public final class LeastSquares {
    private static final int MOST_STEPS = 400;
    /** How far a step goes at most, on the working scale: a factor of 20, or 3 of a contribution. */
    private static final double LONGEST = 3;

    private static final double LEAST_DAMPING = 1e-15;
    private static final double MOST_DAMPING = 1e30;

    private final Residuals residuals;
    private final Bounds bounds;
    /** The offset at which it ends. */
    private final double done;

    private final BooleanSupplier cancelled;
    private double[] x;
    private Residuals.Point point;
    private final double[] weight;
    private double damping = 1e-3;
    private double growth = 2;

    private LeastSquares(
            Residuals residuals,
            Bounds bounds,
            double done,
            double[] x,
            Residuals.Point point,
            BooleanSupplier cancelled) {
        this.done = done;
        this.residuals = residuals;
        this.bounds = bounds;
        this.cancelled = cancelled;
        this.x = x;
        this.point = point;
        this.weight = new double[x.length];
    }

    /** Empty where there are no residuals at the start. */
    public static Optional<Minimum> from(
            double[] start, Residuals residuals, Bounds bounds, BooleanSupplier cancelled) {
        return from(start, residuals, bounds, Minimum.DONE / 100, cancelled);
    }

    /** @param done the offset at which it ends */
    static Optional<Minimum> from(
            double[] start, Residuals residuals, Bounds bounds, double done, BooleanSupplier cancelled) {
        double[] x = bounds.inside(start);
        Residuals.Point point = residuals.at(x);
        return point == null
                ? Optional.empty()
                : Optional.of(new LeastSquares(residuals, bounds, done, x, point, cancelled).find());
    }

    private Minimum find() {
        for (int k = 0; k < MOST_STEPS && damping < MOST_DAMPING && !cancelled.getAsBoolean(); k++) {
            int[] free = free();
            if (offset(free) < done || !step(free)) {
                break;
            }
        }
        int[] free = free();
        boolean[] off = new boolean[x.length];
        for (int j : free) {
            off[j] = x[j] > bounds.low()[j] && x[j] < bounds.high()[j];
        }
        return new Minimum(x, point, off, offset(free));
    }

    /** Those that are not held at a bound by the slope of the sum. */
    private int[] free() {
        return IntStream.range(0, x.length)
                .filter(j -> !bounds.fixed(j))
                .filter(j -> x[j] > bounds.low()[j] || slope(j) < 0)
                .filter(j -> x[j] < bounds.high()[j] || slope(j) > 0)
                .toArray();
    }

    /** ∂(Σr²/2)/∂xⱼ */
    private double slope(int j) {
        double sum = 0;
        for (int i = 0; i < point.residual().length; i++) {
            sum += point.slope()[i][j] * point.residual()[i];
        }
        return sum;
    }

    /** Tries one step; false where the sum cannot become smaller in the numbers there are. */
    private boolean step(int[] free) {
        weigh(free);
        double[] move = move(free);
        double predicted = predicted(move);
        double[] there = bounds.inside(sum(x, move));
        if (!(predicted > 0) || Arrays.equals(there, x)) {
            return false;
        }
        Residuals.Point next = residuals.at(there);
        double gain = next == null ? -1 : (point.squares() - next.squares()) / predicted;
        if (next != null && gain > 0) {
            x = there;
            point = next;
            double ratio = 2 * Math.min(gain, 1) - 1;
            damping = Math.max(LEAST_DAMPING, damping * Math.max(1.0 / 3, 1 - ratio * ratio * ratio));
            growth = 2;
        } else {
            damping *= growth;
            growth *= 2;
        }
        return true;
    }

    /** The damped step of the free quantities, ended at the first bound; those that stand at one it pushes against stay. */
    private double[] move(int[] free) {
        int[] moving = free;
        while (true) {
            double[] step = new double[x.length];
            double[] solved = solve(moving, damping);
            for (int k = 0; k < moving.length; k++) {
                step[moving[k]] = solved[k];
            }
            int[] able = Arrays.stream(moving).filter(j -> room(j, step[j]) > 0).toArray();
            if (able.length == moving.length) {
                double longest = Arrays.stream(moving)
                        .mapToDouble(j -> Math.abs(step[j]))
                        .max()
                        .orElse(0);
                double most =
                        Arrays.stream(moving).mapToDouble(j -> room(j, step[j])).reduce(LONGEST / longest, Math::min);
                if (most < 1) {
                    for (int j : moving) {
                        boolean ends = room(j, step[j]) <= most;
                        double bound = step[j] > 0 ? bounds.high()[j] : bounds.low()[j];
                        step[j] = ends ? bound - x[j] : step[j] * most;
                    }
                }
                return step;
            }
            moving = able;
        }
    }

    /** The part of a step that its bound allows. */
    private double room(int j, double step) {
        if (step == 0) {
            return 1;
        }
        double bound = step > 0 ? bounds.high()[j] : bounds.low()[j];
        return Math.min(1, (bound - x[j]) / step);
    }

    /** By how much the linear model says that Σr² falls. */
    private double predicted(double[] move) {
        double now = 0;
        double then = 0;
        for (int i = 0; i < point.residual().length; i++) {
            double r = point.residual()[i];
            double next = r;
            for (int j = 0; j < move.length; j++) {
                next += point.slope()[i][j] * move[j];
            }
            now += r * r;
            then += next * next;
        }
        return now - then;
    }

    /** Minimises ‖r + Jδ‖² + damping ‖Wδ‖² over the quantities named. */
    private double[] solve(int[] moving, double damp) {
        int rows = point.residual().length;
        int q = moving.length;
        if (q == 0) {
            return new double[0];
        }
        double[][] matrix = new double[rows + q][q];
        double[] right = new double[rows + q];
        for (int i = 0; i < rows; i++) {
            right[i] = -point.residual()[i];
            for (int k = 0; k < q; k++) {
                matrix[i][k] = point.slope()[i][moving[k]] / scale(moving[k]);
            }
        }
        for (int k = 0; k < q; k++) {
            matrix[rows + k][k] = Math.sqrt(damp);
        }
        double[] scaled = new QRDecomposition(new Array2DRowRealMatrix(matrix, false))
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
        for (int k = 0; k < q; k++) {
            scaled[k] /= scale(moving[k]);
        }
        return scaled;
    }

    /** By the slopes here, not by the largest met: a quantity on its way to infinity would stand still. */
    private void weigh(int[] free) {
        for (int j : free) {
            weight[j] = length(j);
        }
    }

    private double scale(int j) {
        return weight[j] > 0 ? weight[j] : 1;
    }

    /** ‖proj_J r‖/‖r‖ */
    private double offset(int[] free) {
        double size = point.squares();
        if (size == 0 || free.length == 0) {
            return 0;
        }
        weigh(free);
        double[] step = new double[x.length];
        double[] solved = solve(free, 1e-24);
        for (int k = 0; k < free.length; k++) {
            step[free[k]] = solved[k];
        }
        double projected = 0;
        for (double[] row : point.slope()) {
            double sum = 0;
            for (int j : free) {
                sum += row[j] * step[j];
            }
            projected += sum * sum;
        }
        return Math.sqrt(projected / size);
    }

    private double length(int j) {
        double sum = 0;
        for (double[] row : point.slope()) {
            sum += row[j] * row[j];
        }
        return Math.sqrt(sum);
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        for (int j = 0; j < a.length; j++) {
            sum[j] = a[j] + b[j];
        }
        return sum;
    }
}
