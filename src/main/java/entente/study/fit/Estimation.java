package entente.study.fit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * What a minimum says of the quantities, on their working scale: σ² = Σr²/(n − p), or 1 where the size of errors was
 * stated; C = σ²(JᵀJ)⁻¹ over those off their bounds, the others held.
 */
public final class Estimation {
    /** Singular values below this part of the largest are 0. */
    static final double RANK = 1e-8;
    /** χ² with one degree of freedom at 95 %. */
    private static final double KNOWN = 3.841459;

    private final Minimum minimum;
    private final boolean known;
    private final int[] free;
    private final double[] size;
    private final SingularValueDecomposition decomposition;

    /** @param known whether the size of errors was stated */
    public Estimation(Minimum minimum, boolean known) {
        this.minimum = minimum;
        this.known = known;
        this.free = IntStream.range(0, minimum.at().length)
                .filter(j -> minimum.free()[j])
                .toArray();
        this.size = new double[free.length];
        double[][] slope = minimum.point().slope();
        RealMatrix scaled = new Array2DRowRealMatrix(Math.max(1, slope.length), Math.max(1, free.length));
        for (int k = 0; k < free.length; k++) {
            int j = free[k];
            double length = Math.sqrt(
                    Arrays.stream(slope).mapToDouble(row -> row[j] * row[j]).sum());
            size[k] = length > 0 ? length : 1;
            for (int i = 0; i < slope.length; i++) {
                scaled.setEntry(i, k, slope[i][j] / size[k]);
            }
        }
        this.decomposition = new SingularValueDecomposition(scaled);
    }

    public Minimum minimum() {
        return minimum;
    }

    public boolean known() {
        return known;
    }

    /** n: values that are compared. */
    public int points() {
        return minimum.point().residual().length;
    }

    /** p: all quantities that move, at a bound or not. */
    public int quantities() {
        return minimum.at().length;
    }

    public int degrees() {
        return points() - quantities();
    }

    /** NaN where there are no more values than quantities. */
    public double variance() {
        return known ? 1 : degrees() > 0 ? minimum.squares() / degrees() : Double.NaN;
    }

    /** How many errors a 95 % interval reaches to each side. */
    public double quantile() {
        return Math.sqrt(rise());
    }

    /** By how many variances Σr² rises to the end of a 95 % interval. */
    double rise() {
        if (known) {
            return KNOWN;
        }
        double t = degrees() > 0 ? new TDistribution(degrees()).inverseCumulativeProbability(0.975) : Double.NaN;
        return t * t;
    }

    /** Whether some combination of the quantities changes no residual here. */
    public boolean singular() {
        double[] values = decomposition.getSingularValues();
        return free.length > 0 && values[values.length - 1] < RANK * values[0];
    }

    /** By two quantities; 0 where one stands at a bound, NaN where the residuals do not tell. */
    public double[][] covariance() {
        int p = quantities();
        double[][] all = new double[p][p];
        double variance = variance();
        double[] values = decomposition.getSingularValues();
        RealMatrix v = decomposition.getV();
        for (int a = 0; a < free.length; a++) {
            for (int b = 0; b < free.length; b++) {
                double sum = 0;
                for (int k = 0; k < values.length; k++) {
                    sum += v.getEntry(a, k) * v.getEntry(b, k) / (values[k] * values[k]);
                }
                all[free[a]][free[b]] = singular() ? Double.NaN : variance * sum / (size[a] * size[b]);
            }
        }
        return all;
    }

    /** A combination of the quantities, on their working scale, that changes no residual here; length 1. */
    public double[] unseen() {
        double[] direction = new double[quantities()];
        int last = decomposition.getV().getColumnDimension() - 1;
        double length = 0;
        for (int k = 0; k < free.length; k++) {
            direction[free[k]] = decomposition.getV().getEntry(k, last) / size[k];
            length += direction[free[k]] * direction[free[k]];
        }
        for (int k = 0; k < free.length; k++) {
            direction[free[k]] /= Math.sqrt(length);
        }
        return direction;
    }
}
