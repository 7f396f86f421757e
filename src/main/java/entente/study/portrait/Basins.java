package entente.study.portrait;

import entente.model.Model;
import entente.reading.Resources;
import entente.study.Batch;
import entente.trajectory.Accuracy;
import entente.trajectory.Ending;
import entente.trajectory.RunRequest;
import entente.trajectory.Sampled;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where runs from a grid of starts end.
 *
 * @param x   ascending; of the least, which is no start, next to it
 * @param y   ascending
 * @param end of the run from (x[i], y[j]): which attractor, or {@link #RUNAWAY} or {@link #UNSETTLED}
 */
public record Basins(double[] x, double[] y, int[][] end) {
    public static final int UNSETTLED = -1;
    public static final int RUNAWAY = -2;

    private static final int PARTS = 48;
    /** What starts at nothing stays there and tells of no neighbour: it starts with this part of the axis. */
    private static final double FIRST = 1e-3;
    /** In units of the slower firm's growth: enough for most, and for those that pass near a saddle. */
    private static final double[] HORIZONS = {60, 2000};
    /** Many times what such runs take. */
    private static final long[] STEPS = {1500, 10_000};
    /** Of a run that is on its way, and not far outside. */
    private static final int OPEN = -3;

    private static final double OUTSIDE = 3;
    /** As part of the window, and of the distance from any other equilibrium. */
    private static final double ARRIVED = 3e-3;

    private static final double NEARER = 0.1;

    /** A start, and what became of it. */
    private static final class Begun {
        final Model model;

        @Nullable
        Sampled sampled;

        Begun(Model model) {
            this.model = model;
        }
    }

    /** Null where it was stopped. */
    static @Nullable Basins of(
            Plane plane, Window window, List<PlaneEquilibrium> equilibria, Paces paces, Resources effort) {
        double[] x = new double[PARTS + 1];
        double[] y = new double[PARTS + 1];
        for (int k = 0; k <= PARTS; k++) {
            x[k] = Math.max(window.x(k / (double) PARTS), FIRST * window.right());
            y[k] = Math.max(window.y(k / (double) PARTS), FIRST * window.high());
        }
        int[][] end = new int[x.length][y.length];
        int[] open = new int[x.length * y.length];
        for (int k = 0; k < open.length; k++) {
            open[k] = k;
        }
        Ends ends = new Ends(plane, window, equilibria);
        for (int round = 0; round < HORIZONS.length && open.length > 0; round++) {
            int[] starts = open;
            RunRequest request = paces.request(HORIZONS[round], STEPS[round]);
            List<Batch.Foreseen<Begun>> foreseen = List.of(new Batch.Foreseen<>(
                    begun -> begun.model, request, Accuracy.STATISTICS, (begun, sampled) -> begun.sampled = sampled));
            List<Integer> found = new Batch<>(
                            starts.length,
                            k -> new Begun(plane.from(x[starts[k] / y.length], y[starts[k] % y.length])),
                            begun -> foreseen,
                            begun -> ends.of(begun.sampled))
                    .rows(effort);
            if (found.size() < starts.length) {
                return null;
            }
            for (int k = 0; k < starts.length; k++) {
                end[starts[k] / y.length][starts[k] % y.length] = found.get(k);
            }
            open = IntStream.range(0, starts.length)
                    .filter(k -> found.get(k) == OPEN)
                    .map(k -> starts[k])
                    .toArray();
        }
        for (int start : open) {
            end[start / y.length][start % y.length] = UNSETTLED;
        }
        return new Basins(x, y, end);
    }

    /** Which part of the starts ends there. */
    public double share(int where) {
        int count = 0;
        for (int[] column : end) {
            for (int one : column) {
                count += one == where ? 1 : 0;
            }
        }
        return count / (double) starts();
    }

    public int starts() {
        return x.length * y.length;
    }

    /** Which end a run came to. */
    private record Ends(Plane plane, Window window, List<PlaneEquilibrium> equilibria) {
        int of(@Nullable Sampled sampled) {
            if (sampled == null) {
                return UNSETTLED;
            }
            if (sampled.ending().reason() == Ending.Reason.RUNAWAY) {
                return RUNAWAY;
            }
            double[] last = sampled.output()[sampled.output().length - 1];
            int attractor = 0;
            for (PlaneEquilibrium one : equilibria) {
                if (one.attracts()) {
                    double away = away(one, last[0], last[1]);
                    boolean there = away < ARRIVED;
                    for (PlaneEquilibrium other : equilibria) {
                        there &= other.equals(one) || away < NEARER * away(other, one.x(), one.y());
                    }
                    if (there) {
                        return attractor;
                    }
                    attractor++;
                }
            }
            boolean near = last[0] <= OUTSIDE * window.right() && last[1] <= OUTSIDE * window.high();
            return near && sampled.ending().reason() == Ending.Reason.REACHED ? OPEN : UNSETTLED;
        }

        private double away(PlaneEquilibrium from, double x, double y) {
            double away = Math.max(Math.abs(from.x() - x) / window.width(), Math.abs(from.y() - y) / window.height());
            return Double.isNaN(away) ? Double.POSITIVE_INFINITY : away;
        }
    }
}
