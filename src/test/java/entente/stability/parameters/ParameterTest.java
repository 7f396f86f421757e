package entente.stability.parameters;

import static entente.stability.Families.ZERO;
import static entente.stability.Families.c;
import static entente.stability.Families.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.arithmetic.Polynomial;
import entente.stability.Equilibria;
import entente.stability.Families;
import entente.stability.LocalStability;
import entente.stability.Patience;
import entente.stability.Stability;
import entente.stability.Verdict;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Thresholds, traces and maps with known boundaries. */
class ParameterTest {
    /** May and Leonard's three competitors with β fixed and α the parameter. */
    private static Families mayLeonard(double beta) {
        Polynomial a = c(-1).times(p(0));
        Polynomial b = c(-beta);
        return Families.of(1, new Polynomial[][] {{ZERO, a, b}, {b, ZERO, a}, {a, b, ZERO}});
    }

    private static Families pair(Polynomial first, Polynomial second, int parameters) {
        return Families.of(parameters, new Polynomial[][] {{ZERO, first}, {second, ZERO}});
    }

    @Test
    void aPairRunsAwayWhereTheProductReachesOne() {
        // δ₁ = p, δ₂ = 0.4: stable for −1 < p < 2.5.
        Threshold t =
                Threshold.of(pair(p(0), c(0.4), 1), -2, 4, Patience.endless()).orElseThrow();
        assertThat(t.stretches()).containsExactly(Verdict.NO_COEXISTENCE, Verdict.GLOBAL, Verdict.RUNAWAY);
        assertThat(t.changes().get(0).at()).isCloseTo(-1, within(1e-12));
        assertThat(t.changes().get(0).boundary()).isEqualTo(Boundary.EXCHANGE);
        assertThat(t.changes().get(1).at()).isCloseTo(2.5, within(1e-12));
        assertThat(t.changes().get(1).boundary()).isEqualTo(Boundary.INFINITY);
    }

    @Test
    void equalRivalsPartOnALineOfEquilibriaAndNotInOscillations() {
        // D = −r both ways: x* = 1/(1 + r), eigenvalues −k and −k(1 − r)/(1 + r); at r = 1 all x₁ + x₂ = 1 rest.
        Polynomial rivalry = c(-1).times(p(0));
        Threshold t = Threshold.of(pair(rivalry, rivalry, 1), 0, 2, Patience.endless())
                .orElseThrow();
        assertThat(t.stretches()).containsExactly(Verdict.GLOBAL, Verdict.UNSTABLE);
        assertThat(t.changes().get(0).at()).isCloseTo(1, within(1e-9));
        assertThat(t.changes().get(0).boundary()).isEqualTo(Boundary.DEGENERATE);
    }

    @Test
    void aNarrowGapOfStabilityIsNotMissed() {
        // δ₁ = δ₂ = 0.99999 + 40 (p − 0.30123)²: above 1 but for |p − 0.30123| < 5e-4.
        Polynomial q = p(0).minus(c(0.30123));
        Polynomial delta = c(0.99999).plus(c(40).times(q).times(q));
        Threshold t =
                Threshold.of(pair(delta, delta, 1), 0, 1, Patience.endless()).orElseThrow();
        assertThat(t.stretches()).containsExactly(Verdict.RUNAWAY, Verdict.GLOBAL, Verdict.RUNAWAY);
        assertThat(t.changes().get(0).at()).isCloseTo(0.30073, within(1e-9));
        assertThat(t.changes().get(1).at()).isCloseTo(0.30173, within(1e-9));
    }

    @Test
    void mayAndLeonardsHopfPointIsFound() {
        for (double beta : new double[] {1.1, 1.3, 1.45}) {
            Trace trace = Trace.of(mayLeonard(beta), 0, 1.9, Patience.endless()).orElseThrow();
            List<Trace.Event> hopf = trace.events().stream()
                    .filter(e -> e.kind() == Boundary.HOPF)
                    .toList();
            assertThat(hopf).hasSize(1);
            assertThat(hopf.get(0).at()).isCloseTo(2 - beta, within(1e-9));
            assertThat(hopf.get(0).present()).hasSize(3);
            Threshold t =
                    Threshold.of(mayLeonard(beta), 0, 1.9, Patience.endless()).orElseThrow();
            assertThat(t.changes()).anySatisfy(change -> {
                assertThat(change.at()).isCloseTo(2 - beta, within(1e-9));
                assertThat(change.boundary()).isEqualTo(Boundary.HOPF);
            });
        }
    }

