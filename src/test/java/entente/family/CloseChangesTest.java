package entente.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.diagnostic.Source;
import entente.session.Session;
import entente.session.SessionOptions;
import entente.session.Step;
import entente.session.answers.ThresholdAnswer;
import entente.stability.Verdict;
import entente.stability.parameters.Threshold;
import org.junit.jupiter.api.Test;

/** Changes of the verdict much closer to each other than the grid that is looked at first. */
class CloseChangesTest {
    private static Threshold threshold(String contributions) {
        String model = """
                let spill = 0.3 in 0..1
                firm Jia { growth 0.5; capacity 100; output 10 }
                firm Yi { growth 0.8; capacity 150; output 5 }
                firm Bing { growth 0.3; capacity 80; output 5 }
                %s
                threshold spill
                """.formatted(contributions);
        Step step = Session.empty(SessionOptions.defaults()).enter(Source.of("close.ent", model), result -> {});
        assertThat(step.diagnostics()).isEmpty();
        return ((ThresholdAnswer) step.results().get(0).answer()).threshold();
    }

    @Test
    void aTentWithFeetBetweenTwoPointsOfTheGridIsFound() {
        // 0.5 + 0.1 p rises without a dip; the tent over 0.4017 ± 0.001 lifts it above 1 where its height is 1 −
        // 0.54017.
        Threshold found = threshold(
                "Jia -> Yi 0.5 + 0.1*spill + 1000*max(0, 0.001 - abs(spill - 0.4017))\nYi -> Jia 1\nBing -> Jia 0.1");
        assertThat(found.stretches()).containsExactly(Verdict.GLOBAL, Verdict.RUNAWAY, Verdict.GLOBAL);
        // 0.5 + 0.1 p + 1 − 1000 (0.4017 − p) = 1 on the way up, and its mirror on the way down.
        assertThat(found.changes().get(0).at()).isCloseTo((401.7 - 0.5) / 1000.1, within(1e-9));
        assertThat(found.changes().get(1).at()).isCloseTo((401.7 + 0.5) / 999.9, within(1e-9));
    }

    @Test
    void aFirmThatIsDisplacedForAMomentIsFound() {
        // Bing receives 0.2 p − 0.5 − tent from Jia, whose saturation is 1: it is gone where that is below −1.
        Threshold found = threshold("Jia -> Bing 0.2*spill - 0.6 - 900*max(0, 0.001 - abs(spill - 0.6532))");
        assertThat(found.stretches()).containsExactly(Verdict.GLOBAL, Verdict.NO_COEXISTENCE, Verdict.GLOBAL);
        double between = found.changes().get(1).at() - found.changes().get(0).at();
        assertThat(between).isBetween(0.0005, 0.0015);
    }
}
