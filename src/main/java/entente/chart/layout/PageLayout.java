package entente.chart.layout;

import entente.chart.Chart;
import entente.chart.Panel;
import entente.chart.Plot;
import entente.chart.layout.Ink.Anchor;
import entente.diagnostic.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Places a figure on a page, so that no text touches another and nothing leaves the page. */
public final class PageLayout {
    private static final double MARGIN = 1.5;
    private static final double GAP = 3;
    /** Seven points, which journals take in a column; eight on a page. */
    private static final double SMALL = 2.47;

    private static final double LARGE = 2.82;
    private static final double COLUMN = 100;
    private static final int LABELLED = 8;
    private static final double LABEL_SHARE = 0.32;
    private static final int MARKED = 12;
    private static final double NARROWEST = 45;

    private final Chart chart;
    private final Messages messages;
    private final Sheet sheet;
    private final double width;

    private PageLayout(Chart chart, Messages messages) {
        this.chart = chart;
        this.messages = messages;
        this.width = chart.format().width();
        Palette palette = new Palette(chart.format().greyscale(), judged(chart));
        this.sheet = new Sheet(messages, palette, alone(chart), width <= COLUMN ? SMALL : LARGE);
    }

    public static Page of(Chart chart, Messages messages) {
        return new PageLayout(chart, messages).page();
    }

    private static boolean alone(Chart chart) {
        return chart.panels().stream()
                .flatMap(panel -> panel.plots().stream())
                .allMatch(plot -> plot instanceof Plot.Curve curve
                        && curve.series().what() == 0
                        && !Double.isNaN(curve.series().over()));
    }

    private static boolean judged(Chart chart) {
        return chart.panels().stream()
                .flatMap(panel -> panel.plots().stream())
                .anyMatch(plot ->
                        plot instanceof Plot.Curve curve && !curve.series().stable());
    }

    /** Whether points mean more than which curve is which: data, or equilibria on the lines of a plane. */
    private static boolean pointed(Chart chart) {
        return chart.panels().stream()
                .flatMap(panel -> panel.plots().stream())
                .anyMatch(plot -> plot instanceof Plot.Points || plot instanceof Plot.Arrows);
    }

    private Page page() {
        double room = width - 2 * MARGIN;
        long curves = chart.panels().stream()
                .mapToLong(panel -> panel.plots().stream()
                        .filter(Plot.Curve.class::isInstance)
                        .count())
                .max()
                .orElse(0);
        boolean marked = curves > 1 && curves <= MARKED && !alone(chart) && !pointed(chart);
        List<LegendEntry> entries = chart.legend() ? LegendEntry.of(chart.panels(), marked) : List.of();
        boolean direct = direct(entries, room);
        List<Picture> pictures = pictures(direct ? entries : List.of(), marked);
        Legend legend = new Legend(sheet, direct ? List.of() : entries, room);
        List<String> notes = new ArrayList<>();
        chart.notes().forEach(note -> notes.addAll(TextWidth.lines(sheet.say(note), sheet.size(), false, room)));
        List<String> title =
                chart.title() == null ? List.of() : TextWidth.lines(sheet.say(chart.title()), sheet.size(), true, room);
        double y = MARGIN;
        for (String line : title) {
            sheet.bold(line, MARGIN, y + sheet.size(), Anchor.START);
            y += sheet.row();
        }
        y += title.isEmpty() ? 0 : 0.4 * sheet.size();
        double below = legend.height() + notes.size() * sheet.row() + MARGIN;
        y = grid(pictures, y, below);
        legend.draw(MARGIN, y);
        y += legend.height();
        for (String line : notes) {
            sheet.text(line, MARGIN, y + sheet.size(), Anchor.START);
            y += sheet.row();
        }
        String heading = chart.title() == null ? sheet.say(chart.description()) : sheet.say(chart.title());
        return new Page(
                width, y + MARGIN, heading, sheet.say(chart.description()), sheet.inks(), Numbers.of(chart, messages));
    }

