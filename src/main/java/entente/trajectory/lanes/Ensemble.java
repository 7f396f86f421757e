package entente.trajectory.lanes;

import entente.trajectory.Workers;
import java.util.function.BooleanSupplier;

/** Many runs of one law, on all threads that there are, with the same bits on any number of threads and lanes. */
public final class Ensemble {
    /** Runs drawn at once: neighbours, and few beside all of them, so that threads end together. */
    private static final int PIECE = 32;

    private static final int PIECES = 64;
    /** Of a few hundred runs a thread may take one lane's worth in so many. */
    private static final int SHARES = 16;

    private Ensemble() {}

    /**
     * @param to        where each run ends; may be +∞ with {@link EnsembleMethod#untilSettled()}
     * @param times     sample times, ascending, none above {@code to}
     * @param cancelled asked now and then
     */
    public static void run(
            LaneLaw law,
            EnsembleRuns runs,
            EnsembleMethod method,
            double to,
            double[] times,
            EnsembleRuns.Receiver receiver,
            Workers workers,
            BooleanSupplier cancelled) {
        int count = runs.count();
        int piece = Math.max(1, Math.min(PIECE, count / PIECES));
        int pieces = (count + piece - 1) / piece;
        int lanes = Math.min(method.lanes(), Math.max(method.lanes() / 4, count / SHARES));
        workers.drawing(pieces, next -> {
            Queue queue = new Queue(next, piece, count);
            new LaneKernel(law.forOneThread(), runs, method, to, times, receiver, queue, lanes).run(cancelled);
        });
    }
}
