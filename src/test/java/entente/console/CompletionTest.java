package entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Language;
import entente.diagnostic.Source;
import entente.model.Plan;
import entente.session.Scope;
import entente.session.Session;
import entente.session.SessionOptions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private final NameCompleter completer = new NameCompleter(
            () -> new Scope(
                    List.of("Jia", "Yi"), List.of("Tech"), List.of("spill"), List.of("base"), List.of(), List.of()),
            () -> Topics.in(Language.EN));

    @Test
    void statementsBeginWithTheirWordsInBothSpellings() {
        assertThat(completer.after("", "si")).contains("simulate", "模拟", "stability", "Jia");
    }

    @Test
    void whereAnExpressionFitsNamesAndFunctionsAreOffered() {
        assertThat(completer.after("show ", ""))
                .contains("Jia", "spill", "sqrt")
                .doesNotContain("simulate");
    }

    @Test
    void afterAPointComeTheParts() {
        assertThat(completer.after("show ", "Jia.c")).contains("Jia.capacity").doesNotContain("capacity", "Yi");
    }

    @Test
    void directivesAndTheirTopics() {
        assertThat(completer.after("", ":h")).contains(":help", ":undo").doesNotContain("simulate");
        assertThat(completer.after(":help ", "s")).contains("simulate", "stability");
        assertThat(completer.after(":doc ", "")).contains("Jia", "Tech", "spill");
    }

    @Test
    void behindAMistakeAllThatWasReadIsOffered() {
        String text =
                "let spill =\nfirm Yi { growth }\nfirm Jia {\n growth nothing\n capacity 100\n output 1\n let far = 3\n}\n"
                        + "firm Lab[1..2] { growth 1; capacity nothing; output 1 }\nscenario Boom { Jia.far = 4 +\n}\n";
        Plan plan = Session.empty(SessionOptions.defaults())
                .check(Source.of("<test>", text))
                .value();
        Scope scope = Scope.of(Objects.requireNonNull(plan).scenarios(), List.of());
        NameCompleter behind = new NameCompleter(() -> scope, () -> Topics.in(Language.EN));
        assertThat(behind.after("show ", "")).contains("spill", "Yi", "Jia", "Jia.far", "Lab[1]", "Lab[2]");
        assertThat(scope.scenarios()).containsExactly("base", "Boom");
    }

    @Test
    void whatCouldNotBeReadLosesNothingButItself() {
        String text = "firm Jia { growth 0.5 +; capacity 100 in 1..200; output; let near = ; let far = 3 }\n"
                + "firm Lab[1..2] { growth 1; capacity 2; output 1 1; let size = i }\n"
                + "alliance Tech { members Jia, ; Jia -> Lab[1] 0.1; each -> each }\n"
                + "scenario Boom {\n"
                + " Jia.far = 4 +\n"
                + " firm Yi { growth ; let rank = 1 }\n"
                + " 3 let spill = 2\n"
                + " let late = 1\n"
                + "}\n";
        Plan plan = Session.empty(SessionOptions.defaults())
                .check(Source.of("<test>", text))
                .value();
        Scope scope = Scope.of(Objects.requireNonNull(plan).scenarios(), List.of());
        assertThat(scope.firms()).containsExactly("Jia", "Lab[1]", "Lab[2]", "Yi");
        assertThat(scope.alliances()).containsExactly("Tech");
        assertThat(scope.parameters()).contains("Jia.capacity", "Jia.far", "Lab[2].size", "late", "Yi.rank");
        assertThat(scope.unread()).contains("spill");
    }
}
