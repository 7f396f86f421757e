package entente.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.diagnostic.Phrase;
import entente.diagnostic.Source;
import entente.session.answers.EquilibriaAnswer;
import entente.session.answers.StabilityAnswer;
import entente.stability.StabilityVerdict;
import entente.stability.Verdict;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs compute in doubles what was written in decimals: a verdict is proved where it is true of both. */
class RoundedRunsTest {
    private static final String FIRMS = """
            firm A { growth 1; capacity 1; output 0.1 }
            firm B { growth 1; capacity 1; output 0.2 }
            firm C { growth 1; capacity 1; output 0.2 }
            """;

    private static Step run(String script) {
        Step step = Session.empty(SessionOptions.defaults()).enter(Source.of("<input>", FIRMS + script), r -> {});
        assertThat(step.diagnostics()).isEmpty();
        assertThat(step.runError()).isNull();
        return step;
    }

    private static StabilityVerdict verdict(String contributions) {
        return ((StabilityAnswer)
                        run(contributions + "\nstability\n").results().get(0).answer())
                .verdict();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A -> B (1e10 + 0.1) - 1e10; B -> A 9.99999                | GLOBAL
                    A -> B 0.1 + 0.2 - 0.3; B -> A 1e17                       | GLOBAL
                    A -> B (1e10 + 0.1) - 1e10; B -> A 10                     | NO_COEXISTENCE
                    A -> B (1e10 + 0.1) - 1e10; B -> A 9.99999; C -> A -1     | GLOBAL
                    """)
    void theVerdictIsOfWhatWasWrittenAndNotProvedOfRunsThatRoundItAway(String contributions, Verdict expected) {
        StabilityVerdict v = verdict(contributions.replace("; ", "\n"));
        assertThat(v.verdict()).isEqualTo(expected);
        assertThat(v.finding().proved()).isFalse();
        assertThat(v.notes()).extracting(Phrase::key).contains("stability.note.rounded");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A -> B (1e10 + 0.1) - 1e10; B -> A 9                      | GLOBAL
                    A -> B (1e10 + 0.1) - 1e10; B -> A 11                     | RUNAWAY
                    A -> B 0.1 + 0.2 - 0.3; B -> A 100                        | GLOBAL
                    A -> B 0.1 + 0.2; B -> A 10/3                             | NO_COEXISTENCE
                    A -> B 0.1; C -> B -0.3; B -> A 0.5                       | GLOBAL
                    """)
    void whatHoldsOfBothIsProved(String contributions, Verdict expected) {
        StabilityVerdict v = verdict(contributions.replace("; ", "\n"));
        assertThat(v.verdict()).isEqualTo(expected);
        assertThat(v.finding().proved()).isTrue();
        assertThat(v.notes()).extracting(Phrase::key).doesNotContain("stability.note.rounded");
    }

    @Test
    void theNoteSaysFromWhatToWhatAndEquilibriaAgree() {
        String script = "A -> B (1e10 + 0.1) - 1e10\nB -> A 9.99999\n";
        StabilityVerdict v = verdict(script);
        assertThat(v.notes())
                .contains(new Phrase("stability.note.rounded", List.of("A", "B", "0.1", "0.10000038146972656")));
        var found = ((EquilibriaAnswer)
                        run(script + "equilibria\n").results().get(0).answer())
                .equilibria();
        double[] own = Objects.requireNonNull(v.equilibrium());
        assertThat(own[0]).isCloseTo(10.99999e6, within(1.0));
        assertThat(Objects.requireNonNull(found.interior()).output()).containsExactly(own, within(1.0));
    }
}
