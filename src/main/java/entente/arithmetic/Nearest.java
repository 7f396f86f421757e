package entente.arithmetic;

import java.math.BigInteger;

/** The double nearest to a decimal, to even where it lies in the middle of two. */
final class Nearest {
    private static final double[] EXACT = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final int LARGEST = 310;
    private static final int SMALLEST = -345;

    private Nearest() {}

    /** digits · 10^exponent, digits of 18 places at most. */
    static double to(long digits, int exponent) {
        if (digits == 0) {
            return 0;
        }
        // One operation on two doubles that are exact is rounded once (W. D. Clinger 1990).
        if (digits <= 1L << 53 && Math.abs(exponent) < EXACT.length) {
            return exponent < 0 ? digits / EXACT[-exponent] : digits * EXACT[exponent];
        }
        if (TenPowers.known(exponent)) {
            double near = bounded(digits, exponent);
            if (!Double.isNaN(near)) {
                return near;
            }
        }
        return to(BigInteger.valueOf(digits), exponent);
    }

    /**
     * From the leading 63 bits of the power of ten: where both ends of what the product can be round to the same double
     * that is it, else NaN.
     */
    private static double bounded(long digits, int exponent) {
        int shift = Long.numberOfLeadingZeros(digits) - 1;
        long high = Math.multiplyHigh(digits << shift, TenPowers.high(exponent));
        double low = high - 1;
        return low == (double) (high + 2) ? Math.scalb(low, 64 + TenPowers.power(exponent) + 63 - shift) : Double.NaN;
    }

    static double to(BigInteger digits, int exponent) {
        if (digits.signum() == 0) {
            return 0;
        }
        long magnitude = (long) (digits.bitLength() * 0.30103) + exponent;
        if (magnitude > LARGEST) {
            return Double.POSITIVE_INFINITY;
        }
        if (magnitude < SMALLEST) {
            return 0;
        }
        BigInteger ten = BigInteger.TEN.pow(Math.abs(exponent));
        return exponent < 0 ? quotient(digits, ten) : quotient(digits.multiply(ten), BigInteger.ONE);
    }

    /** The double nearest to a / b, both above 0. */
    static double quotient(BigInteger a, BigInteger b) {
        // So many bits of the quotient that two more than a double's remain, or those that a subnormal one has.
        int shift = Math.max(a.bitLength() - b.bitLength() - 55, -1076);
        BigInteger[] parts =
                shift < 0 ? a.shiftLeft(-shift).divideAndRemainder(b) : a.divideAndRemainder(b.shiftLeft(shift));
        long bits = parts[0].longValueExact();
        int excess = Math.max(64 - Long.numberOfLeadingZeros(bits) - 53, -1074 - shift);
        long rest = bits & (1L << excess) - 1;
        long half = 1L << excess - 1;
        long kept = bits >>> excess;
        boolean more = parts[1].signum() != 0;
        boolean up = rest > half || rest == half && (more || (kept & 1) == 1);
        return Math.scalb((double) (up ? kept + 1 : kept), shift + excess);
    }
}
