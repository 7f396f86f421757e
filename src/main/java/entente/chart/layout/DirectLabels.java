package entente.chart.layout;

import entente.chart.Plot;
import entente.chart.layout.Ink.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names at the right ends of curves, in the order of these ends, each as near to its own as the others let it. */
final class DirectLabels {
    private DirectLabels() {}

    private record Label(LegendEntry entry, String text, double wanted) {}

    /** The room that the longest takes. */
    static double width(Sheet sheet, List<LegendEntry> entries) {
        double longest = 0;
        for (LegendEntry entry : entries) {
            longest = Math.max(longest, sheet.width(sheet.say(entry.series().name())));
        }
        return LegendEntry.SAMPLE + longest + 1;
    }

    static void draw(Sheet sheet, List<LegendEntry> entries, List<Plot> plots, AxisScale up, Rectangle frame) {
        List<Label> labels = new ArrayList<>();
        for (LegendEntry entry : entries) {
            double end = end(entry, plots, up, frame);
            labels.add(new Label(entry, sheet.say(entry.series().name()), end));
        }
        labels.sort(Comparator.comparingDouble(Label::wanted));
        double row = sheet.row();
        double[] at = new double[labels.size()];
        double least = frame.top() + row / 2;
        for (int k = 0; k < at.length; k++) {
            at[k] = Math.max(least, labels.get(k).wanted());
            least = at[k] + row;
        }
        double most = frame.bottom();
        for (int k = at.length - 1; k >= 0; k--) {
            at[k] = Math.min(at[k], most);
            most = at[k] - row;
        }
        for (int k = 0; k < at.length; k++) {
            double x = frame.right() + 1;
            labels.get(k).entry().sample(sheet, x, at[k]);
            sheet.centred(labels.get(k).text(), x + LegendEntry.SAMPLE, at[k], Anchor.START);
        }
    }

    /** The height at which it ends; the bottom where it has no values. */
    private static double end(LegendEntry entry, List<Plot> plots, AxisScale up, Rectangle frame) {
        for (Plot plot : plots) {
            if (plot instanceof Plot.Curve curve && curve.series().equals(entry.series())) {
                for (int k = curve.y().length - 1; k >= 0; k--) {
                    double y = up.place(curve.y()[k]);
                    if (!Double.isNaN(y)) {
                        return Math.max(frame.top(), Math.min(frame.bottom(), y));
                    }
                }
            }
        }
        return frame.bottom();
    }
}
