package entente.console;

import java.util.function.BooleanSupplier;

/** Says when to stop: at the time limit, when nobody reads the answers any more, or when the user asks. */
final class Watch implements BooleanSupplier {
    private final Output out;
    private final long start = System.nanoTime();
    private final long nanoseconds;
    private volatile boolean stopped;

    Watch(long seconds, Output out) {
        this.nanoseconds = seconds * 1_000_000_000L;
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
