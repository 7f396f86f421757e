package entente.chart.layout;

import entente.arithmetic.Arithmetic;
import entente.arithmetic.Digits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers along an axis.
 *
 * @param at     in the axis's own numbers, ascending
 * @param labels one for each
 * @param power  of ten that all labels were divided by
 */
record Ticks(List<Double> at, List<String> labels, int power) {
    static final Ticks NONE = new Ticks(List.of(), List.of(), 0);

    private static final int[] STEPS = {1, 2, 5};

    /** Powers of ten that are written out on a logarithmic axis without others. */
    private static final int PLAIN_FROM = -3;

    private static final int PLAIN_TO = 5;

    /** At most so many, of the finest step of 1, 2 or 5 that allows it. */
    static Ticks linear(double low, double high, int most) {
        return linear(low, high, most, false);
    }

    /** @param whole whether only whole numbers are wanted, which are not divided, as years are not */
    static Ticks linear(double from, double to, int most, boolean whole) {
        int exponent = (int) Math.floor(Arithmetic.log10((to - from) / Math.max(1, most))) - 1;
        exponent = whole ? Math.max(0, exponent) : exponent;
        while (true) {
            for (int step : STEPS) {
                double size = step * Arithmetic.power(10, exponent);
                double slack = size * 1e-9;
                double first = Math.ceil((from - slack) / size);
                double last = Math.floor((to + slack) / size);
                if (last - first + 1 <= most) {
                    return multiples((long) first, (long) last, step, exponent, whole);
                }
            }
            exponent++;
        }
    }

    private static Ticks multiples(long first, long last, int step, int exponent, boolean whole) {
        List<Double> at = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        double largest = Math.max(Math.abs(first), Math.abs(last)) * (double) step;
        int magnitude = largest == 0 ? 0 : (int) Math.floor(Arithmetic.log10(largest) + 1e-12) + exponent;
        int power = !whole && magnitude >= 5 ? magnitude / 3 * 3 : 0;
        for (long k = first; k <= last; k++) {
            BigDecimal value = BigDecimal.valueOf(k * step, -exponent);
            at.add(value.doubleValue());
            labels.add(label(value.movePointLeft(power), exponent - power));
        }
        return new Ticks(at, labels, power);
    }

    private static String label(BigDecimal value, int exponent) {
        if (value.signum() == 0) {
            return "0";
        }
        boolean tiny = exponent < -5;
        String size = tiny
                ? Digits.six(value.abs().doubleValue())
                : value.abs().setScale(Math.max(0, -exponent)).toPlainString();
        return (value.signum() < 0 ? "−" : "") + size;
    }

    /** Powers of ten, every second or fifth or so where there are many; within few decades 2 and 5 as well. */
    static Ticks logarithmic(double low, double high, int most) {
        double from = Arithmetic.log10(low);
        double to = Arithmetic.log10(high);
        int first = (int) Math.ceil(from - 1e-9);
        int last = (int) Math.floor(to + 1e-9);
        if (last - first < 1) {
            return linear(low, high, most);
        }
        int[] factors = 3 * (last - first + 1) <= most ? STEPS : new int[] {1};
        int every = Math.max(1, (int) Math.ceil((last - first + 1) / (double) Math.max(1, most)));
        boolean plain = first >= PLAIN_FROM && last <= PLAIN_TO;
        List<Double> at = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int e = first - 1; e <= last; e++) {
            for (int factor : factors) {
                double value = BigDecimal.valueOf(factor, -e).doubleValue();
                if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9) && Math.floorMod(e - first, every) == 0) {
                    at.add(value);
                    labels.add(plain ? Digits.six(value) : power(factor, e));
                }
            }
        }
        return new Ticks(at, labels, 0);
    }

    private static String power(int factor, int e) {
        return (factor == 1 ? "" : factor + "×") + "10" + raised(e);
    }

    /** Powers of ten as they are set above a line. */
    static String raised(int power) {
        StringBuilder text = new StringBuilder();
        for (char digit : Integer.toString(power).toCharArray()) {
            text.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return text.toString();
    }
}
