package entente.session;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Diagnostic;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import entente.model.Model;
import entente.session.answers.ShowAnswer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is declared can be changed one thing at a time: in a file, over a used file, in the REPL and on the command line. */
class ChangedDeclarationsTest {
    private static final String TRIO = """
            let spill = 0.3 in 0..0.9
            let effort ~ normal(1, 0.1)
            firm A { growth 0.5*effort; capacity 100; output 10; let distance = 0.7 }
            firm B { growth 0.8; capacity 150; output 5 }
            firm C { growth 0.8; capacity 50; output 5 }
            alliance Net { A -> B spill; B -> A 0.4; C -> A 0.1 }
            alliance Late { members A, B; A -> B 0.05 }
            """;

    private static Step enter(Session session, String text) {
        return session.enter(Source.of("<input>", text), result -> {});
    }

    private static Session session(String... entries) {
        Session session = Session.empty(SessionOptions.defaults());
        for (String entry : entries) {
            Step step = enter(session, entry);
            assertThat(codes(step)).as(entry).isEmpty();
            session = step.next();
        }
        return session;
    }

    private static List<String> codes(Step step) {
        return Stream.concat(step.diagnostics().stream(), step.faults().stream())
                .map(Diagnostic::code)
                .map(Enum::name)
                .toList();
    }

    private static double shown(Session session, String value) {
        Step step = enter(session, "show " + value);
        assertThat(codes(step)).as(value).isEmpty();
        return ((ShowAnswer) step.results().get(0).answer())
                .values()
                .get(0)
                .field()
                .asNumber();
    }

    private static List<String> told(Step step) {
        Messages messages = new Messages(Language.EN);
        return step.changes().stream().map(messages::say).toList();
    }

    @Test
    void inAFileItHoldsForAllOfItWhereverItStands() {
        Session session =
                session("A.capacity = 120\n(A -> B) of Net = 0.9\n(B -> A) *= 0.5\nspill = 0.5\nfirms.output *= 2\n"
                        + TRIO + "scenario Other { A.growth = 1 }\n");
        assertThat(shown(session, "A.capacity")).isEqualTo(120);
        assertThat(shown(session, "(A -> B) of Net")).isEqualTo(0.9);
        assertThat(shown(session, "(B -> A)")).isEqualTo(0.2);
        assertThat(shown(session, "spill")).isEqualTo(0.5);
        assertThat(shown(session, "C.output")).isEqualTo(10);
        assertThat(shown(session, "A.capacity under Other")).isEqualTo(120);
    }

    @Test
    void theSameTwiceInAFileIsAMistake() {
        Session empty = Session.empty(SessionOptions.defaults());
        assertThat(codes(enter(empty, TRIO + "A.capacity = 120\nA.capacity *= 2\n")))
                .containsExactly("E421");
        assertThat(codes(enter(empty, TRIO + "(B -> A) = 1\n(B -> A) = 2\n"))).containsExactly("E421");
        assertThat(codes(enter(empty, TRIO + "let spill = 1\n"))).containsExactly("E205");
        assertThat(codes(enter(empty, TRIO + "(A -> B) = 1\n"))).containsExactly("E404");
        assertThat(codes(enter(empty, TRIO + "(C -> B) of Late = 1\n"))).containsExactly("E309");
        assertThat(codes(enter(empty, TRIO + "spil = 1\n"))).containsExactly("E201");
        assertThat(codes(enter(empty, TRIO + "B withholds 60%\n"))).containsExactly("E401");
    }

