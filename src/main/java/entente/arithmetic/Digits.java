package entente.arithmetic;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * The one place where text becomes a number and a number becomes text: read exactly, to the nearest double, and written
 * for people, {@link #six}, or for files, {@link #shortest}, which loses nothing. The machine's own conversions differ
 * between versions of Java and in a browser, and are not used.
 */
public final class Digits {
    private static final int FARTHEST = 2000;

    private Digits() {}

    /**
     * The double nearest to a number of the language or of a table: a sign, digits with underscores, a point, an exponent,
     * a percent sign; NaN for any other text. What lies beyond every double is infinite.
     */
    public static double read(String text) {
        Decimal decimal = Decimal.read(text);
        return decimal == null ? Double.NaN : decimal.nearest();
    }

    /** The decimal itself; null for any other text, and for what lies far beyond every double. */
    public static @Nullable BigDecimal exact(String text) {
        Decimal decimal = Decimal.read(text);
        return decimal == null || Math.abs(decimal.exponent()) > FARTHEST ? null : decimal.exact();
    }

    /** The shortest decimal that reads back to the same number. Only for finite values. */
    public static BigDecimal decimal(double value) {
        BigDecimal size = Shortest.of(value).exact();
        return value < 0 ? size.negate() : size;
    }

    /**
     * The shortest digits that read back to the same number, as in {@code 60}, {@code 0.1}, {@code 1e-7}; and {@code NaN},
     * {@code Infinity}.
     */
    public static String shortest(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        String sign = value < 0 || 1 / value < 0 ? "-" : "";
        if (value == 0) {
            return sign + "0";
        }
        double size = Math.abs(value);
        if (Double.isInfinite(value)) {
            return sign + "Infinity";
        }
        return sign + Shortest.of(value).text(size >= 1e-3 && size < 1e7);
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
        Decimal rounded = Shortest.of(value).rounded(6);
        int magnitude = rounded.magnitude();
        return (value < 0 ? "-" : "") + rounded.text(magnitude >= -4 && magnitude < 9);
    }

    /** Rounded to four digits, which is what one reads off a picture. */
    public static double four(double value) {
        return Double.isFinite(value) ? decimal(value).round(new MathContext(4)).doubleValue() : value;
    }
}
