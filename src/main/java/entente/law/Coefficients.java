package entente.law;

import entente.events.InForce;
import java.util.Arrays;
import java.util.Optional;

/**
 * Contribution coefficients that are numbers, D in the formulas, stored once in compressed sparse rows by receiver.
 *
 * <p>Row {@code to} holds what firm {@code to} receives: entries {@code start[to] .. start[to + 1] - 1} of {@code from}
 * (ascending) and {@code value}. The diagonal is empty.
 */
public final class Coefficients {
    private final int size;
    private final int[] start;
    private final int[] from;
    private final double[] value;

    /** Takes the arrays over without a copy; the caller no longer changes them. */
    public Coefficients(int[] start, int[] from, double[] value) {
        this.size = start.length - 1;
        this.start = start;
        this.from = from;
        this.value = value;
    }

    /** The coefficients in force at a moment, as numbers. */
    public static Coefficients of(InForce inForce, double t, double[] output) {
        InForce.Table table = inForce.table();
        double[] d = table.number().clone();
        for (int k = 0; k < d.length; k++) {
            if (Double.isNaN(d[k])) {
                d[k] = inForce.value(inForce.coefficient(k), t, output);
            }
        }
        return new Coefficients(table.start(), table.from(), d);
    }

    /** The part of those in force that is contributed outside alliances; empty where some of it is no number. */
    public static Optional<Coefficients> outside(InForce inForce) {
        InForce.Table table = inForce.outside();
        return finite(table.number())
                ? Optional.of(new Coefficients(table.start(), table.from(), table.number()))
                : Optional.empty();
    }

    static boolean finite(double[] numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                return false;
            }
        }
        return true;
    }

    /** @param d d[to][from], square, its diagonal ignored */
    public static Coefficients ofDense(double[][] d) {
        int n = d.length;
        int[] start = new int[n + 1];
        int count = 0;
        for (int to = 0; to < n; to++) {
            for (int from = 0; from < n; from++) {
                count += from != to && d[to][from] != 0 ? 1 : 0;
            }
            start[to + 1] = count;
        }
        int[] from = new int[count];
        double[] value = new double[count];
        int k = 0;
        for (int to = 0; to < n; to++) {
            for (int j = 0; j < n; j++) {
                if (j != to && d[to][j] != 0) {
                    from[k] = j;
                    value[k++] = d[to][j];
                }
            }
        }
        return new Coefficients(start, from, value);
    }

    /** The number of firms. */
    public int size() {
        return size;
    }

    /** Where each row begins, and last where they end; not to be changed. */
    int[] starts() {
        return start;
    }

    /** The giver of each entry; not to be changed. */
    int[] givers() {
        return from;
    }

    /** The number of coefficients stored. */
    public int count() {
        return from.length;
    }

    /** What the saturation of {@code from} adds to the relative growth of {@code to}; 0 where nothing is declared. */
    public double contribution(int from, int to) {
        int k = find(from, to);
        return k < 0 ? 0 : value[k];
    }

    /** The entry from → to; negative where nothing is declared. */
    int find(int from, int to) {
        return Arrays.binarySearch(this.from, start[to], start[to + 1], from);
    }

    /** The receiver of entry k. */
    int receiver(int k) {
        int row = Arrays.binarySearch(start, k);
        if (row < 0) {
            return -row - 2;
        }
        while (start[row + 1] == k) {
            row++;
        }
        return row;
    }

    public int rowStart(int to) {
        return start[to];
    }

    public int rowEnd(int to) {
        return start[to + 1];
    }

    /** The giver of entry k. */
    public int from(int k) {
        return from[k];
    }

    /** The coefficient of entry k. */
    public double value(int k) {
        return value[k];
    }

    /** I − D, M in the formulas. For small models only. */
    public double[][] identityMinus() {
        double[][] m = new double[size][size];
        for (int to = 0; to < size; to++) {
            m[to][to] = 1;
            for (int k = start[to]; k < start[to + 1]; k++) {
                m[to][from[k]] = -value[k];
            }
        }
        return m;
    }

    /** D as a matrix, d[to][from]. For small models only. */
    public double[][] dense() {
        double[][] d = new double[size][size];
        for (int to = 0; to < size; to++) {
            for (int k = start[to]; k < start[to + 1]; k++) {
                d[to][from[k]] = value[k];
            }
        }
        return d;
    }

    public boolean nonNegative() {
        for (double v : value) {
            if (v < 0) {
                return false;
            }
        }
        return true;
    }
}
