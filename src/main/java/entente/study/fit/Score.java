package entente.study.fit;

import java.util.Arrays;

/**
 * How good a forecast was.
 *
 * @param rmse    √(mean e²)
 * @param mae     mean |e|
 * @param mape    mean |e/y| over y ≠ 0, in percent
 * @param skipped how many values of 0 that leaves out
 * @param mase    mean |e| / mean |Δy| of what was fitted
 */
public record Score(double rmse, double mae, double mape, int skipped, double mase) {
    /** @param before the means of what was fitted at each of its times, in order */
    public static Score of(double[] y, double[] forecast, double[] before) {
        double squares = 0;
        double sum = 0;
        double shares = 0;
        int counted = 0;
        for (int i = 0; i < y.length; i++) {
            double e = Math.abs(y[i] - forecast[i]);
            squares += e * e;
            sum += e;
            shares += y[i] == 0 ? 0 : e / Math.abs(y[i]);
            counted += y[i] == 0 ? 0 : 1;
        }
        double steps = 0;
        for (int k = 1; k < before.length; k++) {
            steps += Math.abs(before[k] - before[k - 1]);
        }
        int n = y.length;
        return new Score(
                Math.sqrt(squares / n),
                sum / n,
                100 * shares / counted,
                n - counted,
                sum / n / (steps / (before.length - 1)));
    }

    /** The last mean, for ever. */
    public static double[] last(double[] before, int count) {
        double[] forecast = new double[count];
        Arrays.fill(forecast, before[before.length - 1]);
        return forecast;
    }

    /** On along the line from the first mean to the last. */
    public static double[] drift(double[] times, double[] before, double[] then) {
        int last = before.length - 1;
        double slope = (before[last] - before[0]) / (times[last] - times[0]);
        return Arrays.stream(then)
                .map(t -> before[last] + slope * (t - times[last]))
                .toArray();
    }
}
