package entente.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
    @ParameterizedTest
    @CsvSource({
        "2E23, 2e23",
        "1e23, 1e23",
        "9007199254740993, 9.007199254740992e15",
        "4.9E-324, 5e-324",
        "2.47e-324, 0",
        "2.4703282292062328e-324, 5e-324",
        "1.7976931348623158e308, 1.7976931348623157e308",
        "2.2250738585072011e-308, 2.225073858507201e-308",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "1.5e-323, 1.5e-323",
        "9.5367431640625e-7, 9.5367431640625e-7",
        "5e-324, 5e-324",
        "1e-323, 1e-323",
        "0.3, 0.3",
        "100%, 1",
        "0.7%, 0.007",
        "-12_000.50, -12000.5",
        "1e7, 1e7",
        "9999999, 9999999",
        "0.001, 0.001",
        "0.0001, 1e-4",
        "-0.0, -0",
        "+.5, 0.5",
        "5., 5",
        "123456789012345678901234567890, 1.2345678901234568e29",
        "6.0221407621e23, 6.0221407621e23",
        "0.500000000000000166533453693773481063544750213623046875, 0.5000000000000002",
        "8.5e-4, 8.5e-4",
        "0.1e-340, 0",
        "1e-999999999999, 0"
    })
    void numbersAreReadAndWritten(String written, String shortest) {
        double value = Digits.read(written);
        assertThat(Digits.shortest(value)).isEqualTo(shortest);
        if (!written.endsWith("%") && !written.contains("_")) {
            assertThat(value).isEqualTo(Double.parseDouble(written));
        }
    }

    @Test
    void whatIsNoNumberIsNone() {
        for (String text :
                new String[] {"", ".", "-", "e5", "1e", "1e+", "0x10", "NaN", "1.2.3", "1 2", "1f", "%", "_"}) {
            assertThat(Digits.read(text)).as(text).isNaN();
        }
        assertThat(Digits.read("1e400")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Digits.read("-1e999999999999")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Digits.read("1" + "0".repeat(5000) + "e-5000")).isEqualTo(1);
        assertThat(Digits.read("0." + "0".repeat(5000) + "1e5001")).isEqualTo(1);
    }

    @Test
    void whatIsWrittenReadsBack() {
        SplittableRandom random = new SplittableRandom(11);
        for (int n = 0; n < 40_000; n++) {
            double value = any(random, n);
            String text = Digits.shortest(value);
            assertThat(Double.doubleToRawLongBits(Digits.read(text)))
                    .as(text)
                    .isEqualTo(Double.doubleToRawLongBits(value));
            assertThat(Double.parseDouble(text)).isEqualTo(value);
        }
    }

    /** Fewer digits do not read back, and none of as many is nearer. */
    @Test
    void noDecimalIsShorter() {
        SplittableRandom random = new SplittableRandom(12);
        for (int n = 0; n < 5_000; n++) {
            double value = Math.abs(any(random, n));
            BigDecimal decimal = Digits.decimal(value);
            int places = decimal.precision();
            BigDecimal exact = new BigDecimal(value);
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
                if (places > 1) {
                    BigDecimal shorter = exact.round(new MathContext(places - 1, mode));
                    assertThat(shorter.doubleValue()).as(decimal + "").isNotEqualTo(value);
                }
                BigDecimal other = exact.round(new MathContext(places, mode));
                if (other.doubleValue() == value) {
                    assertThat(decimal.subtract(exact).abs())
                            .isLessThanOrEqualTo(other.subtract(exact).abs());
                }
            }
        }
    }

    /** Decimals beside the middle of two doubles, which take all their digits to decide. */
    @Test
    void theMiddleOfTwoGoesToTheEvenOne() {
        SplittableRandom random = new SplittableRandom(13);
        for (int n = 0; n < 5_000; n++) {
            double value = Math.abs(any(random, n));
            double next = Math.nextUp(value);
            if (Double.isInfinite(next)) {
                continue;
            }
            BigDecimal middle = new BigDecimal(value).add(new BigDecimal(next)).divide(BigDecimal.valueOf(2));
            double even = (Double.doubleToRawLongBits(value) & 1) == 0 ? value : next;
            assertThat(Digits.read(middle.toString())).isEqualTo(even);
            BigDecimal little = middle.ulp().movePointLeft(3);
            assertThat(Digits.read(middle.add(little).toString())).isEqualTo(next);
            assertThat(Digits.read(middle.subtract(little).toString())).isEqualTo(value);
        }
    }

    @Test
    void decimalsOfEveryLengthAreReadAsTheMachineDoes() {
        SplittableRandom random = new SplittableRandom(14);
        for (int n = 0; n < 40_000; n++) {
            String digits = Long.toString(random.nextLong() >>> 1 + random.nextInt(62));
            String text = digits + "e" + (random.nextInt(90) - 60);
            assertThat(Digits.read(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @Test
    void peopleReadSixDigits() {
        assertThat(Digits.six(1.0 / 3)).isEqualTo("0.333333");
        assertThat(Digits.six(1234567)).isEqualTo("1234570");
        assertThat(Digits.six(2.5e-5)).isEqualTo("2.5e-5");
        assertThat(Digits.six(1e9)).isEqualTo("1e9");
        assertThat(Digits.six(9.9999995e8)).isEqualTo("1e9");
        assertThat(Digits.six(Double.NaN)).isEqualTo("–");
    }

    private static double any(SplittableRandom random, int n) {
        if (n % 4 == 0) {
            return random.nextDouble(-10, 10);
        }
        if (n % 4 == 1) {
            return random.nextInt(100_000) / 1e4;
        }
        double value = Double.longBitsToDouble(n % 32 == 2 ? random.nextLong() >>> 12 : random.nextLong());
        return Double.isFinite(value) ? value : 1;
    }
}
