package entente.diagnostic;

/**
 * The line of a place, made safe and short, and the carets that go under the place.
 *
 * @param line   without its end; of a long one the part around the place
 * @param indent blanks as wide as what stands before the place
 * @param carets one at the least, as wide as the place within its first line
 */
record Excerpt(String line, String indent, String carets) {
    private static final int WIDEST = 110;
    private static final int BEFORE = 50;

    static Excerpt of(Span span) {
        Source source = span.source();
        int row = span.line();
        String text = source.lineText(row);
        int lineStart = source.lineStarts().get(row - 1);
        int start = Math.min(span.start() - lineStart, text.length());
        int end = Math.max(start, Math.min(span.end() - lineStart, text.length()));

        int from = DisplayText.width(text) <= WIDEST ? 0 : startFor(text, start);
        int to = endFor(text, from);
        String before = (from > 0 ? "…" : "") + shown(text, from, start);
        String marked = shown(text, start, Math.min(end, to));
        String after = shown(text, Math.min(end, to), to) + (to < text.length() ? "…" : "");
        int width = Math.max(1, DisplayText.width(marked));
        return new Excerpt(before + marked + after, " ".repeat(DisplayText.width(before)), "^".repeat(width));
    }

    private static int startFor(String text, int place) {
        int from = place;
        for (int width = 0; from > 0 && width < BEFORE; ) {
            from = text.offsetByCodePoints(from, -1);
            width += DisplayText.width(text.codePointAt(from));
        }
        return from;
    }

    private static int endFor(String text, int from) {
        int to = from;
        for (int width = 0; to < text.length() && width < WIDEST; ) {
            width += DisplayText.width(text.codePointAt(to));
            to = text.offsetByCodePoints(to, 1);
        }
        return to;
    }

    private static String shown(String text, int from, int to) {
        return DisplayText.safe(text.substring(from, to).replace("\t", "    "));
    }
}
