package entente.report;

import entente.arithmetic.Arithmetic;
import entente.arithmetic.Digits;
import entente.chart.Plot;
import java.util.List;

/**
 * Values to heights from 0 to 1.
 *
 * @param low         the value, or its logarithm, at height 0
 * @param high        the value, or its logarithm, at height 1
 * @param logarithmic for curves that run through many orders of magnitude
 */
record Scale(double low, double high, boolean logarithmic) {
    private static final int MOST_DECADES = 12;
    private static final double[] STEPS = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    static Scale of(List<Plot.Curve> curves, boolean logarithmic) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Plot.Curve curve : curves) {
            for (double v : curve.y()) {
                if (Double.isFinite(v) && (v > 0 || !logarithmic)) {
                    least = Math.min(least, v);
                    most = Math.max(most, v);
                }
            }
        }
        if (!(most >= least)) {
            return new Scale(0, 0, logarithmic);
        }
        if (logarithmic) {
            int ceiling = (int) Math.ceil(Arithmetic.log10(most));
            // A firm that dies out would stretch the axis to where nothing else is seen.
            int floor = Math.max((int) Math.floor(Arithmetic.log10(least)), ceiling - MOST_DECADES);
            int decades = Math.max(2, ceiling - floor);
            // Four steps of whole decades, so that every label is a power of ten.
            return new Scale(floor, floor + (decades <= 2 ? 2 : (decades + 3) / 4 * 4), true);
        }
        double bottom = Math.min(0, least);
        double top = most > bottom ? bottom + roomy(most - bottom) : bottom + 1;
        return new Scale(bottom, top, false);
    }

    boolean isEmpty() {
        return high <= low;
    }

    double height(double value) {
        if (!Double.isFinite(value) || logarithmic && value <= 0) {
            return Double.NaN;
        }
        double v = logarithmic ? Arithmetic.log10(value) : value;
        if (logarithmic && v < low) {
            return Double.NaN;
        }
        return Math.max(0, Math.min(1, (v - low) / (high - low)));
    }

    String label(double height) {
        double v = low + height * (high - low);
        return Digits.six(three(logarithmic ? Arithmetic.power(10, v) : v));
    }

    /** Rounded to three digits, which is all that a label needs. */
    private static double three(double value) {
        if (value == 0) {
            return 0;
        }
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(3))
                .doubleValue();
    }

    /** A little above the value, so that four steps lead there and each is a rounded number. */
    private static double roomy(double value) {
        double unit = Arithmetic.power(10, Math.floor(Arithmetic.log10(value / 4)));
        for (double factor : STEPS) {
            if (factor * unit * 4 >= value * 0.999999) {
                return factor * unit * 4;
            }
        }
        return value;
    }
}
