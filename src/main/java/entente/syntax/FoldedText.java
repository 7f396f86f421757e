package entente.syntax;

import entente.diagnostic.Source;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A source as the lexer sees it, character for character, so that every offset is one of the source.
 *
 * <p>Full-width forms are their ASCII twins outside strings, comments and backquotes. What the lexer looks at is folded
 * further, to keep it in ASCII where it is fast, and to few characters, because it meets each for the first time in every
 * run: any letter but e is 'a', any digit '0', see the grammar.
 */
final class FoldedText implements CharStream {
    private static final char PART_OF_NAME = '\u0001';
    private static final char STRAY = '\u0002';
    private static final char[] ASCII = ascii();

    private final Source source;
    private final char[] text;
    private int position;

    FoldedText(Source source) {
        this.source = source;
        this.text = fold(source.text());
    }

    Source source() {
        return source;
    }

    String text(int start, int end) {
        return new String(text, start, end - start);
    }

    /** One pass that knows whether it stands in a string, a comment or a quoted name: those keep their characters. */
    private static char[] fold(String source) {
        char[] text = source.toCharArray();
        char inside = 0;
        boolean curled = false;
        for (int k = 0; k < text.length; k++) {
            char c = text[k];
            if (c == '\n') {
                inside = 0;
            } else if (inside == 0) {
                text[k] = twin(c);
                curled = text[k] == '"' && c != '"';
                inside = text[k] == '"' || text[k] == '`' || text[k] == '#' ? text[k] : 0;
            } else if (inside == '"' && c == '\\') {
                k += k + 1 < text.length && text[k + 1] != '\n' ? 1 : 0;
            } else if (c == inside || (curled && inside == '"' && twin(c) == '"') || (inside == '`' && c == '\uFF40')) {
                // A string that a typographic quote opens ends at any quote; one that " opens holds them as text.
                text[k] = inside;
                inside = inside == '#' ? inside : 0;
            }
        }
        return text;
    }

    private static char twin(char c) {
        if (c < 0xA0) {
            return c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - 0xFEE0);
        }
        if (c == '、') {
            return ',';
        }
        if (c == '“' || c == '”') {
            return '"';
        }
        return Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c;
    }

    @Override
    public int LA(int i) {
        int at = i < 0 ? position + i : position + i - 1;
        if (at < 0 || at >= text.length) {
            return IntStream.EOF;
        }
        char c = text[at];
        return c < ASCII.length ? ASCII[c] : folded(at);
    }

    private static char[] ascii() {
        char[] seen = new char[0x80];
        for (char c = 0; c < seen.length; c++) {
            seen[c] = foldedAscii(c);
        }
        return seen;
    }

    private static char foldedAscii(char c) {
        if (c == 'e' || c == 'E') {
            // It can stand in a number.
            return 'e';
        }
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            return 'a';
        }
        if (c >= '0' && c <= '9') {
            return '0';
        }
        return (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t' ? c : STRAY;
    }

    private int folded(int at) {
        char c = text[at];
        if (c == '→' || c == '↔' || c == '⊣') {
            return c;
        }
        int point = Character.codePointAt(text, at);
        if (Character.isLetter(point)) {
            return 'a';
        }
        boolean part = Character.isDigit(point) || (point >= 0x2080 && point <= 0x2089) || isMark(point);
        return part ? PART_OF_NAME : STRAY;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    @Override
    public void consume() {
        if (position >= text.length) {
            throw new IllegalStateException("cannot consume EOF");
        }
        position += Character.charCount(Character.codePointAt(text, position));
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public int index() {
        return position;
    }

    @Override
    public void seek(int index) {
        position = index;
    }

    @Override
    public int size() {
        return text.length;
    }

    @Override
    public String getSourceName() {
        return source.name();
    }

    @Override
    public String getText(Interval interval) {
        int end = Math.min(interval.b + 1, text.length);
        return interval.a >= end ? "" : text(interval.a, end);
    }
}
