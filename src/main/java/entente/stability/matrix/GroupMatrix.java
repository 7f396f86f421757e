package entente.stability.matrix;

import entente.law.Coefficients;
import java.util.Arrays;

/** The contributions within a group of firms. */
public final class GroupMatrix {
    private GroupMatrix() {}

    /** @param group ascending; its a-th member becomes firm a */
    public static Coefficients of(Coefficients d, int[] group) {
        if (group.length == d.size()) {
            return d;
        }
        int[] start = new int[group.length + 1];
        int[] from = new int[16];
        double[] value = new double[16];
        int count = 0;
        for (int a = 0; a < group.length; a++) {
            for (int k = d.rowStart(group[a]); k < d.rowEnd(group[a]); k++) {
                int b = Arrays.binarySearch(group, d.from(k));
                if (b >= 0) {
                    if (count == from.length) {
                        from = Arrays.copyOf(from, 2 * count);
                        value = Arrays.copyOf(value, 2 * count);
                    }
                    from[count] = b;
                    value[count++] = d.value(k);
                }
            }
            start[a + 1] = count;
        }
        return new Coefficients(start, Arrays.copyOf(from, count), Arrays.copyOf(value, count));
    }

    /** What is above 0 of D. */
    public static Coefficients positivePart(Coefficients d) {
        int[] start = new int[d.size() + 1];
        int[] from = new int[d.count()];
        double[] value = new double[d.count()];
        int count = 0;
        for (int to = 0; to < d.size(); to++) {
            for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                if (d.value(k) > 0) {
                    from[count] = d.from(k);
                    value[count++] = d.value(k);
                }
            }
            start[to + 1] = count;
        }
        return new Coefficients(start, Arrays.copyOf(from, count), Arrays.copyOf(value, count));
    }

    /** |D|, entry by entry. */
    public static Coefficients moduli(Coefficients d) {
        int[] start = new int[d.size() + 1];
        int[] from = new int[d.count()];
        double[] value = new double[d.count()];
        for (int to = 0; to < d.size(); to++) {
            for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                from[k] = d.from(k);
                value[k] = Math.abs(d.value(k));
            }
            start[to + 1] = d.rowEnd(to);
        }
        return new Coefficients(start, from, value);
    }

    /** max (Du)ᵢ/uᵢ, which bounds ρ(D) from above for D ≥ 0 and u &gt; 0. */
    public static double bound(Coefficients d, double[] u) {
        double most = 0;
        for (int to = 0; to < u.length; to++) {
            double sum = 0;
            for (int k = d.rowStart(to); k < d.rowEnd(to); k++) {
                sum += d.value(k) * u[d.from(k)];
            }
            most = Math.max(most, sum / u[to]);
        }
        return most;
    }
}
