package entente.session.answers;

import entente.arithmetic.Elementary;
import entente.study.fit.Datum;
import entente.study.fit.FitProblem;
import entente.study.fit.ResidualTests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How a column of data is met.
 *
 * @param times     of its values, in order of the rows
 * @param residuals (y − μ)/s of them, or of logarithms
 */
public record ColumnFit(String name, List<Datum> values, List<Double> times, List<Double> residuals) {
    /** @param residual of all tables, one after the other */
    static List<ColumnFit> of(List<String> scenarios, List<FitProblem> problems, double[] residual) {
        List<ColumnFit> columns = new ArrayList<>();
        int next = 0;
        for (int k = 0; k < problems.size(); k++) {
            FitProblem problem = problems.get(k);
            String before = problems.size() == 1 ? "" : scenarios.get(k) + ".";
            int first = columns.size();
            problem.data()
                    .columns()
                    .forEach(name -> columns.add(
                            new ColumnFit(before + name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>())));
            double[] times = problem.times();
            for (Datum datum : problem.values()) {
                ColumnFit column = columns.get(first + datum.column());
                column.values.add(datum);
                column.times.add(times[datum.time()]);
                column.residuals.add(residual[next++]);
            }
        }
        return columns;
    }

    /** Of residuals taken in means at each time. */
    ResidualTests tests() {
        SortedMap<Double, List<Double>> byTime = new TreeMap<>();
        for (int i = 0; i < residuals.size(); i++) {
            byTime.computeIfAbsent(times.get(i), t -> new ArrayList<>()).add(residuals.get(i));
        }
        return ResidualTests.of(
                byTime.keySet().stream().mapToDouble(t -> t).toArray(),
                byTime.values().stream()
                        .mapToDouble(all ->
                                all.stream().mapToDouble(r -> r).average().orElse(0))
                        .toArray());
    }

    /** y − μ */
    double[] errors() {
        return IntStream.range(0, residuals.size()).mapToDouble(this::error).toArray();
    }

    private double error(int i) {
        Datum datum = values.get(i);
        double r = residuals.get(i) * datum.size();
        return datum.relative() ? datum.value() * (1 - Elementary.EXP.value(-r)) : r;
    }

    double deviation() {
        return Math.sqrt(Arrays.stream(errors()).map(e -> e * e).average().orElse(0));
    }

    /** Σ(y − ȳ)² */
    double spread() {
        double mean = values.stream().mapToDouble(Datum::value).average().orElse(0);
        return values.stream()
                .mapToDouble(datum -> (datum.value() - mean) * (datum.value() - mean))
                .sum();
    }

    /** 100·|y − μ|/|y| where y is not 0. */
    DoubleStream percentages() {
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i).value() != 0)
                .mapToDouble(i -> 100 * Math.abs(error(i) / values.get(i).value()));
    }

    /** Σ ln y of those whose errors are a part of them. */
    double logarithms() {
        return values.stream()
                .filter(Datum::relative)
                .mapToDouble(datum -> Elementary.LN.value(datum.value()))
                .sum();
    }
}
