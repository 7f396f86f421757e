package entente;

import static org.assertj.core.api.Assertions.assertThat;

import entente.console.Threads;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.DiagnosticText;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.files.Gate;
import entente.files.MemoryLibrary;
import entente.law.bytecode.Compilation;
import entente.report.JsonReport;
import entente.report.SavedFiles;
import entente.report.TextReport;
import entente.session.Doors;
import entente.session.Result;
import entente.session.Session;
import entente.session.SessionOptions;
import entente.session.Step;
import entente.session.answers.SaveAnswer;
import entente.syntax.Depth;
import entente.syntax.ScriptWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every script in scripts/ and its folders runs, tells a reader what it asks, and finds what it expects; and to the last digit the same
 * without compiler, threads and disk.
 */
class ScriptsTest {

    @TestFactory
    Stream<DynamicTest> scripts() {
        List<Path> scripts = Scripts.all();
        assertThat(scripts).isNotEmpty();
        return scripts.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
    }

    @TempDir
    static Path saved;

    private static void run(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text).as("says what it asks").startsWith("## ").containsPattern("(?m)^(expect|核对) ");
        Source source = Source.of(file.toString(), text);
        assertThat(ScriptWriter.format(source).get())
                .as("stands in the standard form")
                .isEqualTo(text);
        Gate gate = Gate.at(Path.of("")).allowing(Scripts.FOLDER).writingTo(saved);
        Doors doors = new Doors(new Compilation(), new Threads(2), gate, Depth.USUAL);
        SavedFiles formats = new SavedFiles(new Messages(Language.EN));
        List<String> failed = new ArrayList<>();
        TextReport report = new TextReport(new Messages(Language.EN), new TextReport.Canvas(100, false, true));
        Step step = Session.empty(SessionOptions.defaults().withDoors(doors).withFormats(formats))
                .enter(source, result -> collect(result, report, failed));
        List<Diagnostic> mistakes = step.diagnostics();
        assertThat(mistakes)
                .as(() -> mistakes.stream()
                        .map(d -> DiagnosticText.render(d, new Messages(Language.EN), false))
                        .toList()
                        .toString())
                .isEmpty();
        assertThat(step.runError()).isNull();
        assertThat(failed).isEmpty();
        assertThat(step.failedExpectation()).isFalse();
        Step bare = Session.empty(SessionOptions.defaults()
                        .withLibrary(inMemory(file.getParent()))
                        .withFormats(formats))
                .enter(source, result -> {});
        assertThat(json(bare)).isEqualTo(json(step));
    }

    /** What lies beside the scripts, as text. */
    private static MemoryLibrary inMemory(Path folder) throws IOException {
        MemoryLibrary library = new MemoryLibrary();
        try (Stream<Path> files = Files.walk(Scripts.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                library.with(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return library;
    }

    private static List<String> json(Step step) {
        JsonReport report = new JsonReport(new Messages(Language.EN));
        return step.results().stream()
                .filter(result -> !(result.answer() instanceof SaveAnswer))
                .map(report::of)
                .toList();
    }

    private static void collect(Result result, TextReport report, List<String> failed) {
        String text = report.of(result);
        if (text.startsWith("✗")) {
            failed.add(text);
        }
    }
}
