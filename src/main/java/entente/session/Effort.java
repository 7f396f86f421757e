package entente.session;

import entente.stability.Patience;
import entente.trajectory.Workers;
import java.util.function.BooleanSupplier;

/**
 * What an answer may cost, and who hears how far it is.
 *
 * @param resolution the shortest share of a run for which a condition must hold to be found
 * @param steps      how many integration steps one run may take
 * @param workers    threads for many runs at once, and for a very large one
 * @param cancelled  asked now and then, from any thread; true stops what runs
 * @param progress   hears how many of a question's many runs are done
 */
public record Effort(double resolution, long steps, Workers workers, BooleanSupplier cancelled, Progress progress) {

    /** Called now and then, from any thread. */
    @FunctionalInterface
    public interface Progress {
        void at(long done, long of);
    }

    /** Whoever asks one question now, and waits until it is answered or the session is stopped. */
    Patience patience() {
        return new Patience(cancelled, progress::at);
    }

    static Effort usual() {
        return new Effort(1e-4, 10_000_000, Workers.NONE, () -> false, (done, of) -> {});
    }

    Effort withResolution(double share) {
        return new Effort(share, steps, workers, cancelled, progress);
    }

    Effort withSteps(long most) {
        return new Effort(resolution, most, workers, cancelled, progress);
    }

    Effort withWorkers(Workers threads) {
        return new Effort(resolution, steps, threads, cancelled, progress);
    }

    Effort withCancelled(BooleanSupplier asked) {
        return new Effort(resolution, steps, workers, asked, progress);
    }

    Effort withProgress(Progress heard) {
        return new Effort(resolution, steps, workers, cancelled, heard);
    }
}
