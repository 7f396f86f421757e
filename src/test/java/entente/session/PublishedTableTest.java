package entente.session;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Code;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import entente.session.answers.ExpectAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A result's table against one that was published. */
class PublishedTableTest {
    private static final String SCRIPT = """
            firm A { growth 1; capacity 100; output 10 }
            firm B { growth 1; capacity 50; output 10 }
            A -> B 0.2
            scenario S { A.capacity = 120 }
            let four = compare base, S to 60 { A as "A"; B as "Bee"; stable as "Lasts" }
            """;

    private static Step enter(String table, String tolerance) {
        MemoryLibrary library = new MemoryLibrary().with("table.csv", table);
        return Session.empty(SessionOptions.defaults().withLibrary(library))
                .enter(
                        Source.of("script.ent", SCRIPT + "expect four = \"table.csv\" within " + tolerance + "\n"),
                        result -> {});
    }

    private static ExpectAnswer held(String table, String tolerance) {
        Step step = enter(table, tolerance);
        assertThat(step.diagnostics()).isEmpty();
        assertThat(step.runError()).isNull();
        return (ExpectAnswer) step.results().get(step.results().size() - 1).answer();
    }

    private static String why(ExpectAnswer answer) {
        return new Messages(Language.EN).say(java.util.Objects.requireNonNull(answer.why()));
    }

    @Test
    void rowsGoByTheirFirstCellAndColumnsByTheirHeadings() {
        assertThat(held("case,Bee,A\nS,60,120\nbase,60,100\n", "0.01").passed()).isTrue();
        assertThat(held("case,A\nS,\nbase,100\n", "0.01").passed()).isTrue();
        assertThat(held("case,Lasts\nS,true\n", "0.01").passed()).isTrue();
    }

    @Test
    void theToleranceIsAShareOfThePublishedNumberOrInItsUnits() {
        assertThat(held("case,A\nS,121\n", "1%").passed()).isTrue();
        assertThat(held("case,A\nS,121\n", "0.9").passed()).isFalse();
        assertThat(held("case,A\nS,121.3\n", "1%").passed()).isFalse();
        assertThat(held("case,A\nS,121.3\n", "1.4").passed()).isTrue();
    }

    @Test
    void whatDiffersIsCountedAndTheFirstIsTold() {
        ExpectAnswer answer = held("case,A,Bee\nS,130,60\nbase,100,61\n", "0.1");
        assertThat(answer.passed()).isFalse();
        assertThat(why(answer)).isEqualTo("2 of 4 cells differ; the first: S, A is 120 and not 130");
    }

    @Test
    void rowsAndColumnsThatTheResultHasNotAndATableOfNothingAreMistakes() {
        for (List<String> wrong : List.of(
                List.of("case,a\nS,1\n", "E872"),
                List.of("case,A\nT,1\n", "E872"),
                List.of("case\nS\n", "E871"),
                List.of("case,A\nS,120\nbase,\"100", "E618"))) {
            Step step = enter(wrong.get(0), "1%");
            assertThat(step.runError()).isNotNull();
            assertThat(step.runError().code()).isEqualTo(Code.valueOf(wrong.get(1)));
        }
    }
}
