package entente.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.console.Threads;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.session.answers.UncertaintyAnswer;
import entente.study.Uncertainty;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UncertaintyTest {
    private static final String MODEL = """
            let spill ~ normal(0.6, 0.2) in 0..2
            firm Jia { growth 0.5; capacity 100; output 10 }
            firm Yi { growth 0.8; capacity 150; output 5 }
            alliance Tech {
              Jia -> Yi spill
              Yi -> Jia 1.5
            }
            scenario Certain { spill = 0.5 }
            """;

    private static Step ask(String text, SessionOptions options) {
        return Session.empty(options).enter(Source.of("<input>", text), r -> {});
    }

    private static Uncertainty answer(String question, SessionOptions options) {
        Step step = ask(MODEL + question + "\n", options);
        assertThat(step.diagnostics()).isEmpty();
        assertThat(step.runError()).isNull();
        return ((UncertaintyAnswer) step.results().get(0).answer()).uncertainty();
    }

    @Test
    void theProbabilityOfStabilityIsThatOfTheExactCondition() {
        Uncertainty u = answer("uncertainty 4_000 runs to 60", SessionOptions.defaults());
        // 1.5 spill < 1: Φ(1/3) of the normal distribution, of which 0.13 % lies below 0.
        double exact = (0.630559 - 0.001350) / (1 - 0.001350);
        assertThat(u.stable()).isCloseTo(exact, within(4 * Math.sqrt(exact * (1 - exact) / 4000)));
        assertThat(u.interval()[0]).isLessThan(exact);
        assertThat(u.interval()[1]).isGreaterThan(exact);
        // Some that have no equilibrium are still on their way.
        assertThat(u.runaways()).isBetween(1, 4000 - (int) Math.round(u.stable() * 4000));
        assertThat(u.times()).hasSize(51);
        assertThat(answer("uncertainty 4_000 runs", SessionOptions.defaults()).verdicts())
                .isEqualTo(u.verdicts());
    }

    @Test
    void theSeedOfTheQuestionGoesBeforeThatOfTheCommandLine() {
        SessionOptions options = SessionOptions.defaults();
        String question = "uncertainty 200 runs to 9";
        Uncertainty seven = answer(question + " seed 7", options);
        assertThat(seven.seed()).isEqualTo(7);
        assertThat(answer(question, options.withSeed(7L)).bands()).isDeepEqualTo(seven.bands());
        assertThat(answer(question + " seed 7", options.withSeed(8L)).bands()).isDeepEqualTo(seven.bands());
        assertThat(answer(question, options.withSeed(8L)).verdicts()).isNotEqualTo(seven.verdicts());
        assertThat(answer(question, options).bands())
                .isDeepEqualTo(
                        answer(question, options.withWorkers(new Threads(3))).bands());
    }

    @Test
    void anAllianceAloneIsAskedAboutWithItsMembers() {
        Uncertainty u = answer(
                "firm Bing { growth 1; capacity 9; output 1 }\nuncertainty 50 runs to 9 of Tech",
                SessionOptions.defaults());
        assertThat(u.bands()[50][2].runs()).isZero();
        assertThat(u.bands()[0][0].runs()).isEqualTo(50);
    }

    private static Diagnostic said(String question, SessionOptions options) {
        Step step = ask(MODEL + question + "\n", options);
        return step.hasErrors() ? step.diagnostics().get(0) : Objects.requireNonNull(step.runError());
    }

    @Test
    void whatCannotBeAnsweredIsSaid() {
        SessionOptions options = SessionOptions.defaults();
        assertThat(said("uncertainty 10 runs for Certain", options).code()).isEqualTo(Code.E554);
        assertThat(said("uncertainty 10 runs", options.withOverrides(java.util.Map.of("spill", 0.5)))
                        .code())
                .isEqualTo(Code.E554);
        assertThat(said("let n = -3\nuncertainty n runs", options).code()).isEqualTo(Code.E515);
        assertThat(said("uncertainty 2_000_000 runs", options).code()).isEqualTo(Code.E816);
        assertThat(said("uncertainty 1_000_000 runs to 9", options).code()).isEqualTo(Code.E816);
        String reaching =
                "let n ~ normal(1, 1)\nfirm C { growth 1; capacity 10*n; output 1 }\nuncertainty 10 runs to 9";
        assertThat(said(reaching, options).code()).isEqualTo(Code.E801);
        assertThat(said("uncertainty 10 runs to 9", options.withCancelled(() -> true))
                        .code())
                .isEqualTo(Code.E809);
        assertThat(ask(MODEL + "uncertainty 2_000_000 runs\n", options).results())
                .isEmpty();
    }

    @Test
    void whoStopsItGetsNoHalfStatistics() {
        java.util.concurrent.atomic.AtomicLong heard = new java.util.concurrent.atomic.AtomicLong();
        Step step = ask(
                MODEL + "uncertainty 20_000 runs to 60\n",
                SessionOptions.defaults()
                        .withProgress((done, of) -> heard.set(done))
                        .withCancelled(() -> heard.get() > 300));
        assertThat(Objects.requireNonNull(step.runError()).code()).isEqualTo(Code.E814);
        assertThat(step.results()).isEmpty();
    }
}
