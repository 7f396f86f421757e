package entente.session;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Diagnostic;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.report.JsonReport;
import entente.report.TextReport;
import entente.syntax.ScriptWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What if: a question that assumes something is answered as in a scenario that says so, and changes nothing. */
class AssumptionTest {
    private static final String PAIR = """
            let spill = 0.3 in 0..0.9
            let effort ~ normal(1, 0.1)
            firm Jia { growth 0.5*effort; capacity 100; output 10 }
            firm Yi { growth 0.8; capacity 150; output 5 }
            firm Bing absent { growth 0.6; capacity 80; output 2 }
            alliance Tech {
              Jia -> Yi spill
              Yi -> Jia 0.4
            }
            scenario Low { spill = 0.1 }
            """;

    private static Step enter(Session session, String text) {
        return session.enter(Source.of("<input>", text), result -> {});
    }

    private static Session start() {
        return enter(Session.empty(SessionOptions.defaults()), PAIR).next();
    }

    private static List<String> codes(Step step) {
        return Stream.concat(step.diagnostics().stream(), step.faults().stream())
                .map(Diagnostic::code)
                .map(Enum::name)
                .toList();
    }

    /** All that a program reads of it, without what is assumed and where it is asked. */
    private static String answer(Session session, String question) {
        Step step = enter(session, question);
        assertThat(codes(step)).as(question).isEmpty();
        return new JsonReport(new Messages(Language.EN))
                .of(step.results().get(0))
                .replaceAll("\"(scenario|with|line|text|event|what)\":(\"[^\"]*\"|[0-9]+),?", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spill = 0.5|spill = 0.5",
                "(Yi -> Jia) = 0.2|(Yi -> Jia) = 0.2",
                "(Yi -> Jia) of Tech *= 0.5, Jia.capacity = 120|(Yi -> Jia) of Tech *= 0.5; Jia.capacity = 120",
                "Yi withholds 60%|at 0 { Yi withholds 60% }",
                "Jia leaves Tech, Jia.output = 12|at 0 { Jia leaves Tech }; Jia.output = 12",
                "Bing enters with 3, firms.growth *= 1.1|at 0 { Bing enters with 3 }; firms.growth *= 1.1",
                "Tech dissolves|at 0 { Tech dissolves }"
            })
    void isAnsweredAsAScenarioThatSaysSo(String assumed, String body) {
        Session session = start();
        Session scenario = enter(session, "scenario What { " + body + " }").next();
        for (String question : List.of(
                "show Jia at 60",
                "simulate to 20 by 5",
                "stability",
                "equilibria",
                "equations",
                "threshold (Jia -> Yi) in 0..2",
                "trace (Jia -> Yi) in 0..2",
                "map (Jia -> Yi) in 0..2, Yi.capacity in 100..200",
                "sweep effort in 0.5..1 by 0.25 { Yi at 20; stable }",
                "prove Tech is stable for effort in 0.5..1",
                "sensitivity of Yi at 20",
                "coalitions",
                "repair Tech",
                "uncertainty 20 runs to 10",
                "expect Jia at 60 > 1")) {
            assertThat(answer(session, question + " with " + assumed))
                    .as(question)
                    .isEqualTo(answer(scenario, question + " for What"));
        }
    }

    @Test
    void changesNothing() {
        Session session = start();
        String before = answer(session, "show Jia at 60");
        Step asked = enter(session, "show Jia at 60 with spill = 0.9");
        assertThat(answer(asked.next(), "show Jia at 60")).isEqualTo(before);
        assertThat(asked.next().scenarios()).isSameAs(session.scenarios());
        Step run = enter(session, "simulate to 60 with spill = 0.5");
        assertThat(codes(enter(run.next(), "show Jia at end"))).containsExactly("E550");
        Step kept = enter(session, "let b = simulate to 60 with spill = 0.5");
        assertThat(answer(kept.next(), "b.Jia"))
                .isEqualTo(answer(session, "Jia at 60 with spill = 0.5").replace("Jia at 60", "b.Jia"));
        Session simulated = enter(session, "simulate to 60").next();
        assertThat(answer(simulated, "show Jia at end with spill = 0.5"))
                .isEqualTo(answer(session, "show Jia at 60 with spill = 0.5").replace("at 60", "at end"));
    }

    @Test
    void holdsInEveryScenarioThatIsRead() {
        Session session = start();
        assertThat(answer(session, "show Jia at 60 under Low - Jia at 60 with spill = 0.5"))
                .contains("[[0]]");
        assertThat(answer(session, "compare base, Low to 60 { Jia } with spill = 0.5"))
                .isEqualTo(answer(session, "compare base, base to 60 { Jia } with spill = 0.5")
                        .replaceFirst("\"base\",([^]]*)]]", "\"Low\",$1]]"));
    }

    @Test
    void isSaid() {
        Step step = enter(start(), "Jia at 60 with spill = 0.5,  Yi withholds 60%\nstability for Low with spill = 0.5");
        TextReport text = new TextReport(new Messages(Language.EN), new TextReport.Canvas(90, false, true));
        assertThat(text.body(step.results().get(0))).contains("[with spill = 0.5, Yi withholds 60%]");
        assertThat(text.body(step.results().get(1))).startsWith("Assumed: spill = 0.5.");
        assertThat(new JsonReport(new Messages(Language.ZH)).of(step.results().get(0)))
                .contains("\"scenario\":\"base\",\"with\":\"spill = 0.5, Yi withholds 60%\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show Jia at 60 with spill|E128",
                "show Jia at 60 with spil = 1|E201",
                "show Jia at 60 with Yi.saturation = 1|E402",
                "stability with Yi leaves Tex|E203",
                "show Jia with spill = 1.4|W311",
                "show Jia with spill += 20%|E420",
                "show Jia with (Yi -> Yi) = 1|E306",
                "show Jia with Jia.growth = -1|E303",
                "show Jia with Yi withholds 160%|E403",
                "let x = 1 with spill = 1|E103"
            })
    void whatCannotBeAssumedIsRefused(String line) {
        String[] parts = line.split("\\|");
        assertThat(codes(enter(start(), parts[0]))).as(line).containsExactly(parts[1]);
    }

    @Test
    void readsInChineseAsWell() {
        Source chinese = Source.of("<input>", "显示 Jia 时刻 60 假设 spill = 0.5, Yi 违约 60%, Bing 入场 初值 3\n");
        String english = ScriptWriter.translate(chinese, Language.EN).get();
        assertThat(english).isEqualTo("show Jia at 60 with spill = 0.5, Yi withholds 60%, Bing enters with 3\n");
        assertThat(ScriptWriter.translate(Source.of("<input>", english), Language.ZH)
                        .get())
                .isEqualTo(chinese.text());
    }
}
