package entente.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import org.junit.jupiter.api.Test;

/** A model that is stable for one set of growth rates and unstable for another, with the same equilibrium. */
class GrowthTest {
    /** x* = (0.4, 0.4, 0.4). Firms 1 and 2 alone would displace each other; firm 3 holds them together if it is quick. */
    private static final double[][] D = {{0, -2, 0.5}, {-1, 0, -0.5}, {-2, 0.5, 0}};

    private static StabilityVerdict withThird(double growth) {
        return Stability.of(Models.of(new double[] {1, 1, growth}, new double[] {1, 1, 1}, D));
    }

    @Test
    void growthRatesDecide() {
        StabilityVerdict quick = withThird(1);
        StabilityVerdict slow = withThird(0.2);
        assertThat(quick.verdict()).isEqualTo(Verdict.LOCAL);
        assertThat(slow.verdict()).isEqualTo(Verdict.UNSTABLE);
        for (StabilityVerdict v : new StabilityVerdict[] {quick, slow}) {
            assertThat(v.equilibrium()).containsExactly(new double[] {0.4, 0.4, 0.4}, within(1e-12));
        }
        assertThat(said(quick)).contains("Growth rates matter here").contains("would be unstable");
        assertThat(said(slow)).contains("Growth rates matter here").contains("would be locally stable");
    }

    private static String said(StabilityVerdict v) {
        Messages messages = new Messages(Language.EN);
        StringBuilder text = new StringBuilder();
        v.notes().forEach(note -> text.append(messages.say(note)));
        return text.toString();
    }

    @Test
    void aCertificateLeavesNothingToGrowthRates() {
        double[][] d = {{0, -0.5, 0.4}, {-0.3, 0, 0.3}, {0.6, -0.4, 0}};
        assertThat(Stability.of(Models.of(d)).verdict()).isEqualTo(Verdict.GLOBAL);
        assertThat(Stability.of(Models.of(d)).notes()).isEmpty();
    }
}
