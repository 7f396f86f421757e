package entente.syntax;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.diagnostic.NearWord;
import entente.diagnostic.Phrase;
import entente.diagnostic.Span;
import entente.syntax.grammar.EntenteParser;
import java.util.List;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** A parser's mistake in the words of the language. */
final class Explanation {
    private final Places places;
    private final Advice advice;
    private final Borrowed borrowed;

    Explanation(Places places) {
        this.places = places;
        this.advice = new Advice(places);
        this.borrowed = new Borrowed(places);
    }

    /** Of a statement that does not read on at a token. {@code offered} is what else could have stood there. */
    Diagnostic of(Parser parser, ParserRuleContext tree, RecognitionException mistake, IntervalSet offered) {
        Token found = mistake.getOffendingToken();
        Token first = tree.getStart();
        Diagnostic misspelt = misspelt(parser, tree, first, found);
        if (misspelt != null) {
            return misspelt;
        }
        IntervalSet expected = expected(mistake).or(offered);
        Token last = parser.getInputStream().LT(-1);
        boolean time = last != null && last.getType() == EntenteParser.AT && found.getType() == EntenteParser.TIME;
        if (expected.contains(EntenteParser.NAME) && isReservedName(found) && !time) {
            String text = places.text(found);
            return Diagnostic.of(Code.E106, places.span(found), text).hint("diagnostic.hint.backquotes", text);
        }
        Phrase hint = advice.about(parser, tree, first, found, expected);
        if (expected.isNil()) {
            return Diagnostic.of(Code.E103, places.span(found), shown(found)).hint(hint);
        }
        Phrase what = Expected.of(expected, isChinese(first));
        Token before = parser.getInputStream().LT(-1);
        boolean lineEnds = before != null
                && (Words.endsLine(found)
                        || places.span(before).line() < places.span(found).line());
        if (lineEnds) {
            Span span = found.getType() == EntenteParser.RBRACE ? places.span(found) : places.after(before);
            return Diagnostic.of(Code.E101, span, what).hint(hint);
        }
        return Diagnostic.of(Code.E102, places.span(found), what, shown(found)).hint(hint);
    }

    /** Of a token that stands where a statement is over or where none can begin. */
    Diagnostic ofRest(Parser parser, ParserRuleContext list, IntervalSet offered) {
        Token found = parser.getCurrentToken();
        Token first = firstOfStatement(parser);
        if (list instanceof EntenteParser.PictureContext && first == found) {
            return noOption(found);
        }
        Diagnostic misspelt = misspelt(parser, list, first, found);
        if (misspelt != null) {
            return misspelt;
        }
        Phrase hint = advice.about(parser, list, first, found, offered);
        Code code = first == found ? Code.E104 : Code.E103;
        return Diagnostic.of(code, places.span(found), shown(found)).hint(hint);
    }

    private Diagnostic noOption(Token found) {
        String text = places.text(found);
        List<String> options = Words.options(isChinese(found));
        String near = NearNames.nearest(text, options);
        Diagnostic unknown = Diagnostic.of(Code.E133, places.span(found), text);
        return near == null
                ? unknown.hint("diagnostic.hint.options", options)
                : unknown.hint("diagnostic.hint.near", near);
    }

    private static IntervalSet expected(RecognitionException mistake) {
        boolean exact = mistake instanceof InputMismatchException
                || (mistake instanceof NoViableAltException choice
                        && choice.getStartToken() == choice.getOffendingToken());
        IntervalSet tokens = exact ? mistake.getExpectedTokens() : null;
        return tokens == null ? new IntervalSet() : tokens;
    }

    /** A word that begins or joins statements stands for a name; words like {@code and} are rather out of place. */
    private boolean isReservedName(Token found) {
        Keyword word = Keyword.of(places.text(found));
        return word != null && Words.isReserved(found) && word.category() != Keyword.Category.JOINING;
    }

    /** {@code simulat to 60}, {@code 设x = 3}, {@code Yi withold 60%}, {@code assert Jia > 3}: no word of the language. */
    private @Nullable Diagnostic misspelt(Parser parser, ParserRuleContext tree, Token first, Token found) {
        NearWord borrowedWord = borrowed.first(parser.getInputStream(), tree, first, found);
        if (borrowedWord != null) {
            Code code = Words.isReserved(first) ? Code.E104 : Code.E105;
            return Diagnostic.of(code, places.span(first), places.text(first)).hint(borrowedWord.hint());
        }
        if (first.getType() != EntenteParser.NAME) {
            return null;
        }
        String text = places.text(first);
        Glued glued = Glued.of(text);
        if (glued != null && glued.beginsStatement()) {
            return Diagnostic.of(Code.E105, places.span(first), text).hint("diagnostic.hint.space", glued.spelling());
        }
        boolean second = found.getTokenIndex() == first.getTokenIndex() + 1;
        boolean begins = NearNames.nearest(text, Words.firstWords(isChinese(first))) != null;
        Phrase verb = begins ? null : borrowed.verb(first, found);
        if (verb != null) {
            return Diagnostic.of(Code.E105, places.span(found), places.text(found))
                    .hint(verb);
        }
        if (second && found.getType() == EntenteParser.NAME) {
            Diagnostic nearVerb = near(found, Words.verbs(isChinese(found)));
            if (nearVerb != null) {
                return nearVerb;
            }
        }
        boolean inFirm =
                tree instanceof EntenteParser.FirmLineContext || tree instanceof EntenteParser.FirmBlockContext;
        if (inFirm) {
            return near(first, Words.firmWords(isChinese(first)));
        }
        boolean early = second || found.getType() == EntenteParser.STRING;
        return early ? near(first, Words.firstWords(isChinese(first))) : null;
    }

    private @Nullable Diagnostic near(Token token, Iterable<String> words) {
        String text = places.text(token);
        String word = NearNames.nearest(text, words);
        return word == null
                ? null
                : Diagnostic.of(Code.E105, places.span(token), text).hint("diagnostic.hint.near", word);
    }

    /** The first token of the statement in which the parser stands. */
    static Token firstOfStatement(Parser parser) {
        Token first = parser.getCurrentToken();
        for (int k = first.getTokenIndex() - 1; k >= 0; k--) {
            Token token = parser.getInputStream().get(k);
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                int type = token.getType();
                if (type == EntenteParser.NEWLINE || type == EntenteParser.SEMICOLON || type == EntenteParser.LBRACE) {
                    break;
                }
                first = token;
            }
        }
        return first;
    }

    private Object shown(Token token) {
        boolean end = Words.endsLine(token) && token.getType() != EntenteParser.RBRACE;
        return end ? Phrase.of("diagnostic.thing.end") : places.span(token).text();
    }

    private boolean isChinese(Token token) {
        return places.text(token).codePoints().anyMatch(c -> c > 0x7F);
    }
}
