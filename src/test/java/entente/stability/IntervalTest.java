package entente.stability;

import static org.assertj.core.api.Assertions.assertThat;

import entente.arithmetic.Interval;
import entente.stability.interval.Definite;
import entente.stability.interval.Enclosure;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void threeTenthsLiesInItsLiteral() {
        Interval i = Interval.literal(0.3);
        assertThat(new BigDecimal(i.low())).isLessThan(new BigDecimal("0.3"));
        assertThat(new BigDecimal(i.high())).isGreaterThan(new BigDecimal("0.3"));
        assertThat(Interval.literal(2)).isEqualTo(Interval.exactly(2));
    }

    @Test
    void operationsContainEveryResult() {
        SplittableRandom random = new SplittableRandom(5);
        for (int m = 0; m < 8_000; m++) {
            Interval a = interval(random);
            Interval b = interval(random);
            double x = inside(random, a);
            double y = inside(random, b);
            assertThat(a.plus(b).contains(x + y)).isTrue();
            assertThat(a.minus(b).contains(x - y)).isTrue();
            assertThat(a.times(b).contains(x * y)).isTrue();
            assertThat(a.over(b).contains(x / y)).isTrue();
            assertThat(a.power(Interval.exactly(m % 6 - 2)).contains(StrictMath.pow(x, m % 6 - 2)))
                    .isTrue();
            check(Interval::exp, StrictMath::exp, a, x);
            check(Interval::sin, StrictMath::sin, a, x);
            check(Interval::cos, StrictMath::cos, a, x);
            check(Interval::tanh, StrictMath::tanh, a, x);
            check(Interval::abs, Math::abs, a, x);
            if (x > 0) {
                check(Interval::ln, StrictMath::log, a, x);
                check(Interval::sqrt, Math::sqrt, a, x);
            }
        }
    }

    private static void check(UnaryOperator<Interval> f, DoubleUnaryOperator g, Interval a, double x) {
        assertThat(f.apply(a).contains(g.applyAsDouble(x))).as(a + " at " + x).isTrue();
    }

    private static Interval interval(SplittableRandom random) {
        double low = random.nextDouble(-5, 5);
        return Interval.of(low, low + (random.nextBoolean() ? 0 : random.nextDouble(0, 3)));
    }

    private static double inside(SplittableRandom random, Interval a) {
        return a.low() == a.high() ? a.low() : Math.min(a.high(), random.nextDouble(a.low(), a.high()));
    }

    @Test
    void definitenessIsNotClaimedOfSingularMatrices() {
        // The Gram matrix of three vectors in the plane has the eigenvalue 0.
        SplittableRandom random = new SplittableRandom(6);
        for (int m = 0; m < 1000; m++) {
            double[][] v = new double[3][2];
            for (double[] row : v) {
                row[0] = random.nextDouble(-1, 1);
                row[1] = random.nextDouble(-1, 1);
            }
            double[][] gram = new double[3][3];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    gram[i][j] = v[i][0] * v[j][0] + v[i][1] * v[j][1];
                }
            }
            assertThat(Definite.positive(gram, 1e-15)).isFalse();
            for (int i = 0; i < 3; i++) {
                gram[i][i] += 1e-9;
            }
            assertThat(Definite.positive(gram, 1e-15)).isTrue();
        }
    }

    @Test
    void solutionsAreEnclosed() {
        Interval[][] a = {{Interval.ONE, Interval.of(-0.5, -0.4)}, {Interval.of(-0.4, -0.3), Interval.ONE}};
        Interval[] x = Enclosure.solve(a, new double[] {1, 1}, () -> false);
        for (double first : new double[] {0.4, 0.45, 0.5}) {
            for (double second : new double[] {0.3, 0.35, 0.4}) {
                assertThat(x[0].contains((1 + first) / (1 - first * second))).isTrue();
                assertThat(x[1].contains((1 + second) / (1 - first * second))).isTrue();
            }
        }
    }

    @Test
    void whatIsDividedKeepsItsSign() {
        Interval share = Interval.of(0, 0.3).over(Interval.literal(1200));
        assertThat(share.low()).isZero();
        assertThat(Interval.literal(0.1).over(Interval.literal(3)).low()).isLessThan(0.1 / 3);
    }
}
