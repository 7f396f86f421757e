package entente.session;

import org.jspecify.annotations.Nullable;

/** What stands in a field of a table. */
public sealed interface Cell {

    /** NaN where it is missing. */
    record Number(double value) implements Cell {}

    /** Names and other text that is the same in every language. */
    record Text(@Nullable String text) implements Cell {}

    /** A word of the language's, in English; shown in the reader's language. */
    record Word(String english) implements Cell {}

    record Truth(boolean value) implements Cell {}
}
