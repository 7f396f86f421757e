package entente.report;

import entente.answer.Field;
import entente.answer.Table;
import entente.arithmetic.Digits;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** What stands in a field of a table that people read in a paper. */
final class PaperCell implements Field.Value<String> {
    private final Messages messages;
    private final @Nullable Integer digits;

    /** @param digits significant ones; null for those of the terminal */
    PaperCell(Messages messages, @Nullable Integer digits) {
        this.messages = messages;
        this.digits = digits;
    }

    /** Whether a column holds numbers alone, which stand to the right. */
    static boolean isNumeric(Table table, int column) {
        for (int row = 0; row < table.rows(); row++) {
            Field.Leaf leaf = table.at(row, column);
            if (!leaf.isMissing() && !(leaf instanceof Field.Number || leaf instanceof Field.Whole)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String number(double value) {
        if (digits == null || !Double.isFinite(value) || value == 0) {
            return Digits.six(value);
        }
        BigDecimal rounded = Digits.decimal(value).round(new MathContext(digits));
        return digits <= 6 ? Digits.six(rounded.doubleValue()) : Digits.shortest(rounded.doubleValue());
    }

    @Override
    public String whole(long value) {
        return Long.toString(value);
    }

    @Override
    public String truth(boolean value) {
        return messages.say(value ? "report.yes" : "report.no");
    }

    @Override
    public String word(String english) {
        return messages.say("report.word." + english.replace(' ', '_'));
    }

    @Override
    public String text(String text) {
        return text;
    }

    @Override
    public String said(Phrase phrase) {
        return messages.say(phrase);
    }

    @Override
    public String missing() {
        return "–";
    }
}
