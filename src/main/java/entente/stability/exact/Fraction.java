package entente.stability.exact;

import entente.arithmetic.Digits;
import entente.law.ConstantSystem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** A number that was written, as a fraction with a denominator above 0. */
record Fraction(BigInteger numerator, BigInteger denominator) {
    static @Nullable Fraction growth(ConstantSystem system, int firm) {
        return of(system.growth()[firm]);
    }

    /** @param entry of the coefficients */
    static @Nullable Fraction coefficient(ConstantSystem system, int entry) {
        return of(system.coefficients().value(entry));
    }

    private static @Nullable Fraction of(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        BigDecimal decimal = Digits.decimal(value).stripTrailingZeros();
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigInteger(), BigInteger.ONE)
                : lowest(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    private static Fraction lowest(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        return new Fraction(numerator.divide(common), denominator.divide(common));
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
