package entente.diagnostic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them, {@link #six}, and as files keep them, {@link #shortest}, which loses nothing. */
public final class Digits {
    private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);

    private Digits() {}

    /**
     * The shortest digits that read back to the same number, as in {@code 60}, {@code 0.1}, {@code 1e-7}. Only for finite
     * values.
     */
    public static String shortest(double value) {
        String text = Double.toString(value);
        int exponent = text.indexOf('E');
        String digits = exponent < 0 ? text : text.substring(0, exponent);
        // Before JDK 19 the last digit that toString gives is not always needed.
        if (digits.length() > 17) {
            String shorter = shorten(value);
            if (shorter != null) {
                return shorter;
            }
        }
        if (digits.endsWith(".0")) {
            digits = digits.substring(0, digits.length() - 2);
        }
        return exponent < 0 ? digits : digits + "e" + text.substring(exponent + 1);
    }

    private static @Nullable String shorten(double value) {
        BigDecimal decimal = new BigDecimal(Double.toString(value));
        if (decimal.precision() < 17) {
            return null;
        }
        BigDecimal rounded = decimal.round(new MathContext(decimal.precision() - 1, RoundingMode.HALF_EVEN));
        return rounded.doubleValue() == value ? shortest(rounded.doubleValue(), rounded) : null;
    }

    private static String shortest(double value, BigDecimal decimal) {
        double size = Math.abs(value);
        BigDecimal bare = decimal.stripTrailingZeros();
        if (size >= 1e-3 && size < 1e7) {
            return bare.toPlainString();
        }
        int exponent = bare.precision() - bare.scale() - 1;
        return bare.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** Six significant digits without trailing zeros; scientific below 1e-4 and from 1e9 on. */
    public static String six(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        // From the digits that toString gives: they fit in a long, where the exact value needs fifty.
        BigDecimal rounded = BigDecimal.valueOf(value).round(SIX).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < 9) {
            return rounded.toPlainString();
        }
        String mantissa = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return mantissa + "e" + exponent;
    }
}
