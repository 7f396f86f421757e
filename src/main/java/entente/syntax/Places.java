package entente.syntax;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.syntax.grammar.EntenteParser;
import entente.syntax.grammar.EntenteParser.NameContext;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** What tokens and subtrees say: their places, names and texts. */
final class Places {
    /** Backslashes between the steps of a path, none of which could be meant as an escape alone. */
    private static final Pattern WINDOWS_PATH = Pattern.compile(
            "\"(?:[A-Za-z]:|\\.{0,2})?(?:\\\\[^\\\\\"/]+)+\\.\\w{1,5}\"|\"[^\\\\\"/ ]+(?:\\\\[^\\\\\"/ ]+)+\\.\\w{1,5}\"");

    private static final int LONGEST_LINE = 300;

    private final FoldedText folded;
    private final Mistakes mistakes;

    Places(FoldedText folded, Mistakes mistakes) {
        this.folded = folded;
        this.mistakes = mistakes;
    }

    void mistake(Diagnostic mistake) {
        mistakes.add(mistake);
    }

    int mistakes() {
        return mistakes.count();
    }

    Span span(Token token) {
        return mistakes.span(token.getStartIndex(), token.getStopIndex() + 1);
    }

    Span span(TerminalNode node) {
        return span(node.getSymbol());
    }

    Span span(ParserRuleContext tree) {
        return span(tree.getStart(), tree.getStop());
    }

    Span span(Token first, @Nullable Token last) {
        int end = last == null ? first.getStartIndex() : last.getStopIndex() + 1;
        return mistakes.span(first.getStartIndex(), Math.max(end, first.getStartIndex()));
    }

    /** Right behind a token, where something is missing. */
    Span after(Token token) {
        return mistakes.span(token.getStopIndex() + 1, token.getStopIndex() + 1);
    }

    /** Whether nothing but space stands before a token in its line. */
    boolean beginsLine(Token token) {
        Span span = span(token);
        int lineStart = span.source().lineStarts().get(span.line() - 1);
        return span.source().text().substring(lineStart, span.start()).isBlank();
    }

    /** What stands in a token's line from there on, as far as a line is read by people. */
    String lineFrom(Token token) {
        String text = mistakes.source().text();
        int start = token.getStartIndex();
        int most = Math.min(text.length(), start + LONGEST_LINE);
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? most : Math.min(end, most));
    }

    boolean touchesDigit(Token token) {
        String text = mistakes.source().text();
        int before = token.getStartIndex() - 1;
        int after = token.getStopIndex() + 1;
        return (before >= 0 && Character.isDigit(text.charAt(before)))
                || (after < text.length() && Character.isDigit(text.charAt(after)));
    }

    /** A token that was reported already when it was read: a character without a meaning, quotes that do not close. */
    boolean isReported(Token token) {
        int type = token.getType();
        if (type != EntenteParser.STRING && type != EntenteParser.QUOTED_NAME) {
            return type == EntenteParser.STRAY;
        }
        String text = text(token);
        return text.length() == 1 || text.charAt(0) != text.charAt(text.length() - 1);
    }

    /** A token's text with full-width forms read as their twins. */
    String text(Token token) {
        return folded.text(token.getStartIndex(), token.getStopIndex() + 1);
    }

    Name name(NameContext tree) {
        return new Name(nameText(tree.getStart()), span(tree));
    }

    @Nullable
    Name nameOrNull(@Nullable NameContext tree) {
        return tree == null ? null : name(tree);
    }

    /** A name that a declaration gives. The names that the language gives to time, to π and to the index stay its own. */
    Name declared(NameContext tree) {
        Name name = name(tree);
        if (name.text().equals("t") || name.text().equals("pi") || name.text().equals("i")) {
            mistakes.add(
                    Diagnostic.of(Code.E117, name.span(), name.text()).hint("diagnostic.hint.given." + name.text()));
        }
        return name;
    }

    /** A name in a place where a word of the language can stand: the word's English spelling, if it is one. */
    Name word(NameContext tree, Keyword.Category category) {
        Name name = name(tree);
        boolean quoted = tree.getStart().getType() == EntenteParser.QUOTED_NAME;
        return quoted ? name : new Name(Keyword.canonical(name.text(), category), name.span());
    }

    String nameText(Token token) {
        String text = text(token);
        if (token.getType() == EntenteParser.QUOTED_NAME) {
            text = text.substring(1, Math.max(1, text.length() - 1));
        }
        return TokenReader.normal(text);
    }

    @Nullable
    String textOrNull(@Nullable TerminalNode string) {
        return string == null ? null : string(string);
    }

    /** What a string says, its escapes read. */
    String string(TerminalNode node) {
        Token token = node.getSymbol();
        if (token.getStopIndex() - token.getStartIndex() < LONGEST_LINE
                && WINDOWS_PATH.matcher(text(token)).matches()) {
            String path = text(token).replaceAll("\\\\+", "/");
            mistakes.add(Diagnostic.of(Code.E110, span(token), "\\").hint("diagnostic.hint.path", path));
            return path.substring(1, path.length() - 1);
        }
        int end = token.getStopIndex();
        String source = mistakes.source().text();
        StringBuilder text = new StringBuilder();
        for (int k = token.getStartIndex() + 1; k < end; k++) {
            char c = source.charAt(k);
            if (c == '\\') {
                k = escape(source, k, end, text);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Appends what an escape stands for and gives the offset of its last character. */
    private int escape(String source, int start, int end, StringBuilder text) {
        char kind = source.charAt(start + 1);
        if (kind == 'n') {
            text.append('\n');
        } else if (kind == '"' || kind == '\\' || kind == '“' || kind == '”') {
            text.append(kind);
        } else if (kind == 'u' && start + 2 < end && source.charAt(start + 2) == '{') {
            int close = source.indexOf('}', start);
            int point = close < 0 || close > end ? -1 : hexadecimal(source, start + 3, close);
            if (point >= 0 && Character.isValidCodePoint(point)) {
                text.appendCodePoint(point);
                return close;
            }
            badEscape(start, close < 0 || close > end ? end : close + 1);
            return start + 1;
        } else {
            badEscape(start, start + 2);
        }
        return start + 1;
    }

    private void badEscape(int start, int end) {
        Span span = mistakes.span(start, end);
        mistakes.add(Diagnostic.of(Code.E110, span, span.text()).hint("diagnostic.hint.escapes"));
    }

    private static int hexadecimal(String text, int start, int end) {
        if (end <= start || end - start > 6) {
            return -1;
        }
        int value = 0;
        for (int k = start; k < end; k++) {
            int digit = Character.digit(text.charAt(k), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
