package entente.session.charts;

import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.session.answers.SimulationAnswer;
import entente.trajectory.Ending;
import entente.trajectory.RunEvent;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs: outputs over time, with what happened. */
final class RunCharts {
    /** Curves of more firms nobody tells apart. */
    private static final int MOST = 40;
    /** Outputs that differ by more do not fit on one linear axis. */
    private static final double APART = 500;
    /** A run that runs away is followed so many times above where it began. */
    private static final double FAR = 1000;

    private static final int LONGEST = 40;

    private RunCharts() {}

    static Optional<Chart> of(List<Charts.Answered> answers) {
        List<Trajectory> runs = answers.stream()
                .map(one -> ((SimulationAnswer) one.answer()).trajectory())
                .toList();
        boolean together = runs.size() > 1 && runs.stream().allMatch(run -> shown(run).length <= 2);
        List<Panel> panels = new ArrayList<>();
        List<Plot> all = new ArrayList<>();
        for (int k = 0; k < runs.size(); k++) {
            String scenario = answers.get(k).inquiry().scenario();
            List<Plot> curves = curves(runs.get(k), together ? scenario : null, together ? k : 0);
            if (together) {
                all.addAll(curves);
            } else if (!curves.isEmpty()) {
                panels.add(panel(List.of(runs.get(k)), curves).titled(runs.size() > 1 ? Chart.name(scenario) : null));
            }
        }
        if (together && !all.isEmpty()) {
            panels.add(panel(runs, all));
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        int more = runs.stream()
                .mapToInt(run -> present(run).length - shown(run).length)
                .max()
                .orElse(0);
        Chart chart = Chart.of(Phrase.of("chart.run"), panels, 2);
        return Optional.of(more > 0 ? chart.noting(List.of(Phrase.of("chart.firms", more))) : chart);
    }

    private static Panel panel(List<Trajectory> runs, List<Plot> curves) {
        boolean runaway = runs.stream().anyMatch(run -> run.ending().reason() == Ending.Reason.RUNAWAY);
        Axis output = TimeAxes.output().logarithmic(runaway || apart(curves)).between(null, runaway ? top(runs) : null);
        return new Panel(TimeAxes.of(runs.get(0).model()), output, curves).marked(marks(runs));
    }

    /** Where curves that go on to infinity leave the picture: far above all starts, and above the ends of other runs. */
    private static @Nullable Double top(List<Trajectory> runs) {
        double usual = 0;
        double most = 0;
        for (Trajectory run : runs) {
            double end = run.ending().t();
            usual = Math.max(usual, largest(run.outputAt(0)));
            most = Math.max(most, largest(run.outputAt(end)));
            if (run.ending().reason() != Ending.Reason.RUNAWAY) {
                usual = Math.max(usual, largest(run.outputAt(end)));
            }
        }
        return usual > 0 && most > FAR * usual ? (Double) (FAR * usual) : null;
    }

    private static double largest(double[] outputs) {
        return Arrays.stream(outputs).filter(Double::isFinite).max().orElse(0);
    }

    /** Whether some differ by so much that one linear axis does not show them all. */
    static boolean apart(List<Plot> curves) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Plot plot : curves) {
            double top = Arrays.stream(((Plot.Curve) plot).y())
                    .filter(Double::isFinite)
                    .max()
                    .orElse(0);
            least = top > 0 ? Math.min(least, top) : least;
            most = Math.max(most, top);
        }
        return most > APART * least;
    }

    /** The firms that are there at any time. */
    private static int[] present(Trajectory run) {
        double[][] output = run.output();
        return IntStream.range(0, output.length)
                .filter(firm -> Arrays.stream(output[firm]).anyMatch(q -> !Double.isNaN(q)))
                .toArray();
    }

    /** Those with the largest outputs, in order of declaration. */
    private static int[] shown(Trajectory run) {
        int[] present = present(run);
        double[][] output = run.output();
        return IntStream.of(present)
                .boxed()
                .sorted(Comparator.comparingDouble(firm -> -Arrays.stream(output[firm])
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0)))
                .limit(MOST)
                .sorted()
                .mapToInt(firm -> firm)
                .toArray();
    }

    private static List<Plot> curves(Trajectory run, @Nullable String scenario, int which) {
        int[] firms = shown(run);
        RunStates states = RunStates.of(run, firms);
        List<Plot> curves = new ArrayList<>();
        for (int firm : firms) {
            String name = TimeAxes.name(run.model().firms().get(firm));
            Phrase said = scenario == null ? Chart.name(name) : Phrase.of("chart.under", name, scenario);
            Series series = Series.of(said, curves.size()).in(which);
            curves.add(new Plot.Curve(series, states.times(), states.output()[curves.size()]));
        }
        return curves;
    }

    private static List<Panel.Mark> marks(List<Trajectory> runs) {
        Map<Double, List<Phrase>> names = new TreeMap<>();
        for (Trajectory run : runs) {
            for (RunEvent event : run.happenings()) {
                String text = shortened(event.event());
                Phrase name = event.ends() ? Phrase.of("chart.end", text) : Chart.name(text);
                List<Phrase> there = names.computeIfAbsent(event.t(), t -> new ArrayList<>());
                if (!there.contains(name)) {
                    there.add(name);
                }
            }
            Double runaway = run.ending().runawayTime();
            if (runaway != null) {
                Phrase name = Phrase.of(
                        "chart.runaway",
                        run.ending().firm() == null ? "?" : run.ending().firm());
                names.computeIfAbsent(runaway, t -> new ArrayList<>()).add(name);
            }
        }
        List<Panel.Mark> marks = new ArrayList<>();
        names.forEach((t, all) -> marks.add(
                new Panel.Mark(t, all.size() == 1 ? all.get(0) : Phrase.of("chart.several", List.copyOf(all)))));
        return marks;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
