package entente.chart;

import entente.diagnostic.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** A chart of every kind. */
public final class SampleCharts {
    private SampleCharts() {}

    public static Map<String, Chart> all() {
        Map<String, Chart> all = new LinkedHashMap<>();
        List<Panel.Mark> few = List.of(mark(10, "new law"), mark(12, "Jia and Yi form Tech"), mark(40, "shock"));
        List<Panel.Mark> many = new ArrayList<>();
        for (int k = 0; k < 22; k++) {
            many.add(mark(2 + 2.4 * k, "event number " + (k + 1)));
        }
        all.put("two curves with events and years", curves(2, false, 1, few, false, 2010.0));
        all.put("eight curves in Chinese", curves(8, true, 1, few, false, null).titled(Chart.name("八家企业的产出")));
        all.put("forty curves with many events", curves(40, false, 1, many, false, null));
        all.put("outputs that differ by a million", curves(5, false, 1e6, few, true, null));
        all.put("large outputs", curves(3, false, 1e6, List.of(), false, null));
        all.put("a quantity that moves", moving());
        all.put("bands and bars", spread());
        all.put("long names", bars(9, 1));
        all.put("two bars each", bars(4, 2));
        all.put("map", map());
        all.put("numbers on a map", heat());
        all.put("strip", strip());
        for (int n : new int[] {1, 2, 3, 5, 12, 30, 100}) {
            all.put("network of " + n, network(n));
        }
        all.put("points", points());
        all.put("plane", plane());
        all.put("runaway", runaway());
        all.put("level", extreme(k -> 100 + 1e-13 * k, "Jia"));
        all.put("huge", extreme(k -> 1e300 * k, "Jia"));
        all.put("tiny", extreme(k -> 1e-300 * k, "Jia"));
        all.put("below 0", extreme(k -> -1e-7 * k * k, "Jia"));
        all.put("gaps", extreme(k -> Double.NaN, "Jia"));
        all.put("a very long name", extreme(k -> k, "企业 with a very long name ".repeat(20)));
        all.put("panels", panels());
        all.put("nothing", Chart.of(Chart.name("nothing"), new Panel(axis("t"), axis("output"), List.of())));
        return all;
    }

    private static Panel.Mark mark(double at, String name) {
        return new Panel.Mark(at, Chart.name(name));
    }

    private static Axis axis(String title) {
        return Axis.of(Chart.name(title));
    }

    public static double[] steps(int n, double to) {
        double[] steps = new double[n];
        for (int k = 0; k < n; k++) {
            steps[k] = to * k / (n - 1);
        }
        return steps;
    }

    private static double[] logistic(double[] t, double capacity, double growth) {
        double[] y = new double[t.length];
        for (int k = 0; k < t.length; k++) {
            y[k] = capacity / (1 + (capacity - 1) * Math.exp(-growth * t[k]));
        }
        return y;
    }

