package entente.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Slopes of values that are known, rough, broken or flat. */
class SlopeTest {
    /** Wrong in the eleventh digit, by a number that looks like chance. */
    private static double rough(double x) {
        return 1 + 1e-11 * Math.sin(1e15 * x);
    }

    @Test
    void smoothValuesHaveTheirDerivative() {
        assertThat(Slope.of(x -> x * x * x, 2)).isCloseTo(12, within(1e-5));
        assertThat(Slope.of(Math::exp, 0)).isCloseTo(1, within(1e-5));
        assertThat(Slope.of(x -> Math.exp(x) * rough(x), 1)).isCloseTo(Math.E, within(1e-5));
        assertThat(Slope.of(x -> 1e6 * x, 1e-9)).isCloseTo(1e6, within(1.0));
        assertThat(Slope.of(x -> 5 - x, 1e8)).isCloseTo(-1, within(1e-6));
    }

    @Test
    void roundingAloneIsNoSlope() {
        assertThat(Slope.of(x -> 100 * rough(x), 3)).isZero();
        assertThat(Slope.of(x -> 7, 3)).isZero();
        assertThat(Slope.of(x -> 0, 3)).isZero();
    }

    @Test
    void atAnEdgeTheOneSideCounts() {
        assertThat(Slope.of(x -> x < 0 ? Double.NaN : 3 * x, 0)).isCloseTo(3, within(1e-6));
        assertThat(Slope.of(x -> Math.max(0, 3 * x), 0)).isCloseTo(3, within(1e-6));
        assertThat(Slope.of(x -> x > 1 ? Double.NaN : x * x, 1)).isCloseTo(2, within(1e-4));
        // Starts of 1e-16 and more already grow to the whole.
        assertThat(Slope.of(x -> 100 + 30 * Math.max(0, x) / (Math.max(0, x) + 1e-11), 0))
                .isCloseTo(3e12, within(3e10));
    }

    @Test
    void atAJumpTheSideOnWhichTheValueLies() {
        assertThat(Slope.of(x -> x >= 2 ? x : 5 * x - 50, 2)).isCloseTo(1, within(1e-6));
        assertThat(Slope.of(x -> x > 2 ? x + 9 : 5 * x, 2)).isCloseTo(5, within(1e-6));
    }

    @Test
    void aKinkHasNone() {
        assertThat(Slope.of(x -> Math.abs(x - 2) + x, 2)).isNaN();
    }
}