    @Test
    void aUsedFileIsChangedByItsUser() {
        MemoryLibrary library = new MemoryLibrary()
                .with("industry.ent", TRIO + "use \"deep.ent\"\nlet depth = 2\nB.capacity = 160\n")
                .with("deep.ent", "let depth = 1 in 0..9\nlet other = 3\n");
        Session session = Session.empty(SessionOptions.defaults().withLibrary(library));
        Step step = session.enter(
                Source.of("main.ent", "let spill = 0.5\nB.capacity = 170\nuse \"industry.ent\"\nlet effort = 2\n"),
                r -> {});
        assertThat(codes(step)).isEmpty();
        Model model = step.next().scenarios().base();
        assertThat(shown(step.next(), "spill")).isEqualTo(0.5);
        assertThat(shown(step.next(), "depth")).isEqualTo(2);
        assertThat(shown(step.next(), "B.capacity")).isEqualTo(170);
        assertThat(shown(step.next(), "effort")).isEqualTo(2);
        assertThat(model.parameter(model.parameter("spill").orElseThrow())
                        .range()
                        .high())
                .isEqualTo(0.9);
        assertThat(model.parameter(model.parameter("depth").orElseThrow())
                        .range()
                        .high())
                .isEqualTo(9);
        assertThat(model.uncertain()).hasSize(1);
    }

    @Test
    void inTheReplItHoldsFromThenOn() {
        Session session = session(TRIO, "A.capacity = 120", "A.capacity *= 2", "A.capacity *= 2");
        assertThat(shown(session, "A.capacity")).isEqualTo(480);
        assertThat(shown(enter(session, "A.capacity = 100").next(), "A.capacity"))
                .isEqualTo(100);
        assertThat(shown(
                        enter(session, "firm A { growth 1; capacity 7; output 1 }")
                                .next(),
                        "A.capacity"))
                .isEqualTo(7);
        assertThat(shown(session(TRIO, "spill = 0.5", "let spill = 0.2"), "spill"))
                .isEqualTo(0.2);
        assertThat(shown(session(TRIO, "(B -> A) = 0.9", "alliance Net { B -> A 0.3 }"), "(B -> A)"))
                .isEqualTo(0.3);
        assertThat(shown(session(TRIO, "(A -> B) of Net = 0.9", "alliance Net { A -> B 0.3 }"), "(A -> B) of Net"))
                .isEqualTo(0.3);
    }

    @Test
    void whatGoesAndWhatStaysIsSaid() {
        Session session = session(TRIO);
        assertThat(told(enter(session, "alliance Net { A -> B 0.9 }")))
                .contains("Net had 3 contributions, of which 2 are gone: B -> A, C -> A.");
        assertThat(told(enter(session, "firm A { growth 1; capacity 7; output 1 }")))
                .contains("A no longer has distance.");
        assertThat(told(enter(session, "let spill = 0.5"))).contains("spill keeps its range 0..0.9.");
        assertThat(told(enter(session, "let effort = 0.5")).toString()).contains("effort keeps its distribution");
        assertThat(told(enter(session, "(B -> A) = 0.3")).get(0)).isEqualTo("Changed: (B -> A).");
        assertThat(told(enter(session, "let fresh = 0.5"))).isEmpty();
        assertThat(codes(enter(session, "let spill = 1.5"))).containsExactly("E311");
        assertThat(codes(enter(session, "let spill = 1.5 in 0..2"))).isEmpty();
    }

    @Test
    void theCommandLineTakesTheSameLeftSides() {
        SessionOptions options = SessionOptions.defaults()
                .withOverrides(
                        Map.of("(B -> A)", 0.7, "(A -> B) of Net", 0.6, "firms.capacity", 33.0, "Net.growth", -1.0));
        Step step = enter(Session.empty(options), TRIO);
        assertThat(codes(step)).contains("E303").doesNotContain("E222");
        Session session = enter(
                        Session.empty(options.withOverrides(Map.of("(B -> A)", 0.7, "firms.capacity", 33.0))), TRIO)
                .next();
        assertThat(shown(session, "(B -> A)")).isEqualTo(0.7);
        assertThat(shown(session, "C.capacity")).isEqualTo(33);
        assertThat(codes(enter(Session.empty(options.withOverrides(Map.of("(B -> X)", 0.7))), TRIO)))
                .containsExactly("E202");
    }
}
