package entente.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.model.Distribution;
import entente.model.Distribution.Family;
import entente.model.Range;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;

/** Quantiles of truncated distributions against densities that are added up, in both tails and in the middle. */
class SpreadTest {
    private static final GaussIntegratorFactory GAUSS = new GaussIntegratorFactory();

    private static double mass(DoubleUnaryOperator density, double low, double high) {
        // The triangle below has its corner at 2.
        if (low < 2 && high > 2) {
            return mass(density, low, 2) + mass(density, 2, high);
        }
        double sum = 0;
        for (int piece = 0; piece < 1000; piece++) {
            sum += GAUSS.legendre(10, low + (high - low) * piece / 1000, low + (high - low) * (piece + 1) / 1000)
                    .integrate(density::applyAsDouble);
        }
        return sum;
    }

    private static void check(Family family, double[] p, double low, double high, DoubleUnaryOperator density) {
        Spread spread = Spread.of(new Distribution(family, p, new Range(low, high)));
        double all = mass(density, low, high);
        double before = low;
        for (double share : new double[] {1e-6, 0.01, 0.25, 0.5, 0.9, 0.999}) {
            double at = spread.quantile(share);
            assertThat(at).as(family + " " + low + " " + high).isBetween(before, high);
            assertThat(mass(density, low, at) / all)
                    .as(family + " " + low + " " + high + " " + share)
                    .isCloseTo(share, within(1e-9));
            before = at;
        }
    }

    @Test
    void normalTailsOfEitherSideKeepTheirDigits() {
        for (double far : new double[] {-60, -40, -9, -8, -3, -0.5, 0, 2, 7.9, 9, 39, 60}) {
            for (double wide : new double[] {0.01, 1, 3}) {
                double peak = Math.max(far, Math.min(far + wide, 0));
                check(
                        Family.NORMAL,
                        new double[] {5, 2},
                        5 + 2 * far,
                        5 + 2 * (far + wide),
                        x -> StrictMath.exp((peak * peak - (x - 5) * (x - 5) / 4) / 2));
            }
        }
        // The conditional median of the tail above a is a + ln 2/a − …, and mirrored below.
        Spread above = Spread.of(new Distribution(Family.NORMAL, new double[] {0, 1}, new Range(9, 100)));
        Spread below = Spread.of(new Distribution(Family.NORMAL, new double[] {0, 1}, new Range(-100, -9)));
        assertThat(above.quantile(0.5)).isCloseTo(9.075816, within(1e-4));
        assertThat(below.quantile(0.25)).isCloseTo(-above.quantile(0.75), within(1e-13));
    }

    @Test
    void normalQuantilesAreThoseOfTheirShares() {
        for (double low : new double[] {Double.NEGATIVE_INFINITY, -20, -1, 0, 0.3, 5.99, 6, 25}) {
            Spread tail = NormalTail.between(low, Double.POSITIVE_INFINITY);
            for (double share : new double[] {1e-12, 1e-3, 0.1, 0.49, 0.51, 0.7, 0.999, 1 - 1e-9}) {
                double wanted = NormalTail.logAbove(low) + StrictMath.log1p(-share);
                double found = NormalTail.logAbove(tail.quantile(share));
                assertThat(found).as(low + " " + share).isCloseTo(wanted, within(2e-15 + 4e-15 * Math.abs(wanted)));
            }
        }
    }

    @Test
    void lognormalTailsKeepTheirDigits() {
        double spread = StrictMath.log(2);
        for (double[] range : new double[][] {{0, 1e6}, {300, 1e3}, {1e-4, 2e-3}, {0.5, 4}}) {
            double nearest = Math.max(range[0], Math.min(range[1], 1));
            double least = StrictMath.log(nearest) / spread;
            DoubleUnaryOperator inLogarithms = y -> StrictMath.exp((least * least - y * y / (spread * spread)) / 2);
            Spread found =
                    Spread.of(new Distribution(Family.LOGNORMAL, new double[] {1, 2}, new Range(range[0], range[1])));
            double low = range[0] == 0 ? -12 : StrictMath.log(range[0]);
            double high = StrictMath.log(range[1]);
            double all = mass(inLogarithms, low, high);
            for (double share : new double[] {0.01, 0.5, 0.99}) {
                double at = StrictMath.log(found.quantile(share));
                assertThat(mass(inLogarithms, low, at) / all).isCloseTo(share, within(1e-9));
            }
        }
    }

    @Test
    void theOthersToo() {
        check(Family.UNIFORM, new double[] {0, 1}, 0.3, 0.8, x -> 1);
        DoubleUnaryOperator triangle = x -> x < 2 ? (x - 1) : (5 - x) / 3;
        for (double[] range : new double[][] {{1, 5}, {1.5, 4}, {4.999, 5}, {1, 1.001}, {2, 3}, {1.2, 2}}) {
            check(Family.TRIANGULAR, new double[] {1, 2, 5}, range[0], range[1], triangle);
        }
        for (double[] range : new double[][] {{0.1, 0.9}, {0.99, 1}, {0, 1e-3}, {0.9999, 0.99999}}) {
            check(
                    Family.BETA,
                    new double[] {3, 4},
                    range[0],
                    range[1],
                    x -> x * x * StrictMath.pow(Math.max(0, 1 - x), 3));
        }
    }
}
