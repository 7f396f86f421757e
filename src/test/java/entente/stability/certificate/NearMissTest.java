package entente.stability.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import entente.arithmetic.Interval;
import entente.law.ConstantSystem;
import entente.stability.Models;
import entente.stability.interval.Definite;
import entente.stability.interval.Enclosure;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** What is false by nothing, or by a unit or two in the last place, and must not be proved. */
class NearMissTest {
    private static final int SAMPLES = 2000;

    /** Parts of a whole in so many digits, each above 0. */
    private static double[] parts(SplittableRandom random, int count, double whole) {
        int scale = 1000;
        int left = scale;
        double[] parts = new double[count];
        for (int k = 0; k < count; k++) {
            int part = k == count - 1 ? left : 1 + random.nextInt(left - (count - k - 1));
            left -= part;
            parts[k] = part * whole / scale;
        }
        return parts;
    }

    /** What the first firm receives adds up to exactly 1; the others receive so much from it. */
    private static double[][] stochastic(SplittableRandom random, int n, double others) {
        double[][] d = new double[n][n];
        double[] parts = parts(random, n - 1, 1);
        System.arraycopy(parts, 0, d[0], 1, n - 1);
        for (int i = 1; i < n; i++) {
            d[i][0] = others;
        }
        return d;
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void aRadiusOfOneNeitherShrinksNorGrows() {
        SplittableRandom random = new SplittableRandom(61);
        for (int s = 0; s < SAMPLES; s++) {
            int n = 3 + s % 5;
            double[][] d = stochastic(random, n, 0.5);
            for (int ulps = 0; ulps <= 2; ulps++) {
                ConstantSystem system = Models.of(d);
                assertThat(Verified.shrinks(system, ones(n)))
                        .as("%s ulp above 1", ulps)
                        .isFalse();
                d[0][1] = Math.nextUp(d[0][1]);
            }
            d = stochastic(random, n, 2);
            for (int ulps = 0; ulps <= 2; ulps++) {
                ConstantSystem system = Models.of(d);
                int[] all = java.util.stream.IntStream.range(0, n).toArray();
                assertThat(Verified.grows(system, all, ones(n)))
                        .as("%s ulp below 1", ulps)
                        .isFalse();
                d[0][1] = Math.nextDown(d[0][1]);
            }
        }
    }

    @Test
    void doublesThemselvesNeitherShrinkNorGrowAtOne() {
        SplittableRandom random = new SplittableRandom(66);
        for (int s = 0; s < SAMPLES; s++) {
            double a = random.nextDouble(0.1, 0.9);
            double b = random.nextDouble(0.1, 1) * (1 - a);
            // As doubles, a + b + c is 1 or beside it; whatever rounding makes of it, at most one can be shown.
            double[][] d = {{0, a, b, 1 - a - b}, {0.5, 0, 0, 0}, {0.5, 0, 0, 0}, {0.5, 0, 0, 0}};
            BigFraction sum =
                    new BigFraction(d[0][1]).add(new BigFraction(d[0][2])).add(new BigFraction(d[0][3]));
            var coefficients = Models.of(d).coefficients();
            boolean below = sum.compareTo(BigFraction.ONE) < 0;
            boolean above = sum.compareTo(BigFraction.ONE) > 0;
            assertThat(Verified.shrinks(coefficients, ones(4)) && !below).isFalse();
            for (int i = 1; i < 4; i++) {
                d[i][0] = 2;
            }
            assertThat(Verified.grows(Models.of(d).coefficients(), ones(4)) && !above)
                    .isFalse();
        }
    }

    @Test
    void anOutputOfZeroIsNotPositive() {
        SplittableRandom random = new SplittableRandom(62);
        for (int s = 0; s < SAMPLES; s++) {
            int n = 3 + s % 5;
            double[][] d = new double[n][n];
            double[] parts = parts(random, n - 1, -1);
            System.arraycopy(parts, 0, d[0], 1, n - 1);
            double[] x = ones(n);
            for (double part : parts) {
                x[0] += part;
            }
            double[] u = ones(n);
            u[0] = 2;
            for (int ulps = 0; ulps <= 2; ulps++) {
                // The output is 0 or below; rounding may make a little of it.
                x[0] = Math.max(x[0], ulps * Math.ulp(1.0));
                assertThat(Verified.positive(Models.of(d), x, u)).isFalse();
                d[0][1] = Math.nextDown(d[0][1]);
            }
        }
    }

    @Test
    void aSingularFormIsNotDefinite() {
        SplittableRandom random = new SplittableRandom(63);
        for (int s = 0; s < SAMPLES; s++) {
            int n = 2 + s % 5;
            long[][] b = new long[n][n - 1];
            for (long[] row : b) {
                Arrays.setAll(row, j -> random.nextInt(-1000, 1001));
            }
            double[][] a = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    for (int k = 0; k < n - 1; k++) {
                        a[i][j] += b[i][k] * b[j][k];
                    }
                }
            }
            for (int ulps = 0; ulps <= 2; ulps++) {
                assertThat(Definite.positive(a, 0)).as("%s ulp", ulps).isFalse();
                a[n - 1][n - 1] = Math.nextDown(a[n - 1][n - 1]);
            }
        }
    }

    @Test
    void aSpreadIsTakenOff() {
        double[][] identity = {{1, 0}, {0, 1}};
        assertThat(Definite.positive(identity, 0.999)).isTrue();
        assertThat(Definite.positive(identity, 1)).isFalse();
        assertThat(Definite.positive(identity, Math.nextDown(1.0))).isFalse();
    }

    private static Interval[][] exactly(double[][] a) {
        return Arrays.stream(a)
                .map(row -> Arrays.stream(row).mapToObj(Interval::exactly).toArray(Interval[]::new))
                .toArray(Interval[][]::new);
    }

    @Test
    void eigenvaluesOnTheAxisAreOnNeitherSide() {
        for (double side : new double[] {0, Math.ulp(1.0), 2 * Math.ulp(1.0), Double.MIN_NORMAL}) {
            for (double rate : new double[] {0.1, 1, 3, 1e6}) {
                double[][] above = {{side, rate}, {-1 / rate, side}};
                assertThat(LyapunovBox.stable(exactly(above)))
                        .as("%s %s", side, rate)
                        .isFalse();
                double[][] below = {{-side, rate}, {-1 / rate, -side}};
                assertThat(LyapunovBox.unstable(exactly(below)))
                        .as("%s %s", side, rate)
                        .isFalse();
                double[][] real = {{-rate, rate}, {1, -1 + side}};
                assertThat(LyapunovBox.stable(exactly(real)))
                        .as("%s %s", side, rate)
                        .isFalse();
                double[][] mirror = {{-rate, rate}, {1, -1 - side}};
                assertThat(LyapunovBox.unstable(exactly(mirror)))
                        .as("%s %s", side, rate)
                        .isFalse();
            }
        }
    }

    @Test
    void noDiagonalIsVerifiedWhereThereIsNone() {
        for (double second : new double[] {2, Math.nextUp(2.0), Math.nextUp(Math.nextUp(2.0))}) {
            VolterraLyapunov pair = VolterraLyapunov.search(Models.two(0.5, second), () -> false);
            assertThat(pair != null && pair.verified()).as("%s", second).isFalse();
        }
        for (double beta : new double[] {0.6, Math.nextUp(0.6), Math.nextUp(Math.nextUp(0.6))}) {
            VolterraLyapunov cycle = VolterraLyapunov.search(Models.mayLeonard(1.4, beta), () -> false);
            assertThat(cycle != null && cycle.verified()).as("%s", beta).isFalse();
        }
    }

    /** C = I does for the doubles themselves, and not for all that is rounded to them. */
    @Test
    void whatIsFoundForDoublesIsNotVerifiedOfWhatWasWritten() {
        VolterraLyapunov opposed = VolterraLyapunov.search(Models.two(1.5e17, -1.5e17), () -> false);
        assertThat(opposed).isNotNull();
        assertThat(opposed.verified()).isFalse();
        VolterraLyapunov smaller = VolterraLyapunov.search(Models.two(1.5e10, -1.5e10), () -> false);
        assertThat(smaller).isNotNull();
        assertThat(smaller.verified()).isTrue();
    }

    @Test
    void enclosuresContainTheSolutionInFractions() {
        SplittableRandom random = new SplittableRandom(64);
        int enclosed = 0;
        for (int s = 0; s < SAMPLES; s++) {
            double a = random.nextInt(-3000, 3001) / 7.0;
            double b = random.nextInt(-3000, 3001) / 7.0;
            double c = random.nextInt(-3000, 3001) / 7.0;
            double d = random.nextInt(-3000, 3001) / 7.0;
            Interval[] x = Enclosure.solve(exactly(new double[][] {{a, b}, {c, d}}), new double[] {1, 1}, () -> false);
            if (x == null) {
                continue;
            }
            enclosed++;
            BigFraction det = new BigFraction(a)
                    .multiply(new BigFraction(d))
                    .subtract(new BigFraction(b).multiply(new BigFraction(c)));
            BigFraction first = new BigFraction(d).subtract(new BigFraction(b)).divide(det);
            BigFraction second = new BigFraction(a).subtract(new BigFraction(c)).divide(det);
            assertThat(new BigFraction(x[0].low())).isLessThanOrEqualTo(first);
            assertThat(new BigFraction(x[0].high())).isGreaterThanOrEqualTo(first);
            assertThat(new BigFraction(x[1].low())).isLessThanOrEqualTo(second);
            assertThat(new BigFraction(x[1].high())).isGreaterThanOrEqualTo(second);
        }
        assertThat(enclosed).isGreaterThan(SAMPLES / 2);
    }
}
