package entente.report;

import entente.answer.Field;
import entente.answer.Table;
import entente.chart.Axis;
import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.Series;
import entente.diagnostic.Phrase;
import entente.session.answers.TraceAnswer;
import entente.stability.LocalStability;
import entente.stability.parameters.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Branches of equilibria: each change on a line of its own, a diagram, a row for each stretch. */
final class TraceText {
    private static final int CURVES = 8;
    private static final int ACROSS = 200;
    private final Style style;

    TraceText(Style style) {
        this.style = style;
    }

    /** Total output of each equilibrium along the parameter, stable stretches apart from the others. */
    String of(TraceAnswer answer) {
        Trace trace = answer.trace();
        double[] across = new double[ACROSS + 1];
        for (int s = 0; s <= ACROSS; s++) {
            across[s] = trace.low() + (trace.high() - trace.low()) * s / ACROSS;
        }
        List<Plot.Curve> curves = new ArrayList<>();
        // The fullest first, stable stretches before others.
        for (int b = trace.branches().size() - 1; b >= 0 && curves.size() < CURVES; b--) {
            Trace.Branch branch = trace.branches().get(b);
            if (branch.present().length > 0) {
                String name = answer.names(branch.present());
                add(curves, across, branch, true, name + " " + style.say(LocalStability.STABLE.phrase()));
                add(curves, across, branch, false, name);
            }
        }
        clip(curves);
        Axis parameter = Axis.of(Chart.name(style.captions().named(trace.parameter())));
        String chart = new LineChart(
                        style, new Panel(parameter, Axis.of(Phrase.of("chart.output")), List.copyOf(curves)))
                .draw(at -> new FieldText(style, style.captions().percent(trace.parameter())).number(at));
        return style.lines(answer.sentences()) + '\n' + chart + '\n' + TableText.of(style, pieces(answer));
    }

    /** A row for each stretch of a branch, the fullest branch first. */
    private static Table pieces(TraceAnswer answer) {
        List<List<Field.Leaf>> rows = new ArrayList<>();
        for (Trace.Branch branch : answer.trace().branches()) {
            for (Trace.Piece piece : branch.pieces()) {
                rows.add(List.of(
                        new Field.Text(answer.names(branch.present())),
                        new Field.Number(piece.from()),
                        new Field.Number(piece.to()),
                        new Field.Word(piece.stability().word()),
                        new Field.Truth(piece.saturated())));
            }
        }
        Collections.reverse(rows);
        return Table.of(List.of("present", "from", "to", "stability", "saturated"), rows);
    }

    private static void add(
            List<Plot.Curve> curves, double[] across, Trace.Branch branch, boolean stable, String name) {
        double[] values = new double[across.length];
        Arrays.fill(values, Double.NaN);
        boolean any = false;
        for (Trace.Piece piece : branch.pieces()) {
            if ((piece.stability() == LocalStability.STABLE) == stable) {
                for (int s = 0; s < across.length; s++) {
                    if (across[s] >= piece.from() && across[s] <= piece.to()) {
                        values[s] = total(piece, across[s]);
                        any = true;
                    }
                }
            }
        }
        if (any) {
            curves.add(new Plot.Curve(Series.of(name, curves.size()).stable(stable), across, values));
        }
    }

    /** Leaves out what goes off to infinity, beside which nothing else could be seen. */
    private static void clip(List<Plot.Curve> curves) {
        double[] all = curves.stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.y()))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double most = all.length == 0 ? 0 : 2 * all[(all.length - 1) * 9 / 10];
        for (Plot.Curve curve : curves) {
            for (int s = 0; s < curve.y().length; s++) {
                if (curve.y()[s] > most) {
                    curve.y()[s] = Double.NaN;
                }
            }
        }
    }

    private static double total(Trace.Piece piece, double at) {
        int k = Arrays.binarySearch(piece.at(), at);
        if (k >= 0) {
            return sum(piece.output()[k]);
        }
        int above = Math.min(-k - 1, piece.at().length - 1);
        int below = Math.max(0, above - 1);
        double low = sum(piece.output()[below]);
        double high = sum(piece.output()[above]);
        double width = piece.at()[above] - piece.at()[below];
        return width == 0 ? low : low + (high - low) * (at - piece.at()[below]) / width;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }
}
