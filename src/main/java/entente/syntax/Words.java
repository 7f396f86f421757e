package entente.syntax;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.diagnostic.NearWords;
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
        return type == EntenteParser.NAME || type == EntenteParser.QUOTED_NAME || (isWord(type) && !isReserved(token));
    }

    static boolean isReserved(Token token) {
        int type = token.getType();
        return (type >= EntenteParser.TITLE && type <= EntenteParser.WITHIN)
                || type == EntenteParser.WITHIN_ALLIANCE
                || type == EntenteParser.OF_ALLIANCE
                || type == EntenteParser.FOR_DATA;
    }

    static boolean isWord(int type) {
        return type >= EntenteParser.TITLE && type <= EntenteParser.SECOND_WORD;
    }

    /** Whether the braces of a statement that begins with this hold the options of a picture. */
    static boolean hasOptions(int type) {
        return type == EntenteParser.DRAW
                || type == EntenteParser.PORTRAIT
                || type == EntenteParser.NETWORK
                || type == EntenteParser.MAP
                || type == EntenteParser.TRACE
                || type == EntenteParser.FIT
                || type == EntenteParser.FORECAST;
    }

    /** Whether a word behind {@code draw} is the first of what is drawn; else {@code draw} is a name of which it says something. */
    static boolean isLookedAt(@Nullable Keyword word) {
        return word == null
                || word == Keyword.FIRMS
                || word == Keyword.IF
                || !(word.reserved()
                        || word.category() == Category.VERB
                        || word == Keyword.UNDER
                        || word == Keyword.WITH
                        || word == Keyword.AS);
    }

    /** Whether what is named by a word follows it. */
    static boolean joins(int type) {
        return type == EntenteParser.TO
                || type == EntenteParser.OF
                || type == EntenteParser.FOR
                || type == EntenteParser.IN
                || type == EntenteParser.BY
                || type == EntenteParser.AT
                || type == EntenteParser.UNDER
                || type == EntenteParser.AGAINST
                || type == EntenteParser.OVER;
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

    /** The words that begin a picture's options. */
    static List<String> options(boolean chinese) {
        return spellings(
                chinese,
                word -> word == Keyword.TITLE
                        || (word.isOption()
                                && word != Keyword.OVER
                                && word != Keyword.COLUMNS
                                && word != Keyword.NONE
                                && word != Keyword.LOG));
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
        Phrase borrowed = NearWords.hint(NearWords.Place.QUALITY, words);
        if (near == null && borrowed != null) {
            return unknown.hint(borrowed);
        }
        return near == null
                ? unknown.hint("diagnostic.hint.qualities", known)
                : unknown.hint("diagnostic.hint.near", near);
    }

    /** The words that begin a line in the braces of a firm. */
    static List<String> firmWords(boolean chinese) {
        return spellings(
                chinese,
                word -> word == Keyword.GROWTH
                        || word == Keyword.CAPACITY
                        || word == Keyword.OUTPUT
                        || word == Keyword.LET);
    }

    /** Whether the messages hold an example of the statements that begin with this word. */
    static boolean hasExample(Keyword word) {
        return word.beginsStatement() || word == Keyword.FIRMS || word == Keyword.EACH;
    }

    /** A verb that says nothing alone. */
    static boolean needsMore(Keyword verb) {
        return verb == Keyword.WITHHOLDS || verb == Keyword.JOINS || verb == Keyword.LEAVES;
    }

    /** Whether a statement can begin right behind a token. */
    static boolean beginsAfter(Token token) {
        int type = token.getType();
        return type == EntenteParser.NEWLINE || type == EntenteParser.SEMICOLON || type == EntenteParser.LBRACE;
    }
}
