package entente.trajectory.lanes;

import entente.trajectory.Workers;
import java.util.function.BooleanSupplier;

/** Many runs of one law, on all threads that there are, with the same bits on any number of threads and lanes. */
public final class Ensemble {
    /** Pieces of work: enough to keep several threads busy to the end, each long beside its lanes' draining. */
    private static final int PIECES = 16;

    private Ensemble() {}

    /**
     * @param to        where each run ends; may be +∞ with {@link Method#untilSettled()}
     * @param times     sample times, ascending, none above {@code to}
     * @param cancelled asked now and then
     */
    public static void run(
            LaneLaw law,
            Runs runs,
            Method method,
            double to,
            double[] times,
            Runs.Receiver receiver,
            Workers workers,
            BooleanSupplier cancelled) {
        int count = runs.count();
        int piece = Math.max(method.lanes() / 4, (count + PIECES - 1) / PIECES);
        int pieces = (count + piece - 1) / piece;
        workers.each(pieces, k -> {
            int first = k * piece;
            int last = Math.min(count, first + piece);
            new LaneKernel(law.forOneThread(), runs, method, to, times, receiver, first, last).run(cancelled);
        });
    }
}
