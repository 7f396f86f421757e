package entente.console;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Says when to stop: at the time limit, when nobody reads the answers any more, or when the user asks. */
final class StopCondition implements BooleanSupplier {
    private final Output out;
    private final long start = System.nanoTime();
    private final long nanoseconds;
    private volatile boolean stopped;

    StopCondition(long seconds, Output out) {
        // As many as there are means no limit.
        this.nanoseconds = TimeUnit.SECONDS.toNanos(seconds);
        this.out = out;
    }

    void stop() {
        stopped = true;
    }

    boolean stoppedByUser() {
        return stopped;
    }

    boolean timeIsUp() {
        return System.nanoTime() - start > nanoseconds;
    }

    @Override
    public boolean getAsBoolean() {
        return stopped || out.closed() || timeIsUp();
    }
}
