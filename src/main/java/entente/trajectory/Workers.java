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
}
