package entente.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.answer.Field;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Phrase;
import entente.diagnostic.Source;
import entente.reading.ValueRead;
import entente.session.answers.ExpectAnswer;
import entente.session.answers.ShowAnswer;
import entente.session.answers.TableAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be read of a named answer: all that its JSON shows. */
class AnswerPartsTest {
    private static final String ALLIANCE = """
            let spill = 0.3 in 0..3
            firm Jia { growth 0.5; capacity 100; output 10 }
            firm Yi { growth 0.8; capacity 150; output 5 }
            alliance Tech { Jia -> Yi spill; Yi -> Jia 0.4 }
            let run = simulate to 60 by 20
            let s = stability
            let e = equilibria
            let th = threshold spill
            let sw = sweep spill in 0.1..0.3 by 0.1 { equilibrium(Yi); stable }
            let p = prove Tech is stable for spill in 0..0.8
            let se = sensitivity
            let sh = show spill
            """;

    private static Step ask(String text) {
        Step step = Session.empty(SessionOptions.defaults()).enter(Source.of("<input>", ALLIANCE + text), r -> {});
        Messages messages = new Messages(Language.EN);
        assertThat(step.diagnostics().stream().map(d -> messages.say(d.sentence())))
                .isEmpty();
        return step;
    }

    private static ValueRead value(String part) {
        Step step = ask("show " + part);
        return ((ShowAnswer) step.results().get(step.results().size() - 1).answer())
                .values()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "run, 60",
                "run.end, 60",
                "run.time, 60",
                "run.time.`2`, 20",
                "run.end.t, 60",
                "run.Jia, 159.0909090909",
                "run.firms.Yi, 221.5909090909",
                "run.firms.Jia.`1`, 10",
                "s.gain.Jia, 0.5909090909",
                "s.critical.`Jia -> Yi`.up, 2.5",
                "s.eigenvalues.`1`.`2`, 0",
                "e, 4",
                "e.interior.Jia, 159.0909090909",
                "e.equilibria.firms.Jia, 0",
                "e.equilibria.`1`.firms.Jia, 159.0909090909",
                "e.equilibria.`2`.invasion.Yi, 1.04",
                "th.changes.at, 2.5",
                "sw.spill, 0.3",
                "sw.`equilibrium(Yi)`, 221.5909090909",
                "sw.rows.spill, 0.3",
                "se.`total slope`.`1`, 0",
                "sh.value, 0.3",
                "sh.spill, 0.3"
            })
    void aNumber(String part, double expected) {
        Field.Leaf field = value(part).field();
        if (part.startsWith("se.")) {
            assertThat(field.asNumber()).as(part).isPositive();
        } else {
            assertThat(field.asNumber()).as(part).isCloseTo(expected, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "run.end.reason, reached",
        "s, global",
        "s.verdict, global",
        "s.mode, mutual symbiosis",
        "s.pairs.`Jia–Yi`, mutual symbiosis",
        "e.equilibria.stability, unstable",
        "e.equilibria.`1`.stability, stable",
        "e.equilibria.`2`.stability, saddle",
        "th.changes.from, global",
        "th.changes.to, runaway",
        "p, proved"
    })
    void aWord(String part, String word) {
        assertThat(value(part)).isEqualTo(new ValueRead(part, new Field.Word(word), null));
        for (String other : new String[] {word, "amensalism"}) {
            Step step = ask("expect " + part + " is " + other);
            ExpectAnswer answer =
                    (ExpectAnswer) step.results().get(step.results().size() - 1).answer();
            assertThat(answer.passed()).as(part + " is " + other).isEqualTo(other.equals(word));
            assertThat(answer.actual()).isEqualTo(new Field.Word(word));
        }
    }

    @Test
    void aTruthATextAndASentence() {
        assertThat(value("s.proved").field()).isEqualTo(new Field.Truth(true));
        assertThat(value("sw.stable").field()).isEqualTo(new Field.Truth(true));
        assertThat(value("se.contribution.`1`").field()).isInstanceOf(Field.Text.class);
        assertThat(value("s.reason").field()).isInstanceOf(Field.Said.class);
        assertThat(ask("expect s.proved and not s.runawayPossible").failedExpectation())
                .isFalse();
        assertThat(ask("expect s is stable and e.equilibria.`1`.stability is stable")
                        .failedExpectation())
                .isFalse();
    }

    @Test
    void whatIsNotThereIsMissing() {
        assertThat(value("s.nothing").note()).isEqualTo(Phrase.of("session.missing.part", "s", "nothing"));
        assertThat(value("s.critical.`Jia -> Bing`.up").field().isMissing()).isTrue();
        assertThat(value("s.verdict + 1").note()).isEqualTo(Phrase.of("session.missing.word", "s.verdict"));
    }

    /** Only the terminal leaves out columns. */
    @Test
    void compareKeepsEveryFirm() {
        StringBuilder script = new StringBuilder();
        for (int i = 1; i <= 25; i++) {
            script.append("firm F").append(i).append(" { growth 1; capacity 1; output 0.1 }\n");
        }
        script.append("scenario S { F1.growth = 2 }\ncompare base, S to 10");
        Step step = Session.empty(SessionOptions.defaults()).enter(Source.of("<input>", script.toString()), r -> {});
        TableAnswer answer = (TableAnswer) step.results().get(0).answer();
        assertThat(answer.columns()).hasSize(27).endsWith("F25 at end");
    }
}
