package entente.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.syntax.Keyword;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold of every row, a new one too. */
class ElementaryTest {
    private static final double H = 1e-5;

    @ParameterizedTest
    @EnumSource
    void theSlopeIsThatOfTheValue(Elementary function) {
        SplittableRandom random = new SplittableRandom(7);
        for (int m = 0; m < 200; m++) {
            double x = random.nextDouble(0.1, 3);
            double measured = (function.value(x + H) - function.value(x - H)) / (2 * H);
            double slope = function.slope(Doubles.NEAREST, x, function.value(x));
            assertThat(slope).as("at %s", x).isCloseTo(measured, within(1e-7 * (1 + Math.abs(measured))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theImageHoldsEveryValueAndNothingIsKnownOutsideTheDomain(Elementary function) {
        SplittableRandom random = new SplittableRandom(8);
        for (int m = 0; m < 500; m++) {
            double low = random.nextDouble(-4, 4);
            double high = low + random.nextDouble(0, 3);
            Interval image = function.image(Interval.of(low, high));
            for (int k = 0; k <= 10; k++) {
                double value = function.value(Math.min(high, low + (high - low) * k / 10));
                assertThat(Double.isNaN(value) ? image.equals(Interval.ALL) : image.contains(value))
                        .as("%s of %s to %s", function, low, high)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsAWordOfTheLanguage(Elementary function) {
        assertThat(Arrays.stream(Keyword.values()).map(Enum::name)).contains(function.name());
    }
}
