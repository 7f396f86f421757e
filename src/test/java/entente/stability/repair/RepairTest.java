package entente.stability.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.law.ConstantSystem;
import entente.stability.Models;
import entente.stability.Patience;
import entente.stability.Stability;
import entente.stability.Verdict;
import entente.stability.interior.Coexistence;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.State;
import java.util.Arrays;
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

    /** Two firms of any signs, against a grid on the changes and the exact rule. */
    @Test
    void noPointOfAGridRepairsAPairMoreCheaply() {
        SplittableRandom random = new SplittableRandom(15);
        for (int m = 0; m < 60; m++) {
            double a = random.nextDouble(-3, 3);
            double b = random.nextDouble(-3, 3);
            Repair r = Repair.of(Models.two(a, b), List.of(), 1.01, null, Patience.endless())
                    .orElseThrow();
            assertThat(r.found()).isTrue();
            assertThat(r.smallest()).as(a + " " + b + " " + r.cost()).isTrue();
            assertThat(r.finding().verdict()).as(a + " " + b).isEqualTo(Verdict.GLOBAL);
            double best = Double.POSITIVE_INFINITY;
            for (int i = -150; i <= 100; i++) {
                for (int j = -150; j <= 100; j++) {
                    double p = a * (1 + i / 100.0) * 1.01;
                    double q = b * (1 + j / 100.0) * 1.01;
                    if (p * q < 1 && p > -1 && q > -1) {
                        best = Math.min(best, (i * i + j * j) / 1e4);
                    }
                }
            }
            assertThat(r.cost()).as("seed 15 model " + m + " " + a + " " + b).isLessThanOrEqualTo(best + 1e-6);
        }
        Repair fixed = Repair.of(Models.two(-2, -2), List.of(new Repair.Lever(0, 1)), 1.01, null, Patience.endless())
                .orElseThrow();
        assertThat(fixed.found()).isFalse();
    }

    @Test
    void noPointOfAGridReachesAGoalOfTwoMoreCheaply() {
        SplittableRandom random = new SplittableRandom(16);
        for (int m = 0; m < 16; m++) {
            double a = random.nextDouble(-1.5, 1.5);
            double b = random.nextDouble(-1.5, 1.5);
            double wanted = random.nextDouble(0.3, 3);
            Repair.Goal goal = s -> {
                double[] x = Coexistence.of(s.coefficients()).saturation();
                return x == null ? Double.NaN : Math.min(x[0] - wanted, x[1] - 0.4);
            };
            Repair r = Repair.of(Models.two(a, b), List.of(), 1.01, goal, Patience.endless())
                    .orElseThrow();
            double best = Double.POSITIVE_INFINITY;
            for (int i = -350; i <= 350; i++) {
                for (int j = -350; j <= 350; j++) {
                    double p = a * (1 + i / 100.0);
                    double q = b * (1 + j / 100.0);
                    double more = 1.01 * 1.01;
                    boolean stable = p * q * more < 1 && p * 1.01 > -1 && q * 1.01 > -1;
                    double determinant = 1 - p * q;
                    if (stable && (1 + p) / determinant >= wanted && (1 + q) / determinant >= 0.4) {
                        best = Math.min(best, (i * i + j * j) / 1e4);
                    }
                }
            }
            if (best < 9) {
                assertThat(r.found())
                        .as("seed 16 model " + m + " " + a + " " + b + " " + wanted)
                        .isTrue();
                assertThat(r.cost())
                        .as("seed 16 model " + m + " " + a + " " + b + " " + wanted)
                        .isLessThanOrEqualTo(best * (1 + 1e-3) + 1e-6);
            }
        }
    }

    /** Three to five firms: from any start, along the ways on which they first coexist, a climber finds nothing smaller. */
    @Test
    void noStartFindsASmallerRepair() {
        SplittableRandom random = new SplittableRandom(17);
        int repaired = 0;
        for (int m = 0; m < 12; m++) {
            boolean givers = m % 2 == 0;
            ConstantSystem model = Models.random(random, 3 + m / 2 % 3, givers ? 0 : -1.5, 1.5, 0.8);
            if (Stability.finding(model).verdict().stable()) {
                continue;
            }
            Repair r =
                    Repair.of(model, List.of(), 1.01, null, Patience.endless()).orElseThrow();
            assertThat(r.found()).isTrue();
            repaired++;
            Ways ways = new Ways(model, givers);
            for (int start = 0; start < 10; start++) {
                double found = ways.climb(random, 3 * Math.sqrt(r.cost()));
                assertThat(found * found)
                        .as("seed 17 model " + m + " start " + start)
                        .isGreaterThan(r.cost() * (1 - 1e-3) - 1e-6);
            }
        }
        assertThat(repaired).isGreaterThan(6);
    }

    /** How far along a direction of all changes the firms first coexist with a headroom of 1.01. */
    private record Ways(ConstantSystem model, boolean givers) {
        double climb(SplittableRandom random, double farthest) {
            int changes = model.coefficients().count();
            double[] way = new double[changes];
            for (int l = 0; l < changes; l++) {
                way[l] = (random.nextBoolean() ? 1 : 0.1) * (random.nextDouble(-2, 2) - (givers ? 1 : 0));
            }
            double length = first(way, farthest);
            double step = 0.5;
            for (int round = 0; round < 150 && length < farthest; round++) {
                double size = Math.sqrt(Arrays.stream(way).map(v -> v * v).sum());
                double[] next = new double[changes];
                for (int l = 0; l < changes; l++) {
                    next[l] = way[l] / size + step * random.nextGaussian() / Math.sqrt(changes);
                }
                double there = first(next, length);
                step *= there < length ? 1.6 : 0.88;
                way = there < length ? next : way;
                length = Math.min(length, there);
            }
            return length;
        }

        private double first(double[] way, double farthest) {
            double size = Math.sqrt(Arrays.stream(way).map(v -> v * v).sum());
            double low = 0;
            double high = Double.POSITIVE_INFINITY;
            for (int part = 1; part <= 16 && high > farthest; part++) {
                if (coexists(way, farthest * part / 16 / size)) {
                    high = farthest * part / 16;
                } else {
                    low = farthest * part / 16;
                }
            }
            for (int halving = 0; halving < 20 && high <= farthest; halving++) {
                double middle = (low + high) / 2;
                boolean there = coexists(way, middle / size);
                high = there ? middle : high;
                low = there ? low : middle;
            }
            return high;
        }

        private boolean coexists(double[] way, double length) {
            for (double factor : givers ? new double[] {1.01} : new double[] {1, 1.01}) {
                double[][] d = model.coefficients().dense();
                int l = 0;
                for (double[] row : d) {
                    for (int j = 0; j < row.length; j++) {
                        if (row[j] != 0) {
                            double kept = 1 + length * way[l++];
                            if (givers && kept < 0) {
                                return false;
                            }
                            row[j] *= factor * kept;
                        }
                    }
                }
                ConstantSystem moved = Models.of(model.growth(), model.capacity(), d);
                if (InteriorEquilibrium.of(moved, () -> false).state() != State.STABLE) {
                    return false;
                }
            }
            return true;
        }
    }
}
