package entente.console;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What Entente can be told to do. The text about each is {@code console.command.NAME} in the bundle. */
enum Command {
    REPL(0, 1),
    RUN(1, Integer.MAX_VALUE),
    CHECK(1, Integer.MAX_VALUE),
    TEST(1, Integer.MAX_VALUE),
    FMT(1, Integer.MAX_VALUE),
    DIFF(1, 9),
    MERGE(3, 4),
    NEW(1, 1);

    private final int fewestFiles;
    private final int mostFiles;

    Command(int fewestFiles, int mostFiles) {
        this.fewestFiles = fewestFiles;
        this.mostFiles = mostFiles;
    }

    int fewestFiles() {
        return fewestFiles;
    }

    int mostFiles() {
        return mostFiles;
    }

    /** As it is typed; the REPL is what happens without a word. */
    String word() {
        return this == REPL ? "" : name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Command of(String word) {
        for (Command command : values()) {
            if (command != REPL && command.word().equals(word)) {
                return command;
            }
        }
        return null;
    }
}
