package entente.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What stands between braces, read line by line while the parser goes on: a line's subtree is dropped when it has been
 * read, so that a long alliance needs no tree. A header has one body, the last that was closed.
 */
final class Bodies {
    private final Deque<List<Object>> open = new ArrayDeque<>();
    private List<Object> closed = List.of();
    private boolean broken;

    void open() {
        open.push(new ArrayList<>());
    }

    void close() {
        closed = open.pop();
    }

    void add(Object line) {
        open.element().add(line);
    }

    /** The lines of this kind in the body that was closed last. */
    <T> List<T> take(Class<T> kind) {
        List<T> lines = new ArrayList<>();
        for (Object line : closed) {
            if (kind.isInstance(line)) {
                lines.add(kind.cast(line));
            }
        }
        return lines;
    }

    /** Marks that a line could not be read on which what its header declares depends. */
    void breakHeader() {
        broken = true;
    }

    /** Whether the header's body was marked as broken; forgets it. */
    boolean takeBroken() {
        boolean was = broken;
        broken = false;
        return was;
    }
}
