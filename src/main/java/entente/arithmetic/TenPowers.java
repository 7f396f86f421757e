package entente.arithmetic;

import java.math.BigInteger;

/** Powers of ten as 126 bits times a power of two; the common ones are kept. */
final class TenPowers {
    private static final int KEPT = 40;
    private static final long[] HIGH = new long[2 * KEPT + 1];
    private static final long[] LOW = new long[2 * KEPT + 1];

    static {
        for (int k = -KEPT; k <= KEPT; k++) {
            BigInteger bits = bits(k);
            HIGH[k + KEPT] = bits.shiftRight(63).longValue();
            LOW[k + KEPT] = bits.longValue() & Long.MAX_VALUE;
        }
    }

    private TenPowers() {}

    static boolean known(int k) {
        return -KEPT <= k && k <= KEPT;
    }

    /** The upper 63 of the 126 bits. */
    static long high(int k) {
        return known(k) ? HIGH[k + KEPT] : bits(k).shiftRight(63).longValue();
    }

    static long low(int k) {
        return known(k) ? LOW[k + KEPT] : bits(k).longValue() & Long.MAX_VALUE;
    }

    /** The power of two: 10^k lies between bits − 1 and bits, times 2^power. */
    static int power(int k) {
        return log2(k) - 125;
    }

    /** ⌊log₂ 10^k⌋ */
    static int log2(int k) {
        return (int) (k * 913_124_641_741L >> 38);
    }

    private static BigInteger bits(int k) {
        BigInteger ten = BigInteger.TEN.pow(Math.abs(k));
        int power = power(k);
        BigInteger floor = k >= 0
                ? (power >= 0 ? ten.shiftRight(power) : ten.shiftLeft(-power))
                : BigInteger.ONE.shiftLeft(-power).divide(ten);
        return floor.add(BigInteger.ONE);
    }
}
