package entente.session;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.DiagnosticText;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawQuestionTest {
    private static final String MODEL = """
            let spill = 0.4 in 0..0.9
            firm Jia { growth 0.3; capacity 100; output 20 }
            firm Yi { growth 0.3; capacity 80; output 10 }
            alliance Tech { Jia -> Yi spill; Yi -> Jia 0.2 }
            """;

    private static final Messages ENGLISH = new Messages(Language.EN);
    private static final MemoryLibrary FILES = new MemoryLibrary();

    static {
        FILES.with("others.csv", "t,Bing\n0,1\n1,2\n");
        FILES.with("words.csv", "t,Jia\n0,much\n1,more\n");
    }

    private static List<Diagnostic> said(String questions) {
        Step step = Session.empty(SessionOptions.defaults().withLibrary(FILES))
                .enter(Source.of("a.ent", MODEL + questions.replace("; ", "\n") + "\n"), result -> {});
        assertThat(step.diagnostics()).isEmpty();
        return step.faults();
    }

    private static Diagnostic mistake(String questions) {
        List<Diagnostic> all = said(questions);
        assertThat(all).as(questions).hasSize(1);
        return all.get(0);
    }

    /** With what may be done instead. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E853 | take fewer values | draw Jia to 60 over spill in 0..0.9 by 0.01",
                "E853 | take fewer values | draw Jia to 60 over spill in 0..0.9 by 0.1, Yi.capacity in 10..90 by 10",
                "E854 | is called: Jia, Yi | draw Jia, Yi to 60 { data \"others.csv\" }",
                "E854 | is called: Jia | draw Jia to 60 { data \"words.csv\" }",
                "E854 | name the columns | draw \"words.csv\"",
                "E856 | `a` is no curve | let a = equilibria; let b = simulate to 9; draw a, b",
                "E856 | `b.firms.Jia.initial` | let b = simulate to 9; draw b.Jia, b.firms.Jia.initial",
            })
    void whatCannotBeDrawnIsSaid(Code code, String words, String questions) {
        Diagnostic mistake = mistake(questions);
        assertThat(mistake.code()).isEqualTo(code);
        assertThat(DiagnosticText.render(mistake, ENGLISH, false)).contains(words);
    }

    @Test
    void anAnswerThatIsRefusedIsNotDrawn() {
        assertThat(said("let b = simulate to (spill - 1); draw b"))
                .extracting(Diagnostic::code)
                .containsExactly(Code.E804, Code.E855);
    }

    @Test
    void fortyCurvesCanBeRead() {
        assertThat(said("draw Jia to 9 over spill in 0..0.78 by 0.02")).isEmpty();
    }
}
