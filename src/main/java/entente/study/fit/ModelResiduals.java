package entente.study.fit;

import entente.arithmetic.Elementary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data against what a model says of them, or of their change: (y − μ)/s, or (ln y − ln μ)/s where errors are relative.
 *
 * @param logarithmic by quantity: whether its working scale is its logarithm
 * @param accuracy    of what the model says, relative
 */
public record ModelResiduals(ModelCurves curves, List<Datum> data, boolean[] logarithmic, double accuracy)
        implements Residuals {
    public ModelResiduals(ModelCurves curves, List<Datum> data, boolean[] logarithmic) {
        this(curves, data, logarithmic, ModelCurves.FINEST);
    }

    @Override
    public Residuals within(double other) {
        return new ModelResiduals(curves, data, logarithmic, other);
    }

    @Override
    public @Nullable Point at(double[] quantities) {
        double[] natural = natural(quantities);
        ModelCurves.Read read = curves.at(natural, accuracy);
        if (read == null) {
            return null;
        }
        double[] residual = new double[data.size()];
        double[][] slope = new double[data.size()][];
        for (int i = 0; i < residual.length; i++) {
            Datum datum = data.get(i);
            int c = datum.column();
            boolean change = datum.before() >= 0;
            double value = read.value()[datum.time()][c] - (change ? read.value()[datum.before()][c] : 0);
            boolean relative = datum.relative();
            if (relative && !(value > 0)) {
                return null;
            }
            residual[i] = (relative ? ln(datum.value()) - ln(value) : datum.value() - value) / datum.size();
            double[] own = read.slope()[datum.time()][c].clone();
            for (int j = 0; j < own.length; j++) {
                own[j] -= change ? read.slope()[datum.before()][c][j] : 0;
                own[j] *= (logarithmic[j] ? natural[j] : 1) / (relative ? value : 1) / -datum.size();
            }
            slope[i] = own;
        }
        return new Point(residual, slope);
    }

    /** The quantities themselves. */
    public double[] natural(double[] working) {
        double[] natural = working.clone();
        for (int j = 0; j < natural.length; j++) {
            natural[j] = logarithmic[j] ? Elementary.EXP.value(working[j]) : working[j];
        }
        return natural;
    }

    /** A derivative by the quantities, as one by what they are on their working scale. */
    double[] working(double[] slope, double[] natural) {
        double[] working = slope.clone();
        for (int j = 0; j < working.length; j++) {
            working[j] *= logarithmic[j] ? natural[j] : 1;
        }
        return working;
    }

    /** The quantities on their working scale. */
    public double[] working(double[] natural) {
        double[] working = natural.clone();
        for (int j = 0; j < working.length; j++) {
            working[j] = logarithmic[j] ? ln(natural[j]) : natural[j];
        }
        return working;
    }

    private static double ln(double x) {
        return Elementary.LN.value(x);
    }
}
