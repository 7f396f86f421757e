package entente.session.charts;

import entente.arithmetic.Digits;
import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.model.PictureOptions;
import entente.model.PictureOptions.By;
import entente.model.Scenarios;
import entente.session.answers.DrawAnswer;
import entente.session.answers.DrawAnswer.Block;
import entente.session.answers.DrawAnswer.Mark;
import entente.session.answers.DrawAnswer.Observed;
import entente.session.answers.DrawAnswer.Thing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What {@code draw} found: colour by what is drawn, shade by what moves, dashes by scenario, or panels instead. */
final class DrawCharts {
    /** Of several scenarios, more curves each than these have panels. */
    private static final int CURVES = 2;
    /** Things that differ by more do not fit on one linear axis. */
    private static final double APART = 500;
    /** What runs away is followed so many times above all else. */
    private static final double FAR = 1000;

    private static final int LONGEST = 40;

    private final DrawAnswer answer;
    private final PictureOptions options;

    /** What the panels are of; −1 for all in one, else the index of the quantity that moves. */
    private final @Nullable By by;

    private final int axis;

    private DrawCharts(DrawAnswer answer, PictureOptions options) {
        this.answer = answer;
        this.options = options;
        PictureOptions.Panels panels = options.panels();
        boolean many = answer.scenarios().size() > 1 && answer.things().size() > CURVES;
        this.by = panels == null ? (many ? By.SCENARIO : null) : panels.by();
        this.axis = panels == null
                ? -1
                : Math.max(
                        0, answer.over().stream().map(Thing::heading).toList().indexOf(panels.text()));
    }

    static Chart of(DrawAnswer answer, PictureOptions options) {
        return new DrawCharts(answer, options).chart();
    }

    private Chart chart() {
        Map<Object, Parts> groups = new LinkedHashMap<>();
        for (Block block : answer.blocks()) {
            for (int thing = 0; thing < answer.things().size(); thing++) {
                if (block.has(thing)) {
                    groups.computeIfAbsent(key(block, thing), key -> new Parts())
                            .add(block, thing);
                }
            }
        }
        if (groups.isEmpty()) {
            groups.put("", new Parts());
        }
        boolean logarithmic = logarithmic();
        Double top = logarithmic ? top() : null;
        List<Panel> panels = new ArrayList<>();
        groups.forEach((key, parts) -> panels.add(panel(parts, logarithmic, top)
                .titled(groups.size() > 1 || by != null && !parts.curves.isEmpty() ? title(parts) : null)));
        int columns = panels.size() == 3 ? 3 : 2;
        return Chart.of(description(), panels, columns).noting(answer.sentences());
    }

    /** The curves of a panel. */
    private static final class Parts {
        private final List<Block> blocks = new ArrayList<>();
        private final List<Integer> things = new ArrayList<>();
        private final List<Integer> curves = new ArrayList<>();

        private void add(Block block, int thing) {
            blocks.add(block);
            things.add(thing);
            curves.add(curves.size());
        }
    }

    private Object key(Block block, int thing) {
        if (by == null) {
            return "";
        }
        return switch (by) {
            case SCENARIO -> block.scenario();
            case FIRM -> thing;
            case QUANTITY -> answer.points().get(block.point())[axis];
        };
    }

    private @Nullable Phrase title(Parts parts) {
        Block block = parts.blocks.get(0);
        if (by == null) {
            return null;
        }
        return switch (by) {
            case SCENARIO -> scenario(block.scenario());
            case FIRM -> Chart.name(label(parts.things.get(0)));
            case QUANTITY -> moved(block.point(), axis);
        };
    }

    private String label(int thing) {
        return answer.things().get(thing).label();
    }

    private Phrase scenario(int which) {
        String name = answer.scenarios().get(which);
        return name.equals(Scenarios.BASE) ? Phrase.of("chart.base") : Chart.name(name);
    }

    private Phrase moved(int point, int which) {
        Thing over = answer.over().get(which);
        double value = answer.points().get(point)[which];
        return Phrase.of("chart.point", over.label(), over.percent() ? Digits.six(100 * value) + "%" : value);
    }

    private Panel panel(Parts parts, boolean logarithmic, @Nullable Double top) {
        List<Plot> plots = new ArrayList<>();
        for (int k = 0; k < parts.curves.size(); k++) {
            Block block = parts.blocks.get(k);
            int thing = parts.things.get(k);
            double[] x = answer.against() == null ? block.t() : block.x();
            plots.add(new Plot.Curve(series(block, thing), x, leaving(block.y()[thing], top)));
        }
        for (int k = 0; k < answer.observed().size(); k++) {
            Observed column = answer.observed().get(k);
            if (column.thing() < 0 || parts.things.contains(column.thing())) {
                plots.add(new Plot.Points(series(column, k, parts), column.t(), column.y()));
            }
        }
        Axis x = answer.against() == null ? TimeAxes.of(answer.time()) : Axis.of(title(answer.against()));
        Axis y = Axis.of(upward(parts)).logarithmic(logarithmic).between(null, top);
        return new Panel(x, y, plots).marked(answer.against() == null ? marks(parts) : List.of());
    }

    /** Up to where a curve leaves the picture: what comes later would stretch the axis. */
    private static double[] leaving(double[] y, @Nullable Double top) {
        double[] kept = y.clone();
        boolean left = false;
        for (int k = 0; k < kept.length && top != null; k++) {
            boolean beyond = kept[k] > top;
            kept[k] = !beyond ? kept[k] : left ? Double.NaN : top;
            left = beyond;
        }
        return kept;
    }

