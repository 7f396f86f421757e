package entente.console;

import entente.diagnostic.Language;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where Entente was started: all that it takes from its process.
 *
 * @param state    where the REPL keeps its history, or null where nobody knows
 * @param language what the user's locale asks for
 * @param width    columns of the terminal
 * @param charts   whether curves can be drawn of Braille dots
 * @param inIsTerminal whether someone types; likewise for what is shown
 */
record Environment(
        InputStream in,
        Output out,
        Output err,
        Path directory,
        @Nullable Path state,
        Language language,
        int width,
        boolean inIsTerminal,
        boolean outIsTerminal,
        boolean errIsTerminal,
        boolean colorWanted,
        boolean charts,
        boolean debug) {
    private static final int FALLBACK_WIDTH = 80;
    private static final int FILE_KIND = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    static Environment ofProcess() {
        return new Environment(
                // Buffered, because a bare FileInputStream asks a pipe for its length, and a pipe has none.
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new Output(new FileOutputStream(FileDescriptor.out), terminal("out") || isRead("/dev/fd/1")),
                new Output(new FileOutputStream(FileDescriptor.err), terminal("err") || isRead("/dev/fd/2")),
                Path.of("").toAbsolutePath(),
                stateFolder(),
                language(System.getProperty("entente.language")),
                width(System.getenv("COLUMNS")),
                terminal("in"),
                terminal("out"),
                terminal("err"),
                present(System.getenv("NO_COLOR")) == null && !"dumb".equals(System.getenv("TERM")),
                hasCharts(System.getenv()),
                present(System.getenv("ENTENTE_DEBUG")) != null);
    }

    /** Whether the locale has Braille, of which curves are drawn; the console of Linux has not. */
    static boolean hasCharts(Map<String, String> variables) {
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(variable -> variables.getOrDefault(variable, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("UTF-8")
                .toUpperCase(Locale.ROOT);
        String terminal = variables.getOrDefault("TERM", "");
        return (locale.contains("UTF-8") || locale.contains("UTF8"))
                && !terminal.equals("linux")
                && !terminal.equals("dumb");
    }

    /** The same, with curves drawn of marks. */
    Environment ascii() {
        return with(width, false);
    }

    /** The same, with so many columns. */
    Environment wide(int columns) {
        return with(columns, charts);
    }

    private Environment with(int columns, boolean dots) {
        return new Environment(
                in,
                out,
                err,
                directory,
                state,
                language,
                columns,
                inIsTerminal,
                outIsTerminal,
                errIsTerminal,
                colorWanted,
                dots,
                debug);
    }

    /** The launcher says which streams are terminals, in the property; without it, Java knows only of all together. */
    private static boolean terminal(String stream) {
        String terminals = System.getProperty("entente.terminals");
        return terminals == null ? System.console() != null : terminals.contains(stream);
    }

    /** Whether a stream is a pipe or a socket. The words of the error would say it too, in the language of the system. */
    private static boolean isRead(String stream) {
        try {
            int kind = (Integer) Files.getAttribute(Path.of(stream), "unix:mode") & FILE_KIND;
            return kind == PIPE || kind == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    private static int width(@Nullable String columns) {
        try {
            return columns == null ? FALLBACK_WIDTH : Math.max(20, Math.min(1000, Integer.parseInt(columns)));
        } catch (NumberFormatException e) {
            return FALLBACK_WIDTH;
        }
    }

    /** Java calls the home of a user whom the system does not know "?". */
    private static @Nullable Path stateFolder() {
        String state = present(System.getenv("XDG_STATE_HOME"));
        if (state != null) {
            return Path.of(state, "entente");
        }
        Path home = Path.of(System.getProperty("user.home"));
        return home.isAbsolute() ? home.resolve(Path.of(".local", "state", "entente")) : null;
    }

    /** The launcher says what the user's locale asks for, also where it is not installed, so that Java cannot know it. */
    private static Language language(@Nullable String asked) {
        String locale = asked != null
                ? asked
                : Locale.getDefault(Locale.Category.DISPLAY).getLanguage();
        return locale.equals("zh") ? Language.ZH : Language.EN;
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