    private static Chart curves(
            int n, boolean chinese, double spread, List<Panel.Mark> marks, boolean log, Double origin) {
        double[] t = steps(301, 60);
        List<Plot> plots = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            String name = (chinese ? "第企业研究院".charAt(k % 6) + "公司" : "Firm") + (k + 1);
            double capacity = (100 + 37 * (k % 7)) * Math.pow(spread, k / (double) Math.max(1, n - 1));
            plots.add(new Plot.Curve(Series.of(name, k), t, logistic(t, capacity, 0.1 + 0.02 * (k % 5))));
        }
        Axis x = axis(chinese ? "年" : "t (years)").dated(origin == null ? null : new Axis.Calendar(origin, 1));
        Axis y = axis(chinese ? "产出（亿元）" : "output (100 million yuan)").logarithmic(log);
        return Chart.of(Chart.name("outputs"), new Panel(x, y, plots).marked(marks));
    }

    private static Chart moving() {
        double[] t = steps(61, 60);
        List<Plot> plots = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            Series series = Series.of("spill = 0." + (1 + 2 * k), 0).along(k / 4.0);
            plots.add(new Plot.Curve(series, t, logistic(t, 100 + 40 * k, 0.15)));
        }
        return Chart.of(Chart.name("Jia"), new Panel(axis("t"), axis("output"), plots));
    }

    private static Chart spread() {
        double[] t = steps(61, 60);
        List<Plot> plots = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            double[] low = logistic(t, 70 + 80 * k, 0.15);
            double[] high = logistic(t, 130 + 80 * k, 0.15);
            Series series = Series.of(k == 0 ? "Jia" : "Yi", k);
            plots.add(new Plot.Band(series, t, low, high));
            plots.add(new Plot.Curve(series, t, logistic(t, 100 + 80 * k, 0.15)));
        }
        Panel outputs = new Panel(axis("t"), axis("output"), plots).titled(Chart.name("Outputs"));
        Panel verdicts = bars(3, 1).panels().get(0).titled(Chart.name("Verdicts"));
        return Chart.of(Chart.name("uncertainty"), List.of(outputs, verdicts), 2);
    }

    private static Chart bars(int rows, int sets) {
        List<Phrase> names = new ArrayList<>();
        List<Plot.BarSet> values = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            names.add(Chart.name("Firm" + row + " -> A company with a long name " + row));
        }
        for (int set = 0; set < sets; set++) {
            double[] bars = new double[rows];
            for (int row = 0; row < rows; row++) {
                bars[row] = (row % 2 == set ? 1 : -1) * (rows - row) * 0.031;
            }
            values.add(new Plot.BarSet(Series.of("set " + set, set), bars));
        }
        return Chart.of(
                Chart.name("bars"), new Panel(axis("elasticity"), Axis.NONE, List.of(new Plot.Bars(names, values))));
    }

    private static List<Series> kinds() {
        List<Series> kinds = new ArrayList<>();
        for (String name : List.of("globally stable", "locally stable", "unstable", "runaway", "undecided")) {
            kinds.add(Series.of(name, kinds.size()));
        }
        return kinds;
    }

    private static Chart map() {
        double[] x = steps(49, 1);
        double[] y = steps(49, 2);
        int[][] kind = new int[49][49];
        for (int i = 0; i < 49; i++) {
            for (int j = 0; j < 49; j++) {
                kind[i][j] = Math.min(4, (int) (3 * x[i] * y[j]));
            }
        }
        return Chart.of(
                Chart.name("map"),
                new Panel(
                        axis("spill"),
                        axis("rivalry"),
                        List.of(new Plot.Regions(x, y, kind, kinds(), Plot.Segments.NONE))));
    }

    private static Chart heat() {
        double[] x = steps(9, 1);
        double[] y = steps(9, 2);
        double[][] value = new double[9][9];
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                value[i][j] = i == 4 && j == 4 ? Double.NaN : 1e6 * x[i] * y[j];
            }
        }
        return Chart.of(
                Chart.name("heat"),
                new Panel(axis("spill"), axis("rivalry"), List.of(new Plot.Heat(Chart.name("total"), x, y, value))));
    }

    private static Chart strip() {
        Plot strip =
                new Plot.Strip(new double[] {0, 0.3, 0.55}, new double[] {0.3, 0.55, 1}, new int[] {0, 1, 3}, kinds());
        Panel panel = new Panel(axis("spill"), Axis.NONE, List.of(strip));
        return Chart.of(Chart.name("strip"), panel.marked(List.of(mark(0.3, "0.3: exchange"), mark(0.55, "0.55"))));
    }

    private static Chart network(int n) {
        List<Plot.Node> nodes = new ArrayList<>();
        List<Plot.Link> links = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            Series kind = Series.of(k % 3 == 0 ? "loses" : "gains", k % 3 == 0 ? 1 : 2);
            nodes.add(new Plot.Node(kind, Chart.name("Firm" + (k + 1)), 100 + 30 * (k % 4), k % 5 == 1));
            if (n > 1) {
                links.add(new Plot.Link(k, (k + 1) % n, 0.1 * (k % 4) - 0.1));
            }
        }
        return Chart.of(
                Chart.name("network"), new Panel(Axis.NONE, Axis.NONE, List.of(new Plot.Network(nodes, links))));
    }

    private static Chart points() {
        List<Plot> plots = List.of(
                new Plot.Arrows(
                        new double[] {20, 60}, new double[] {20, 60}, new double[] {10, 5}, new double[] {5, 9}),
                new Plot.Points(Series.of("stable", 2), new double[] {120}, new double[] {90}),
                new Plot.Points(Series.of("saddle", 1).stable(false), new double[] {0, 100}, new double[] {80, 0}));
        return Chart.of(Chart.name("equilibria"), new Panel(axis("Jia"), axis("Yi"), plots));
    }

    private static Chart plane() {
        double[] x = steps(9, 1);
        double[] y = steps(9, 2);
        int[][] kind = new int[9][9];
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                kind[i][j] = i == j ? -1 : i > j ? 0 : 1;
            }
        }
        Plot.Segments divide =
                new Plot.Segments(new double[] {0}, new double[] {0}, new double[] {1.1}, new double[] {2.2});
        List<Plot> plots = List.of(
                new Plot.Regions(x, y, kind, kinds().subList(0, 2), divide),
                new Plot.Arrows(x, y, steps(9, 0.2), steps(9, 0.2)),
                new Plot.Trajectories(
                        Series.of("trajectories", 6),
                        new double[] {0.1, 0.3, 0.7, 1, Double.NaN, 0.9, 0.5, -0.2},
                        new double[] {0.1, 0.4, 0.5, 0, Double.NaN, 1.9, 1.5, 1.9}),
                new Plot.Curve(Series.of("nullcline of Jia", 0), new double[] {0, 1}, new double[] {2, 0}),
                new Plot.Points(Series.of("stable", 6), new double[] {0, 1}, new double[] {2, 0}),
                new Plot.Points(Series.of("saddle", 6).filled(Series.Fill.HALF), new double[] {0.5}, new double[] {1}));
        return Chart.of(
                Chart.name("plane"),
                new Panel(
                        axis("output of Jia").between(0.0, 1.0),
                        axis("output of Yi").between(0.0, 2.0),
                        plots));
    }

    private static Chart runaway() {
        double[] t = steps(200, 9.9);
        double[] y = new double[200];
        for (int k = 0; k < 200; k++) {
            y[k] = 10 / (10 - t[k]);
        }
        Panel panel = new Panel(
                axis("t"), axis("output").logarithmic(true), List.of(new Plot.Curve(Series.of("Jia", 0), t, y)));
        return Chart.of(Chart.name("runaway"), panel.marked(List.of(mark(10, "Jia runs away"))));
    }

    private static Chart extreme(DoubleUnaryOperator value, String name) {
        double[] t = steps(5, 1e-6);
        double[] y = IntStream.range(0, 5).mapToDouble(value::applyAsDouble).toArray();
        Plot curve = new Plot.Curve(Series.of(name, 0), t, y);
        Panel panel = new Panel(axis(name), axis(name), List.of(curve)).titled(Chart.name(name));
        return Chart.of(Chart.name(name), panel.marked(List.of(mark(0, name), mark(5e-7, name))))
                .titled(Chart.name(name))
                .noting(List.of(Chart.name(name)));
    }

    private static Chart panels() {
        List<Panel> panels = new ArrayList<>();
        for (int k = 0; k < 7; k++) {
            Panel one = curves(9, k % 2 == 0, 10, List.of(mark(10, "law")), k == 3, null)
                    .panels()
                    .get(0);
            panels.add(one.titled(Chart.name("scenario " + k)));
        }
        return Chart.of(Chart.name("panels"), panels, 3);
    }
}
