package entente.trajectory;

import java.util.function.IntConsumer;

/** Threads, lent by whoever has them; what is computed never depends on how many there are. */
@FunctionalInterface
public interface Workers {
    /** The caller's own thread and no other. */
    Workers NONE = (count, work) -> {
        for (int k = 0; k < count; k++) {
            work.accept(k);
        }
    };

    /**
     * Does the pieces of work 0 .. count − 1, in any order, on any threads, and returns when all are done; what a piece
     * wrote can then be read. A piece's exception is thrown on.
     */
    void each(int count, IntConsumer work);

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
