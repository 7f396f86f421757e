package entente.session;

import static org.assertj.core.api.Assertions.assertThat;

import entente.diagnostic.Code;
import entente.diagnostic.Source;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question about stability that is stopped says so, and has no half answer. */
class StoppingTest {
    /** Rivals and givers in a ring of seven, with everyone's growth and one more hold of everyone on everyone. */
    private static final String MODEL = """
            let spill = 0.3 in 0..2
            let hold = 0.1 in 0..1
            firm Lab[1..7] { growth 0.3 + 0.1*i; capacity 20; output 1 }
            alliance Tech {
              Lab[i] -> Lab[i+1] spill
              Lab[7] -> Lab[1] spill
            }
            Lab[i] |-| Lab[j] hold*exp(-abs(i - j)/5)
            """;

    private static Step run(String question, SessionOptions options) {
        return Session.empty(options).enter(Source.of("stopping.ent", MODEL + question + "\n"), result -> {});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "equilibria",
                "stability",
                "threshold spill",
                "trace spill",
                "map spill, hold",
                "prove Tech is stable for spill in 0..0.8, hold in 0..1",
                "expect prove Tech is stable for spill in 0..0.8, hold in 0..1",
                "repair until equilibrium(Lab[1]) > 21",
                "sensitivity",
                "sensitivity of equilibrium(Lab[1]) to spill",
                "coalitions",
                "expect Tech is stable",
                "show equilibrium(Lab[1])",
            })
    void whoStopsWaitingGetsNoHalfAnswer(String question) {
        // The first call is the session's own, before the question.
        AtomicInteger calls = new AtomicInteger();
        Step step = run(question, SessionOptions.defaults().withCancelled(() -> calls.incrementAndGet() > 1));
        assertThat(step.diagnostics()).isEmpty();
        assertThat(Objects.requireNonNull(step.runError()).code()).isEqualTo(Code.E814);
        assertThat(step.results()).isEmpty();
    }

    @Test
    void theMapSaysHowFarItIs() {
        AtomicLong most = new AtomicLong();
        Step step = run(
                "map spill, hold",
                SessionOptions.defaults().withProgress((done, of) -> most.accumulateAndGet(done, Math::max)));
        assertThat(step.runError()).isNull();
        assertThat(most.get()).isPositive();
    }
}