    /** Whether names stand at the ends of curves, where nobody has to look twice. */
    private boolean direct(List<LegendEntry> entries, double room) {
        return chart.panels().size() == 1
                && !entries.isEmpty()
                && entries.size() <= LABELLED
                && chart.panels().get(0).plots().stream()
                        .allMatch(plot -> plot instanceof Plot.Curve || plot instanceof Plot.Band)
                && entries.stream()
                        .allMatch(entry -> chart.panels().get(0).plots().stream()
                                .anyMatch(plot -> plot instanceof Plot.Curve curve
                                        && curve.series().equals(entry.series())))
                && DirectLabels.width(sheet, entries) <= LABEL_SHARE * room;
    }

    private List<Picture> pictures(List<LegendEntry> labels, boolean marked) {
        List<Panel> panels = chart.panels();
        List<Extent> extents = panels.stream().map(Extent::new).toList();
        List<Extent> shared = panels.stream().map(Extent::new).toList();
        for (int k = 0; k < panels.size(); k++) {
            for (int j = 0; j < panels.size(); j++) {
                if (panels.get(j).x().equals(panels.get(k).x())) {
                    shared.get(k).across(extents.get(j));
                }
                if (panels.get(j).y().equals(panels.get(k).y())) {
                    shared.get(k).upward(extents.get(j));
                }
            }
        }
        List<Picture> pictures = new ArrayList<>();
        for (int k = 0; k < panels.size(); k++) {
            Panel panel = panels.get(k);
            pictures.add(
                    !panel.plots().isEmpty() && panel.plots().get(0) instanceof Plot.Network network
                            ? new NetworkPicture(sheet, panel, network)
                            : new PlotPicture(sheet, panel, shared.get(k), labels, marked));
        }
        return pictures;
    }

    /** As high as it wants to be, with what those beside it need around their frames. */
    private static double tall(Picture picture, double width, Picture.Around row) {
        Picture.Around own = picture.around(width);
        return picture.height(width) + row.above() - own.above() + row.below() - own.below();
    }

    private static double least(Picture picture, double width, Picture.Around row) {
        return picture.least(width) + tall(picture, width, row) - picture.height(width);
    }

    /** Draws the panels row by row, and says where the last one ends. */
    private double grid(List<Picture> pictures, double top, double below) {
        int most = Math.max(1, (int) (width / NARROWEST));
        int columns = Math.max(1, Math.min(most, Math.min(chart.columns(), pictures.size())));
        int rows = (pictures.size() + columns - 1) / columns;
        double room = (width - 2 * MARGIN - (columns - 1) * GAP) / columns;
        double[] heights = new double[rows];
        Picture.Around[] around = new Picture.Around[rows];
        Arrays.fill(around, new Picture.Around(0, 0));
        for (int k = 0; k < pictures.size(); k++) {
            around[k / columns] = around[k / columns].and(pictures.get(k).around(room));
        }
        for (int k = 0; k < pictures.size(); k++) {
            heights[k / columns] = Math.max(heights[k / columns], tall(pictures.get(k), room, around[k / columns]));
        }
        Double height = chart.format().height();
        if (height != null) {
            double each = (height - top - below - (rows - 1) * GAP) / rows;
            Arrays.fill(heights, each);
            for (int k = 0; k < pictures.size(); k++) {
                heights[k / columns] =
                        Math.max(heights[k / columns], least(pictures.get(k), room, around[k / columns]));
            }
        }
        double y = top;
        for (int k = 0; k < pictures.size(); k++) {
            double x = MARGIN + k % columns * (room + GAP);
            double tall = heights[k / columns];
            pictures.get(k).draw(new Rectangle(x, y, x + room, y + tall), around[k / columns]);
            y += k % columns == columns - 1 || k == pictures.size() - 1
                    ? tall + (k == pictures.size() - 1 ? 0 : GAP)
                    : 0;
        }
        return y;
    }
}
