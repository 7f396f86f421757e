package entente.diagnostic;

import java.util.List;

/**
 * Text that a user will read, still without a language: a key of a message bundle and what fills its gaps.
 *
 * <p>The part of the key before the first dot names the room whose bundle holds the text, so {@code stability.reason}
 * is found in {@code entente/stability/messages_en.properties}. Arguments are strings, numbers (shown with six
 * significant digits), lists of them, or phrases.
 */
public record Phrase(String key, List<Object> arguments) {
    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }

    /** A number, as a percentage where it is written so. */
    public static Object number(double value, boolean percent) {
        return percent ? Phrase.of("diagnostic.percent", 100 * value) : value;
    }
}
