package entente.arithmetic;

/**
 * The shortest decimal that rounds to a double, and the one nearest to it among those of that length (R. Giulietti, The
 * Schubfach way to render doubles, 2021).
 */
final class Shortest {
    private static final long IMPLICIT = 1L << 52;
    private static final int SMALLEST = -1074;

    private Shortest() {}

    /** Of the size of a finite number. */
    static Decimal of(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & IMPLICIT - 1;
        int biased = (int) (bits >>> 52) & 0x7ff;
        if (biased == 0) {
            return fraction == 0 ? Decimal.of(0, 0) : decimal(fraction, SMALLEST);
        }
        long whole = IMPLICIT | fraction;
        int power = biased - 1075;
        if (power <= 0 && power > -53 && (whole & (1L << -power) - 1) == 0) {
            return Decimal.of(whole >> -power, 0);
        }
        return decimal(whole, power);
    }

    /** c · 2^q */
    private static Decimal decimal(long c, int q) {
        long odd = c & 1;
        boolean even = c != IMPLICIT || q == SMALLEST;
        // Four times the ends of what rounds to c.
        long below = 4 * c - (even ? 2 : 1);
        long above = 4 * c + 2;
        int k = even ? (int) (q * 661_971_961_083L >> 41) : (int) (q * 661_971_961_083L - 274_743_187_321L >> 41);
        int shift = q + TenPowers.log2(-k) + 2;
        long high = TenPowers.high(-k);
        long low = TenPowers.low(-k);
        long middle = scaled(high, low, 4 * c << shift);
        long least = scaled(high, low, below << shift) + odd;
        long most = scaled(high, low, above << shift) - odd;
        long s = middle >> 2;
        if (s >= 10) {
            long shorter = s / 10 * 10;
            boolean down = least <= shorter << 2;
            boolean up = shorter + 10 << 2 <= most;
            if (down != up) {
                return Decimal.of(down ? shorter : shorter + 10, k);
            }
        }
        boolean down = least <= s << 2;
        boolean up = s + 1 << 2 <= most;
        if (down != up) {
            return Decimal.of(down ? s : s + 1, k);
        }
        long side = middle - (2 * s + 1 << 1);
        return Decimal.of(side < 0 || side == 0 && (s & 1) == 0 ? s : s + 1, k);
    }

    /** The product with a power of ten, rounded to odd. */
    private static long scaled(long high, long low, long cp) {
        long x = Math.multiplyHigh(low, cp);
        long y = high * cp;
        long z = (y >>> 1) + x;
        long w = Math.multiplyHigh(high, cp) + (z >>> 63);
        return w | (z & Long.MAX_VALUE) + Long.MAX_VALUE >>> 63;
    }
}
