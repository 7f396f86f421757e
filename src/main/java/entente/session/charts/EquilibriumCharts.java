package entente.session.charts;

import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.model.Model;
import entente.session.answers.TraceAnswer;
import entente.stability.Equilibria;
import entente.stability.Equilibrium;
import entente.stability.LocalStability;
import entente.stability.parameters.Boundary;
import entente.stability.parameters.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Equilibria: as points of two outputs, and along a parameter. */
final class EquilibriumCharts {
    private static final int MOST_FIRMS = 3;
    private static final int MOST_PANELS = 6;
    /** Beyond this many times what is usual. */
    private static final double FAR = 8;
    /** Black. */
    private static final int DISC = 6;

    private static final int DIAMOND = 3;

    private EquilibriumCharts() {}

    /** Of two and three firms, a panel for each pair. */
    static Optional<Chart> equilibria(Equilibria equilibria, Model model) {
        List<String> firms = equilibria.firms().stream()
                .map(name -> TimeAxes.name(model.firms().get(model.firm(name).orElseThrow())))
                .toList();
        List<Panel> panels = new ArrayList<>();
        if (firms.size() > MOST_FIRMS || equilibria.equilibria().isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < firms.size(); i++) {
            for (int j = i + 1; j < firms.size(); j++) {
                panels.add(new Panel(
                        Axis.of(Phrase.of("chart.outputOf", firms.get(i))),
                        Axis.of(Phrase.of("chart.outputOf", firms.get(j))),
                        points(equilibria.equilibria(), i, j)));
            }
        }
        return panels.isEmpty() ? Optional.empty() : Optional.of(Chart.of(Phrase.of("chart.equilibria"), panels, 3));
    }

    private static List<Plot> points(List<Equilibrium> all, int across, int up) {
        List<Plot> points = new ArrayList<>();
        for (LocalStability stability : LocalStability.values()) {
            List<Equilibrium> some =
                    all.stream().filter(e -> e.stability() == stability).toList();
            if (!some.isEmpty()) {
                points.add(new Plot.Points(
                        series(stability),
                        some.stream().mapToDouble(e -> e.output()[across]).toArray(),
                        some.stream().mapToDouble(e -> e.output()[up]).toArray()));
            }
        }
        return points;
    }

    /** In black, full where it attracts, half full of a saddle, open where things leave it; else another shape. */
    static Series series(LocalStability stability) {
        return switch (stability) {
            case STABLE -> Series.of(stability.phrase(), DISC);
            case SADDLE -> Series.of(stability.phrase(), DISC).filled(Series.Fill.HALF);
            case UNSTABLE -> Series.of(stability.phrase(), DISC).filled(Series.Fill.OPEN);
            case UNDECIDED -> Series.of(stability.phrase(), DIAMOND).filled(Series.Fill.OPEN);
        };
    }

    /** A panel for each firm, a line for each set of survivors. */
    static Optional<Chart> trace(TraceAnswer answer) {
        Trace trace = answer.trace();
        int firms = Math.min(MOST_PANELS, answer.firms().size());
        List<Panel> panels = new ArrayList<>();
        for (int firm = 0; firm < firms; firm++) {
            Axis output = Axis.of(Phrase.of("chart.outputOf", answer.firms().get(firm)));
            panels.add(new Panel(
                            Axis.of(Chart.name(trace.parameter())),
                            output.between(null, top(trace, firm)),
                            branches(answer, firm))
                    .marked(escapes(trace)));
        }
        if (trace.branches().isEmpty() || panels.isEmpty()) {
            return Optional.empty();
        }
        Chart chart = Chart.of(Phrase.of("chart.trace"), panels, 2);
        int more = answer.firms().size() - firms;
        return Optional.of(more > 0 ? chart.noting(List.of(Phrase.of("chart.firms", more))) : chart);
    }

    /** Where outputs leave to infinity, most of the picture is for where they are; null where all of it is. */
    private static @Nullable Double top(Trace trace, int firm) {
        double[] outputs = trace.branches().stream()
                .flatMap(branch -> branch.pieces().stream())
                .flatMapToDouble(piece -> Arrays.stream(piece.output()).mapToDouble(row -> row[firm]))
                .filter(q -> q > 0)
                .sorted()
                .toArray();
        double usual = outputs.length == 0 ? 0 : outputs[outputs.length * 3 / 4];
        return outputs.length > 0 && outputs[outputs.length - 1] > FAR * usual ? (Double) (2.5 * usual) : null;
    }

    private static List<Plot> branches(TraceAnswer answer, int firm) {
        List<Plot> plots = new ArrayList<>();
        List<Trace.Branch> branches = answer.trace().branches();
        for (int b = 0; b < branches.size(); b++) {
            int[] present = branches.get(b).present();
            Object name = present.length == 0 ? Phrase.of("chart.nobody") : answer.names(present);
            for (Trace.Piece piece : branches.get(b).pieces()) {
                boolean stable = piece.stability() == LocalStability.STABLE;
                // Of those without the firm, which lie upon each other at 0, the stable ones say when it dies out.
                if (!stable && IntStream.of(present).noneMatch(one -> one == firm)) {
                    continue;
                }
                Phrase said = Phrase.of("chart.branch", name, piece.stability().phrase());
                double[] output = new double[piece.at().length];
                for (int k = 0; k < output.length; k++) {
                    output[k] = piece.output()[k][firm];
                }
                plots.add(new Plot.Curve(Series.of(said, b).stable(stable), piece.at(), output));
            }
        }
        for (Boundary kind : List.of(Boundary.EXCHANGE, Boundary.HOPF, Boundary.DEGENERATE)) {
            List<Trace.Event> events = answer.trace().events().stream()
                    .filter(event -> event.kind() == kind && event.output().length > firm)
                    .toList();
            if (!events.isEmpty()) {
                plots.add(new Plot.Points(
                        Series.of(Phrase.of("chart.event." + kind.word()), place(kind)),
                        events.stream().mapToDouble(Trace.Event::at).toArray(),
                        events.stream()
                                .mapToDouble(event -> event.output()[firm])
                                .toArray()));
            }
        }
        return plots;
    }

    private static int place(Boundary kind) {
        return switch (kind) {
            case EXCHANGE -> 3;
            case HOPF -> 5;
            case DEGENERATE, INFINITY, CERTIFICATE -> 4;
        };
    }

    /** Where outputs leave to infinity there is no point. */
    private static List<Panel.Mark> escapes(Trace trace) {
        return trace.events().stream()
                .filter(event -> event.kind() == Boundary.INFINITY)
                .map(Trace.Event::at)
                .distinct()
                .map(at -> new Panel.Mark(at, Chart.name("∞")))
                .toList();
    }
}
