package entente.stability.exact;

import static org.assertj.core.api.Assertions.assertThat;

import entente.stability.Models;
import entente.stability.interior.Saturations;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Signs in whole numbers, where they are known. */
class ExactTest {
    private static BigInteger[] polynomial(long... coefficients) {
        BigInteger[] p = new BigInteger[coefficients.length];
        for (int k = 0; k < p.length; k++) {
            p[k] = BigInteger.valueOf(coefficients[k]);
        }
        return p;
    }

    private static HalfPlane of(long... coefficients) {
        return HalfPlane.of(polynomial(coefficients), () -> false);
    }

    @Test
    void rootsAreToldApartByTheAxis() {
        assertThat(of(2, 3, 1)).isEqualTo(HalfPlane.LEFT);
        assertThat(of(1, 0, 1)).isEqualTo(HalfPlane.AXIS);
        assertThat(of(0, 1)).isEqualTo(HalfPlane.AXIS);
        assertThat(of(-1, 1)).isEqualTo(HalfPlane.RIGHT);
        // (λ² + 1)² (λ + 1), (λ² − 1), (λ² + λ + 1)(λ² − λ + 1), and a leading coefficient of Routh's array that is 0.
        assertThat(of(1, 1, 2, 2, 1, 1)).isEqualTo(HalfPlane.AXIS);
        assertThat(of(-1, 0, 1)).isEqualTo(HalfPlane.RIGHT);
        assertThat(of(1, 0, 1, 0, 1)).isEqualTo(HalfPlane.RIGHT);
        assertThat(of(1, 1, 2, 2, 3)).isEqualTo(HalfPlane.RIGHT);
        assertThat(of(-6, 1, 1)).isEqualTo(HalfPlane.RIGHT);
    }

    /** Products of (λ − a) and ((λ − a)² + b²) with small whole a, b. */
    @Test
    void rootsThatWereChosenAreFound() {
        long seed = 20261129;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 3000; round++) {
            BigInteger[] p = polynomial(3);
            int most = -9;
            for (int factor = 0; factor < 1 + round % 5; factor++) {
                int a = random.nextInt(6) - 4;
                int b = random.nextInt(3);
                most = Math.max(most, a);
                p = times(p, b == 0 ? polynomial(-a, 1) : polynomial(a * a + b * b, -2L * a, 1));
            }
            HalfPlane want = most < 0 ? HalfPlane.LEFT : most == 0 ? HalfPlane.AXIS : HalfPlane.RIGHT;
            assertThat(HalfPlane.of(p, () -> false))
                    .as("seed " + seed + " round " + round)
                    .isEqualTo(want);
        }
    }

    private static BigInteger[] times(BigInteger[] a, BigInteger[] b) {
        BigInteger[] c = polynomial(new long[a.length + b.length - 1]);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                c[i + j] = c[i + j].add(a[i].multiply(b[j]));
            }
        }
        return c;
    }

    /** tr Aᵏ by Newton's identities, against the powers themselves. */
    @Test
    void theCharacteristicPolynomialHasTheTracesOfThePowers() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            int n = 1 + round % 6;
            BigInteger[][] a = new BigInteger[n][n];
            for (BigInteger[] row : a) {
                for (int j = 0; j < n; j++) {
                    row[j] = random.nextInt(3) == 0
                            ? BigInteger.ZERO
                            : BigInteger.valueOf(random.nextLong()).shiftLeft(random.nextInt(60));
                }
            }
            BigInteger[] p = CharacteristicPolynomial.of(a, () -> false);
            BigInteger[][] power = a;
            BigInteger[] trace = new BigInteger[n + 1];
            for (int k = 1; k <= n; k++) {
                trace[k] = BigInteger.ZERO;
                for (int i = 0; i < n; i++) {
                    trace[k] = trace[k].add(power[i][i]);
                }
                BigInteger sum = p[n - k].multiply(BigInteger.valueOf(k));
                for (int j = 1; j <= k; j++) {
                    sum = sum.add(p[n - k + j].multiply(trace[j]));
                }
                assertThat(sum).isEqualTo(BigInteger.ZERO);
                power = product(power, a);
            }
            assertThat(p[n]).isEqualTo(BigInteger.ONE);
        }
    }

    private static BigInteger[][] product(BigInteger[][] a, BigInteger[][] b) {
        int n = a.length;
        BigInteger[][] c = new BigInteger[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                c[i][j] = BigInteger.ZERO;
                for (int k = 0; k < n; k++) {
                    c[i][j] = c[i][j].add(a[i][k].multiply(b[k][j]));
                }
            }
        }
        return c;
    }

    /** Thirty take a second. */
    @Test
    void manyFirmsAreDecided() {
        SplittableRandom random = new SplittableRandom(30);
        int n = Integer.getInteger("entente.exact.firms", 16);
        double[][] d = new double[n][n];
        double[] growth = new double[n];
        double[] ones = new double[n];
        for (int i = 0; i < n; i++) {
            growth[i] = (1 + random.nextInt(99)) / 100.0;
            ones[i] = 1;
            for (int j = 0; j < n; j++) {
                d[i][j] = i == j ? 0 : -random.nextInt(100) / 4000.0;
            }
        }
        ExactSystem exact = ExactSystem.of(Models.of(growth, ones, d), () -> false);
        int[] all = Saturations.everyone(n);
        ExactSystem.Solution solution = exact.solve(all);
        assertThat(solution.kind()).isEqualTo(ExactSystem.Kind.POSITIVE);
        assertThat(exact.eigenvalues(all, solution)).isEqualTo(HalfPlane.LEFT);
    }

    @Test
    void whoeverDoesNotWaitGetsNoAnswer() {
        assertThat(ExactSystem.of(Models.equal(9, -0.3), () -> true).solve(Saturations.everyone(9)))
                .isNull();
    }

    @Test
    void singularSystemsAreOfThreeKinds() {
        assertThat(kind(new double[][] {{0, 0.5}, {2, 0}})).isEqualTo(ExactSystem.Kind.NONE);
        assertThat(kind(new double[][] {{0, -0.5}, {-2, 0}})).isEqualTo(ExactSystem.Kind.NONE);
        assertThat(kind(new double[][] {{0, -1}, {-1, 0}})).isEqualTo(ExactSystem.Kind.LINE);
        assertThat(kind(new double[][] {{0, -1, -1}, {-1, 0, -1}, {-1, -1, 0}})).isEqualTo(ExactSystem.Kind.LINE);
        // x₁ + x₂ = 1 with x₃ = 1 − x₁ − x₂ = 0: solutions, and none with all three.
        assertThat(kind(new double[][] {{0, -1, 0}, {-1, 0, 0}, {-1, -1, 0}}))
                .isEqualTo(ExactSystem.Kind.MANY_NOT_POSITIVE);
        assertThat(kind(new double[][] {{0, 0}, {-1, 0}})).isEqualTo(ExactSystem.Kind.NOT_POSITIVE);
    }

    private static ExactSystem.Kind kind(double[][] d) {
        return ExactSystem.of(Models.of(d), () -> false)
                .solve(Saturations.everyone(d.length))
                .kind();
    }
}
