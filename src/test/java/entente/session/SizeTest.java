package entente.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.Effort;
import entente.answer.Answer;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.session.answers.MapAnswer;
import entente.session.answers.ProveAnswer;
import entente.session.answers.ThresholdAnswer;
import entente.stability.proof.Proof;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is asked of more firms than it is answered for is refused at once; what can be answered is.
 *
 * <p>In the network ρ (ρ − spill) = push², so that ρ = 1 where spill + push² = 1.
 */
class SizeTest {
    private static final String NETWORK = """
            let spill = 0.3 in 0..1.5
            let push = 0.1 in 0..0.5
            firm Lab[1..1200] { growth 0.3; capacity 20; output 1 }
            firm Hub { growth 0.3; capacity 20; output 1 }
            alliance Tech {
              Lab[i] -> Lab[i+1] spill
              Lab[1200] -> Lab[1] spill
              Lab[i] -> Hub push/1200
              Hub -> Lab[i] push
            }
            """;
    private static final String RIVALS = NETWORK + "Lab[i] |-| Lab[i+3] 0.2\n";

    private static Step run(String text) {
        Step step = Session.empty(SessionOptions.defaults()).enter(Source.of("size.ent", text + "\n"), result -> {});
        assertThat(step.diagnostics()).isEmpty();
        return step;
    }

    private static Answer answer(String question) {
        Step step = run(NETWORK.replace("1200", "450") + question);
        assertThat(step.runError()).isNull();
        return step.results().get(0).answer();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trace spill",
                "prove Tech is stable for spill in 0..0.8",
                "repair",
                "repair until equilibrium(Lab[1]) > 21",
                "sensitivity",
                "coalitions",
            })
    void whatIsTooLargeIsRefusedAtOnce(String question) {
        long model = Effort.of(() -> run(RIVALS));
        long asked = Effort.of(() -> {
            Diagnostic refused = Objects.requireNonNull(run(RIVALS + question).runError());
            assertThat(refused.code()).isEqualTo(Code.E815);
            assertThat(refused.arguments().get(2)).isEqualTo(1201);
            assertThat(refused.hint()).isNotNull();
        });
        assertThat(asked).isLessThan(5 * model);
    }

    @Test
    void networksOfGiversAreProvedAtTheirUpperCorner() {
        Proof proved = ((ProveAnswer) answer("prove Tech is stable for spill in 0..0.8, push in 0..0.44")).proof();
        assertThat(proved.outcome()).isEqualTo(Proof.Outcome.PROVED);
        assertThat(proved.method()).isEqualTo(Proof.Method.UPPER_CORNER);
        Proof refuted = ((ProveAnswer) answer("prove Tech is stable for spill in 0..0.8, push in 0..0.5")).proof();
        assertThat(refuted.outcome()).isEqualTo(Proof.Outcome.REFUTED);
    }

    @Test
    void networksHaveThresholdsAndMaps() {
        ThresholdAnswer thresholds = (ThresholdAnswer) answer("threshold spill");
        assertThat(thresholds.threshold().changes()).hasSize(1);
        assertThat(thresholds.threshold().changes().get(0).at()).isCloseTo(0.99, within(1e-6));
        MapAnswer map = (MapAnswer) answer("map spill, push");
        assertThat(map.map().boundaries())
                .isNotEmpty()
                .allSatisfy(
                        side -> assertThat(side.x1() + side.y1() * side.y1()).isCloseTo(1, within(0.02)));
    }
}
