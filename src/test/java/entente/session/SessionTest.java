package entente.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.answer.Field;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.diagnostic.Source;
import entente.session.answers.ExpectAnswer;
import entente.session.answers.ShowAnswer;
import entente.session.answers.SimulationAnswer;
import entente.session.answers.StabilityAnswer;
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
        return ((ShowAnswer) step.results().get(0).answer())
                .values()
                .get(0)
                .field()
                .asNumber();
    }

    /** What an expectation reads is answered: named results, and runs of those of whom it reads. */
    @Test
    void aTestAsksWhatItsExpectationsNeed() {
        List<String> asked = new ArrayList<>();
        Step step = Session.empty(SessionOptions.defaults())
                .test(
                        Source.of("<test>", ALLIANCE + """
                        scenario Other { spill = 0.1 }
                        simulate to 60 for Other
                        sweep spill in 0..0.5 { Jia at 60 }
                        let unread = stability
                        simulate to 30
                        let run = simulate to 20
                        expect run.end.t = 20
                        expect Jia at end > 100
                        uncertainty 10 runs
                        """.replace("uncertainty 10 runs\n", "stability\n")),
                        result -> asked.add(result.question()));
        assertThat(said(step)).isEmpty();
        assertThat(asked).containsExactly("simulate", "simulate", "expect", "expect");
    }

    @Test
    void aRefusedQuestionDoesNotStopThoseBehindIt() {
        Step step = enter(start(ALLIANCE), "equilibria at -1\nsave \"x.csv\"\nshow spill\n");
        assertThat(step.faults()).extracting(fault -> fault.code().name()).containsExactly("E817", "E551");
        assertThat(step.results()).hasSize(1);
    }

    /** Where a capacity depends on partners, a firm alone has the capacity that it has without them. */
    @Test
    void goingAloneIsOneNumber() {
        Step step = enter(Session.empty(SessionOptions.defaults()), """
                firm A { growth 0.5; capacity 100 + 0.2*B.output; output 30 }
                firm B { growth 0.4; capacity 80; output 10 }
                B -> A 0.2
                simulate to 60
                stability
                """);
        double alone = ((SimulationAnswer) step.results().get(0).answer()).capacity()[0];
        var verdict = ((StabilityAnswer) step.results().get(1).answer()).verdict();
        assertThat(alone).isEqualTo(100);
        assertThat(verdict.gain()[0]).isCloseTo(verdict.equilibrium()[0] / alone - 1, within(1e-12));
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
        Step step = enter(start(ALLIANCE), "let spill = 2.6 in 0..3");
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
        ExpectAnswer first = (ExpectAnswer) step.results().get(0).answer();
        assertThat(first.passed()).isFalse();
        assertThat(((Field.Number) first.actual()).value()).isCloseTo(159.0909, within(1e-4));
        ExpectAnswer second = (ExpectAnswer) step.results().get(1).answer();
        assertThat(second.passed()).isTrue();
        assertThat(second.actual()).isEqualTo(new Field.Word("global"));
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
        ExpectAnswer expected = (ExpectAnswer) step.results().get(0).answer();
        assertThat(expected.passed()).isFalse();
        assertThat(new Messages(Language.EN).say(expected.why())).contains("ran away at t = ");
        assertThat(step.runError()).isNull();
    }

    @Test
    void aFirmDeclaredAnewTakesTheOldOnesPlace() {
        Step step = enter(start(ALLIANCE), "firm Jia { growth 0.5; capacity 200; output 10 }");
        assertThat(said(step)).isEmpty();
        assertThat(shown(enter(step.next(), "equilibrium(Jia)"))).isCloseTo(200 * 1.4 / 0.88, within(1e-9));
        assertThat(step.next().scope().firms()).containsExactly("Jia", "Yi");
    }

    @Test
    void aContributionOutsideAlliancesIsReplacedToo() {
        Session session =
                start("firm A { growth 1; capacity 1; output 1 }\nfirm B { growth 1; capacity 1; output 1 }\n");
        Session first = enter(session, "A -> B 0.5").next();
        Session second = enter(first, "A -> B 0.25").next();
        assertThat(shown(enter(first, "equilibrium(B)"))).isCloseTo(1.5, within(1e-12));
        assertThat(shown(enter(second, "equilibrium(B)"))).isCloseTo(1.25, within(1e-12));
    }

    @Test
    void aFileLoadedAgainReplacesWhatItBrought() {
        Session session = Session.empty(SessionOptions.defaults());
        String text = ALLIANCE + "at 5 { Jia.output -= 5 }\n";
        Step first = session.enter(Source.of("two.ent", text), r -> {});
        Step again = first.next().enter(Source.of("two.ent", text), r -> {});
        assertThat(said(again)).isEmpty();
        assertThat(again.next().scenarios().base().events()).hasSize(1);
        assertThat(again.next().scenarios().base().contributions().count()).isEqualTo(2);
    }

    @Test
    void aRunIsForgottenWhenTheModelChanges() {
        Session ran = enter(start(ALLIANCE), "simulate to 10").next();
        Session changed = enter(ran, "let spill = 0.6").next();
        assertThat(said(enter(changed, "Jia at end")).get(0)).startsWith("E550");
        assertThat(shown(enter(changed, "Jia at 60"))).isCloseTo(100 * 1.4 / 0.76, within(1e-5));
    }

    @Test
    void scenariosOfTheCommandLineAreAsked() {
        String script = ALLIANCE + "scenario Open { spill = 0.6 }\nshow spill\nshow spill under base\n";
        SessionOptions options = SessionOptions.defaults().withScenarios(List.of("base", "Open"));
        Step step = enter(Session.empty(options), script);
        assertThat(said(step)).isEmpty();
        assertThat(step.results().stream().map(Result::scenario)).containsExactly("base", "Open", "base", "Open");
        assertThat(((ShowAnswer) step.results().get(1).answer())
                        .values()
                        .get(0)
                        .field()
                        .asNumber())
                .isEqualTo(0.6);
        assertThat(((ShowAnswer) step.results().get(3).answer())
                        .values()
                        .get(0)
                        .field()
                        .asNumber())
                .isEqualTo(0.3);
    }

    @Test
    void valuesOfTheCommandLineComeBeforeThoseOfTheScript() {
        SessionOptions options = SessionOptions.defaults().withOverrides(java.util.Map.of("spill", 0.5));
        Step step = enter(Session.empty(options), ALLIANCE + "show spill\n");
        assertThat(shown(step)).isEqualTo(0.5);
    }

    @Test
    void anAllianceAloneLeavesTheOthersOut() {
        Session session = start(ALLIANCE + "firm Bing { growth 1; capacity 50; output 1 }\nBing -| Jia 0.5\n");
        double whole = shown(enter(session, "show equilibrium(Jia)"));
        double alone = shown(enter(session, "show equilibrium(Jia) of Tech"));
        assertThat(alone).isCloseTo(100 * 1.4 / 0.88, within(1e-9));
        assertThat(whole).isLessThan(alone);
        assertThat(shown(enter(session, "show Jia at 100 of Tech"))).isCloseTo(alone, within(1e-5));
    }

    @Test
    void anErrorWhileRunningKeepsWhatCameBefore() {
        Step step = enter(
                Session.empty(SessionOptions.defaults()),
                "firm Jia { growth 1/(5 - t); capacity 100; output 10 }\nsimulate to 4\nsimulate to 9\nshow 1\n");
        assertThat(step.diagnostics()).isEmpty();
        assertThat(step.results()).hasSize(3);
        assertThat(said(step))
                .singleElement()
                .asString()
                .startsWith("E801")
                .contains("Jia")
                .contains("base");
        SimulationAnswer stopped = (SimulationAnswer) step.results().get(1).answer();
        assertThat(stopped.trajectory().ending().t()).isBetween(4.9, 5.0);
    }

    @Test
    void aStoppedSessionSaysSo() {
        Session session = Session.empty(SessionOptions.defaults().withCancelled(() -> true));
        Step step = enter(session, ALLIANCE + "simulate to 60\n");
        assertThat(said(step).get(0)).startsWith("E809");
    }

    @Test
    void missingValuesFailEveryExpectation() {
        Session session = start(ALLIANCE + "firm Bing absent { growth 1; capacity 50; output 1 }\n");
        Step step = enter(session, "expect not (Bing at 10 > 0)\nexpect Bing at 10 > 0 or Jia at 10 > 0\n");
        assertThat(said(step)).isEmpty();
        assertThat(((ExpectAnswer) step.results().get(0).answer()).passed()).isFalse();
        assertThat(((ExpectAnswer) step.results().get(1).answer()).passed()).isTrue();
    }

    @Test
    void proofsRefuseWhatCannotBeProved() {
        Step step = enter(start(ALLIANCE), "prove Tech is undecided for spill in 0..0.5");
        assertThat(said(step).get(0)).startsWith("E555");
        assertThat(step.results()).isEmpty();
    }
}
