package entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.session.Result;
import entente.session.Session;
import entente.session.SessionOptions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Labels and percent signs in what people read; names and numbers in what programs read. */
class LabelsTest {
    private static final String MODEL = """
            let spill "Knowledge spillover" = 30% in 0%..400%
            firm Jia "甲公司" { growth 0.5; capacity 100; output 10; let distance "Distance" = 20% }
            firm Yi { growth 0.8; capacity 150; output 5 }
            alliance Tech { Jia -> Yi spill; Yi -> Jia 0.4 }
            scenario Less { spill = 10% }
            """;

    private static List<Result> ask(String question) {
        return Session.empty(SessionOptions.defaults())
                .enter(Source.of("<input>", MODEL + question + "\n"), result -> {})
                .results();
    }

    private static String text(String question) {
        TextReport report = new TextReport(new Messages(Language.EN), new TextReport.Canvas(100, false, true));
        return ask(question).stream().map(report::of).collect(Collectors.joining());
    }

    @Test
    void valuesWrittenWithAPercentSignAreShownWithOne() {
        assertThat(text("show spill, spill under Less, spill at 3, Jia.distance, 2 * spill"))
                .contains("spill = 30%", "spill under Less = 10%", "spill at 3 = 30%", "Jia.distance = 20%", "= 0.6");
        assertThat(text("sweep spill by 100% { equilibrium(Yi) }")).contains("0%", "400%");
        assertThat(text("sweep (Yi -> Jia) in 10%..20% by 10% { Jia }")).contains("10%", "20%");
        assertThat(text("threshold spill"))
                .contains("at spill = 250%", "250%  400%  runaway")
                .doesNotContain("2.5 ");
        assertThat(text("threshold spill in 0%..10%")).contains("from 0% to 10%");
        assertThat(text("prove Tech is stable for spill in 0%..300%")).contains("at spill = 300%");
        assertThat(text("at 1 { spill = 50% }\nsimulate to 2")).contains("spill: 30% → 50%");
        assertThat(text("spill = 500%\nshow Jia")).doesNotContain("%");
    }

    @Test
    void headingsAndRowsHaveLabels() {
        assertThat(text("sweep spill by 200% { Jia }")).contains("spill Knowledge spillover", "Jia 甲公司");
        assertThat(text("stability")).contains("  Jia 甲公司 ");
        assertThat(text("equilibria")).contains("  Jia 甲公司 ");
        assertThat(text("coalitions")).contains("  Jia 甲公司 ");
        assertThat(text("map spill, (Yi -> Jia) in 0..1")).contains("spill Knowledge spillover", "400%");
    }

    @Test
    void jsonHasNamesAndNumbers() {
        StringBuilder json = new StringBuilder();
        ask("sweep spill by 200% { Jia }")
                .forEach(result -> json.append(new JsonReport(new Messages(Language.EN)).of(result)));
        assertThat(json.toString()).contains("\"spill\"", "\"Jia\"").doesNotContain("Knowledge", "%");
    }

    @Test
    void ofManyFirmsThoseThatGainMostAndLeastAreShown() {
        String firms = IntStream.rangeClosed(1, 30)
                .mapToObj(
                        k -> "firm A" + k + " { growth 0.5; capacity 100; output 10 }\nJia -> A" + k + " " + k / 100.0)
                .collect(Collectors.joining("\n"));
        String text = text(firms + "\nstability");
        assertThat(text)
                .contains("\n  A30 ", "\n  A1 ", "12 more stand between them")
                .doesNotContain("\n  A15 ");
        assertThat(text.indexOf("\n  A30 ")).isLessThan(text.indexOf("\n  A29 "));
    }
}
