package entente.study.fit;

import java.util.Arrays;

/**
 * How good a forecast was.
 *
 * @param rmse    √(mean e²)
 * @param mae     mean |e|
 * @param mape    mean |e/y| over y ≠ 0, in percent
 * @param skipped how many values of 0 that leaves out
 * @param mase    mean of |e| / mean |Δy| of what was fitted
 */
public record Score(double rmse, double mae, double mape, int skipped, double mase) {
    /** @param before the means of what was fitted at each of its times, in order */
    public static Score of(double[] y, double[] forecast, double[] before) {
        double[] scale = new double[y.length];
        Arrays.fill(scale, step(before));
        return of(y, forecast, scale, y.length);
    }

    /** Mean |Δy| of what was fitted: the error of whoever says that nothing changes. */
    public static double step(double[] before) {
        double steps = 0;
        for (int k = 1; k < before.length; k++) {
            steps += Math.abs(before[k] - before[k - 1]);
        }
        return steps / (before.length - 1);
    }

    /**
     * Of forecasts from several origins.
     *
     * @param scale the step of what was fitted, for each
     * @param count how many of them count
     */
    static Score of(double[] y, double[] forecast, double[] scale, int count) {
        double squares = 0;
        double sum = 0;
        double shares = 0;
        double scaled = 0;
        int counted = 0;
        for (int i = 0; i < count; i++) {
            double e = Math.abs(y[i] - forecast[i]);
            squares += e * e;
            sum += e;
            scaled += e / scale[i];
            shares += y[i] == 0 ? 0 : e / Math.abs(y[i]);
            counted += y[i] == 0 ? 0 : 1;
        }
        return new Score(
                Math.sqrt(squares / count), sum / count, 100 * shares / counted, count - counted, scaled / count);
    }
}
