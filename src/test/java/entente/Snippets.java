package entente;

import entente.check.CheckOptions;
import entente.check.Checker;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.DiagnosticText;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.files.Gate;
import entente.syntax.ScriptReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The golden snippets: scripts that are right, and scripts with mistakes beside what is said about them. */
public final class Snippets {
    /** Beside the folders good and bad, {@code data} holds the files that snippets read. */
    public static final Path FOLDER = Path.of("src/test/resources/snippets");

    private Snippets() {}

    /** Everything that is said about a script before it runs: the one place that knows the stages. */
    public static List<Diagnostic> diagnose(Source source) {
        CheckOptions options = CheckOptions.of(gate());
        return ScriptReader.read(source)
                .then(script -> Checker.check(script, options))
                .diagnostics();
    }

    /** The files that snippets read. */
    public static Gate gate() {
        Path data = FOLDER.resolve("data").toAbsolutePath();
        return Gate.at(data).allowing(data);
    }

    /** The snippets of a folder, good or bad, by name. */
    public static List<Path> in(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".ent"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Source source(Path file) {
        return Source.of(file.getFileName().toString(), text(file));
    }

    public static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String render(List<Diagnostic> diagnostics, Language language) {
        Messages messages = new Messages(language);
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            text.append(DiagnosticText.render(diagnostic, messages, false));
        }
        return text.toString();
    }
}