    @Test
    void branchesExchangeStabilityAndLeaveToInfinity() {
        Trace trace = Trace.of(pair(p(0), c(0.4), 1), -2, 4, Patience.endless()).orElseThrow();
        assertThat(trace.complete()).isTrue();
        assertThat(trace.events()).anySatisfy(e -> {
            assertThat(e.kind()).isEqualTo(Boundary.EXCHANGE);
            assertThat(e.at()).isCloseTo(-1, within(1e-12));
            assertThat(e.present()).containsExactly(1);
            assertThat(e.firm()).isZero();
        });
        assertThat(trace.events()).anySatisfy(e -> {
            assertThat(e.kind()).isEqualTo(Boundary.INFINITY);
            assertThat(e.at()).isCloseTo(2.5, within(1e-12));
        });
        assertThat(trace.events()).hasSize(2);
        Trace.Branch interior = trace.branches().get(3);
        assertThat(interior.pieces()).hasSize(1);
        assertThat(interior.pieces().get(0).stability()).isEqualTo(LocalStability.STABLE);
        assertThat(interior.pieces().get(0).from()).isCloseTo(-1, within(1e-9));
        Trace.Branch second = trace.branches().get(2);
        assertThat(second.present()).containsExactly(1);
        assertThat(second.pieces())
                .extracting(Trace.Piece::stability)
                .containsExactly(LocalStability.STABLE, LocalStability.SADDLE);
    }

    @Test
    void theMapsBoundaryIsTheHyperbola() {
        RegimeMap map = RegimeMap.of(
                        pair(p(0), p(1), 2), new double[] {0, 0}, new double[] {2, 2}, 20, Patience.endless())
                .orElseThrow();
        assertThat(map.boundaries()).hasSizeGreaterThan(30);
        for (RegimeMap.Segment s : map.boundaries()) {
            assertThat(s.x1() * s.y1()).isCloseTo(1, within(1e-6));
            assertThat(s.x2() * s.y2()).isCloseTo(1, within(1e-6));
        }
        // ∫ min(2, 1/x) from 0 to 2, of 4.
        assertThat(map.shares().get(Verdict.GLOBAL)).isCloseTo((1 + 2 * Math.log(2)) / 4, within(2e-4));
        assertThat(map.verdicts()[0][0]).isEqualTo(Verdict.GLOBAL);
        assertThat(map.verdicts()[20][20]).isEqualTo(Verdict.RUNAWAY);
    }

    /** From a sweep of 200,000 points by another program: unstable on a thousandth of the range only. */
    @Test
    void aVerdictThatHoldsForANarrowStretchIsFound() {
        Polynomial[][] d = {
            {ZERO, c(-2.3), c(-2.1).plus(c(2).times(p(0)))},
            {c(-1.9).plus(p(0)), ZERO, c(-0.9)},
            {c(-1.1), c(2).times(p(0)), ZERO}
        };
        Threshold found = Threshold.of(Families.of(1, new double[] {5, 0.1, 1}, d), 0, 1, Patience.endless())
                .orElseThrow();
        assertThat(found.changes()).hasSize(4);
        assertThat(found.changes().get(2).to()).isEqualTo(Verdict.UNSTABLE);
        assertThat(found.changes().get(3).at()).isCloseTo(0.86976, within(1e-4));
    }

