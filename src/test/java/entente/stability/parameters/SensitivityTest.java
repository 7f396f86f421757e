package entente.stability.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.law.ConstantSystem;
import entente.stability.Models;
import entente.stability.Patience;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How the equilibrium answers to each contribution, against differences. */
class SensitivityTest {
    @Test
    void sensitivityIsTheDerivative() {
        // δ = (0.5, 0.4): ∂x/∂D₁₂ = (2.1875, 0.875).
        Sensitivity s = Sensitivity.of(Models.two(0.5, 0.4), Patience.endless()).orElseThrow();
        Sensitivity.Effect effect =
                s.effects().stream().filter(e -> e.to() == 0).findFirst().orElseThrow();
        assertThat(effect.change()).containsExactly(new double[] {2.1875, 0.875}, within(1e-12));
        assertThat(effect.totalElasticity()).isCloseTo(3.0625 * 0.5 / 3.625, within(1e-12));
        SplittableRandom random = new SplittableRandom(11);
        for (int m = 0; m < 200; m++) {
            ConstantSystem model = Models.random(random, 2 + m % 5, -0.5, 0.5, 0.7);
            Sensitivity found = Sensitivity.of(model, Patience.endless()).orElse(null);
            if (found == null || found.effects().isEmpty()) {
                continue;
            }
            Sensitivity.Effect first = found.effects().get(0);
            double[][] d = model.coefficients().dense();
            double h = 1e-6;
            d[first.to()][first.from()] += h;
            double[] moved = Sensitivity.of(Models.of(model.growth(), model.capacity(), d), Patience.endless())
                    .orElseThrow()
                    .output();
            for (int i = 0; i < moved.length; i++) {
                double difference = (moved[i] - found.output()[i]) / h;
                assertThat(first.change()[i])
                        .as("seed 11 model " + m)
                        .isCloseTo(difference, within(1e-3 * (1 + Math.abs(difference))));
            }
        }
    }
}
