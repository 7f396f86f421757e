package entente.report;

import entente.answer.Field;
import entente.arithmetic.Digits;
import entente.diagnostic.Phrase;

/**
 * One value as people read it.
 *
 * @param percent whether numbers are written with a percent sign
 */
record FieldText(Style style, boolean percent) implements Field.Value<String> {
    FieldText(Style style) {
        this(style, false);
    }

    @Override
    public String number(double value) {
        return percent && !Double.isNaN(value) ? Digits.six(100 * value) + "%" : Digits.six(value);
    }

    @Override
    public String whole(long value) {
        return String.valueOf(value);
    }

    @Override
    public String truth(boolean value) {
        return style.say(value ? "report.yes" : "report.no");
    }

    @Override
    public String word(String english) {
        return style.say("report.word." + english.replace(' ', '_'));
    }

    @Override
    public String text(String text) {
        return style.name(text);
    }

    @Override
    public String said(Phrase phrase) {
        return style.say(phrase);
    }

    @Override
    public String missing() {
        return "–";
    }
}
