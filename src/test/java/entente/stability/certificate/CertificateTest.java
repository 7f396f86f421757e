package entente.stability.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import entente.arithmetic.Interval;
import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.Models;
import entente.stability.interior.Coexistence;
import entente.stability.interval.Definite;
import entente.stability.interval.Enclosure;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** What holds is proved up to a little before it is false, and rounding in sums of many terms proves nothing. */
class CertificateTest {
    private static final double UNIT = 0x1p-53;

    /** One row of many terms; the others receive so much from the first. */
    private static Coefficients row(double others, double... terms) {
        double[][] d = new double[terms.length + 1][terms.length + 1];
        System.arraycopy(terms, 0, d[0], 1, terms.length);
        for (int i = 1; i <= terms.length; i++) {
            d[i][0] = others;
        }
        return Coefficients.ofDense(d);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    private static BigFraction sum(double... terms) {
        BigFraction sum = BigFraction.ZERO;
        for (double term : terms) {
            sum = sum.add(new BigFraction(term));
        }
        return sum;
    }

    @Test
    void manyTermsThatAreRoundedAwayAreCounted() {
        // The first two make a little less than 1, and each of the others less than half a unit of it.
        double[] above = {0.5 - UNIT, 0.5 - UNIT, 0.49 * UNIT, 0.49 * UNIT, 0.49 * UNIT, 0.49 * UNIT, 0.49 * UNIT};
        assertThat(sum(above)).isGreaterThan(BigFraction.ONE);
        assertThat(Verified.shrinks(row(0.5, above), ones(8))).isFalse();
        double[] fewer = {0.5 - 8 * UNIT, 0.5 - 8 * UNIT, 0.49 * UNIT, 0.49 * UNIT};
        assertThat(Verified.shrinks(row(0.5, fewer), ones(5))).isTrue();

        // Each of these is more than half a unit below 1, and is rounded up to one.
        double part = 0.59 * UNIT;
        double[] below = {0.5 - 4 * UNIT, 0.5 - 4 * UNIT, part, part, part, part, part};
        double[] u = ones(8);
        u[0] = 1 - 5 * UNIT;
        assertThat(sum(below)).isLessThan(new BigFraction(u[0]));
        assertThat(Verified.grows(row(2, below), u)).isFalse();
        double[] more = {0.5 + 4 * UNIT, 0.5 + 4 * UNIT, 1.02 * UNIT};
        assertThat(Verified.grows(row(2, more), ones(4))).isTrue();
    }

    @Test
    void decimalsThatAddUpToOneDoNotShrinkNorGrow() {
        // As doubles, 0.1 + 0.2 + 0.7 is below 1 in one order and 1 in another.
        double[][] parts = {{0.1, 0.2, 0.7}, {0.7, 0.2, 0.1}, {0.3, 0.6, 0.1}, {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.3}
        };
        for (double[] terms : parts) {
            int n = terms.length + 1;
            ConstantSystem system = Models.of(row(0.5, terms).dense());
            assertThat(Verified.shrinks(system, ones(n))).isFalse();
            ConstantSystem growing = Models.of(row(2, terms).dense());
            int[] all = java.util.stream.IntStream.range(0, n).toArray();
            assertThat(Verified.grows(growing, all, ones(n))).isFalse();
            terms[0] -= 1e-14;
            assertThat(Verified.shrinks(Models.of(row(0.5, terms).dense()), ones(n)))
                    .isTrue();
            terms[0] += 2e-14;
            assertThat(Verified.grows(Models.of(row(2, terms).dense()), all, ones(n)))
                    .isTrue();
        }
    }

    @Test
    void everyProductIsRoundedOutward() {
        // Both products are rounded inward by nearly half a unit, and their sum too.
        double[] few = {0.20825814215845811, 0.3462688889698997};
        double[] u = {0.409756646764345, 0.44408194839199977, 0.9162618281127144};
        assertThat(product(few, u)).isGreaterThan(new BigFraction(u[0]));
        assertThat(Verified.shrinks(row(0.1, few), u)).isFalse();
        u[0] += 4 * Math.ulp(u[0]);
        assertThat(Verified.shrinks(row(0.1, few), u)).isTrue();

        double[] many = {0.4587072579022457, 0.5333297575202658};
        double[] v = {0.8311238565336909, 0.6767609908165937, 0.9762978173240575};
        assertThat(product(many, v)).isLessThan(new BigFraction(v[0]));
        assertThat(Verified.grows(row(10, many), v)).isFalse();
        v[0] -= 4 * Math.ulp(v[0]);
        assertThat(Verified.grows(row(10, many), v)).isTrue();
    }

    private static BigFraction product(double[] row, double[] u) {
        BigFraction sum = BigFraction.ZERO;
        for (int k = 0; k < row.length; k++) {
            sum = sum.add(new BigFraction(row[k]).multiply(new BigFraction(u[k + 1])));
        }
        return sum;
    }

    @Test
    void whatReachesItsWeightNeitherShrinksNorGrows() {
        // One product and one sum, each widened by a unit.
        double below = 1 - 2 * UNIT;
        assertThat(Verified.shrinks(row(0.5, below), ones(2))).isFalse();
        assertThat(Verified.shrinks(row(0.5, Math.nextDown(below)), ones(2))).isTrue();
        double above = 1 + 4 * UNIT;
        assertThat(Verified.grows(row(2, above), ones(2))).isFalse();
        assertThat(Verified.grows(row(2, Math.nextUp(above)), ones(2))).isTrue();
    }

    @Test
    void whatWasWrittenGrowsOnlyWhereAllThatItMayBeDoes() {
        // More digits than anybody writes: what a few operations were folded into, and known to 16 units.
        double above = 1 + 8 * UNIT;
        assertThat(Verified.grows(row(2, above), ones(2))).isTrue();
        assertThat(Verified.grows(Models.of(row(2, above).dense()), new int[] {0, 1}, ones(2)))
                .isFalse();
        double further = 1 + 40 * UNIT;
        assertThat(Verified.grows(Models.of(row(2, further).dense()), new int[] {0, 1}, ones(2)))
                .isTrue();
    }

    @Test
    void weightsMultiply() {
        double[] u = {2, 1};
        assertThat(Verified.shrinks(Models.two(1.5, 0.4), u)).isTrue();
        assertThat(Verified.shrinks(Models.two(1.5, 0.6), u)).isFalse();
        assertThat(Verified.grows(Models.two(3, 0.6), new int[] {0, 1}, u)).isTrue();
        assertThat(Verified.grows(Models.two(3, 0.4), new int[] {0, 1}, u)).isFalse();
        double[] x = {1.5 / 0.95, 1.1 / 0.95};
        assertThat(Verified.positive(Models.two(0.5, 0.1), x, ones(2))).isTrue();
        assertThat(Verified.positive(Models.two(0.5, 0.1), x, new double[] {1, 4}))
                .isFalse();
    }

    @Test
    void everyRowCounts() {
        double[][] last = {{0, 0.5, 0}, {0.5, 0, 0}, {0, 1.5, 0}};
        assertThat(Verified.shrinks(Models.of(last), ones(3))).isFalse();
        assertThat(Verified.shrinks(Models.of(last), new double[] {1, 1, 2})).isTrue();
        assertThat(Verified.shrinks(Models.of(last), new double[] {1, 1, 0})).isFalse();
        double[][] pair = {{0, 2, 0}, {2, 0, 0}, {0, 0.5, 0}};
        assertThat(Verified.grows(Models.of(pair), new int[] {0, 1}, ones(2))).isTrue();
        assertThat(Verified.grows(Models.of(pair), new int[] {0, 1, 2}, ones(3)))
                .isFalse();
        assertThat(Verified.grows(Models.of(pair), new int[] {0, 1}, new double[] {1, 3}))
                .isFalse();
        assertThat(Verified.grows(Models.of(pair), new int[0], new double[0])).isFalse();
        assertThat(Verified.grows(Models.of(pair), new int[] {0, 2}, ones(2))).isFalse();
        assertThat(Verified.grows(Models.of(new double[2][2]), new int[] {0}, new double[] {-1}))
                .isFalse();
        assertThat(Verified.grows(Models.of(pair).coefficients(), ones(3))).isFalse();
        assertThat(Verified.shrinks(Models.of(new double[][] {{0, -1.5}, {0, 0}}), ones(2)))
                .isFalse();
    }

    @Test
    void anOutputIsPositiveWhereTheErrorLeavesIt() {
        ConstantSystem pair = Models.two(0.5, 0.25);
        double[] x = {1.5 / 0.875, 1.25 / 0.875};
        assertThat(Verified.positive(pair, x, ones(2))).isTrue();
        assertThat(Verified.positive(pair, x, new double[] {0.4, 1})).isFalse();
        // An error of 1/2 in the first, against γ = 1/2: the solution is within 1 of what is given.
        double[] far = {x[0] - 0.5, x[1]};
        assertThat(Verified.positive(pair, far, ones(2))).isTrue();
        ConstantSystem against = Models.two(-0.5, -0.5);
        double third = 2.0 / 3;
        assertThat(Verified.positive(against, new double[] {third, third}, ones(2)))
                .isTrue();
        assertThat(Verified.positive(against, new double[] {third + 0.7, third}, ones(2)))
                .isFalse();
        assertThat(Verified.positive(against, new double[] {third, -third}, ones(2)))
                .isFalse();
        assertThat(Verified.positive(Models.two(2, 2), new double[] {-1, -1}, ones(2)))
                .isFalse();
        // x = 1 + Dx has no solution above 0 where the others take all of the first.
        double[][] taken = {{0, -0.4, -0.6}, {0, 0, 0}, {0, 0, 0}};
        assertThat(Verified.positive(Models.of(taken), new double[] {1e-15, 1, 1}, new double[] {2, 1, 1}))
                .isFalse();
        taken[0][1] = -0.4 + 1e-12;
        assertThat(Verified.positive(Models.of(taken), new double[] {1e-12, 1, 1}, new double[] {2, 1, 1}))
                .isTrue();
    }

    /** Each rounding of it counts: a unit less would do where one of them went the other way. */
    @Test
    void theErrorIsRoundedUpToTheLastUnit() {
        double[][] none = new double[2][2];
        assertThat(Verified.positive(Models.of(none), new double[] {0.5 + UNIT, 1}, ones(2)))
                .isFalse();
        assertThat(Verified.positive(Models.of(none), new double[] {0.5 + 2 * UNIT, 1}, ones(2)))
                .isTrue();
        double[][] taken = {{0, -0.5}, {0, 0}};
        int least = 0;
        while (least < 100
                && !Verified.positive(
                        Models.of(taken), new double[] {1 / 3.0 + least * UNIT / 2, 1}, new double[] {1, 1})) {
            least++;
        }
        assertThat(least).isEqualTo(6);
    }

    @Test
    void whatWasWrittenIsEnclosedWithWhatIsComputedWith() {
        ConstantSystem system = Models.of(new double[] {0.1, 2}, ones(2), new double[][] {{0, 0.3}, {0, 0}});
        Interval[][] m = Written.m(system);
        assertThat(m[0][0]).isEqualTo(Interval.ONE);
        assertThat(m[1][1]).isEqualTo(Interval.ONE);
        assertThat(m[1][0]).isEqualTo(Interval.ZERO);
        assertThat(m[0][1]).isEqualTo(Interval.of(-Math.nextUp(0.3), -Math.nextDown(0.3)));
        assertThat(Written.growth(system, 0)).isEqualTo(Interval.literal(0.1));
        assertThat(Written.growth(system, 1)).isEqualTo(Interval.exactly(2));
        assertThat(Written.coefficient(system, 0)).isEqualTo(Interval.literal(0.3));
    }

    @Test
    void principalMinors() {
        assertThat(PMatrix.test(new double[0][0])).isTrue();
        assertThat(PMatrix.test(new double[][] {{1, 2}, {-3, 1}})).isTrue();
        assertThat(PMatrix.test(new double[][] {{1, 2}, {0.5, 1}})).isFalse();
        assertThat(PMatrix.test(new double[][] {{1, 2}, {0.499, 1}})).isTrue();
        assertThat(PMatrix.test(new double[][] {{0, 1}, {-1, 1}})).isFalse();
        assertThat(PMatrix.test(new double[][] {{1, 1}, {-1, 0}})).isFalse();
        assertThat(PMatrix.test(new double[][] {{2, 0, 0}, {0, 1, 3}, {0, 1, 1}}))
                .isFalse();
        assertThat(PMatrix.test(new double[][] {{2, 0, 3}, {0, 1, 0}, {1, 0, 1}}))
                .isFalse();
        assertThat(PMatrix.test(new double[][] {{1, 2, 0}, {1, 1, 0}, {0, 0, 1}}))
                .isFalse();
        assertThat(PMatrix.test(new double[][] {{2, 2}, {1, 1.5}})).isTrue();
        assertThat(PMatrix.test(new double[][] {{0.5, 0.5}, {1, 0.75}})).isFalse();
        // Of three that each hold the next one back, the whole has a determinant below 0 and every pair one above.
        double[][] cycle = {{1, -2, 0}, {0, 1, -2}, {-2, 0, 1}};
        assertThat(PMatrix.test(cycle)).isFalse();
        cycle[2][0] = -0.2;
        assertThat(PMatrix.test(cycle)).isTrue();
    }

    @Test
    void aDiagonalIsFoundAndVerifiedForEachGroup() {
        double[][] d = {{0, 0.4, 0}, {0.4, 0, 0}, {5, 0, 0}};
        VolterraLyapunov found = VolterraLyapunov.search(Models.of(d), () -> false);
        assertThat(found).isNotNull();
        assertThat(found.verified()).isTrue();
        assertThat(found.weights()).hasSize(3);
        assertThat(found.weights()[0]).isPositive();
        assertThat(found.weights()[1]).isPositive();
        assertThat(found.weights()[2]).isPositive();
        Interval[][] form = VolterraLyapunov.form(Written.m(Models.of(d)), new double[] {1, 2, 3});
        assertThat(form[0][0].contains(2)).isTrue();
        assertThat(form[1][1].contains(4)).isTrue();
        assertThat(form[0][1]).isEqualTo(form[1][0]);
        assertThat(form[0][1].contains(-1.2)).isTrue();
        assertThat(form[0][2].contains(-15)).isTrue();
        assertThat(form[2][1].contains(0)).isTrue();
        assertThat(form[0][2].width()).isLessThan(1e-13);
    }

    @Test
    void definiteUpToALittleBeforeItIsSingular() {
        double[][] a = {{1, 0.5}, {0.5, 0.25 + 1e-13}};
        assertThat(Definite.positive(a, 0)).isTrue();
        assertThat(Definite.positive(a, 1e-12)).isFalse();
        assertThat(Definite.positive(new double[][] {{1, 2}, {2, 1}}, 0)).isFalse();
        assertThat(Definite.positive(new double[][] {{1, 0}, {0, 0}}, 0)).isFalse();
        assertThat(Definite.positive(new double[][] {{1, 0}, {0, -1}}, 0)).isFalse();
        assertThat(Definite.positive(new double[][] {{Double.NaN}}, 0)).isFalse();
        double[][] three = {{2, -1, 0}, {-1, 2, -1}, {0, -1, 0.6666}};
        assertThat(Definite.positive(three, 0)).isFalse();
        three[2][2] = 0.6667;
        assertThat(Definite.positive(three, 0)).isTrue();
    }

    /** (n + 1)u·tr A is what Rump's bound is at least, and 2(n + 3)u·tr A what is taken off. */
    @Test
    void roundingIsTakenOffByTheTrace() {
        for (int n = 1; n <= 30; n++) {
            double[][] a = new double[n][n];
            for (int i = 0; i < n; i++) {
                a[i][i] = 1;
            }
            double least = (n + 1) * n * UNIT;
            assertThat(Definite.positive(a, 1 - least)).as("%s", n).isFalse();
            double taken = 2 * (n + 3) * n * UNIT;
            assertThat(Definite.positive(a, 1 - taken - 8 * UNIT)).as("%s", n).isTrue();
        }
        // Nothing is left of 1, and the difference itself is rounded down.
        double[][] one = {{1}};
        assertThat(Definite.positive(one, 1 - 9 * UNIT)).isFalse();
        assertThat(Definite.positive(one, 1 - 10 * UNIT)).isTrue();
    }

    @Test
    void numbersAtTheLeastThereAreProveNothing() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(67);
        for (int s = 0; s < 2000; s++) {
            int n = 2 + s % 4;
            long[][] b = new long[n][n - 1];
            double[][] a = new double[n][n];
            for (long[] row : b) {
                java.util.Arrays.setAll(row, j -> random.nextInt(-1000, 1001));
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    for (int k = 0; k < n - 1; k++) {
                        a[i][j] += b[i][k] * b[j][k] * Double.MIN_VALUE;
                    }
                }
            }
            assertThat(Definite.positive(a, 0)).isFalse();
        }
        assertThat(Definite.positive(new double[][] {{3 * Double.MIN_NORMAL}}, 0))
                .isTrue();
    }

    @Test
    void everyMatrixWithinTheEntriesIsDefinite() {
        Interval one = Interval.ONE;
        assertThat(Definite.positive(new Interval[][] {{one, Interval.ZERO}, {Interval.ZERO, one}}))
                .isTrue();
        Interval wide = Interval.of(-0.5, 0.5);
        assertThat(Definite.positive(new Interval[][] {{one, wide}, {wide, one}}))
                .isTrue();
        Interval half = Interval.of(0.4, 1.1);
        assertThat(Definite.positive(new Interval[][] {{one, half}, {half, one}}))
                .isFalse();
        assertThat(Definite.positive(new Interval[][] {{one, Interval.ALL}, {Interval.ALL, one}}))
                .isFalse();
        // The spread of the second row alone, and both entries of a row together.
        assertThat(Definite.positive(new Interval[][] {{one, Interval.ZERO}, {Interval.ZERO, Interval.of(-0.5, 2.5)}}))
                .isFalse();
        Interval some = Interval.of(-0.4, 0.4);
        Interval[][] together = {
            {one, some, some},
            {some, one, some},
            {some, some, one}
        };
        assertThat(Definite.positive(together)).isTrue();
        Interval more = Interval.of(-0.51, 0.51);
        Interval[][] tooMuch = {
            {one, more, more},
            {more, one, more},
            {more, more, one}
        };
        assertThat(Definite.positive(tooMuch)).isFalse();
    }

    @Test
    void enclosuresRefuseWhatMayBeSingular() {
        Interval one = Interval.ONE;
        Interval[][] d = Enclosure.identityMinus(new Interval[][] {
            {Interval.ZERO, Interval.of(0.2, 0.3)}, {Interval.exactly(-0.5), Interval.ZERO}
        });
        assertThat(d[0][0]).isEqualTo(one);
        assertThat(d[1][1]).isEqualTo(one);
        assertThat(d[0][1]).isEqualTo(Interval.of(-0.3, -0.2));
        assertThat(d[1][0]).isEqualTo(Interval.exactly(0.5));
        double[] b = {1, 1};
        Interval near = Interval.of(-1, -0.9);
        assertThat(Enclosure.solve(new Interval[][] {{one, near}, {near, one}}, b, () -> false))
                .isNull();
        assertThat(Enclosure.solve(new Interval[][] {{one, Interval.ALL}, {near, one}}, b, () -> false))
                .isNull();
        assertThat(Enclosure.solve(new Interval[][] {{one, one}, {one, one}}, b, () -> false))
                .isNull();
        assertThat(Enclosure.solve(d, b, () -> true)).isNull();
        Interval[] x = Enclosure.solve(d, b, () -> false);
        assertThat(x).isNotNull();
        // x + 0.5 y… at both ends of the entry, by hand.
        for (double c : new double[] {0.2, 0.25, 0.3}) {
            assertThat(x[0].contains((1 + c) / (1 + 0.5 * c))).isTrue();
            assertThat(x[1].contains(0.5 / (1 + 0.5 * c))).isTrue();
        }
        assertThat(x[0].width()).isLessThan(0.3);
    }

    @Test
    void stableAndUnstableBoxes() {
        Interval[][] stable = {
            {Interval.of(-1.1, -0.9), Interval.of(0.4, 0.5)}, {Interval.of(-0.5, 0.5), Interval.of(-2, -1.5)}
        };
        assertThat(LyapunovBox.stable(stable)).isTrue();
        assertThat(LyapunovBox.unstable(stable)).isFalse();
        Interval[][] spiral = {
            {Interval.of(0.1, 0.2), Interval.of(1, 1.05)}, {Interval.of(-1.05, -1), Interval.of(0.1, 0.2)}
        };
        assertThat(LyapunovBox.unstable(spiral)).isTrue();
        assertThat(LyapunovBox.stable(spiral)).isFalse();
        Interval[][] saddle = {{Interval.exactly(-1), Interval.ZERO}, {Interval.ZERO, Interval.exactly(2)}};
        assertThat(LyapunovBox.unstable(saddle)).isTrue();
        assertThat(LyapunovBox.stable(saddle)).isFalse();
        Interval[][] across = {{Interval.of(-0.5, 0.4), Interval.ZERO}, {Interval.ZERO, Interval.exactly(-1)}};
        assertThat(LyapunovBox.stable(across)).isFalse();
        assertThat(LyapunovBox.unstable(across)).isFalse();
        assertThat(LyapunovBox.stable(new Interval[][] {{Interval.ALL}})).isFalse();
        assertThat(LyapunovBox.stable(new Interval[][] {{Interval.of(-1, 0.3)}}))
                .isFalse();
        assertThat(LyapunovBox.unstable(new Interval[][] {{Interval.of(-0.3, 1)}}))
                .isFalse();
        Interval[][] jacobian = LyapunovBox.jacobian(
                new Interval[] {Interval.exactly(2), Interval.exactly(3)},
                new Interval[][] {{Interval.ONE, Interval.exactly(-0.5)}, {Interval.ZERO, Interval.ONE}},
                new Interval[] {Interval.exactly(4), Interval.exactly(5)});
        assertThat(LyapunovBox.middle(jacobian)).isDeepEqualTo(new double[][] {{-8, 4}, {0, -15}});
    }

    /** Five firms that all give each other the same, in a ring more, and of which two are rivals. */
    private static ConstantSystem ring(double give) {
        double[][] d = new double[5][5];
        for (int to = 0; to < 5; to++) {
            for (int from = 0; from < 5; from++) {
                d[to][from] = from == to ? 0 : give + (from == (to + 4) % 5 ? 0.1 : 0);
            }
        }
        d[0][2] -= 0.3;
        d[2][0] -= 0.3;
        return Models.of(d);
    }

    private static boolean positive(double give) {
        double[] x = Coexistence.of(ring(give).coefficients()).saturation();
        return x != null && java.util.Arrays.stream(x).min().orElseThrow() > 0;
    }

    @Test
    void diagonalsAreFoundHoweverNearToSingular() {
        double most = 0;
        for (double step = 0.25; step > 1e-15; step /= 2) {
            most += positive(most + step) ? step : 0;
        }
        assertThat(most).isStrictlyBetween(0.1, 0.4);
        for (double before : new double[] {1e-2, 1e-4, 1e-5, 1e-7, 1e-8}) {
            assertThat(VolterraLyapunov.search(ring(most - before), () -> false))
                    .as("at %s", before)
                    .isNotNull();
        }
    }
}
