package entente.console;

import static entente.console.Command.CHECK;
import static entente.console.Command.FMT;
import static entente.console.Command.REPL;
import static entente.console.Command.RUN;
import static entente.console.Command.TEST;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of the command line. The text about each is {@code console.option.NAME} in the bundle. */
enum Option {
    SET("NAME=VALUE", Times.MANY, RUN, TEST, CHECK, REPL),
    FOR("SCENARIO", Times.MANY, RUN, TEST, CHECK),
    JSON(null, Times.ONCE, RUN, TEST, CHECK, Command.DIFF),
    MARKDOWN(null, Times.ONCE, Command.DIFF),
    SVG("FILE", Times.ONCE, Command.DIFF),
    FAIL_ON("--fail-on", "never|verdict|expectation|model", Times.ONCE, Command.DIFF),
    TEXTCONV(null, Times.ONCE, Command.DIFF),
    OUT("DIR", Times.ONCE, RUN, TEST, REPL, Command.NEW),
    SEED("N", Times.ONCE, RUN, TEST, REPL, Command.DIFF),
    WATCH(null, Times.ONCE, CHECK),
    FROM("SCRIPT", Times.ONCE, Command.NEW),
    SHOW("script|model|equations|law", Times.ONCE, RUN),
    JUNIT("FILE", Times.ONCE, TEST),
    CHECK_ONLY("--check", null, Times.ONCE, FMT),
    DIFF(null, Times.ONCE, FMT),
    KEYWORDS("en|zh", Times.ONCE, FMT, Command.DIFF),
    ALLOW("PATH", Times.MANY, RUN, TEST, CHECK, REPL, Command.DIFF, Command.MERGE),
    RESOLUTION("SHARE", Times.ONCE, RUN, TEST, REPL, Command.DIFF),
    STEPS("N", Times.ONCE, RUN, TEST, REPL, Command.DIFF, Command.MERGE),
    SECONDS("N", Times.ONCE, RUN, TEST, CHECK, REPL, FMT, Command.DIFF, Command.MERGE),
    SIZE("MB", Times.ONCE, RUN, TEST, CHECK, REPL, FMT, Command.DIFF, Command.MERGE),
    MEMORY("SIZE", Times.ONCE, RUN, TEST, CHECK, REPL, FMT, Command.DIFF, Command.MERGE, Command.NEW),
    LANG("en|zh", Times.ONCE, RUN, TEST, CHECK, REPL, FMT, Command.DIFF, Command.MERGE, Command.NEW),
    COLOR("auto|always|never", Times.ONCE, RUN, TEST, CHECK, REPL, FMT, Command.DIFF, Command.MERGE, Command.NEW),
    ASCII(null, Times.ONCE, RUN, REPL, Command.DIFF);

    private enum Times {
        ONCE,
        MANY
    }

    private final String word;
    private final @Nullable String value;
    private final Times times;
    private final Set<Command> commands;

    Option(@Nullable String value, Times times, Command... commands) {
        this.word = "--" + name().toLowerCase(Locale.ROOT);
        this.value = value;
        this.times = times;
        this.commands = EnumSet.of(commands[0], commands);
    }

    Option(String word, @Nullable String value, Times times, Command... commands) {
        this.word = word;
        this.value = value;
        this.times = times;
        this.commands = EnumSet.of(commands[0], commands);
    }

    String word() {
        return word;
    }

    /** What stands for its value in the help, or null where it takes none. */
    @Nullable
    String value() {
        return value;
    }

    boolean repeats() {
        return times == Times.MANY;
    }

    boolean belongsTo(Command command) {
        return commands.contains(command);
    }

    static @Nullable Option of(String word, Command command) {
        for (Option option : values()) {
            if (option.word.equals(word) && option.belongsTo(command)) {
                return option;
            }
        }
        return null;
    }
}
