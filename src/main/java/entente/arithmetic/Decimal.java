package entente.arithmetic;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * digits · 10^exponent, with a sign.
 *
 * @param digits at least 0
 * @param more   digits that do not fit, which then are all of them; null elsewhere
 */
record Decimal(boolean negative, long digits, @Nullable BigInteger more, int exponent) {
    private static final int FITTING = 18;
    /** The middle of two doubles has 767 digits at most; what is behind them can only be more than that or not. */
    private static final int MOST = 800;
    /** An exponent beyond which every number is 0 or infinite, however many digits it has in a line of text. */
    private static final int FARTHEST = 1_000_000_000;

    static Decimal of(long digits, int exponent) {
        long bare = digits;
        int zeros = 0;
        while (bare != 0 && bare % 10 == 0) {
            bare /= 10;
            zeros++;
        }
        return new Decimal(false, bare, null, exponent + zeros);
    }

    /** Null where the text is no number. */
    static @Nullable Decimal read(String text) {
        return new Reader(text).decimal();
    }

    double nearest() {
        double size = more == null ? Nearest.to(digits, exponent) : Nearest.to(more, exponent);
        return negative ? -size : size;
    }

    BigDecimal exact() {
        BigInteger all = more == null ? BigInteger.valueOf(digits) : more;
        return new BigDecimal(negative ? all.negate() : all, -exponent);
    }

    /** The power of ten of the first digit. */
    int magnitude() {
        return exponent + Long.toString(digits).length() - 1;
    }

    /** To so many digits, half to even. */
    Decimal rounded(int places) {
        int drop = Long.toString(digits).length() - places;
        if (drop <= 0) {
            return this;
        }
        long unit = 1;
        for (int k = 0; k < drop; k++) {
            unit *= 10;
        }
        long kept = digits / unit;
        long twice = 2 * (digits % unit);
        boolean up = twice > unit || twice == unit && kept % 2 == 1;
        return of(up ? kept + 1 : kept, exponent + drop);
    }

    /** Without the sign: with a point in its place, or with one digit before it and an exponent. */
    String text(boolean plain) {
        String all = Long.toString(digits);
        int point = all.length() + exponent;
        if (!plain) {
            return all.charAt(0) + (all.length() > 1 ? "." + all.substring(1) : "") + "e" + (point - 1);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + all;
        }
        return point >= all.length()
                ? all + "0".repeat(point - all.length())
                : all.substring(0, point) + "." + all.substring(point);
    }

    /** Goes along a text once. */
    private static final class Reader {
        private final String text;
        private int at;
        private boolean any;
        private long digits;
        private int count;
        private int exponent;
        private @Nullable StringBuilder more;
        /** Whether digits beyond the most were left out: a 1 behind the others says so. */
        private boolean cut;

        Reader(String text) {
            this.text = text;
        }

        @Nullable
        Decimal decimal() {
            boolean negative = sign();
            digits(0);
            if (next('.')) {
                digits(-1);
            }
            if (!any || (next('e') || next('E')) && !exponent()) {
                return null;
            }
            if (next('%')) {
                exponent -= 2;
            }
            if (at < text.length()) {
                return null;
            }
            return new Decimal(negative, digits, all(), exponent);
        }

        private @Nullable BigInteger all() {
            StringBuilder all = more;
            if (all == null) {
                return null;
            }
            if (cut) {
                all.append('1');
                exponent--;
            }
            return new BigInteger(all.toString());
        }

        private boolean sign() {
            boolean negative = next('-');
            if (!negative) {
                next('+');
            }
            return negative;
        }

        private boolean next(char c) {
            boolean there = at < text.length() && text.charAt(at) == c;
            at += there ? 1 : 0;
            return there;
        }

        private void digits(int shift) {
            for (; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c >= '0' && c <= '9') {
                    digit(c);
                    any = true;
                    exponent += shift;
                } else if (c != '_') {
                    return;
                }
            }
        }

        private void digit(char c) {
            if (more == null && count < FITTING) {
                digits = 10 * digits + (c - '0');
                count += digits == 0 ? 0 : 1;
                return;
            }
            if (more == null) {
                more = new StringBuilder().append(digits);
            }
            if (more.length() < MOST) {
                more.append(c);
            } else {
                exponent++;
                cut |= c != '0';
            }
        }

        private boolean exponent() {
            boolean negative = sign();
            int first = at;
            long value = 0;
            for (; at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
                value = Math.min(FARTHEST, 10 * value + (text.charAt(at) - '0'));
            }
            exponent += (int) (negative ? -value : value);
            return at > first;
        }
    }
}
