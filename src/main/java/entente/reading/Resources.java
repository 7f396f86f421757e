package entente.reading;

import entente.stability.Patience;
import entente.symbolic.Tape;
import entente.trajectory.Workers;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What an answer may cost, and who hears how far it is.
 *
 * @param resolution the shortest share of a run for which a condition must hold to be found
 * @param steps      how many integration steps one run may take
 * @param compiler for runs that have the same law for long; null where it is interpreted, to the same digits
 * @param workers    threads for many runs at once, and for a very large one
 * @param cancelled  asked now and then, from any thread; true stops what runs
 * @param progress   hears how many of a question's many runs are done
 */
public record Resources(
        double resolution,
        long steps,
        Tape.@Nullable Compiler compiler,
        Workers workers,
        BooleanSupplier cancelled,
        Progress progress) {

    /** Called now and then, from any thread. */
    @FunctionalInterface
    public interface Progress {
        void at(long done, long of);
    }

    /** Whoever asks one question now, and waits until it is answered or the session is stopped. */
    public Patience patience() {
        return new Patience(cancelled, progress::at);
    }

    /** For one of many that go side by side: it has no threads of its own, nor tells how far it is. */
    public Resources apart() {
        return withWorkers(Workers.NONE).withProgress((done, of) -> {});
    }

    public static Resources usual() {
        return new Resources(1e-4, 10_000_000, null, Workers.NONE, () -> false, (done, of) -> {});
    }

    public Resources withResolution(double share) {
        return new Resources(share, steps, compiler, workers, cancelled, progress);
    }

    public Resources withSteps(long most) {
        return new Resources(resolution, most, compiler, workers, cancelled, progress);
    }

    public Resources withCompiler(Tape.@Nullable Compiler by) {
        return new Resources(resolution, steps, by, workers, cancelled, progress);
    }

    public Resources withWorkers(Workers threads) {
        return new Resources(resolution, steps, compiler, threads, cancelled, progress);
    }

    public Resources withCancelled(BooleanSupplier asked) {
        return new Resources(resolution, steps, compiler, workers, asked, progress);
    }

    public Resources withProgress(Progress heard) {
        return new Resources(resolution, steps, compiler, workers, cancelled, heard);
    }
}
