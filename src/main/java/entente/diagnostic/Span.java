package entente.diagnostic;

import org.jspecify.annotations.Nullable;

/** A stretch of a source: {@code start} inclusive, {@code end} exclusive, offsets into its text. */
public record Span(Source source, int start, int end) {
    public int line() {
        return source.line(start);
    }

    public int column() {
        return source.column(start);
    }

    public String text() {
        return source.text().substring(start, end);
    }

    /** From the start of this span to the end of the other. */
    public Span to(Span other) {
        return new Span(source, start, Math.max(end, other.end));
    }

    /** Written out, because what a record generates is linked at run time, and every run compares spans. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span span && span.source == source && span.start == start && span.end == end;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * source.hashCode() + start) + end;
    }

    @Override
    public String toString() {
        return source.name() + ":" + line() + ":" + column();
    }
}
