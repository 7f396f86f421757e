package entente.stability.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.Models;
import entente.stability.Patience;
import entente.stability.Stability;
import entente.stability.interior.Saturations;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The alliance as a game: closed forms, and sampling against the whole. */
class CoalitionsTest {
    @Test
    void equalPartnersShareEqually() {
        // n equal members with δ: v(S) = s/(1 − (s − 1)δ), everybody's Shapley value is v(N)/n, and the core holds.
        ConstantSystem model = Models.equal(4, 0.2);
        Coalitions c = Coalitions.of(model, model.coefficients(), new int[] {0, 1, 2, 3}, 0, 0, Patience.endless())
                .orElseThrow();
        for (int p = 0; p < 4; p++) {
            assertThat(c.output()[p]).isCloseTo(1 / (1 - 0.6), within(1e-12));
            assertThat(c.shapley()[p]).isCloseTo(1 / (1 - 0.6), within(1e-12));
            assertThat(c.alone()[p]).isCloseTo(1, within(1e-12));
        }
        assertThat(c.core()).isTrue();
        assertThat(c.individuallyRational()).isTrue();
        assertThat(c.coalitions()).isEqualTo(15);
    }

    @Test
    void aMemberThatIsHarmedGainsByLeaving() {
        // Firm 1 receives −0.3 and gives 0.5.
        ConstantSystem model = Models.two(-0.3, 0.5);
        Coalitions c = Coalitions.of(model, model.coefficients(), new int[] {0, 1}, 0, 0, Patience.endless())
                .orElseThrow();
        assertThat(c.individuallyRational()).isFalse();
        assertThat(c.core()).isFalse();
        assertThat(c.blocking()).containsExactly(0);
        assertThat(c.blockingGain()).isCloseTo(1 - c.output()[0], within(1e-12));
    }

    @Test
    void contributionsOutsideTheAllianceStay() {
        ConstantSystem model = Models.two(0.5, 0.5);
        Coefficients half = Coefficients.ofDense(new double[][] {{0, 0.2}, {0.2, 0}});
        Coalitions c = Coalitions.of(model, half, new int[] {0, 1}, 0, 0, Patience.endless())
                .orElseThrow();
        assertThat(c.alone()[0]).isCloseTo(1 / (1 - 0.3), within(1e-12));
        assertThat(Stability.of(model, half, Patience.endless()).orElseThrow().gainOverLeaving()[0])
                .isCloseTo(2 * 0.7 - 1, within(1e-12));
    }

    @Test
    void sampledShapleyValuesAgreeWithTheirError() {
        SplittableRandom random = new SplittableRandom(13);
        double[][] d = new double[16][16];
        for (double[] row : d) {
            for (int j = 0; j < 16; j++) {
                row[j] = random.nextDouble(0, 0.05);
            }
        }
        ConstantSystem model = Models.of(d);
        Coalitions c = Coalitions.of(model, model.coefficients(), Saturations.everyone(16), 300, 7, Patience.endless())
                .orElseThrow();
        double sum = 0;
        double total = 0;
        for (int p = 0; p < 16; p++) {
            sum += c.shapley()[p];
            total += c.output()[p];
            assertThat(Objects.requireNonNull(c.standardError())[p]).isBetween(1e-6, 0.1);
        }
        assertThat(sum).isCloseTo(total, within(1e-9));
        assertThat(c.core()).isNull();
    }
}
