package entente.stability.interior;

import entente.arithmetic.Arithmetic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleFunction;

/**
 * Where smooth quantities change their sign along a range, from low to high.
 *
 * <p>A polynomial through Chebyshev points stands for each quantity on a cell, and a cell is halved until its last
 * coefficients say that it does (Trefethen, Approximation Theory and Approximation Practice, 2013). It shows where to look:
 * at its roots, and wherever it comes nearer to 0 than beside, so that a change and its return are found however near to
 * each other they lie. What is told are signs of the quantities themselves.
 */
public final class SignChanges {
    /** Every quantity at a place; NaN where it has no value. Where there are more or fewer, they are others. */
    public interface Quantities {
        double[] at(double place);
    }

    /** Hears of two places, near each other, between which one quantity comes to 0. */
    public interface Listener {
        /**
         * @param touches it keeps its sign, as where two changes are one
         * @return whether that is enough
         */
        boolean between(double left, double right, int quantity, boolean touches);
    }

    private static final int DEGREE = 16;
    private static final int FINE = 4 * DEGREE;
    /** Of the largest coefficient: what the last ones may have. */
    private static final double RESOLVED = 1e-10;
    /** Of the largest value in a cell: what is looked at more closely. */
    private static final double LOW = 0.05;
    /** Of the largest value in a cell: what a polynomial that stands for it may be wrong by, with much to spare. */
    private static final double WRONG = 1e-6;
    /** The same: what may as well be 0. */
    private static final double TOUCHING = 1e-12;

    private static final int DEEPEST = 14;
    private static final int CLOSER = 44;
    private static final double GOLDEN = 0.381966011250105;
    private static final double[][] COSINES = cosines();

    private final Quantities quantities;
    private final Listener listener;
    private final BooleanSupplier stop;
    private final double from;
    private final double to;
    private final int most;
    private int cells;

    private SignChanges(
            Quantities quantities, double from, double to, int most, BooleanSupplier stop, Listener listener) {
        this.quantities = quantities;
        this.from = from;
        this.to = to;
        this.most = most;
        this.stop = stop;
        this.listener = listener;
    }

    /**
     * @param most cells; what is left when there are as many is looked at as it is
     * @return whether the listener had enough
     */
    public static boolean find(
            Quantities quantities, double low, double high, int most, BooleanSupplier stop, Listener listener) {
        SignChanges search = new SignChanges(quantities, low, high, most, stop, listener);
        return search.cell(new Point(low, quantities.at(low)), new Point(high, quantities.at(high)), 0);
    }

    private static double[][] cosines() {
        double[][] cosines = new double[FINE + 1][DEGREE + 1];
        for (int f = 0; f <= FINE; f++) {
            for (int k = 0; k <= DEGREE; k++) {
                cosines[f][k] = Arithmetic.cos(Math.PI * f * k / FINE);
            }
        }
        return cosines;
    }

    /** From low to high as f goes down: cos(π f/FINE). */
    private static double place(double low, double high, int f) {
        double middle = low + (high - low) / 2;
        return f == 0 ? high : f == FINE ? low : middle + (high - low) / 2 * COSINES[f][1];
    }

    private boolean cell(Point left, Point right, int depth) {
        double low = left.at();
        double high = right.at();
        double[][] at = new double[DEGREE + 1][];
        at[0] = right.values();
        at[DEGREE] = left.values();
        for (int j = 1; j < DEGREE; j++) {
            if (stop.getAsBoolean()) {
                return false;
            }
            at[j] = quantities.at(place(low, high, j * FINE / DEGREE));
        }
        cells++;
        int count = at[0].length;
        boolean resolved = Arrays.stream(at).allMatch(all -> all.length == count);
        double[][] coefficients = new double[resolved ? count : 0][];
        for (int q = 0; q < coefficients.length; q++) {
            coefficients[q] = coefficients(at, q);
            resolved &= resolved(coefficients[q]);
        }
        double middle = low + (high - low) / 2;
        if (!resolved && depth < DEEPEST && cells < most && middle > low && middle < high) {
            Point between = new Point(middle, at[DEGREE / 2]);
            return cell(left, between, depth + 1) || cell(between, right, depth + 1);
        }
        for (int q = 0; q < coefficients.length; q++) {
            if (told(low, high, q, at, coefficients[q], resolved)) {
                return true;
            }
        }
        return false;
    }

    private static double[] coefficients(double[][] at, int q) {
        double[] c = new double[DEGREE + 1];
        for (int k = 0; k <= DEGREE; k++) {
            double sum = 0;
            for (int j = 0; j <= DEGREE; j++) {
                sum += (j == 0 || j == DEGREE ? 0.5 : 1) * at[j][q] * COSINES[j * FINE / DEGREE][k];
            }
            c[k] = (k == 0 || k == DEGREE ? 1.0 : 2.0) / DEGREE * sum;
        }
        return c;
    }

    private static boolean resolved(double[] c) {
        double most = Saturations.largest(c);
        return Saturations.largest(Arrays.copyOfRange(c, DEGREE - 3, DEGREE + 1)) <= RESOLVED * most;
    }

