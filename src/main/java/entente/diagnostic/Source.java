package entente.diagnostic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A text that was read, and where its lines begin.
 *
 * @param name       as the user knows it: a path relative to where Entente was started, {@code <stdin>}, {@code <input>}
 * @param text       normalised: no byte-order mark, lines ending in \n
 * @param lineStarts offset of each line's first character
 */
public record Source(String name, String text, List<Integer> lineStarts) {
    public static Source of(String name, String text) {
        String normal = (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int k = normal.indexOf('\n'); k >= 0; k = normal.indexOf('\n', k + 1)) {
            starts.add(k + 1);
        }
        return new Source(name, normal, List.copyOf(starts));
    }

    /** The line of an offset, from 1. */
    public int line(int offset) {
        int k = Collections.binarySearch(lineStarts, offset);
        return k >= 0 ? k + 1 : -k - 1;
    }

    /** The column of an offset, from 1, in characters (code points). */
    public int column(int offset) {
        int start = lineStarts.get(line(offset) - 1);
        return text.codePointCount(start, offset) + 1;
    }

    /** A line's text without its end. */
    public String lineText(int line) {
        int start = lineStarts.get(line - 1);
        int end = line < lineStarts.size() ? lineStarts.get(line) - 1 : text.length();
        return text.substring(start, end);
    }

    public Span span(int start, int end) {
        return new Span(this, start, end);
    }

    /** Sources are compared by identity in spans: two files may hold the same text. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
