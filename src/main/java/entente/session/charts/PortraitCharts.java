package entente.session.charts;

import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.session.answers.PortraitAnswer;
import entente.stability.LocalStability;
import entente.study.portrait.Basins;
import entente.study.portrait.Held;
import entente.study.portrait.Orbit;
import entente.study.portrait.PlaneEquilibrium;
import entente.study.portrait.Portrait;
import entente.study.portrait.Ways;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The plane of two firms: where things go, where they rest, and which starts end where. */
final class PortraitCharts {
    /** By who has output where it ends: nobody, the one across, the one up, both; blue and vermilion are the nullclines. */
    private static final int[] BASINS = {5, 4, 3, 2};

    private static final int RUNAWAY = 7;
    private static final int OTHERS = 6;

    private PortraitCharts() {}

    static Chart of(PortraitAnswer answer) {
        Portrait portrait = answer.portrait();
        List<Plot> plots = new ArrayList<>();
        plots.add(basins(portrait));
        Portrait.Field field = portrait.field();
        plots.add(new Plot.Arrows(field.x(), field.y(), field.dx(), field.dy()));
        plots.add(orbits(portrait.orbits()));
        for (int axis = 0; axis < 2; axis++) {
            Ways line = portrait.nullclines().get(axis);
            if (!line.isEmpty()) {
                Phrase name = Phrase.of("chart.nullcline", portrait.plane().name(axis));
                plots.add(new Plot.Curve(Series.of(name, axis).in(axis), line.x(), line.y()));
            }
        }
        for (LocalStability stability : LocalStability.values()) {
            List<PlaneEquilibrium> some = portrait.equilibria().all().stream()
                    .filter(one -> one.stability() == stability)
                    .toList();
            if (!some.isEmpty()) {
                plots.add(new Plot.Points(
                        EquilibriumCharts.series(stability),
                        some.stream().mapToDouble(PlaneEquilibrium::x).toArray(),
                        some.stream().mapToDouble(PlaneEquilibrium::y).toArray()));
            }
        }
        Panel panel = new Panel(
                axis(portrait, 0, portrait.window().left(), portrait.window().right()),
                axis(portrait, 1, portrait.window().low(), portrait.window().high()),
                plots);
        return Chart.of(
                        Phrase.of(
                                "chart.portrait",
                                portrait.plane().name(0),
                                portrait.plane().name(1)),
                        panel)
                .noting(notes(answer));
    }

    private static Axis axis(Portrait portrait, int axis, double from, double to) {
        return Axis.of(Phrase.of("chart.outputOf", portrait.plane().name(axis))).between(from, to);
    }

    private static Plot basins(Portrait portrait) {
        List<Series> kinds = new ArrayList<>();
        List<PlaneEquilibrium> attractors = portrait.equilibria().attractors();
        int[] with = new int[BASINS.length];
        for (PlaneEquilibrium end : attractors) {
            int who = (end.x() > 0 ? 1 : 0) + (end.y() > 0 ? 2 : 0);
            int before = with[who]++;
            kinds.add(
                    before == 0
                            ? Series.of(survivors(portrait, who), BASINS[who])
                            // Another with the same firms is told apart by where it is.
                            : Series.of(Phrase.of("chart.basin", end.x(), end.y()), BASINS[(who + before) % 4]));
        }
        kinds.add(Series.of(Phrase.of("chart.basin.runaway"), RUNAWAY));
        Basins basins = portrait.basins();
        int[][] kind = new int[basins.x().length][];
        for (int i = 0; i < kind.length; i++) {
            kind[i] = Arrays.stream(basins.end()[i])
                    .map(end -> end == Basins.RUNAWAY ? attractors.size() : end)
                    .toArray();
        }
        return new Plot.Regions(basins.x(), basins.y(), kind, kinds, pieces(portrait.divides()));
    }

    private static Phrase survivors(Portrait portrait, int who) {
        return switch (who) {
            case 0 -> Phrase.of("chart.basin.none");
            case 3 -> Phrase.of("chart.basin.both");
            default -> Phrase.of("chart.basin.one", portrait.plane().name(who - 1));
        };
    }

    private static Plot.Segments pieces(Ways ways) {
        List<Integer> begins = new ArrayList<>();
        for (int k = 0; k + 1 < ways.x().length; k++) {
            if (!Double.isNaN(ways.x()[k]) && !Double.isNaN(ways.x()[k + 1])) {
                begins.add(k);
            }
        }
        return new Plot.Segments(
                begins.stream().mapToDouble(k -> ways.x()[k]).toArray(),
                begins.stream().mapToDouble(k -> ways.y()[k]).toArray(),
                begins.stream().mapToDouble(k -> ways.x()[k + 1]).toArray(),
                begins.stream().mapToDouble(k -> ways.y()[k + 1]).toArray());
    }

    private static Plot orbits(List<Orbit> orbits) {
        int points = orbits.stream().mapToInt(orbit -> orbit.x().length + 1).sum();
        double[] x = new double[points];
        double[] y = new double[points];
        int at = 0;
        for (Orbit orbit : orbits) {
            System.arraycopy(orbit.x(), 0, x, at, orbit.x().length);
            System.arraycopy(orbit.y(), 0, y, at, orbit.y().length);
            at += orbit.x().length;
            x[at] = Double.NaN;
            y[at++] = Double.NaN;
        }
        return new Plot.Trajectories(Series.of(Phrase.of("chart.trajectory"), OTHERS), x, y);
    }

    /** What is not seen. */
    private static List<Phrase> notes(PortraitAnswer answer) {
        List<Phrase> notes = new ArrayList<>();
        if (!answer.held().isEmpty()) {
            boolean absent = answer.held().stream().allMatch(one -> one.how() == Held.How.ABSENT);
            notes.add(Phrase.of(absent ? "chart.portrait.absent" : "chart.portrait.held"));
        }
        if (answer.portrait().basins().share(Basins.UNSETTLED) > 0) {
            notes.add(Phrase.of("chart.portrait.white"));
        }
        return notes;
    }
}
