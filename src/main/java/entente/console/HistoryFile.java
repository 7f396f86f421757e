package entente.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where what was typed is kept from one conversation to the next: a line each, with its time before it, in UTF-8. */
final class HistoryFile {
    private HistoryFile() {}

    /** A file to keep the history in, or null where none can be made: the REPL works without. */
    static @Nullable Path in(@Nullable Path state, Screen screen) {
        if (state == null) {
            return null;
        }
        Path history = state.resolve("history");
        try {
            Files.createDirectories(state);
            if (Files.exists(history) && !isHistory(history)) {
                Path aside = state.resolve("history.broken");
                Files.move(history, aside, StandardCopyOption.REPLACE_EXISTING);
                screen.note("console.repl.brokenHistory", aside);
            }
            return Files.isWritable(state) ? history : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean isHistory(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.allMatch(line -> line.matches("[0-9]{1,18}:.*"));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
