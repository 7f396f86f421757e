package entente.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Images hold the values themselves, computed from series with 60 digits, and not doubles near them. */
class IntervalMarginsTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final int TIMES = 500;

    @Test
    void exponentials() {
        holds(Interval::exp, IntervalMarginsTest::exp, -40, 40);
        holds(Interval::exp, IntervalMarginsTest::exp, -1, 1);
    }

    @Test
    void logarithms() {
        BigDecimal ten = ln(BigDecimal.TEN);
        holds(Interval::ln, IntervalMarginsTest::ln, 1e-3, 50);
        holds(Interval::ln, IntervalMarginsTest::ln, 0.9, 1.1);
        holds(Interval::log10, x -> ln(x).divide(ten, DIGITS), 1e-3, 50);
    }

    @Test
    void circularFunctions() {
        holds(Interval::sin, IntervalMarginsTest::sin, -12, 12);
        holds(Interval::cos, IntervalMarginsTest::cos, -12, 12);
    }

    @Test
    void hyperbolicTangentsAndRoots() {
        holds(Interval::tanh, IntervalMarginsTest::tanh, -6, 6);
        holds(Interval::tanh, IntervalMarginsTest::tanh, -0.1, 0.1);
        holds(Interval::sqrt, x -> x.sqrt(DIGITS), 0.01, 100);
    }

    @Test
    void powers() {
        Interval exponent = Interval.exactly(0.7);
        BigDecimal exact = new BigDecimal(0.7);
        holds(a -> a.power(exponent), x -> exp(exact.multiply(ln(x), DIGITS)), 0.01, 30);
        for (int n = -3; n <= 7; n++) {
            int whole = n;
            holds(
                    a -> a.power(Interval.exactly(whole)),
                    x -> whole < 0 ? BigDecimal.ONE.divide(x.pow(-whole), DIGITS) : x.pow(whole),
                    0.1,
                    9);
        }
    }

    @Test
    void sumsProductsAndQuotients() {
        SplittableRandom random = new SplittableRandom(3);
        for (int m = 0; m < TIMES; m++) {
            double y = random.nextDouble(0.1, 4);
            Interval other = Interval.exactly(y);
            BigDecimal exact = new BigDecimal(y);
            double x = random.nextDouble(-4, 4);
            holds(Interval.exactly(x).plus(other), new BigDecimal(x).add(exact), x);
            holds(Interval.exactly(x).minus(other), new BigDecimal(x).subtract(exact), x);
            holds(Interval.exactly(x).times(other), new BigDecimal(x).multiply(exact), x);
            holds(Interval.exactly(x).over(other), new BigDecimal(x).divide(exact, DIGITS), x);
        }
    }

    private static void holds(
            UnaryOperator<Interval> image, UnaryOperator<BigDecimal> function, double low, double high) {
        SplittableRandom random = new SplittableRandom(2);
        for (int m = 0; m < TIMES; m++) {
            double x = random.nextDouble(low, high);
            holds(image.apply(Interval.exactly(x)), function.apply(new BigDecimal(x)), x);
        }
    }

    private static void holds(Interval image, BigDecimal exact, double x) {
        assertThat(new BigDecimal(image.low())).as("low end at %s", x).isLessThanOrEqualTo(exact);
        assertThat(new BigDecimal(image.high())).as("high end at %s", x).isGreaterThanOrEqualTo(exact);
        assertThat(image.width()).as("width at %s", x).isLessThan(1e-14 * Math.max(1, Math.abs(exact.doubleValue())));
    }

    private static BigDecimal exp(BigDecimal x) {
        BigDecimal small = x.divide(BigDecimal.valueOf(1024), DIGITS);
        BigDecimal sum = series(BigDecimal.ONE, small, 0, 1, 1);
        return sum.pow(1024, DIGITS);
    }

    private static BigDecimal ln(BigDecimal x) {
        // exp(y) = x by Newton's method, each step of which doubles the digits.
        BigDecimal y = new BigDecimal(Math.log(x.doubleValue()));
        for (int k = 0; k < 3; k++) {
            y = y.add(x.divide(exp(y), DIGITS).subtract(BigDecimal.ONE), DIGITS);
        }
        return y;
    }

    private static BigDecimal tanh(BigDecimal x) {
        BigDecimal square = exp(x.add(x));
        return square.subtract(BigDecimal.ONE).divide(square.add(BigDecimal.ONE), DIGITS);
    }

    private static BigDecimal sin(BigDecimal x) {
        return series(x, x.multiply(x).negate(), 1, 2, 2);
    }

    private static BigDecimal cos(BigDecimal x) {
        return series(BigDecimal.ONE, x.multiply(x).negate(), 0, 2, 2);
    }

    /** first + first · factor / … : each term the one before by the factor, over the next numbers of the factorial. */
    private static BigDecimal series(BigDecimal first, BigDecimal factor, int from, int step, int numbers) {
        BigDecimal term = first;
        BigDecimal sum = first;
        for (int n = from; term.signum() != 0 && term.precision() - term.scale() > -60; n += step) {
            long divisor = numbers == 1 ? n + 1 : (long) (n + 1) * (n + 2);
            term = term.multiply(factor, DIGITS).divide(BigDecimal.valueOf(divisor), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }
}
