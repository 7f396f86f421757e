package entente.console;

import entente.trajectory.Workers;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads of a session, made for each call and gone with it, so that nothing is left
 * running. Pieces of work are long beside a thread's making.
 */
public final class Threads implements Workers {
    /** Enough for any expression that the reader lets through, whatever it is nested in. */
    public static final long STACK = 64L << 20;

    private final int most;

    public Threads(int most) {
        this.most = most;
    }

    @Override
    public void each(int count, IntConsumer work) {
        drawing(count, next -> {
            for (int piece = next.getAsInt(); piece >= 0; piece = next.getAsInt()) {
                work.accept(piece);
            }
        });
    }

    @Override
    public void drawing(int count, Consumer<IntSupplier> worker) {
        int threads = Math.min(most, count);
        if (threads <= 1) {
            NONE.drawing(count, worker);
            return;
        }
        AtomicInteger drawn = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Runnable loop = () -> {
            try {
                worker.accept(() -> {
                    int piece = drawn.getAndIncrement();
                    return piece < count ? piece : -1;
                });
            } catch (Throwable e) {
                drawn.set(count);
                failure.compareAndSet(null, e);
            }
        };
        Thread[] others = new Thread[threads - 1];
        for (int k = 0; k < others.length; k++) {
            others[k] = new Thread(null, loop, "entente-" + (k + 1), STACK);
            others[k].setDaemon(true);
            others[k].start();
        }
        loop.run();
        join(others);
        rethrow(failure.get());
    }

    @Override
    public IntSupplier counter() {
        return new AtomicInteger()::incrementAndGet;
    }

    @Override
    public Team team() {
        return new WorkerTeam(most);
    }

    static void join(Thread[] threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }
}
