package entente.console;

import entente.diagnostic.Messages;
import entente.session.Scope;
import java.io.IOError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** Entries typed at a terminal, with what JLine gives: editing over several lines, history, completion, colours. */
final class TypedEntries implements Entries {
    private static final int REMEMBERED = 10_000;

    private final Terminal terminal;
    private final LineReader reader;
    private final Supplier<Messages> messages;

    /**
     * @param scope  the names that can be completed at this moment
     * @param folder whose files can be
     */
    TypedEntries(@Nullable Path history, Supplier<Messages> messages, boolean color, Supplier<Scope> scope, Path folder)
            throws IOException {
        this.messages = messages;
        this.terminal = TerminalBuilder.builder()
                .system(true)
                .encoding(java.nio.charset.StandardCharsets.UTF_8)
                .nativeSignals(true)
                .build();
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .appName("entente")
                .terminal(terminal)
                .parser(new EntryParser())
                .completer(new NameCompleter(scope, () -> messages.get().language(), new FileNames(folder)))
                .highlighter(new EntryHighlighter(color))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, false)
                .option(LineReader.Option.AUTO_FRESH_LINE, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.GROUP, false)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P     … ")
                .variable(LineReader.HISTORY_SIZE, REMEMBERED)
                .variable(LineReader.HISTORY_FILE_SIZE, REMEMBERED);
        if (history != null) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        this.reader = builder.build();
    }

    @Override
    public int width() {
        return terminal.getWidth();
    }

    @Override
    public @Nullable String next() {
        while (true) {
            try {
                return reader.readLine(messages.get().say("console.repl.prompt"));
            } catch (UserInterruptException e) {
                // What was typed is dropped, and the user starts anew.
                continue;
            } catch (EndOfFileException | IOError e) {
                // Its end, or that of the terminal.
                return null;
            }
        }
    }

    @Override
    public void whileWorking(Runnable stop, Runnable work) {
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> stop.run());
        try {
            work.run();
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
        }
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
