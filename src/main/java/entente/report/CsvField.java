package entente.report;

import entente.answer.Field;
import entente.diagnostic.Phrase;

/** Writes one value into a spreadsheet; what is missing stays empty. */
record CsvField(Spreadsheet sheet) implements Field.Value<Spreadsheet> {
    @Override
    public Spreadsheet number(double value) {
        return sheet.number(value);
    }

    @Override
    public Spreadsheet whole(long value) {
        return sheet.text(String.valueOf(value));
    }

    @Override
    public Spreadsheet truth(boolean value) {
        return sheet.text(String.valueOf(value));
    }

    @Override
    public Spreadsheet word(String english) {
        return sheet.text(english);
    }

    @Override
    public Spreadsheet text(String text) {
        return sheet.text(text);
    }

    /** By its key, which is the same in every language. */
    @Override
    public Spreadsheet said(Phrase phrase) {
        return sheet.text(phrase.key());
    }

    @Override
    public Spreadsheet missing() {
        return sheet.nothing();
    }
}
