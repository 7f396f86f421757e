package entente.syntax;

import java.math.BigDecimal;

/** The one place where a number's text becomes a number. */
public final class Numbers {
    private Numbers() {}

    /** The double nearest to a number of the language: digits with underscores, a point, an exponent; and a percent sign. */
    public static double read(String text) {
        String digits = text.indexOf('_') < 0 ? text : text.replace("_", "");
        if (digits.endsWith("%")) {
            // Shifted as decimal, so that 0.7% is the double nearest to 0.007.
            double plain = Double.parseDouble(digits.substring(0, digits.length() - 1));
            return Double.isInfinite(plain) || plain == 0
                    ? plain
                    : new BigDecimal(digits.substring(0, digits.length() - 1))
                            .movePointLeft(2)
                            .doubleValue();
        }
        return Double.parseDouble(digits);
    }
}