    /** What its own panel says need not be said again. */
    private Series series(Block block, int thing) {
        List<Phrase> name = new ArrayList<>();
        if (answer.things().size() > 1 && by != By.FIRM) {
            name.add(Chart.name(label(thing)));
        }
        double[] point = answer.points().get(block.point());
        for (int k = 0; k < point.length; k++) {
            if (by != By.QUANTITY || k != axis) {
                name.add(moved(block.point(), k));
            }
        }
        if (answer.scenarios().size() > 1 && by != By.SCENARIO) {
            name.add(scenario(block.scenario()));
        }
        Phrase said = name.isEmpty() ? Chart.name(label(thing)) : joined(name);
        return Series.of(said, by == By.FIRM ? 0 : thing)
                .along(share(block.point()))
                .in(by == By.SCENARIO ? 0 : block.scenario());
    }

    /** How far along what moves within a panel; NaN where nothing does. */
    private double share(int point) {
        List<List<Double>> within =
                answer.points().stream().map(this::moving).distinct().toList();
        int last = within.size() - 1;
        int k = within.indexOf(moving(answer.points().get(point)));
        return within.get(0).isEmpty() ? Double.NaN : last == 0 ? 1 : k / (double) last;
    }

    private List<Double> moving(double[] point) {
        return IntStream.range(0, point.length)
                .filter(k -> by != By.QUANTITY || k != axis)
                .mapToObj(k -> point[k])
                .toList();
    }

    private static Phrase joined(List<Phrase> parts) {
        Phrase all = parts.get(0);
        for (Phrase part : parts.subList(1, parts.size())) {
            all = Phrase.of("chart.under", all, part);
        }
        return all;
    }

    /** Points of what is drawn as one curve look like it; others stand for themselves. */
    private Series series(Observed column, int k, Parts parts) {
        if (column.thing() < 0) {
            return Series.of(Chart.name(column.heading()), k);
        }
        List<Integer> curves = parts.curves.stream()
                .filter(curve -> parts.things.get(curve) == column.thing())
                .toList();
        return curves.size() == 1
                ? series(parts.blocks.get(curves.get(0)), column.thing())
                : Series.of(Phrase.of("chart.data", label(column.thing())), by == By.FIRM ? 0 : column.thing());
    }

    private static Phrase title(Thing thing) {
        return thing.output() ? Phrase.of("chart.outputOf", thing.label()) : Chart.name(thing.label());
    }

    private Phrase upward(Parts parts) {
        List<Integer> things = parts.things.stream().distinct().toList();
        boolean outputs =
                things.stream().allMatch(thing -> answer.things().get(thing).output());
        boolean one = things.size() == 1 && answer.things().size() == 1;
        if (one) {
            return title(answer.things().get(things.get(0)));
        }
        return outputs && !things.isEmpty() ? Phrase.of("chart.output") : Phrase.of("chart.value");
    }

    private Phrase description() {
        if (answer.things().isEmpty()) {
            return Phrase.of("chart.observed");
        }
        List<String> names = answer.things().stream().limit(8).map(Thing::label).toList();
        Phrase all = Phrase.of("chart.several", names);
        return answer.against() == null
                ? Phrase.of("chart.overTimeOf", all)
                : Phrase.of("chart.against", all, answer.against().label());
    }

    private boolean logarithmic() {
        if (options.y().logarithmic()) {
            return true;
        }
        boolean fixed = options.y().from() != null || options.y().to() != null;
        boolean positive = answer.blocks().stream()
                .flatMap(block -> Arrays.stream(block.y()))
                .flatMapToDouble(Arrays::stream)
                .noneMatch(y -> y < 0);
        boolean runaway = answer.blocks().stream().anyMatch(block -> block.runaway() != null);
        return !fixed && positive && (runaway || apart());
    }

    private boolean apart() {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Block block : answer.blocks()) {
            for (double[] values : block.y()) {
                double top = largest(values);
                least = top > 0 ? Math.min(least, top) : least;
                most = Math.max(most, top);
            }
        }
        return most > APART * least;
    }

    /** Where curves that go on to infinity leave the picture: far above all starts, and above the ends of others. */
    private @Nullable Double top() {
        double usual = 0;
        double most = 0;
        for (Block block : answer.blocks()) {
            for (double[] values : block.y()) {
                double end = largest(values);
                most = Math.max(most, end);
                double kept = block.runaway() == null ? end : values.length == 0 ? 0 : values[0];
                usual = Double.isFinite(kept) ? Math.max(usual, kept) : usual;
            }
        }
        return usual > 0 && most > FAR * usual ? (Double) (FAR * usual) : null;
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
    }

    private List<Panel.Mark> marks(Parts parts) {
        Map<Double, List<Phrase>> names = new TreeMap<>();
        for (Block block : parts.blocks.stream().distinct().toList()) {
            for (Mark event : block.marks()) {
                String text = shortened(event.text());
                add(names, event.t(), event.ends() ? Phrase.of("chart.end", text) : Chart.name(text));
            }
            Mark runaway = block.runaway();
            if (runaway != null) {
                add(names, runaway.t(), Phrase.of("chart.runaway", runaway.text()));
            }
        }
        List<Panel.Mark> marks = new ArrayList<>();
        names.forEach((t, all) -> marks.add(
                new Panel.Mark(t, all.size() == 1 ? all.get(0) : Phrase.of("chart.several", List.copyOf(all)))));
        return marks;
    }

    private static void add(Map<Double, List<Phrase>> names, double t, Phrase name) {
        List<Phrase> there = names.computeIfAbsent(t, at -> new ArrayList<>());
        if (!there.contains(name)) {
            there.add(name);
        }
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
