package entente.session;

import entente.arithmetic.Digits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The times of {@code simulate to 60 by 0.5}: 0, 0.5, …, and the end in any case. */
final class SteppedTimes {
    private SteppedTimes() {}

    static List<Double> to(double end, double by) {
        List<Double> times = new ArrayList<>();
        // Multiplied in decimals, so that 3 · 0.1 is 0.3 as it would be written, and not 0.30000000000000004.
        BigDecimal step = new BigDecimal(Digits.shortest(by));
        for (long k = 0; times.isEmpty() || times.get(times.size() - 1) < end; k++) {
            double t = step.multiply(BigDecimal.valueOf(k)).doubleValue();
            times.add(t > end - by * 1e-9 ? end : t);
        }
        return times;
    }
}
