package entente.stability;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How long whoever asks will wait. Loops that a model can lengthen ask {@link #over} every few milliseconds and come out
 * when it is; {@link #whole} keeps what they come out with from being taken for an answer. For one question and one
 * thread.
 */
public final class Patience {
    /** Hears how much of a question's work is done. */
    @FunctionalInterface
    public interface Progress {
        void at(long done, long of);
    }

    private final BooleanSupplier cancelled;
    private final Progress progress;
    private boolean ended;

    public Patience(BooleanSupplier cancelled, Progress progress) {
        this.cancelled = cancelled;
        this.progress = progress;
    }

    /** Of somebody who waits until it is done. */
    public static Patience endless() {
        return new Patience(() -> false, (done, of) -> {});
    }

    /** Whether to stop now. Once it is so it stays so. */
    public boolean over() {
        ended = ended || cancelled.getAsBoolean();
        return ended;
    }

    /** Whether some loop was told to stop, so that what was found since is not whole. */
    public boolean ended() {
        return ended;
    }

    public void done(long done, long of) {
        progress.at(done, of);
    }

    /** What is found, or nothing where it was stopped before it was whole. */
    public <T> Optional<T> whole(Supplier<T> search) {
        T found = search.get();
        return ended ? Optional.empty() : Optional.of(found);
    }
}
