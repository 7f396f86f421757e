package entente;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Diagnostic;
import entente.diagnostic.DiagnosticText;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.files.Gate;
import entente.report.TextReport;
import entente.session.Result;
import entente.session.Session;
import entente.session.SessionOptions;
import entente.session.Step;
import entente.syntax.ScriptWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every script in scripts/ runs, tells a reader what it asks, and finds what it expects. */
class ScriptsTest {
    private static final Path FOLDER = Path.of("scripts");

    @TestFactory
    Stream<DynamicTest> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> scripts = files.filter(file -> file.toString().endsWith(".ent"))
                    .sorted()
                    .toList();
            assertThat(scripts).isNotEmpty();
            return scripts.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
        }
    }

    private static void run(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text).as("says what it asks").startsWith("## ").containsPattern("(?m)^(expect|核对) ");
        Source source = Source.of(file.toString(), text);
        assertThat(ScriptWriter.format(source).get())
                .as("stands in the standard form")
                .isEqualTo(text);
        Gate gate = Gate.at(Path.of("")).allowing(FOLDER);
        List<String> failed = new ArrayList<>();
        TextReport report = new TextReport(new Messages(Language.EN), new TextReport.Canvas(100, false, true));
        Step step = Session.empty(SessionOptions.defaults().withLibrary(gate))
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
    }

    private static void collect(Result result, TextReport report, List<String> failed) {
        String text = report.of(result);
        if (text.startsWith("✗")) {
            failed.add(text);
        }
    }
}
