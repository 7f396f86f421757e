package entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Language;
import entente.session.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private final NameCompleter completer = new NameCompleter(
            () -> new Scope(List.of("Jia", "Yi"), List.of("Tech"), List.of("spill"), List.of("base"), List.of()),
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
}
