package entente.chart.layout;

import entente.chart.layout.Ink.Anchor;
import entente.diagnostic.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of marks above a picture: in as few rows as let none touch another, else numbers that a list explains.
 *
 * @param labels above the picture
 * @param rows   how many rows they take
 * @param list   what the numbers mean; empty where names stand there
 */
record MarkRows(List<Label> labels, int rows, String list) {
    private static final int MOST_ROWS = 3;
    private static final int LISTED = 16;
    private static final double GAP = 1;

    /** @param row from 0, the lowest */
    record Label(String text, double middle, int row) {}

    /**
     * @param at    ascending, in millimetres
     * @param names one for each
     */
    static MarkRows of(Sheet sheet, List<Double> at, List<String> names, double left, double right) {
        MarkRows named = rows(sheet, at, names, left, right);
        return named != null ? named : numbered(sheet, at, names, left, right);
    }

    /** Null where they need too many rows. */
    private static @Nullable MarkRows rows(
            Sheet sheet, List<Double> at, List<String> names, double left, double right) {
        List<Label> labels = new ArrayList<>();
        double[] ends = new double[MOST_ROWS];
        Arrays.fill(ends, left - GAP);
        int rows = 0;
        for (int k = 0; k < names.size(); k++) {
            double width = sheet.width(names.get(k));
            double middle = Math.max(left + width / 2, Math.min(right - width / 2, at.get(k)));
            int row = 0;
            while (row < MOST_ROWS && middle - width / 2 < ends[row] + GAP) {
                row++;
            }
            if (row == MOST_ROWS || width > right - left) {
                return null;
            }
            ends[row] = middle + width / 2;
            rows = Math.max(rows, row + 1);
            labels.add(new Label(names.get(k), middle, row));
        }
        return new MarkRows(labels, rows, "");
    }

    private static MarkRows numbered(Sheet sheet, List<Double> at, List<String> names, double left, double right) {
        List<Label> labels = new ArrayList<>();
        int first = 0;
        for (int k = 0; k < names.size(); k++) {
            boolean last = k + 1 == names.size();
            String text = first == k ? Integer.toString(k + 1) : (first + 1) + "–" + (k + 1);
            double reach = (sheet.width(text) + sheet.width("99–99")) / 2 + GAP;
            double middle = (at.get(first) + at.get(k)) / 2;
            if (last || at.get(k + 1) - middle > reach) {
                double half = sheet.width(text) / 2;
                labels.add(new Label(text, Math.max(left + half, Math.min(right - half, middle)), 0));
                first = k + 1;
            }
        }
        StringBuilder list = new StringBuilder();
        for (int k = 0; k < Math.min(LISTED, names.size()); k++) {
            list.append(k == 0 ? "" : "; ").append(k + 1).append(' ').append(names.get(k));
        }
        if (names.size() > LISTED) {
            list.append(' ').append(sheet.say(Phrase.of("chart.more", names.size() - LISTED)));
        }
        return new MarkRows(labels, 1, list.toString());
    }

    void draw(Sheet sheet, double left, double bottom) {
        for (Label label : labels) {
            double baseline = bottom - label.row * sheet.row() - 0.35 * sheet.size();
            sheet.text(label.text, left + label.middle, baseline, Anchor.MIDDLE);
        }
    }
}
