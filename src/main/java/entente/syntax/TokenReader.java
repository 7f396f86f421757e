package entente.syntax;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.syntax.grammar.EntenteLexer;
import entente.syntax.grammar.EntenteParser;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a source: words typed by the table of keywords, and newlines hidden at which a statement goes on.
 *
 * <p>A line goes on inside ( and [, after a token that asks for more, and before then and else; never before a line
 * that begins with a statement's first word or }, so that a forgotten parenthesis costs one message.
 */
final class TokenReader {
    /** Each takes some hundred bytes with what is made of it. */
    private static final int MOST_TOKENS = 10_000_000;

    private final FoldedText text;
    private final EntenteLexer lexer;
    private final Mistakes mistakes;
    private final Nesting nesting;
    private final int most;
    private final List<Token> tokens = new ArrayList<>();

    private @Nullable CommonToken ahead;
    private @Nullable CommonToken newline;
    private int last = Token.EOF;
    private int head = Token.EOF;
    private int openConditions;
    private boolean inOptions;

    TokenReader(FoldedText text, Mistakes mistakes) {
        this(text, mistakes, Depth.USUAL);
    }

    TokenReader(FoldedText text, Mistakes mistakes, Depth depth) {
        this(text, mistakes, depth, MOST_TOKENS);
    }

    TokenReader(FoldedText text, Mistakes mistakes, Depth depth, int most) {
        this.nesting = new Nesting(depth);
        this.most = most;
        this.text = text;
        this.mistakes = mistakes;
        this.lexer = new EntenteLexer(text);
        lexer.removeErrorListeners();
    }

    /** Every token with EOF last, or null where the text nests too deeply or is too long to be read. */
    @Nullable
    List<Token> read() {
        while (true) {
            CommonToken token = next();
            if (token.getChannel() == Token.HIDDEN_CHANNEL) {
                Characters.check(token, null, mistakes);
            } else if (token.getType() == EntenteParser.NEWLINE) {
                takeNewline(token);
            } else if (!takeVisible(token)) {
                return null;
            }
            token.setTokenIndex(tokens.size());
            tokens.add(token);
            if (token.getType() == Token.EOF) {
                return tokens;
            }
            if (tokens.size() > most) {
                mistakes.add(Diagnostic.of(Code.E704, span(token), most).hint("diagnostic.hint.files"));
                return null;
            }
        }
    }

    /** Whether a text that ends here waits for more: an open bracket, or a last word that asks for something. */
    boolean asksForMore() {
        return nesting.open() || goesOn(last) || openConditions > 0;
    }

    private CommonToken next() {
        CommonToken token = ahead == null ? (CommonToken) lexer.nextToken() : ahead;
        ahead = null;
        return token;
    }

    /** The first of several newlines may end the statement; what follows decides. */
    private void takeNewline(CommonToken token) {
        token.setChannel(Token.HIDDEN_CHANNEL);
        boolean line = last != Token.EOF
                && last != EntenteParser.NEWLINE
                && last != EntenteParser.SEMICOLON
                && last != EntenteParser.LBRACE;
        if (newline == null && line) {
            newline = token;
        }
    }

    private boolean takeVisible(CommonToken token) {
        Keyword word = token.getType() == EntenteParser.NAME ? Keyword.of(text(token)) : null;
        if (word != null && word.isLate() && !(canBegin() && isFollowed(token))) {
            word = null;
        }
        if (newline != null && endsLine(token, word)) {
            newline.setChannel(Token.DEFAULT_CHANNEL);
            if (token.getType() != Token.EOF) {
                endStatement();
            }
        }
        newline = null;
        type(token, word);
        Characters.check(token, tokens.isEmpty() ? null : tokens.get(tokens.size() - 1), mistakes);
        closeQuotes(token);
        int type = token.getType();
        if (type != Token.EOF) {
            if (!nesting.take(type)) {
                mistakes.add(
                        Diagnostic.of(Code.E702, span(token), nesting.limit()).hint("diagnostic.hint.split"));
                return false;
            }
            follow(type);
        }
        return true;
    }

    /** An unclosed string or name was reported; it is read as a closed one that leaves a { at the line's end alone. */
    private void closeQuotes(CommonToken token) {
        boolean string = token.getType() == EntenteParser.OPEN_STRING;
        if (string || token.getType() == EntenteParser.OPEN_QUOTED_NAME) {
            token.setType(string ? EntenteParser.STRING : EntenteParser.QUOTED_NAME);
            String line =
                    text.text(token.getStartIndex(), token.getStopIndex() + 1).stripTrailing();
            if (line.endsWith("{") && line.length() > 1) {
                int brace = token.getStartIndex() + line.length() - 1;
                token.setStopIndex(brace - 1);
                text.seek(brace);
            }
        }
    }

    private void follow(int type) {
        openConditions += type == EntenteParser.IF ? 1 : type == EntenteParser.ELSE && openConditions > 0 ? -1 : 0;
        if (type == EntenteParser.LBRACE || type == EntenteParser.RBRACE) {
            inOptions = type == EntenteParser.LBRACE && Words.hasOptions(head);
        }
        if (type == EntenteParser.SEMICOLON || type == EntenteParser.LBRACE || type == EntenteParser.RBRACE) {
            endStatement();
        } else if (head == Token.EOF || (last == EntenteParser.EQUAL && head == EntenteParser.LET)) {
            // In let NAME = question the question is what words take their sense from.
            head = type;
        }
        last = type;
    }

    private void endStatement() {
        head = Token.EOF;
        openConditions = 0;
        last = EntenteParser.NEWLINE;
        nesting.endStatement();
    }

    private boolean endsLine(Token next, @Nullable Keyword word) {
        if (word == Keyword.THEN || word == Keyword.ELSE) {
            return false;
        }
        boolean begins = (word != null && word.beginsStatement()) || next.getType() == EntenteParser.RBRACE;
        return begins || !(nesting.inParentheses() || goesOn(last));
    }

    private void type(CommonToken token, @Nullable Keyword word) {
        Keyword phrase = last == EntenteParser.NAME ? phrase(token) : null;
        if (phrase != null) {
            ((CommonToken) tokens.get(tokens.size() - 1)).setType(phrase.token());
            token.setType(EntenteParser.SECOND_WORD);
        }
        if (token.getType() == EntenteParser.STRING && head == EntenteParser.EXPECT && last == EntenteParser.EQUAL) {
            ((CommonToken) tokens.get(tokens.size() - 1)).setType(EntenteParser.EQUALS_TABLE);
        }
        if (word == null || last == EntenteParser.DOT) {
            return;
        }
        if (word == Keyword.YEAR) {
            boolean time = last == EntenteParser.AT
                    || last == EntenteParser.FROM
                    || last == EntenteParser.TO
                    || last == EntenteParser.MARK;
            token.setType(
                    time || (last == EntenteParser.COMMA && head == EntenteParser.SIMULATE)
                            ? EntenteParser.YEAR
                            : EntenteParser.NAME);
        } else if (word == Keyword.WITHIN && head == EntenteParser.SENSITIVITY && !nesting.inParentheses()) {
            token.setType(EntenteParser.WITHIN_ALLIANCE);
        } else if (word == Keyword.FOR && head == EntenteParser.FIT && last == EntenteParser.STRING) {
            token.setType(EntenteParser.FOR_DATA);
        } else if (word == Keyword.OF && last == EntenteParser.RPAREN && closesCoefficient()) {
            token.setType(EntenteParser.OF_ALLIANCE);
        } else if (word.isOption()) {
            token.setType(isInItsPlace(word) ? word.token() : EntenteParser.NAME);
        } else {
            token.setType(word.token());
        }
    }

    /** Whether a question can begin here. */
    private boolean canBegin() {
        return beginsLine()
                || (newline != null && !goesOn(last))
                || (last == EntenteParser.EQUAL && head == EntenteParser.LET);
    }

    private boolean beginsLine() {
        return last == Token.EOF
                || last == EntenteParser.NEWLINE
                || last == EntenteParser.SEMICOLON
                || last == EntenteParser.LBRACE
                || last == EntenteParser.RBRACE;
    }

    /** Whether what can be looked at follows in the same line, or is still to be typed. */
    private boolean isFollowed(Token token) {
        ahead = (CommonToken) lexer.nextToken();
        return switch (ahead.getType()) {
            case EntenteParser.NAME -> Words.isLookedAt(Keyword.of(text(ahead)));
            case EntenteParser.NUMBER,
                    EntenteParser.STRING,
                    EntenteParser.OPEN_STRING,
                    EntenteParser.QUOTED_NAME,
                    EntenteParser.OPEN_QUOTED_NAME,
                    EntenteParser.LPAREN -> true;
            case Token.EOF -> ahead.getStartIndex() > token.getStopIndex() + 1;
            default -> false;
        };
    }

    private boolean isInItsPlace(Keyword word) {
        return switch (word) {
            case OVER -> head == EntenteParser.DRAW && !nesting.inParentheses() && endsOperand(last);
            case COLUMNS -> inOptions && head == EntenteParser.PANELS && last != EntenteParser.PANELS;
            case LOG -> inOptions && (head == EntenteParser.X_AXIS || head == EntenteParser.Y_AXIS);
            case NONE -> inOptions && head == EntenteParser.LEGEND;
            default -> inOptions && beginsLine();
        };
    }

    private static boolean endsOperand(int type) {
        return type != EntenteParser.DRAW && type != EntenteParser.DOT && !goesOn(type) && !Words.joins(type);
    }

    /** The keyword of two words that ends here, or null. */
    private @Nullable Keyword phrase(Token token) {
        Token before = tokens.get(tokens.size() - 1);
        return token.getType() == EntenteParser.NAME && before.getType() == EntenteParser.NAME
                ? Keyword.of(text(before) + " " + text(token))
                : null;
    }

    /** Whether the parenthesis that was closed last holds a coefficient, as (Jia -> Yi). */
    private boolean closesCoefficient() {
        int depth = 0;
        for (int k = tokens.size() - 1; k >= 0; k--) {
            int type = tokens.get(k).getType();
            depth += type == EntenteParser.RPAREN ? 1 : type == EntenteParser.LPAREN ? -1 : 0;
            if (depth == 0) {
                return false;
            }
            if (depth == 1 && type == EntenteParser.TO_ARROW) {
                return true;
            }
        }
        return false;
    }

    private Span span(Token token) {
        return mistakes.span(token.getStartIndex(), token.getStopIndex() + 1);
    }

    private String text(Token token) {
        return normal(text.text(token.getStartIndex(), token.getStopIndex() + 1));
    }

    /** In NFC. Most text has nothing to compose, and the tables of the normaliser are slow to load. */
    static String normal(String text) {
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c >= 0x300 && !(c >= 0x4E00 && c <= 0x9FFF) && !(c >= 0x3B1 && c <= 0x3C9) && !isSubscript(c)) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private static boolean isSubscript(char c) {
        return c >= 0x2080 && c <= 0x2089;
    }

    private static boolean goesOn(int type) {
        return switch (type) {
            case EntenteParser.PLUS,
                    EntenteParser.MINUS,
                    EntenteParser.TIMES,
                    EntenteParser.DIVIDE,
                    EntenteParser.POWER,
                    EntenteParser.LESS,
                    EntenteParser.LESS_EQUAL,
                    EntenteParser.GREATER,
                    EntenteParser.GREATER_EQUAL,
                    EntenteParser.EQUAL,
                    EntenteParser.EQUAL_EQUAL,
                    EntenteParser.NOT_EQUAL,
                    EntenteParser.PLUS_EQUAL,
                    EntenteParser.MINUS_EQUAL,
                    EntenteParser.TIMES_EQUAL,
                    EntenteParser.DIVIDE_EQUAL,
                    EntenteParser.COMMA,
                    EntenteParser.TO_ARROW,
                    EntenteParser.BOTH_ARROW,
                    EntenteParser.AGAINST_ARROW,
                    EntenteParser.MUTUAL_ARROW,
                    EntenteParser.TILDE,
                    EntenteParser.RANGE,
                    EntenteParser.AND,
                    EntenteParser.OR,
                    EntenteParser.NOT,
                    EntenteParser.IF,
                    EntenteParser.THEN,
                    EntenteParser.ELSE -> true;
            default -> false;
        };
    }
}
