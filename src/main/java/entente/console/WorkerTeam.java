package entente.console;

import entente.trajectory.Workers;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Threads that stay for many short calls, made at the first one that needs them and gone when the team is closed. The
 * caller works along and waits for pieces, not for threads: one that comes late finds nothing to do and holds nobody up.
 */
final class WorkerTeam implements Workers.Team {
    /** Looks for work before a thread sleeps: some microseconds, the time between the calls of a run. */
    private static final int PATIENCE = 500;

    private final int most;
    private Thread[] others = {};
    private volatile @Nullable Task task;
    private volatile boolean closed;

    WorkerTeam(int most) {
        this.most = most;
    }

    @Override
    public void each(int count, IntConsumer work) {
        if (closed || Math.min(most, count) <= 1) {
            NONE.each(count, work);
            return;
        }
        if (others.length == 0) {
            engage();
        }
        Task now = new Task(count, work);
        task = now;
        for (int k = 0; k < Math.min(others.length, count - 1); k++) {
            LockSupport.unpark(others[k]);
        }
        now.work();
        now.await();
        task = null;
        now.rethrow();
    }

    private void engage() {
        others = new Thread[most - 1];
        for (int k = 0; k < others.length; k++) {
            others[k] = new Thread(null, this::serve, "entente-team-" + (k + 1), Threads.STACK);
            others[k].setDaemon(true);
            others[k].start();
        }
    }

    private void serve() {
        Task done = null;
        int looked = 0;
        while (!closed) {
            Task now = task;
            if (now != null && now != done) {
                now.work();
                done = now;
                looked = 0;
            } else if (looked++ < PATIENCE) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Thread other : others) {
            LockSupport.unpark(other);
        }
        Threads.join(others);
    }

    /** One call: its pieces are handed out in turn; after a failure the rest are handed out and not done. */
    private static final class Task {
        private final int count;
        private final IntConsumer work;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger left;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final Thread caller = Thread.currentThread();

        Task(int count, IntConsumer work) {
            this.count = count;
            this.work = work;
            this.left = new AtomicInteger(count);
        }

        void work() {
            for (int piece = next.getAndIncrement(); piece < count; piece = next.getAndIncrement()) {
                try {
                    if (failure.get() == null) {
                        work.accept(piece);
                    }
                } catch (Throwable e) {
                    failure.compareAndSet(null, e);
                }
                if (left.decrementAndGet() == 0 && Thread.currentThread() != caller) {
                    LockSupport.unpark(caller);
                }
            }
        }

        void await() {
            boolean interrupted = false;
            for (int looked = 0; left.get() > 0; looked++) {
                if (looked < PATIENCE) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                    interrupted |= Thread.interrupted();
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        void rethrow() {
            Threads.rethrow(failure.get());
        }
    }
}
