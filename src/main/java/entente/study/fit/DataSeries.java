package entente.study.fit;

import java.util.List;

/**
 * Data over time.
 *
 * @param times   in the model's unit, in the order of the rows
 * @param columns their headings
 * @param values  by row and column; NaN where one is missing
 */
public record DataSeries(List<Double> times, List<String> columns, List<double[]> values) {
    /** The largest value of a column. */
    public double largest(int column) {
        return values.stream()
                .mapToDouble(row -> row[column])
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
    }
}
