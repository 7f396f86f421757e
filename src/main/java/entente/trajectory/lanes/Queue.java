package entente.trajectory.lanes;

import java.util.function.IntSupplier;

/** The runs still to be begun by one thread's lanes, drawn a piece at a time from what all threads share. */
final class Queue {
    private final IntSupplier pieces;
    private final int piece;
    private final int count;
    private int next;
    private int end;
    private boolean empty;

    /** @param pieces the next piece's number, then −1; the last piece may be shorter than the others */
    Queue(IntSupplier pieces, int piece, int count) {
        this.pieces = pieces;
        this.piece = piece;
        this.count = count;
    }

    /** Whether {@link #take} has come to the end, or was told that it has. */
    boolean empty() {
        return empty;
    }

    /** The next run, or −1 where none is left. */
    int take() {
        if (next == end && !empty) {
            int drawn = pieces.getAsInt();
            empty = drawn < 0;
            next = drawn * piece;
            end = Math.min(count, next + piece);
        }
        return empty ? -1 : next++;
    }

    /** Gives up what is left. */
    void close() {
        empty = true;
    }
}