    /** Beside a rival that has almost nothing: what happens follows from what changes its sign, not from a size. */
    @Test
    void outputsThatLeaveToInfinityAreNotOnesThatReachNothing() {
        Polynomial[][] d = {
            {ZERO, c(0.4), ZERO, ZERO},
            {p(0), ZERO, ZERO, ZERO},
            {ZERO, ZERO, ZERO, c(-0.9995)},
            {ZERO, ZERO, ZERO, ZERO}
        };
        Threshold found =
                Threshold.of(Families.of(1, d), 0, 4, Patience.endless()).orElseThrow();
        assertThat(found.changes()).extracting(Threshold.Change::boundary).containsExactly(Boundary.INFINITY);
        assertThat(found.changes().get(0).at()).isCloseTo(2.5, within(1e-12));
    }

    /** Two pairs at once: det M touches 0 without a change of its sign. */
    @Test
    void pairsThatRunAwayTogetherLeaveToInfinity() {
        Polynomial[][] d = {
            {ZERO, p(0), ZERO, ZERO}, {c(0.5), ZERO, ZERO, ZERO}, {ZERO, ZERO, ZERO, p(0)}, {ZERO, ZERO, c(0.5), ZERO}
        };
        Threshold found =
                Threshold.of(Families.of(1, d), 0, 3.3, Patience.endless()).orElseThrow();
        assertThat(found.changes()).extracting(Threshold.Change::boundary).containsExactly(Boundary.INFINITY);
        assertThat(found.stretches()).containsExactly(Verdict.GLOBAL, Verdict.RUNAWAY);
    }

    /** Coefficients linear in the parameter, growth rates over two decades. */
    private static Families random(SplittableRandom random, int n) {
        Polynomial[][] d = new Polynomial[n][n];
        double[] growth = new double[n];
        for (int i = 0; i < n; i++) {
            growth[i] = StrictMath.pow(10, random.nextDouble(-1, 1));
            for (int j = 0; j < n; j++) {
                d[i][j] = i == j
                        ? ZERO
                        : c(random.nextDouble(-0.8, 0.8))
                                .plus(c(random.nextDouble(-0.8, 0.8)).times(p(0)));
            }
        }
        return Families.of(1, growth, d);
    }

    @Test
    void betweenThresholdsTheVerdictStays() {
        SplittableRandom random = new SplittableRandom(21);
        int changes = 0;
        for (int m = 0; m < 30; m++) {
            Families family = random(random, 2 + m % 4);
            Threshold t = Threshold.of(family, -1, 1, Patience.endless()).orElseThrow();
            changes += t.changes().size();
            for (int s = 0; s < 40; s++) {
                double at = random.nextDouble(-1, 1);
                int stretch = 0;
                boolean near = false;
                for (Threshold.Change change : t.changes()) {
                    stretch += at > change.at() ? 1 : 0;
                    near |= Math.abs(at - change.at()) < 1e-6;
                }
                if (!near) {
                    assertThat(Stability.finding(family.at(new double[] {at})).verdict())
                            .as("seed 21 family " + m + " at " + at + " " + t.changes())
                            .isEqualTo(t.stretches().get(stretch));
                }
            }
        }
        assertThat(changes).isGreaterThan(20);
    }

    @Test
    void branchesAreTheEquilibriaAtEveryPoint() {
        SplittableRandom random = new SplittableRandom(22);
        for (int m = 0; m < 9; m++) {
            Families family = random(random, 2 + m % 3);
            Trace trace = Trace.of(family, -1, 1, Patience.endless()).orElseThrow();
            for (int s = 0; s < 20; s++) {
                double at = random.nextDouble(-1, 1);
                if (trace.events().stream().anyMatch(e -> Math.abs(e.at() - at) < 1e-5)) {
                    continue;
                }
                Equilibria expected = Equilibria.of(family.at(new double[] {at}));
                long stable = 0;
                long all = 0;
                for (Trace.Branch branch : trace.branches()) {
                    for (Trace.Piece piece : branch.pieces()) {
                        if (piece.from() < at && at < piece.to()) {
                            all++;
                            stable += piece.stability() == LocalStability.STABLE ? 1 : 0;
                        }
                    }
                }
                assertThat(all).as("seed 22 family " + m + " at " + at).isEqualTo(expected.count());
                assertThat(stable)
                        .as("seed 22 family " + m + " at " + at)
                        .isEqualTo(expected.stable().size());
            }
        }
    }
}
