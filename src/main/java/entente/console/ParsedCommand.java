package entente.console;

import entente.diagnostic.Phrase;
import org.jspecify.annotations.Nullable;

/** What came of reading a command line. */
sealed interface ParsedCommand {

    /** It says what to do. */
    record Task(Arguments arguments) implements ParsedCommand {}

    /** It asks for a text: help, or the version. */
    record Text(String text) implements ParsedCommand {}

    /** It is wrong. */
    record Wrong(Phrase what, @Nullable Phrase hint, Command command) implements ParsedCommand {}
}
