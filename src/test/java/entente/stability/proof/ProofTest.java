package entente.stability.proof;

import static entente.stability.Families.ZERO;
import static entente.stability.Families.c;
import static entente.stability.Families.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.arithmetic.Box;
import entente.arithmetic.Interval;
import entente.arithmetic.Polynomial;
import entente.arithmetic.Truth;
import entente.law.ConstantSystem;
import entente.stability.BruteForce;
import entente.stability.Families;
import entente.stability.Mode;
import entente.stability.Patience;
import entente.stability.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProofTest {
    private static final Claim STABLE = new Claim.Stable();

    private static Families pair(Polynomial first, Polynomial second, int parameters) {
        return Families.of(parameters, new Polynomial[][] {{ZERO, first}, {second, ZERO}});
    }

    private static Proof prove(Families family, Claim claim, double... ends) {
        Interval[] sides = new Interval[ends.length / 2];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = Interval.of(ends[2 * i], ends[2 * i + 1]);
        }
        return Proof.of(family, Box.of(sides), Where.ALWAYS, claim, 4000, Patience.endless())
                .orElseThrow();
    }

    @Test
    void theUpperCornerDecidesWhereAllGive() {
        Families f = pair(p(0), c(0.4), 1);
        Proof below = prove(f, STABLE, 0, 2.49);
        assertThat(below.outcome()).isEqualTo(Proof.Outcome.PROVED);
        assertThat(below.method()).isEqualTo(Proof.Method.UPPER_CORNER);
        assertThat(below.boxes()).isEqualTo(1);
        Proof above = prove(f, STABLE, 0, 2.51);
        assertThat(above.outcome()).isEqualTo(Proof.Outcome.REFUTED);
        assertThat(above.counterexample()).containsExactly(new double[] {2.51}, within(1e-14));
    }

    @Test
    void literalsAreEnclosed() {
        // 0.1 · p at p = 10 is exactly 1 in doubles; one tenth is not the double 0.1, so neither side can be shown.
        Families f = pair(c(0.1).times(p(0)), c(1), 1);
        Proof proof = prove(f, STABLE, 10, 10);
        assertThat(proof.outcome()).isNotEqualTo(Proof.Outcome.PROVED);
    }

    @Test
    void aConditionThatIsTheBoundaryIsUsed() {
        Families f = pair(p(0), p(1), 2);
        Where where = new Where() {
            private final Polynomial rest = c(1).minus(p(0).times(p(1)));

            @Override
            public Truth over(Box box) {
                Interval value = rest.over(box);
                return Truth.of(value.low() > 0, value.high() <= 0);
            }

            @Override
            public List<Polynomial> above() {
                return List.of(rest);
            }
        };
        Box box = Box.of(Interval.of(0, 3), Interval.of(0, 3));
        Proof symbolic =
                Proof.of(f, box, where, STABLE, 4000, Patience.endless()).orElseThrow();
        assertThat(symbolic.outcome()).isEqualTo(Proof.Outcome.PROVED);
        assertThat(symbolic.method()).isEqualTo(Proof.Method.TWO_FIRMS);
        assertThat(Proof.of(f, box, Where.ALWAYS, STABLE, 4000, Patience.endless())
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Proof.Outcome.REFUTED);
        // With rivals allowed the product below 1 is not enough: the paper's gap.
        Box wide = Box.of(Interval.of(-3, 3), Interval.of(-3, 3));
        Proof gap = Proof.of(f, wide, where, STABLE, 4000, Patience.endless()).orElseThrow();
        assertThat(gap.outcome()).isEqualTo(Proof.Outcome.REFUTED);
        double[] at = gap.counterexample();
        assertThat(at[0] * at[1]).isLessThan(1);
        assertThat(Math.min(at[0], at[1])).isLessThanOrEqualTo(-1);
    }

    @Test
    void whatLiesOnTheBoundaryIsUndecided() {
        // 1 − p² touches 0 at p = 1 inside the range and p² = 1 is not exact there: |δ| up to exactly 1.
        Families f = pair(p(0), p(0), 1);
        Proof proof = prove(f, STABLE, -0.5, Math.nextDown(1));
        assertThat(proof.outcome()).isNotEqualTo(Proof.Outcome.REFUTED);
        if (proof.outcome() == Proof.Outcome.UNDECIDED) {
            assertThat(proof.leftShare()).isLessThan(0.01);
            assertThat(proof.nearest()).isLessThan(0.01);
        }
    }

    @Test
    void competitorsAreProvedAroundMayAndLeonard() {
        Polynomial a = c(-1).times(p(0));
        Polynomial b = c(-1).times(p(1));
        Families f = Families.of(2, new Polynomial[][] {{ZERO, a, b}, {b, ZERO, a}, {a, b, ZERO}});
        assertThat(prove(f, new Claim.Is(Verdict.GLOBAL), 0, 0.9, 0, 0.9).outcome())
                .isEqualTo(Proof.Outcome.PROVED);
        assertThat(prove(f, STABLE, 0.2, 0.6, 1.05, 1.3).outcome()).isEqualTo(Proof.Outcome.PROVED);
        assertThat(prove(f, STABLE, 0.2, 0.9, 1.05, 1.3).outcome()).isEqualTo(Proof.Outcome.REFUTED);
        assertThat(prove(f, new Claim.Is(Verdict.UNSTABLE), 0.8, 0.9, 1.4, 1.5).outcome())
                .isEqualTo(Proof.Outcome.PROVED);
        assertThat(prove(f, new Claim.Acts(Mode.COMPETITION), 0.1, 0.9, 0.1, 0.9)
                        .outcome())
                .isEqualTo(Proof.Outcome.PROVED);
    }

    @Test
    void noProofIsRefutedBySampling() {
        long seed = 20_260_102;
        SplittableRandom random = new SplittableRandom(seed);
        Map<Proof.Outcome, Integer> seen = new EnumMap<>(Proof.Outcome.class);
        for (int m = 0; m < 90; m++) {
            int n = 2 + m % 3;
            int parameters = 1 + m % 2;
            Polynomial[][] d = new Polynomial[n][n];
            double spread = random.nextDouble(0.2, 1.2);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    d[i][j] = ZERO;
                    if (i != j && random.nextDouble() < 0.8) {
                        Polynomial slope = p(random.nextInt(parameters)).times(c(random.nextDouble(-spread, spread)));
                        d[i][j] = c(random.nextDouble(-spread, spread)).plus(slope);
                    }
                }
            }
            double[] growth = new double[n];
            for (int i = 0; i < n; i++) {
                growth[i] = StrictMath.pow(10, random.nextDouble(-1, 1));
            }
            Families f = Families.of(parameters, growth, d);
            double[] ends = new double[2 * parameters];
            for (int i = 0; i < parameters; i++) {
                ends[2 * i + 1] = random.nextDouble(0.1, 1);
            }
            Proof proof = Proof.of(
                            f,
                            Box.of(
                                    parameters == 1
                                            ? new Interval[] {Interval.of(0, ends[1])}
                                            : new Interval[] {Interval.of(0, ends[1]), Interval.of(0, ends[3])}),
                            Where.ALWAYS,
                            STABLE,
                            500,
                            Patience.endless())
                    .orElseThrow();
            seen.merge(proof.outcome(), 1, Integer::sum);
            String where = "seed " + seed + " family " + m;
            if (proof.outcome() == Proof.Outcome.REFUTED) {
                assertThat(stable(f.at(proof.counterexample()))).as(where).isFalse();
            } else if (proof.outcome() == Proof.Outcome.PROVED) {
                for (int s = 0; s < 100; s++) {
                    double[] point = new double[parameters];
                    for (int i = 0; i < parameters; i++) {
                        point[i] = s == 0 ? ends[2 * i + 1] : random.nextDouble(0, ends[2 * i + 1]);
                    }
                    assertThat(stable(f.at(point))).as(where).isTrue();
                }
            }
        }
        assertThat(seen.get(Proof.Outcome.PROVED)).isGreaterThan(10);
        assertThat(seen.get(Proof.Outcome.REFUTED)).isGreaterThan(10);
    }

    private static boolean stable(ConstantSystem model) {
        for (BruteForce.Point point : BruteForce.equilibria(model)) {
            boolean interior = true;
            for (double x : point.x()) {
                interior &= x > 0;
            }
            if (interior) {
                return point.abscissa() < 0;
            }
        }
        return false;
    }
}
