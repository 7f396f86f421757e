package entente.stability.matrix;

import java.math.BigDecimal;

/** The few sums whose sign decides a verdict, without rounding until their end. */
public final class Exact {
    private Exact() {}

    /** ad − bc, rounded once. */
    public static double determinant(double a, double b, double c, double d) {
        double plain = a * d - b * c;
        if (!Double.isFinite(plain) || Math.abs(plain) > 1e-3 * (Math.abs(a * d) + Math.abs(b * c))) {
            return plain;
        }
        return new BigDecimal(a)
                .multiply(new BigDecimal(d))
                .subtract(new BigDecimal(b).multiply(new BigDecimal(c)))
                .doubleValue();
    }
}
