package entente.stability.exact;

import entente.law.ConstantSystem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** A number that was written, as a fraction with a denominator above 0. */
record Fraction(BigInteger numerator, BigInteger denominator) {
    static @Nullable Fraction growth(ConstantSystem system, int firm) {
        return system.exactGrowth(firm).map(Fraction::of).orElse(null);
    }

    /** @param entry of the coefficients */
    static @Nullable Fraction coefficient(ConstantSystem system, int entry) {
        return system.exactCoefficient(entry).map(Fraction::of).orElse(null);
    }

    private static Fraction of(BigFraction value) {
        return new Fraction(value.getNumerator(), value.getDenominator());
    }

    /** Times a multiple of the denominator. */
    BigInteger times(BigInteger multiple) {
        return numerator.multiply(multiple.divide(denominator));
    }

    static BigInteger commonMultiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    static double quotient(BigInteger a, BigInteger b) {
        return new BigDecimal(a)
                .divide(new BigDecimal(b), MathContext.DECIMAL64)
                .doubleValue();
    }
}
