package entente.console;

import entente.diagnostic.Language;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where Entente was started: all that it takes from its process.
 *
 * @param state    where the REPL keeps its history
 * @param language what the user's locale asks for
 * @param width    columns of the terminal
 * @param inIsTerminal whether someone types; likewise for what is shown
 */
record Surroundings(
        InputStream in,
        Output out,
        Output err,
        Path directory,
        Path state,
        Language language,
        int width,
        boolean inIsTerminal,
        boolean outIsTerminal,
        boolean errIsTerminal,
        boolean colorWanted,
        boolean debug) {
    private static final int FALLBACK_WIDTH = 80;

    static Surroundings ofProcess() {
        return new Surroundings(
                // Buffered, because a bare FileInputStream asks a pipe for its length, and a pipe has none.
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new Output(new FileOutputStream(FileDescriptor.out)),
                new Output(new FileOutputStream(FileDescriptor.err)),
                Path.of("").toAbsolutePath(),
                stateFolder(),
                Locale.getDefault(Locale.Category.DISPLAY).getLanguage().equals("zh") ? Language.ZH : Language.EN,
                width(System.getenv("COLUMNS")),
                terminal("in"),
                terminal("out"),
                terminal("err"),
                present(System.getenv("NO_COLOR")) == null && !"dumb".equals(System.getenv("TERM")),
                present(System.getenv("ENTENTE_DEBUG")) != null);
    }

    /** The same, with so many columns. */
    Surroundings wide(int columns) {
        return new Surroundings(
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
                debug);
    }

    /** The launcher says which streams are terminals, in the property; without it, Java knows only of all together. */
    private static boolean terminal(String stream) {
        String terminals = System.getProperty("entente.terminals");
        return terminals == null ? System.console() != null : terminals.contains(stream);
    }

    private static int width(@Nullable String columns) {
        try {
            return columns == null ? FALLBACK_WIDTH : Math.max(20, Math.min(1000, Integer.parseInt(columns)));
        } catch (NumberFormatException e) {
            return FALLBACK_WIDTH;
        }
    }

    private static Path stateFolder() {
        String state = present(System.getenv("XDG_STATE_HOME"));
        return state != null
                ? Path.of(state, "entente")
                : Path.of(System.getProperty("user.home"), ".local", "state", "entente");
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
