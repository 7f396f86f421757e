package entente.console;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.files.Bytes;
import entente.files.Gate;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Reads the scripts that the user names, on the command line or after {@code :load}; {@code -} is what comes in. */
final class Scripts {
    static final String STANDARD_INPUT = "-";

    private final Gate gate;
    private final InputStream in;

    Scripts(Settings settings, Screen screen) {
        this(settings.gate(), screen.around().in());
    }

    private Scripts(Gate gate, InputStream in) {
        this.gate = gate;
        this.in = in;
    }

    /**
     * Does the same with each script of the command line. Of several endings the one that weighs most counts.
     *
     * @param unreadable told what is wrong with a file that cannot be read
     * @param work       given the script, and where the command line names it
     */
    Exit each(Arguments arguments, Consumer<List<Diagnostic>> unreadable, BiFunction<Source, Span, Exit> work) {
        Exit exit = Exit.DONE;
        for (Span file : onCommandLine(arguments)) {
            Checked<Source> read = read(file);
            Source script = read.value();
            if (script == null) {
                unreadable.accept(read.diagnostics());
                exit = exit.and(exitWithout(read.diagnostics()));
            } else {
                exit = exit.and(work.apply(script, file));
            }
        }
        return exit;
    }

    /** @param asked where the user named it, to be shown when it cannot be read */
    Checked<Source> read(Span asked) {
        return bytes(asked).then(bytes -> bytes.script(asked)).then(document -> filled(document.source(), asked));
    }

    private static Checked<Source> filled(Source script, Span asked) {
        return script.text().isBlank()
                ? new Checked<>(
                        null,
                        List.of(Diagnostic.of(Code.E608, asked, script.name()).hint("diagnostic.hint.emptyScript")))
                : Checked.of(script);
    }

    private Checked<Bytes> bytes(Span asked) {
        String file = asked.text();
        if (!file.equals(STANDARD_INPUT)) {
            return gate.readNamed(file, asked);
        }
        try {
            int room = (int) Math.min(gate.limit(), Integer.MAX_VALUE - 16);
            byte[] bytes = in.readNBytes(room + 1);
            return bytes.length > room
                    ? new Checked<>(null, List.of(Diagnostic.of(Code.E605, asked, "<stdin>", gate.limit() >> 20)))
                    : Checked.of(new Bytes("<stdin>", "<stdin>", bytes));
        } catch (IOException e) {
            return new Checked<>(null, List.of(Diagnostic.of(Code.E603, asked, "<stdin>")));
        }
    }

    /** A file that cannot be opened is named wrongly; one that is no text, or says nothing, is a wrong script. */
    private static Exit exitWithout(List<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(d -> d.code() == Code.E606 || d.code() == Code.E608)
                ? Exit.SCRIPT
                : Exit.USAGE;
    }

    /** The files as they stand on the command line, each with its place there. */
    static List<Span> onCommandLine(Arguments arguments) {
        String text = "entente";
        if (!arguments.command().word().isEmpty()) {
            text += " " + arguments.command().word();
        }
        int[] starts = new int[arguments.files().size()];
        StringBuilder line = new StringBuilder(text);
        for (int k = 0; k < starts.length; k++) {
            starts[k] = line.length() + 1;
            line.append(' ').append(arguments.files().get(k));
        }
        Source source = new Source("<command line>", line.toString(), List.of(0));
        List<Span> spans = new java.util.ArrayList<>();
        for (int k = 0; k < starts.length; k++) {
            spans.add(
                    source.span(starts[k], starts[k] + arguments.files().get(k).length()));
        }
        return spans;
    }
}
