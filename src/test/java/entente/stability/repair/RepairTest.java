package entente.stability.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.law.ConstantSystem;
import entente.stability.Models;
import entente.stability.Patience;
import entente.stability.Stability;
import entente.stability.Verdict;
import entente.stability.interior.Coexistence;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The smallest changes that restore coexistence, against closed forms and samples. */
class RepairTest {
    @Test
    void aRunawayPairIsRepairedBySmallestMeans() {
        // δ = (1.25, 1.25): by symmetry both shrink to 1/1.01.
        Repair r = Repair.of(Models.two(1.25, 1.25), List.of(), 1.01, null, Patience.endless())
                .orElseThrow();
        assertThat(r.found()).isTrue();
        assertThat(r.finding().verdict()).isEqualTo(Verdict.GLOBAL);
        assertThat(r.changes()).hasSize(2);
        for (Repair.Change c : r.changes()) {
            assertThat(c.after()).isCloseTo(1 / 1.01, within(1e-5));
        }
        Repair one = Repair.of(Models.two(1.25, 1.25), List.of(new Repair.Lever(1, 0)), 1.01, null, Patience.endless())
                .orElseThrow();
        assertThat(one.changes()).hasSize(1);
        assertThat(one.changes().get(0).after()).isCloseTo(1 / (1.25 * 1.01 * 1.01), within(1e-5));
    }

    @Test
    void aLargeClusterIsRepaired() {
        // Sixty equal members: every contribution shrinks alike, to 1/(1.01 · 59).
        Repair r = Repair.of(Models.equal(60, 0.03), List.of(), 1.01, null, Patience.endless())
                .orElseThrow();
        assertThat(r.found()).isTrue();
        assertThat(r.finding().verdict()).isEqualTo(Verdict.GLOBAL);
        for (Repair.Change c : r.changes()) {
            assertThat(c.after()).isCloseTo(1 / (1.01 * 59), within(1e-8));
        }
    }

    @Test
    void givenRepairsAreNearestAmongSamples() {
        SplittableRandom random = new SplittableRandom(14);
        for (int m = 0; m < 8; m++) {
            ConstantSystem model = Models.random(random, 3 + m % 3, 0, 1.5, 0.8);
            Repair r =
                    Repair.of(model, List.of(), 1.01, null, Patience.endless()).orElseThrow();
            assertThat(r.found()).isTrue();
            assertThat(r.finding().verdict()).as("seed 14 model " + m).isEqualTo(Verdict.GLOBAL);
            Repair general = new RepairSearch(model, List.of(), 1.01, null, Patience.endless()).run();
            assertThat(r.cost()).as("seed 14 model " + m).isLessThanOrEqualTo(general.cost() * (1 + 1e-4) + 1e-6);
        }
    }

    @Test
    void rivalsAreRepaired() {
        // δ = (−1.5, −0.5): firm 1 is displaced until its δ is above −1 with headroom.
        Repair r = Repair.of(Models.two(-1.5, -0.5), List.of(), 1.01, null, Patience.endless())
                .orElseThrow();
        assertThat(r.found()).isTrue();
        assertThat(r.changes()).hasSize(1);
        assertThat(r.changes().get(0).after()).isCloseTo(-1 / 1.01, within(1e-5));
    }

    @Test
    void aGoalIsReached() {
        // x₁* = (1 + p)/(1 − 0.5 p) = 2 at p = 0.5 when only p moves from 0.2.
        Repair.Goal goal = s -> {
            double[] x = Coexistence.of(s.coefficients()).saturation();
            return x == null ? Double.NaN : x[0] - 2;
        };
        Repair r = Repair.of(Models.two(0.2, 0.5), List.of(new Repair.Lever(1, 0)), 1.01, goal, Patience.endless())
                .orElseThrow();
        assertThat(r.found()).isTrue();
        assertThat(r.changes().get(0).after()).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void noSampledChangeIsSmallerThanTheRepair() {
        SplittableRandom random = new SplittableRandom(12);
        int repaired = 0;
        for (int m = 0; m < 24; m++) {
            ConstantSystem model = Models.random(random, 2 + m % 3, -1.5, 1.5, 0.8);
            if (Stability.finding(model).verdict().stable()) {
                continue;
            }
            Repair r =
                    Repair.of(model, List.of(), 1.01, null, Patience.endless()).orElseThrow();
            assertThat(r.found()).as("seed 12 model " + m).isTrue();
            assertThat(r.finding().verdict().stable()).as("seed 12 model " + m).isTrue();
            repaired++;
            int better = 0;
            for (int s = 0; s < 600; s++) {
                double[][] d = model.coefficients().dense();
                double cost = 0;
                double size = Math.sqrt(r.cost()) * 0.9;
                double[] y = new double[model.coefficients().count()];
                for (int l = 0; l < y.length; l++) {
                    y[l] = random.nextDouble(-1, 1);
                    cost += y[l] * y[l];
                }
                int l = 0;
                for (int to = 0; to < d.length; to++) {
                    for (int from = 0; from < d.length; from++) {
                        if (d[to][from] != 0) {
                            d[to][from] *= 1.01 * (1 + y[l++] * size / Math.sqrt(cost));
                        }
                    }
                }
                ConstantSystem tried = Models.of(model.growth(), model.capacity(), d);
                better += Stability.finding(tried).verdict().stable() ? 1 : 0;
            }
            assertThat(better).as("seed 12 model " + m + " cost " + r.cost()).isZero();
        }
        assertThat(repaired).isGreaterThan(5);
    }

    /** Of all r₁r₂ = c, with c below 1/4: r₁ + r₂ = 1 costs 1 − 2c, less than both alike. */
    @Test
    void theSymmetricChangeIsNotTheSmallest() {
        for (double delta : new double[] {2.5, 4, 10}) {
            Repair r = Repair.of(Models.two(delta, delta), List.of(), 1.01, null, Patience.endless())
                    .orElseThrow();
            double c = 1 / (delta * delta * 1.01 * 1.01);
            assertThat(r.cost()).isCloseTo(1 - 2 * c, within(1e-6));
            assertThat(r.smallest()).isTrue();
            assertThat(r.finding().verdict()).isEqualTo(Verdict.GLOBAL);
        }
    }
}
