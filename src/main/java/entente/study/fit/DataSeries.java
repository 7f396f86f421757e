package entente.study.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Data over time.
 *
 * @param times   in the model's unit, in the order of the rows
 * @param columns their headings
 * @param values  by row and column; NaN where one is missing
 * @param sizes   the stated sizes of their errors, 1 where none is
 */
public record DataSeries(List<Double> times, List<String> columns, List<double[]> values, List<double[]> sizes) {
    /** The largest value of a column. */
    public double largest(int column) {
        return values.stream()
                .mapToDouble(row -> row[column])
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
    }

    /** Its times, each once, in order. */
    public double[] distinctTimes() {
        return times.stream().mapToDouble(t -> t).sorted().distinct().toArray();
    }

    /** How many values there are. */
    public int count() {
        return (int) values.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(y -> !Double.isNaN(y))
                .count();
    }

    /** What of it is known up to a time. */
    public DataSeries until(double last) {
        List<Double> kept = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        List<double[]> errors = new ArrayList<>();
        for (int row = 0; row < values.size(); row++) {
            if (times.get(row) <= last) {
                kept.add(times.get(row));
                rows.add(values.get(row));
                errors.add(sizes.get(row));
            }
        }
        return new DataSeries(kept, columns, rows, errors);
    }

    /** The values of a column that are there, by time. */
    public ColumnSeries column(int column) {
        int[] rows = IntStream.range(0, times.size())
                .filter(row -> !Double.isNaN(values.get(row)[column]))
                .boxed()
                .sorted(Comparator.comparing(times::get))
                .mapToInt(row -> row)
                .toArray();
        return new ColumnSeries(
                Arrays.stream(rows).mapToDouble(times::get).toArray(),
                Arrays.stream(rows).mapToDouble(row -> values.get(row)[column]).toArray());
    }
}
