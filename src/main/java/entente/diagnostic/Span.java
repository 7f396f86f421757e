package entente.diagnostic;

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

    /** Its text without line breaks. */
    public String oneLine() {
        return text().strip().replaceAll("\\s+", " ");
    }

    /** From the start of this span to the end of the other. */
    public Span to(Span other) {
        return new Span(source, start, Math.max(end, other.end));
    }

    @Override
    public String toString() {
        return source.name() + ":" + line() + ":" + column();
    }
}
