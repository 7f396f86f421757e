package entente.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Networks too large for dense matrices. */
class NetworkTest {
    private static ConstantSystem network(int n, int degree, double low, double high, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] start = new int[n + 1];
        int[] from = new int[n * degree];
        double[] value = new double[n * degree];
        int count = 0;
        for (int to = 0; to < n; to++) {
            // One giver from each of as many stretches of the list: distinct and ascending without a search.
            int stretch = n / degree;
            for (int k = 0; k < degree; k++) {
                int giver = k * stretch + random.nextInt(stretch);
                if (giver != to) {
                    from[count] = giver;
                    value[count++] = random.nextDouble(low, high);
                }
            }
            start[to + 1] = count;
        }
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        List<String> names = new AbstractList<>() {
            @Override
            public String get(int i) {
                return "F" + i;
            }

            @Override
            public int size() {
                return n;
            }
        };
        Coefficients d = new Coefficients(start, Arrays.copyOf(from, count), Arrays.copyOf(value, count));
        return new ConstantSystem(names, ones, ones, d);
    }

    @Test
    void largeNetworksAreJudgedBySparseMeans() {
        StabilityVerdict stable = Stability.of(network(40_000, 10, 0, 0.15, 1));
        assertThat(stable.verdict()).isEqualTo(Verdict.GLOBAL);
        assertThat(stable.finding().proved()).isTrue();
        assertThat(stable.spectralRadius()).isBetween(0.7, 0.8);
        StabilityVerdict runaway = Stability.of(network(10_000, 10, 0, 0.25, 2));
        assertThat(runaway.verdict()).isEqualTo(Verdict.RUNAWAY);
        assertThat(runaway.finding().proved()).isTrue();
        StabilityVerdict rivals = Stability.of(network(10_000, 10, -0.08, 0.1, 3));
        assertThat(rivals.verdict()).isEqualTo(Verdict.GLOBAL);
        assertThat(rivals.finding().proved()).isTrue();
    }

    @Test
    void sparseAndDenseAgree() {
        for (int m = 0; m < 2; m++) {
            ConstantSystem small = network(120, 5, 0, 0.35, 10 + m);
            ConstantSystem large = network(420, 5, 0, 0.35, 10 + m);
            double dense = Objects.requireNonNull(Stability.of(small).spectralRadius());
            double[][] d = small.coefficients().dense();
            double[][] embedded = new double[420][420];
            for (int i = 0; i < 120; i++) {
                System.arraycopy(d[i], 0, embedded[i], 0, 120);
            }
            ConstantSystem padded =
                    new ConstantSystem(large.firms(), large.growth(), large.capacity(), Coefficients.ofDense(embedded));
            StabilityVerdict sparse = Stability.of(padded);
            assertThat(sparse.spectralRadius()).isCloseTo(dense, within(1e-9));
            // The firms that were added stand alone, with k = 1 and the eigenvalue −1.
            double resilience =
                    Math.min(1, Objects.requireNonNull(Stability.of(small).resilience()));
            assertThat(sparse.resilience()).isCloseTo(resilience, within(1e-7));
        }
    }

    @Test
    void saturatedEquilibriaOfThirtyFirmsAreFoundByLemke() {
        ConstantSystem model = network(30, 6, -0.9, 0.3, 5);
        Equilibria found = Equilibria.of(model);
        assertThat(found.complete()).isFalse();
        assertThat(found.equilibria()).isNotEmpty();
        for (Equilibrium e : found.equilibria()) {
            for (int i = 0; i < 30; i++) {
                double rate = 1 - e.saturation()[i];
                for (int j = 0; j < 30; j++) {
                    rate += model.coefficients().contribution(j, i) * e.saturation()[j];
                }
                if (e.output()[i] > 0) {
                    assertThat(rate).isCloseTo(0, within(1e-9));
                } else {
                    assertThat(!e.saturated() || rate < 1e-9).isTrue();
                }
            }
        }
        assertThat(found.equilibria()).anyMatch(Equilibrium::saturated);
    }

    @Test
    void theAtlasOfTwentyFirmsIsDrawn() {
        Equilibria found = Equilibria.of(network(20, 6, -0.1, 0.1, 6));
        assertThat(found.complete()).isTrue();
        assertThat(found.count()).isEqualTo(1 << 20);
        assertThat(found.equilibria()).hasSize(1);
        Equilibria rivals = Equilibria.of(network(18, 10, -2, 0.5, 7));
        assertThat(rivals.complete()).isTrue();
        assertThat(rivals.equilibria()).allMatch(e -> e.saturated() || e.interior());
    }
}
