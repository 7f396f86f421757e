package entente.law;

import entente.arithmetic.Interval;
import java.util.Arrays;

/**
 * Enclosures of a family of constant models, its contributions row by row as {@link Coefficients} has them.
 *
 * @param growth   kᵢ by firm
 * @param capacity Nᵢ by firm
 * @param start    where each receiver's entries begin, and last where they end
 * @param from     the giver of each entry, ascending in each row
 * @param value    the coefficient of each entry
 */
public record IntervalSystem(Interval[] growth, Interval[] capacity, int[] start, int[] from, Interval[] value) {
    public int size() {
        return growth.length;
    }

    public Interval contribution(int from, int to) {
        int k = Arrays.binarySearch(this.from, start[to], start[to + 1], from);
        return k < 0 ? Interval.ZERO : value[k];
    }

    /** d[to][from]. For small models only. */
    public Interval[][] dense() {
        Interval[][] d = new Interval[size()][size()];
        for (int to = 0; to < d.length; to++) {
            Arrays.fill(d[to], Interval.ZERO);
            for (int k = start[to]; k < start[to + 1]; k++) {
                d[to][from[k]] = value[k];
            }
        }
        return d;
    }

    /** Whether every coefficient is at least 0, and bounded. */
    public boolean nonNegative() {
        for (Interval v : value) {
            if (!(v.low() >= 0 && v.finite())) {
                return false;
            }
        }
        return true;
    }

    /** The upper or the lower ends of all coefficients, without those that are 0. */
    public Coefficients ends(boolean upper) {
        int[] starts = new int[start.length];
        int[] givers = new int[from.length];
        double[] ends = new double[from.length];
        int count = 0;
        for (int to = 0; to < size(); to++) {
            for (int k = start[to]; k < start[to + 1]; k++) {
                double end = upper ? value[k].high() : value[k].low();
                if (end != 0) {
                    givers[count] = from[k];
                    ends[count++] = end;
                }
            }
            starts[to + 1] = count;
        }
        return new Coefficients(starts, Arrays.copyOf(givers, count), Arrays.copyOf(ends, count));
    }
}
