package entente.session.charts;

import entente.answer.Field;
import entente.answer.Table;
import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.stability.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Values along one quantity, or over two. */
final class SweepCharts {
    private static final int MOST = 40;
    /** Values that differ by more have axes of their own. */
    private static final double APART = 30;

    private final Table table;
    private final double[] first;

    private SweepCharts(Table table) {
        this.table = table;
        this.first = numbers(0);
    }

    /** Empty of three quantities and more. */
    static Optional<Chart> of(Table table, int axes) {
        SweepCharts charts = new SweepCharts(table);
        if (table.rows() == 0 || axes > 2 || table.columns().size() <= axes) {
            return Optional.empty();
        }
        List<Panel> panels = axes == 1 ? charts.along() : charts.over();
        return panels.isEmpty() ? Optional.empty() : Optional.of(Chart.of(Phrase.of("chart.sweep"), panels, 2));
    }

    private double[] numbers(int column) {
        return IntStream.range(0, table.rows())
                .mapToDouble(row -> table.at(row, column).asNumber())
                .toArray();
    }

    private Axis axis(int column) {
        return Axis.of(Chart.name(table.headings().get(column)));
    }

    private static double top(double[] values) {
        return Arrays.stream(values)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private List<Panel> along() {
        List<Panel> panels = new ArrayList<>();
        List<List<Integer>> groups = new ArrayList<>();
        for (int column = 1; column < table.columns().size() && column <= MOST; column++) {
            if (!CellWords.isNumeric(table, column)) {
                continue;
            }
            double top = top(numbers(column));
            List<Integer> group = groups.stream()
                    .filter(some ->
                            top <= APART * top(numbers(some.get(0))) && APART * top >= top(numbers(some.get(0))))
                    .findFirst()
                    .orElse(null);
            if (group == null) {
                group = new ArrayList<>();
                groups.add(group);
            }
            group.add(column);
        }
        for (List<Integer> group : groups) {
            List<Plot> curves = new ArrayList<>();
            for (int column : group) {
                curves.add(new Plot.Curve(Series.of(table.headings().get(column), column - 1), first, numbers(column)));
            }
            Axis up = group.size() == 1 ? axis(group.get(0)) : Axis.of(Phrase.of("chart.value"));
            panels.add(new Panel(axis(0), up, curves));
        }
        for (int column = 1; column < table.columns().size(); column++) {
            if (!CellWords.isNumeric(table, column)) {
                panels.add(strip(column));
            }
        }
        return panels;
    }

    /** What is said holds half-way to the neighbours. */
    private Panel strip(int column) {
        Kinds kinds = new Kinds();
        int n = table.rows();
        double[] from = new double[n];
        double[] to = new double[n];
        int[] kind = new int[n];
        for (int row = 0; row < n; row++) {
            from[row] = row == 0 ? first[0] : (first[row - 1] + first[row]) / 2;
            to[row] = row == n - 1 ? first[row] : (first[row] + first[row + 1]) / 2;
            kind[row] = kinds.of(table.at(row, column));
        }
        return new Panel(axis(0), Axis.NONE, List.of(new Plot.Strip(from, to, kind, kinds.all)))
                .titled(Chart.name(table.headings().get(column)));
    }

    private List<Panel> over() {
        double[] x = Arrays.stream(first).distinct().toArray();
        double[] y = Arrays.stream(numbers(1)).distinct().toArray();
        List<Panel> panels = new ArrayList<>();
        if (x.length * y.length != table.rows() || x.length < 2 || y.length < 2) {
            return panels;
        }
        for (int column = 2; column < table.columns().size(); column++) {
            Phrase name = Chart.name(table.headings().get(column));
            Plot plot = CellWords.isNumeric(table, column)
                    ? new Plot.Heat(name, x, y, heat(column, x.length, y.length))
                    : regions(column, x, y);
            panels.add(new Panel(axis(0), axis(1), List.of(plot)).titled(name));
        }
        return panels;
    }

    private double[][] heat(int column, int across, int up) {
        double[] values = numbers(column);
        double[][] heat = new double[across][up];
        for (int i = 0; i < across; i++) {
            heat[i] = Arrays.copyOfRange(values, i * up, (i + 1) * up);
        }
        return heat;
    }

    private Plot regions(int column, double[] x, double[] y) {
        Kinds kinds = new Kinds();
        int[][] kind = new int[x.length][y.length];
        for (int row = 0; row < table.rows(); row++) {
            kind[row / y.length][row % y.length] = kinds.of(table.at(row, column));
        }
        return new Plot.Regions(x, y, kind, kinds.all, Plot.Segments.NONE);
    }

    /** The different words of a column; verdicts keep their colours. */
    private static final class Kinds {
        private final List<Series> all = new ArrayList<>();

        int of(Field.Leaf leaf) {
            Series series = series(leaf);
            for (int k = 0; k < all.size(); k++) {
                if (all.get(k).name().equals(series.name())) {
                    return k;
                }
            }
            all.add(series);
            return all.size() - 1;
        }

        private Series series(Field.Leaf leaf) {
            for (Verdict verdict : Verdict.values()) {
                if (leaf instanceof Field.Word word && word.english().equals(verdict.word())) {
                    return VerdictKinds.ALL.get(verdict.ordinal());
                }
            }
            return Series.of(
                    CellWords.of(leaf), leaf instanceof Field.Truth truth ? (truth.value() ? 2 : 1) : all.size());
        }
    }
}
