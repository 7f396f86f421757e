package entente.study;

import entente.model.Model;
import entente.reading.Resources;
import entente.trajectory.Accuracy;
import entente.trajectory.ManyRuns;
import entente.trajectory.RunRequest;
import entente.trajectory.Sampled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One row for each of many points. What is foreseen to be run at all of them goes side by side first; then a row is read
 * at each. Rows do not depend on threads, nor on which points stand in the same batch.
 *
 * @param count    of points, from 0
 * @param point    what stands at one: a model, runs to be made, numbers
 * @param foreseen what is run at every point, seen from any of them
 * @param reader   asked from several threads at once
 * @param <P>      what stands at a point
 * @param <R>      what is read there
 */
public record Batch<P, R>(
        int count, IntFunction<P> point, Function<P, List<Foreseen<P>>> foreseen, Function<P, R> reader) {
    /** Points under way at once: few at first, so that one that is slow and stopped has rows, and never too many to keep. */
    private static final int FIRST = 256;

    private static final int LARGEST = 8192;
    /** Points that one thread reads at once. */
    private static final int PIECE = 32;

    /**
     * A run at each point that is known before its row is read.
     *
     * @param taker takes what was found at a point, from any thread
     */
    public record Foreseen<P>(Function<P, Model> model, RunRequest request, Accuracy accuracy, Taker<P> taker) {}

    /** Takes what a run found. */
    @FunctionalInterface
    public interface Taker<P> {
        void take(P point, Sampled sampled);
    }

    /** The points from one to before another, as a batch of their own. */
    public Batch<P, R> part(int from, int to) {
        return new Batch<>(to - from, k -> point.apply(from + k), foreseen, reader);
    }

    /** In order; fewer than there are points where it was stopped. */
    public List<R> rows(Resources effort) {
        List<R> rows = new ArrayList<>();
        for (int size = FIRST; rows.size() < count; size = Math.min(2 * size, LARGEST)) {
            int first = rows.size();
            List<P> points = new ArrayList<>();
            for (int k = first; k < Math.min(count, first + size); k++) {
                points.add(point.apply(k));
            }
            run(points, first, effort);
            for (R row : read(points, first, effort)) {
                if (row == null) {
                    return rows;
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private void run(List<P> points, int before, Resources effort) {
        for (Foreseen<P> runs : foreseen.apply(points.get(0))) {
            IntSupplier ran = effort.workers().counter();
            ManyRuns.Receiver receiver = (k, sampled) -> {
                runs.taker().take(points.get(k), sampled);
                effort.progress().at(before + ran.getAsInt(), count);
            };
            ManyRuns.run(
                    points.size(),
                    k -> runs.model().apply(points.get(k)),
                    runs.request(),
                    runs.accuracy(),
                    receiver,
                    effort.workers());
        }
    }

    private List<@Nullable R> read(List<P> points, int before, Resources effort) {
        @SuppressWarnings("unchecked")
        @Nullable
        R[] rows = (@Nullable R[]) new Object[points.size()];
        IntSupplier done = effort.workers().counter();
        effort.workers().each((rows.length + PIECE - 1) / PIECE, piece -> {
            int end = Math.min(rows.length, (piece + 1) * PIECE);
            for (int k = piece * PIECE; k < end && !effort.cancelled().getAsBoolean(); k++) {
                R row = reader.apply(points.get(k));
                // One that was stopped half-way has values missing that it could have.
                rows[k] = effort.cancelled().getAsBoolean() ? null : row;
                effort.progress().at(before + done.getAsInt(), count);
            }
        });
        return Arrays.asList(rows);
    }
}
