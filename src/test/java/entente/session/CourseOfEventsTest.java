package entente.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.session.answers.EquilibriaAnswer;
import entente.session.answers.ShowAnswer;
import entente.session.answers.StabilityAnswer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is one course of events: what a question about a time sees is what a run to that time sees. */
class CourseOfEventsTest {
    private static final String TWO = """
            firm A { growth 0.5; capacity 100; output 10 }
            firm B { growth 0.5; capacity 100; output 10 }
            alliance T { A -> B 0.2; B -> A 0.2 }
            """;

    private static Step ask(String script) {
        Step step = Session.empty(SessionOptions.defaults()).enter(Source.of("<input>", script), r -> {});
        assertThat(step.diagnostics()).isEmpty();
        return step;
    }

    private static String error(Step step) {
        Diagnostic error = step.runError();
        assertThat(error).isNotNull();
        return error.code() + " " + new Messages(Language.EN).say(error.sentence());
    }

    @Test
    void whatAnEventSetsFromOutputsIsWhatTheRunSets() {
        Step step = ask("""
                firm Jia { growth 0.5; capacity 100; output 10 }
                at 10 { Jia.capacity = 2*Jia }
                show Jia.capacity at 20
                equilibria at 20
                """);
        double shown = ((ShowAnswer) step.results().get(0).answer())
                .values()
                .get(0)
                .field()
                .asNumber();
        var found = (EquilibriaAnswer) step.results().get(1).answer();
        assertThat(shown).isCloseTo(188.565, within(1e-3));
        assertThat(Objects.requireNonNull(found.equilibria().interior()).output()[0])
                .isCloseTo(shown, within(1e-12));
    }

    /** A capacity below 0 from t = 5 on: no question about a later time has an answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stability at 20",
                "equilibria at 20",
                "stability at 5",
                "show equilibrium(A) at 20",
                "expect T is stable at 20",
                "show A at 20",
                "stability to 20"
            })
    void anImpossibleEventStopsEveryQuestion(String question) {
        assertThat(error(ask(TWO + "at 5 { A.capacity -= 200 }\n" + question + "\n")))
                .startsWith("E801")
                .contains("base", "t = 5", "-100");
    }

    /** The same at 0, where no run is made. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stability",
                "equilibria",
                "coalitions",
                "repair",
                "sensitivity",
                "equations",
                "show equilibrium(A)",
                "show A.capacity",
                "expect T is stable",
                "simulate to 1",
                "threshold k in 0..1",
                "trace k in 0..1",
                "prove T is stable for k in 0..1",
                "map k in 0..1, A.growth in 0.1..1",
                "sweep k in 0..1 by 0.5 { stable }",
                "uncertainty 10 runs"
            })
    void anImpossibleEventAtTheStartStopsEveryQuestion(String question) {
        String script = "let k ~ uniform(0, 1)\n" + TWO + "at 0 { A.capacity -= 200 }\n" + question + "\n";
        assertThat(error(ask(script))).startsWith("E801").contains("base", "t = 0", "-100");
    }

    @Test
    void theScenarioThatFailedIsNamed() {
        String script = TWO + "scenario Bad { at 5 { A.capacity -= 200 } }\n";
        for (String question : List.of(
                "show A at 20 under Bad",
                "expect A at 20 under Bad > 0",
                "expect T is stable at 20 under Bad",
                "compare base, Bad to 20",
                "sweep A.growth in 0.1..0.3 by 0.1 { A at 20 under Bad }",
                "show equilibrium(A) at 20 under Bad")) {
            assertThat(error(ask(script + question + "\n"))).as(question).contains("scenario Bad");
        }
    }

    @Test
    void aTimeAfterARunawayHasNoAnswer() {
        String script = """
                firm A { growth 0.5; capacity 100; output 10 }
                firm B { growth 0.5; capacity 100; output 10 }
                alliance T { A -> B 2; B -> A 2 }
                """;
        Step step = ask(script + "stability at 1\nstability at 60\n");
        assertThat(step.results()).hasSize(1);
        assertThat(error(step)).startsWith("E817").contains("ran away");
        Step expected = ask(script + "expect T is runaway at 60\n");
        assertThat(expected.failedExpectation()).isTrue();
        Diagnostic before = ask(script + "stability at -1\n").runError();
        assertThat(before).isNotNull();
        assertThat(before.code()).isEqualTo(Code.E817);
    }

    /** An alliance's part of a coefficient is told from the terms in force, not from another model's events. */
    @Test
    void whatStaysWithoutTheAllianceKnowsWhatEventsSet() {
        Step step = ask(TWO + "A -> B 0.1\nat 0 { (A -> B) of T = 0.5 }\nstability\n");
        var judged = (StabilityAnswer) step.results().get(0).answer();
        double[] gain = judged.verdict().gainOverLeaving();
        assertThat(gain).isNotNull();
        // Alone, B has 100 (1 + 0.1); together the equilibrium is (120, 160)/(1 - 0.2*0.6).
        assertThat(gain[1]).isCloseTo((1.6 / 0.88) / 1.1 - 1, within(1e-9));
    }
}