    private record Point(double at, double[] values) {}

    private record Value(double at, double value) {}

    private boolean told(double low, double high, int q, double[][] at, double[] c, boolean resolved) {
        List<Value> points = new ArrayList<>();
        for (int j = 0; j <= DEGREE; j++) {
            points.add(new Value(place(low, high, j * FINE / DEGREE), at[j][q]));
        }
        List<Value> lowest = suspected(low, high, q, c, resolved, points);
        points.sort(Comparator.comparingDouble(Value::at));
        Value last = null;
        for (Value p : points) {
            if (p.value() > 0 || p.value() < 0) {
                if (last != null
                        && last.value() > 0 != p.value() > 0
                        && listener.between(last.at(), p.at(), q, false)) {
                    return true;
                }
                last = p;
            }
        }
        double most =
                points.stream().mapToDouble(p -> Math.abs(p.value())).max().orElse(0);
        return lowest.stream()
                .anyMatch(v -> Math.abs(v.value()) <= TOUCHING * most && touches(v, (high - low) / FINE, q));
    }

    private boolean touches(Value lowest, double aside, int q) {
        Value left = value(Math.max(from, lowest.at() - aside), q);
        Value right = value(Math.min(to, lowest.at() + aside), q);
        return left.value() * right.value() > 0 && listener.between(left.at(), right.at(), q, true);
    }

    /** Adds what the polynomial says that is worth a look; the bottoms of its dips. */
    private List<Value> suspected(double low, double high, int q, double[] c, boolean resolved, List<Value> points) {
        List<Value> lowest = new ArrayList<>();
        if (resolved && aloof(c)) {
            return lowest;
        }
        double[] fine = new double[FINE + 1];
        for (int f = 0; f <= FINE; f++) {
            for (int k = 0; k <= DEGREE; k++) {
                fine[f] += c[k] * COSINES[f][k];
            }
        }
        double most = Saturations.largest(fine);
        for (int f = 0; f <= FINE; f++) {
            double before = f == 0 ? Double.POSITIVE_INFINITY : Math.abs(fine[f - 1]);
            double after = f == FINE ? Double.POSITIVE_INFINITY : Math.abs(fine[f + 1]);
            boolean crosses = f > 0 && fine[f - 1] * fine[f] < 0;
            boolean dips = Math.abs(fine[f]) <= Math.min(before, after) && Math.abs(fine[f]) < LOW * most;
            double left = place(low, high, Math.min(FINE, f + 1));
            double right = place(low, high, Math.max(0, f - 1));
            if (crosses) {
                points.add(value(place(low, high, f), q));
                points.add(value(right, q));
            }
            if (dips && !(resolved && shallow(c, low, high, left, place(low, high, f), right, most))) {
                closer(left, place(low, high, f), right, x -> value(x, q), points);
                lowest.add(points.get(points.size() - 1));
            }
        }
        return lowest;
    }

    /** Whether a polynomial is nowhere near 0. */
    private static boolean aloof(double[] c) {
        double rest = 0;
        for (int k = 1; k < c.length; k++) {
            rest += Math.abs(c[k]);
        }
        return Math.abs(c[0]) > (1 + LOW) * rest;
    }

    /** Whether a polynomial comes no nearer to 0 in a dip than it could be wrong by. */
    private boolean shallow(double[] c, double low, double high, double left, double at, double right, double most) {
        List<Value> seen = new ArrayList<>();
        closer(left, at, right, x -> new Value(x, polynomial(c, (x - low - (high - x)) / (high - low))), seen);
        Value lowest = seen.get(seen.size() - 1);
        return seen.stream().allMatch(v -> v.value() * lowest.value() > 0) && Math.abs(lowest.value()) > WRONG * most;
    }

    /** Clenshaw's sum. */
    private static double polynomial(double[] c, double x) {
        double next = 0;
        double after = 0;
        for (int k = c.length - 1; k > 0; k--) {
            double sum = 2 * x * next - after + c[k];
            after = next;
            next = sum;
        }
        return x * next - after + c[0];
    }

    private Value value(double at, int q) {
        double[] there = quantities.at(at);
        return new Value(at, q < there.length ? there[q] : Double.NaN);
    }

    /** Golden section towards 0, until the sign is another; the last that is added is the nearest. */
    private void closer(double left, double start, double right, DoubleFunction<Value> value, List<Value> points) {
        Value best = value.apply(start);
        points.add(best);
        points.add(value.apply(left));
        points.add(value.apply(right));
        double sign = Math.signum(best.value());
        double low = left;
        double high = right;
        for (int step = 0; step < CLOSER && sign * best.value() > 0 && !stop.getAsBoolean(); step++) {
            boolean up = high - best.at() > best.at() - low;
            Value next = value.apply(best.at() + GOLDEN * (up ? high - best.at() : low - best.at()));
            boolean lower = sign * next.value() < sign * best.value();
            double edge = lower ? best.at() : next.at();
            if (up == lower) {
                low = edge;
            } else {
                high = edge;
            }
            best = lower ? next : best;
        }
        points.add(best);
    }
}
