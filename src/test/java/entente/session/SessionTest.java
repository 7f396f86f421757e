package entente.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final String ALLIANCE = """
            let spill = 0.3 in 0..0.9
            firm Jia { growth 0.5; capacity 100; output 10 }
            firm Yi { growth 0.8; capacity 150; output 5 }
            alliance Tech {
              Jia -> Yi spill
              Yi -> Jia 0.4
            }
            """;

    private static Step enter(Session session, String text) {
        return session.enter(Source.of("<input>", text), r -> {});
    }

    private static Session start(String text) {
        Step step = enter(Session.empty(SessionOptions.defaults()), text);
        assertThat(said(step)).isEmpty();
        return step.next();
    }

    private static List<String> said(Step step) {
        Messages messages = new Messages(Language.EN);
        List<String> said = new ArrayList<>();
        step.diagnostics().forEach(d -> said.add(d.code() + " " + messages.say(d.sentence())));
        if (step.runError() != null) {
            said.add(step.runError().code() + " " + messages.say(step.runError().sentence()));
        }
        return said;
    }

    private static double shown(Step step) {
        assertThat(said(step)).isEmpty();
        return ((Answer.Shown) step.results().get(0).answer()).values().get(0).value();
    }

    @Test
    void aValueAtATimeRunsWhatItNeeds() {
        Session session = start(ALLIANCE);
        // x* = (1 + δ₂) / (1 − δ₁δ₂), reached by t = 60.
        assertThat(shown(enter(session, "Jia at 60"))).isCloseTo(100 * 1.4 / 0.88, within(1e-6));
        assertThat(shown(enter(session, "equilibrium(Yi)"))).isCloseTo(150 * 1.3 / 0.88, within(1e-9));
        assertThat(shown(enter(session, "spill + 1"))).isEqualTo(1.3);
        assertThat(shown(enter(session, "Jia"))).isEqualTo(10);
    }

    @Test
    void errorsRunNothing() {
        Session session = start(ALLIANCE);
        Step step = enter(session, "show spill\nshow spil\n");
        assertThat(step.results()).isEmpty();
        assertThat(step.hasErrors()).isTrue();
        assertThat(step.next()).isSameAs(session);
    }

    @Test
    void undoIsTheSessionBefore() {
        Session before = start(ALLIANCE);
        Step changed = enter(before, "let spill = 0.6");
        assertThat(said(changed)).isEmpty();
        assertThat(shown(enter(changed.next(), "spill"))).isEqualTo(0.6);
        assertThat(shown(enter(before, "spill"))).isEqualTo(0.3);
    }

    @Test
    void aRedefinitionTellsWhatItChanged() {
        Step step = enter(start(ALLIANCE), "let spill = 2.6");
        Messages messages = new Messages(Language.EN);
        List<String> told = step.changes().stream().map(messages::say).toList();
        assertThat(told.get(0)).isEqualTo("Replaced: spill.");
        assertThat(told.get(1)).isEqualTo("The verdict was global and is now runaway.");
        assertThat(told.get(2)).contains("Jia 159.091 → –");
    }

    @Test
    void atEndNeedsARun() {
        Step step = enter(start(ALLIANCE), "show Jia at end");
        assertThat(step.diagnostics()).hasSize(1);
        assertThat(said(step).get(0)).contains("E550");
        Session ran = enter(start(ALLIANCE), "simulate to 5").next();
        assertThat(shown(enter(ran, "Jia at end"))).isEqualTo(shown(enter(ran, "Jia at 5")));
    }

    @Test
    void expectationsCarryTheActualValue() {
        Step step = enter(start(ALLIANCE), "expect equilibrium(Jia) = 150 within 1%\nexpect Tech is stable\n");
        assertThat(said(step)).isEmpty();
        assertThat(step.failedExpectation()).isTrue();
        Answer.Expected first = (Answer.Expected) step.results().get(0).answer();
        assertThat(first.passed()).isFalse();
        assertThat(((Cell.Number) first.actual()).value()).isCloseTo(159.0909, within(1e-4));
        Answer.Expected second = (Answer.Expected) step.results().get(1).answer();
        assertThat(second.passed()).isTrue();
        assertThat(second.actual()).isEqualTo(new Cell.Word("global"));
    }

    @Test
    void namedResultsAreReadWithADot() {
        Session session = enter(start(ALLIANCE), "let run = simulate to 7\nlet s = stability\n")
                .next();
        assertThat(shown(enter(session, "run.end"))).isEqualTo(7);
        assertThat(shown(enter(session, "s.headroom"))).isCloseTo(1 / Math.sqrt(0.12), within(1e-9));
    }

    @Test
    void afterARunawayValuesAreMissingWithTheReason() {
        Step step =
                enter(start(ALLIANCE + "let strong = 3\nJia -> Yi strong\nYi -> Jia 3\n"), "expect Jia at 1000 > 0");
        Answer.Expected expected = (Answer.Expected) step.results().get(0).answer();
        assertThat(expected.passed()).isFalse();
        assertThat(new Messages(Language.EN).say(expected.why())).contains("ran away at t = ");
        assertThat(step.runError()).isNull();
    }
}
