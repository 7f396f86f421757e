package entente.session;

import java.util.ArrayList;
import java.util.List;

/** The times of {@code simulate to 60 by 0.5}: 0, 0.5, …, and the end in any case. */
final class SteppedTimes {
    private SteppedTimes() {}

    static List<Double> to(double end, double by) {
        List<Double> times = new ArrayList<>();
        // Multiplied rather than added up, so that 0.1 · 30 is 3 and not 3.0000000000000013.
        for (long k = 0; times.isEmpty() || times.get(times.size() - 1) < end; k++) {
            double t = k * by;
            times.add(t > end - by * 1e-9 ? end : t);
        }
        return times;
    }
}
