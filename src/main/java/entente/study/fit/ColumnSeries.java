package entente.study.fit;

import java.util.Arrays;

/**
 * One column of data.
 *
 * @param times  in order; equal ones are replicates
 * @param values one for each
 */
public record ColumnSeries(double[] times, double[] values) {
    /** Its times, each once. */
    public double[] distinct() {
        return Arrays.stream(times).distinct().toArray();
    }

    /** The mean at each of its times. */
    public double[] means() {
        return Arrays.stream(distinct()).map(this::mean).toArray();
    }

    private double mean(double time) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < times.length; i++) {
            sum += times[i] == time ? values[i] : 0;
            count += times[i] == time ? 1 : 0;
        }
        return sum / count;
    }

    /** What of it lies after one time and not after another. */
    public ColumnSeries between(double after, double until) {
        int from = 0;
        while (from < times.length && times[from] <= after) {
            from++;
        }
        int to = from;
        while (to < times.length && times[to] <= until) {
            to++;
        }
        return new ColumnSeries(Arrays.copyOfRange(times, from, to), Arrays.copyOfRange(values, from, to));
    }

    /** The middle one of the steps between its times. */
    double spacing() {
        double[] distinct = distinct();
        double[] steps = new double[Math.max(0, distinct.length - 1)];
        for (int k = 0; k < steps.length; k++) {
            steps[k] = distinct[k + 1] - distinct[k];
        }
        Arrays.sort(steps);
        int half = steps.length / 2;
        return steps.length == 0
                ? Double.NaN
                : steps.length % 2 == 1 ? steps[half] : (steps[half - 1] + steps[half]) / 2;
    }

    double largest() {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }
}
