package entente.difference.outline;

import java.util.List;

/**
 * A statement or a line of one, which can be changed by itself.
 *
 * @param key      what there can be but one of where it stands: {@code firm Jia}, {@code growth}, {@code Jia -> Yi}
 * @param said     what it says in canonical words, its documentation before it
 * @param head     the same of what stands before its brace; all of it where it has none
 * @param first    offset of its documentation, or of itself
 * @param start    offset of itself, inclusive
 * @param end      exclusive
 * @param open     offset of its brace, or -1
 * @param children what stands in its braces, in order
 */
public record Unit(
        String key,
        String said,
        String head,
        String documentation,
        int first,
        int start,
        int end,
        int open,
        List<Unit> children) {
    public Unit {
        children = List.copyOf(children);
    }

    /** Whether its lines can be changed one by one. */
    public boolean isContainer() {
        return open >= 0;
    }
}
