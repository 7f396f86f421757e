package entente.syntax;

import entente.arithmetic.Digits;
import org.jspecify.annotations.Nullable;

/**
 * A Chinese word of the language with what follows it without a space, as in {@code 设spill}.
 *
 * @param spelling the word as it is written
 * @param rest     what follows
 */
public record Glued(Keyword word, String spelling, String rest) {
    private static final int LONGEST = 4;

    /** The longest word with which a text begins that goes on right after it; or null. */
    public static @Nullable Glued of(String text) {
        for (int length = Math.min(text.length() - 1, LONGEST); length > 0; length--) {
            Keyword word = Keyword.of(text.substring(0, length));
            if (word != null && text.charAt(0) > 0x7f) {
                return new Glued(word, text.substring(0, length), text.substring(length));
            }
        }
        return null;
    }

    /** Whether a line can begin with the word. */
    public boolean beginsStatement() {
        return word.beginsStatement() || word.category() == Keyword.Category.PART;
    }

    /** Whether a number follows, which no name begins with. */
    public boolean isNumber() {
        return !Double.isNaN(Digits.read(rest));
    }
}
