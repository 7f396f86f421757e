package entente.trajectory;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/** Threads, lent by whoever has them; what is computed never depends on how many there are. */
@FunctionalInterface
public interface Workers {
    /** The caller's own thread and no other. */
    Workers NONE = new Workers() {
        @Override
        public void each(int count, IntConsumer work) {
            for (int k = 0; k < count; k++) {
                work.accept(k);
            }
        }

        @Override
        public void drawing(int count, Consumer<IntSupplier> worker) {
            int[] next = {0};
            worker.accept(() -> next[0] < count ? next[0]++ : -1);
        }
    };

    /**
     * Does the pieces of work 0 .. count − 1, in any order, on any threads, and returns when all are done; what a piece
     * wrote can then be read. A piece's exception is thrown on.
     */
    void each(int count, IntConsumer work);

    /**
     * For work that wants its next piece before the last one is done: a worker for every thread, who draws from the pieces
     * 0 .. count − 1 until it gets −1.
     */
    default void drawing(int count, Consumer<IntSupplier> worker) {
        each(count, piece -> {
            int[] next = {piece};
            worker.accept(() -> {
                int drawn = next[0];
                next[0] = -1;
                return drawn;
            });
        });
    }

    /** Counts what is done: one more at each call, whichever of them calls. */
    default IntSupplier counter() {
        int[] count = {0};
        return () -> ++count[0];
    }

    /** The same workers, held together for many short calls, all from one thread, until the team is closed. */
    default Team team() {
        return new Team() {
            @Override
            public void each(int count, IntConsumer work) {
                Workers.this.each(count, work);
            }

            @Override
            public void close() {}
        };
    }

    /** Workers that stand ready between calls; once closed, the caller's own thread does all. */
    interface Team extends Workers, AutoCloseable {
        @Override
        void close();
    }
}
