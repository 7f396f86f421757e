package entente.report;

import entente.diagnostic.DisplayText;
import entente.diagnostic.Phrase;
import entente.session.Answer;
import entente.session.Cell;
import entente.stability.LocalStability;
import entente.stability.Verdict;
import entente.stability.parameters.RegimeMap;
import entente.stability.parameters.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Answers set as sheets: sentences, a picture where one says more than a table, the table. */
final class SheetText {
    private static final String MARKS = "●○×▲·?";
    private static final String PLAIN_MARKS = "#oxA.?";
    private static final int CURVES = 8;
    private static final int ACROSS = 200;
    private final Style style;

    SheetText(Style style) {
        this.style = style;
    }

    String of(Answer answer, Sheet sheet) {
        StringBuilder text = new StringBuilder();
        if (answer instanceof Answer.Traced || answer instanceof Answer.Thresholds) {
            // Each change on a line of its own: they are what is looked up.
            for (Phrase sentence : sheet.sentences()) {
                text.append(style.paragraph(List.of(sentence)));
            }
        } else if (!sheet.sentences().isEmpty()) {
            text.append(style.paragraph(sheet.sentences()));
        }
        if (answer instanceof Answer.Mapped mapped) {
            return text.append('\n').append(map(mapped.map())).toString();
        }
        if (answer instanceof Answer.Traced traced) {
            return text.append('\n')
                    .append(diagram(traced.trace(), traced.firms()))
                    .toString();
        }
        String rows = TableText.rows(style, sheet.columns(), sheet.rows());
        return (rows.isEmpty() || text.isEmpty() ? text : text.append('\n'))
                .append(rows)
                .toString();
    }

    /** A character for each point of the grid, the first parameter across, the second upward. */
    private String map(RegimeMap map) {
        String marks = style.canvas().unicode() ? MARKS : PLAIN_MARKS;
        int columns = Math.min(60, Math.max(20, style.canvas().width() - 20));
        int lines = 20;
        StringBuilder text = new StringBuilder();
        String high = Width.right(entente.arithmetic.Digits.six(map.second()[map.second().length - 1]), 8);
        String low = Width.right(entente.arithmetic.Digits.six(map.second()[0]), 8);
        text.append("  ")
                .append(Width.right("", 8))
                .append(DisplayText.safe(map.parameters().get(1)))
                .append('\n');
        for (int line = 0; line < lines; line++) {
            text.append("  ")
                    .append(line == 0 ? high : line == lines - 1 ? low : Width.right("", 8))
                    .append(' ');
            int j = (int) Math.round((1 - line / (lines - 1.0)) * (map.second().length - 1));
            for (int column = 0; column < columns; column++) {
                int i = (int) Math.round(column / (columns - 1.0) * (map.first().length - 1));
                text.append(marks.charAt(map.verdicts()[i][j].ordinal()));
            }
            text.append('\n');
        }
        String left = entente.arithmetic.Digits.six(map.first()[0]);
        String right = entente.arithmetic.Digits.six(map.first()[map.first().length - 1]);
        String name = DisplayText.safe(map.parameters().get(0));
        int gap = Math.max(1, (columns - left.length() - right.length() - Width.of(name)) / 2);
        text.append(Width.right("", 11)).append(left).append(" ".repeat(gap)).append(name);
        text.append(" ".repeat(Math.max(1, columns - left.length() - right.length() - Width.of(name) - gap)));
        text.append(right).append("\n\n");
        for (Verdict verdict : MapSheet.counts(map).keySet()) {
            text.append("  ").append(marks.charAt(verdict.ordinal())).append(' ');
            text.append(style.say(verdict.phrase())).append('\n');
        }
        return text.toString();
    }

    /** Total output of each equilibrium along the parameter, stable stretches apart from the others. */
    private String diagram(Trace trace, List<String> firms) {
        double[] across = new double[ACROSS + 1];
        for (int s = 0; s <= ACROSS; s++) {
            across[s] = trace.low() + (trace.high() - trace.low()) * s / ACROSS;
        }
        List<LineChart.Curve> curves = new ArrayList<>();
        // The fullest first, stable stretches before others.
        for (int b = trace.branches().size() - 1; b >= 0 && curves.size() < CURVES; b--) {
            Trace.Branch branch = trace.branches().get(b);
            if (branch.present().length > 0) {
                String name = TraceSheet.names(branch.present(), firms);
                add(curves, across, branch, true, name + " " + style.say(LocalStability.STABLE.phrase()));
                add(curves, across, branch, false, name);
            }
        }
        clip(curves);
        String axis = DisplayText.safe(trace.parameter());
        List<List<Cell>> rows = new ArrayList<>();
        for (Trace.Branch branch : trace.branches()) {
            for (Trace.Piece piece : branch.pieces()) {
                rows.add(List.of(
                        new Cell.Text(TraceSheet.names(branch.present(), firms)),
                        new Cell.Number(piece.from()),
                        new Cell.Number(piece.to()),
                        new Cell.Word(piece.stability().word()),
                        new Cell.Truth(piece.saturated())));
            }
        }
        java.util.Collections.reverse(rows);
        String chart = new LineChart(style.canvas(), across, curves, false).draw(axis);
        return chart + "\n" + TableText.rows(style, List.of("present", "from", "to", "stability", "saturated"), rows);
    }

    private static void add(
            List<LineChart.Curve> curves, double[] across, Trace.Branch branch, boolean stable, String name) {
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
            curves.add(new LineChart.Curve(DisplayText.safe(name), values));
        }
    }

    /** Leaves out what goes off to infinity, beside which nothing else could be seen. */
    private static void clip(List<LineChart.Curve> curves) {
        double[] all = curves.stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.values()))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double most = all.length == 0 ? 0 : 2 * all[(all.length - 1) * 9 / 10];
        for (LineChart.Curve curve : curves) {
            for (int s = 0; s < curve.values().length; s++) {
                if (curve.values()[s] > most) {
                    curve.values()[s] = Double.NaN;
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
