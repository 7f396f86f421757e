package entente.syntax;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.diagnostic.Phrase;
import entente.diagnostic.Span;
import entente.syntax.Keyword.Category;
import entente.syntax.grammar.EntenteParser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Which words and tokens are what, for messages. */
final class Words {
    private Words() {}

    static boolean isName(Token token) {
        int type = token.getType();
        return type == EntenteParser.NAME || type == EntenteParser.QUOTED_NAME || isWord(type) && !isReserved(token);
    }

    static boolean isReserved(Token token) {
        return token.getType() >= EntenteParser.TITLE && token.getType() <= EntenteParser.WITHIN;
    }

    private static boolean isWord(int type) {
        return type >= EntenteParser.TITLE && type <= EntenteParser.WITHIN_ALLIANCE;
    }

    static boolean endsLine(Token token) {
        int type = token.getType();
        return type == EntenteParser.NEWLINE
                || type == EntenteParser.SEMICOLON
                || type == EntenteParser.RBRACE
                || type == Token.EOF;
    }

    /** The words that begin a statement, in one spelling. */
    static List<String> firstWords(boolean chinese) {
        return spellings(chinese, word -> word.beginsStatement() || word.category() == Category.PART);
    }

    static List<String> verbs(boolean chinese) {
        return spellings(chinese, word -> word.category() == Category.VERB);
    }

    private static List<String> spellings(boolean chinese, Predicate<Keyword> which) {
        List<String> words = new ArrayList<>();
        for (Keyword word : Keyword.values()) {
            if (which.test(word)) {
                words.add(chinese ? word.chinese() : word.english());
            }
        }
        return words;
    }

    static Diagnostic unknownQuality(String words, Span span) {
        List<String> known = spellings(words.charAt(0) > 0x7F, word -> word.category() == Category.QUALITY);
        String near = NearNames.nearest(words, known);
        Diagnostic unknown = Diagnostic.of(Code.E126, span, words);
        return near == null
                ? unknown.hint("diagnostic.hint.qualities", known)
                : unknown.hint("diagnostic.hint.near", near);
    }

    /** What to do about a token that does not fit behind another one, or null. */
    static @Nullable Phrase hint(Places places, @Nullable Token before, Token found) {
        if (before == null) {
            return null;
        }
        boolean adjacent = before.getStopIndex() + 1 == found.getStartIndex();
        Keyword glued = glued(places, before) == null ? glued(places, found) : glued(places, before);
        if (glued != null) {
            return Phrase.of("diagnostic.hint.space", glued.chinese());
        }
        if (before.getType() == EntenteParser.NUMBER && adjacent && isName(found)) {
            return Phrase.of("diagnostic.hint.multiply", places.text(before), places.text(found));
        }
        if (found.getType() == EntenteParser.DOT || before.getType() == EntenteParser.DOT) {
            return before.getType() == EntenteParser.NUMBER
                            || found.getType() == EntenteParser.NUMBER
                            || endsLine(before)
                    ? Phrase.of("diagnostic.hint.point")
                    : null;
        }
        if (isOperator(found) && !endsLine(before)) {
            return Phrase.of("diagnostic.hint.timeInParentheses");
        }
        Keyword word = Keyword.of(places.text(found));
        boolean begins = word != null && isReserved(found) && word.category() != Category.JOINING;
        return begins ? Phrase.of("diagnostic.hint.newLine") : null;
    }

    private static @Nullable Keyword glued(Places places, Token token) {
        return token.getType() == EntenteParser.NAME ? Keyword.glued(places.text(token)) : null;
    }

    private static boolean isOperator(Token token) {
        return token.getType() >= EntenteParser.PLUS && token.getType() <= EntenteParser.POWER;
    }
}
