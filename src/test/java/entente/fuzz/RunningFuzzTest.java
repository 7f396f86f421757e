package entente.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Snippets;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.law.bytecode.Compilation;
import entente.report.JsonReport;
import entente.report.TextReport;
import entente.session.Doors;
import entente.session.Result;
import entente.session.Session;
import entente.session.SessionOptions;
import entente.session.Step;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Short runs and questions, and all that is said of them: {@code -Dentente.fuzz.run=COUNT}. */
@Tag("fuzz")
class RunningFuzzTest {
    private static final long LONGEST = 1_000_000_000;
    private static final Messages ENGLISH = new Messages(Language.EN);
    private static final Messages CHINESE = new Messages(Language.ZH);
    private static final TextReport.Canvas CANVAS = new TextReport.Canvas(80, false, true);
    private int refused;
    private int stopped;
    private int answered;
    private int tried;

    @Test
    void whatRunsIsAnsweredOrStopsWithAReason() {
        Trials.run(
                "running",
                "entente.fuzz.run",
                300,
                random -> RandomScript.of(random).getBytes(StandardCharsets.UTF_8),
                input -> run(new String(input, StandardCharsets.UTF_8)));
        System.out.printf("running: %d refused, %d stopped, %d answers%n", refused, stopped, answered);
    }

    private void run(String text) {
        long start = System.nanoTime();
        Doors doors = tried++ % 2 == 0 ? Doors.NONE : Doors.NONE.withCompiler(new Compilation());
        SessionOptions options = SessionOptions.defaults()
                .withSteps(20_000)
                .withDoors(doors)
                .withLibrary(Snippets.gate())
                .withCancelled(() -> System.nanoTime() - start > LONGEST);
        Step step = Session.empty(options).enter(Source.of("fuzz.ent", text), this::told);
        step.diagnostics().forEach(d -> ENGLISH.say(d.sentence()));
        if (step.runError() != null) {
            stopped++;
            CHINESE.say(step.runError().sentence());
        }
        refused += step.hasErrors() ? 1 : 0;
    }

    private void told(Result result) {
        answered++;
        new TextReport(ENGLISH, CANVAS).of(result);
        new TextReport(CHINESE, CANVAS).of(result);
        String json = new JsonReport(ENGLISH).of(result);
        assertThat(json)
                .as("numbers of " + result.inquiry().kind())
                .doesNotContain(":NaN")
                .doesNotContain(":Infinity");
    }
}
