package entente.session.charts;

import entente.answer.Field;
import entente.answer.Table;
import entente.arithmetic.Digits;
import entente.chart.Chart;
import entente.diagnostic.Phrase;

/** What stands in a field of a table, in words. */
final class CellWords implements Field.Value<Phrase> {
    private static final CellWords READER = new CellWords();

    private CellWords() {}

    static Phrase of(Field.Leaf leaf) {
        return leaf.read(READER);
    }

    /** Whether every field of the column is a number or missing, and not every one is missing. */
    static boolean isNumeric(Table table, int column) {
        boolean some = false;
        for (int row = 0; row < table.rows(); row++) {
            Field.Leaf leaf = table.at(row, column);
            if (leaf.isMissing()) {
                continue;
            }
            if (!(leaf instanceof Field.Number || leaf instanceof Field.Whole)) {
                return false;
            }
            some |= Double.isFinite(leaf.asNumber());
        }
        return some;
    }

    @Override
    public Phrase number(double value) {
        return Chart.name(Digits.six(value));
    }

    @Override
    public Phrase whole(long value) {
        return Chart.name(String.valueOf(value));
    }

    @Override
    public Phrase truth(boolean value) {
        return Phrase.of(value ? "chart.yes" : "chart.no");
    }

    @Override
    public Phrase word(String english) {
        return Phrase.of("report.word." + english.replace(' ', '_'));
    }

    @Override
    public Phrase text(String text) {
        return Chart.name(text);
    }

    @Override
    public Phrase said(Phrase phrase) {
        return phrase;
    }

    @Override
    public Phrase missing() {
        return Chart.name("–");
    }
}
