package entente.session;

import entente.answer.Field;
import entente.family.AcrossScenarios;
import entente.model.Question;
import entente.reading.Effort;
import entente.reading.Ended;
import entente.reading.Evaluation;
import entente.reading.Evaluation.Where;
import entente.reading.Readings;
import entente.reading.Runs;
import entente.reading.Subject;
import entente.trajectory.Accuracy;
import entente.trajectory.ManyRuns;
import entente.trajectory.RunRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sweep. Where the values read runs at times only, these go side by side first; what a row cannot read from
 * them it runs by itself, so that a row is right whatever was foreseen.
 */
final class SweptRows {
    /** Rows under way at once: few at first, so that a slow sweep that is stopped has some, and never too many to keep. */
    private static final int FIRST_BATCH = 256;

    private static final int LARGEST_BATCH = 8192;
    /** Rows that one thread takes at once. */
    private static final int PIECE = 32;

    private final Runs runs;
    private final Results results;
    private final Effort effort;
    private final Subject subject;
    private final List<Question.Value> values;
    private int done;
    private @Nullable Ended failed;

    private record Row(List<Field.Leaf> cells, @Nullable Ended failed) {}

    /** @param apart runs to begin from, which make no use of threads of their own */
    SweptRows(Runs apart, Results results, Effort effort, Subject subject, List<Question.Value> values) {
        this.runs = apart;
        this.results = results;
        this.effort = effort;
        this.subject = subject;
        this.values = values;
    }

    /** A run that ended with an error, or null. */
    @Nullable
    Ended failed() {
        return failed;
    }

    /** In the order of the grid; fewer than its points where it was stopped. */
    List<List<Field.Leaf>> of(Grid grid, AcrossScenarios quantities) {
        List<List<Field.Leaf>> rows = new ArrayList<>();
        int count = grid.count();
        for (int size = FIRST_BATCH; rows.size() < count; size = Math.min(2 * size, LARGEST_BATCH)) {
            int first = rows.size();
            Runs[] batch = new Runs[Math.min(size, count - first)];
            for (int k = 0; k < batch.length; k++) {
                batch[k] = runs.with(quantities.at(grid.point(first + k)));
            }
            sideBySide(batch, count);
            for (Row row : read(batch, k -> grid.point(first + k), count)) {
                if (row == null) {
                    return rows;
                }
                rows.add(row.cells);
                failed = failed == null ? row.failed : failed;
            }
        }
        return rows;
    }

    /** Makes the runs that are read at known times only. */
    private void sideBySide(Runs[] batch, int count) {
        Readings.of(values, batch[0], results, subject).forEach((whose, read) -> {
            RunRequest request = runs.request(read.last()).at(List.copyOf(read));
            AtomicInteger ran = new AtomicInteger();
            ManyRuns.Receiver receiver = (k, sampled) -> {
                batch[k].take(whose, sampled);
                tell(ran.incrementAndGet(), count);
            };
            ManyRuns.run(
                    batch.length, k -> batch[k].model(whose), request, Accuracy.VALUES, receiver, effort.workers());
        });
    }

    private @Nullable Row[] read(Runs[] batch, IntFunction<double[]> points, int count) {
        @Nullable Row[] rows = new Row[batch.length];
        AtomicInteger ready = new AtomicInteger();
        effort.workers().each((batch.length + PIECE - 1) / PIECE, piece -> {
            int end = Math.min(batch.length, (piece + 1) * PIECE);
            for (int k = piece * PIECE; k < end && !effort.cancelled().getAsBoolean(); k++) {
                Row row = read(batch[k], points.apply(k));
                // One that was stopped half-way has values missing that it could have.
                rows[k] = effort.cancelled().getAsBoolean() ? null : row;
                tell(ready.incrementAndGet(), count);
            }
        });
        done += batch.length;
        return rows;
    }

    /** A row counts when its runs are made, and where these are not made before it, when it is read. */
    private void tell(int ofBatch, int count) {
        effort.progress().at(done + ofBatch, count);
    }

    private Row read(Runs there, double[] point) {
        Evaluation evaluation = new Evaluation(there, results);
        List<Field.Leaf> cells = new ArrayList<>(point.length + values.size());
        for (double value : point) {
            cells.add(new Field.Number(value));
        }
        for (Question.Value value : values) {
            cells.add(evaluation.value(value, Where.of(subject)).field());
        }
        return new Row(cells, evaluation.failed());
    }
}
