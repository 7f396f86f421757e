package entente.chart.layout;

import entente.chart.layout.Ink.Anchor;
import java.util.List;

/** Samples with their names in columns, below the pictures. */
final class Legend {
    private static final double GAP = 3;

    private final Sheet sheet;
    private final List<LegendEntry> entries;
    private final double each;
    private final int rows;

    Legend(Sheet sheet, List<LegendEntry> entries, double room) {
        this.sheet = sheet;
        this.entries = entries;
        double widest = 0;
        for (LegendEntry entry : entries) {
            widest = Math.max(
                    widest,
                    LegendEntry.SAMPLE + sheet.width(sheet.say(entry.series().name())));
        }
        this.each = Math.min(room, widest + 0.01);
        int most = Math.max(1, (int) ((room + GAP) / (each + GAP)));
        this.rows = (entries.size() + most - 1) / most;
    }

    double height() {
        return rows == 0 ? 0 : rows * sheet.row() + 0.6 * sheet.size();
    }

    /** Column by column. */
    void draw(double left, double top) {
        for (int k = 0; k < entries.size(); k++) {
            int column = k / rows;
            double x = left + column * (each + GAP);
            double middle = top + 0.6 * sheet.size() + (k % rows + 0.5) * sheet.row();
            LegendEntry entry = entries.get(k);
            entry.sample(sheet, x, middle);
            String name = sheet.cut(sheet.say(entry.series().name()), each - LegendEntry.SAMPLE);
            sheet.centred(name, x + LegendEntry.SAMPLE, middle, Anchor.START);
        }
    }
}
