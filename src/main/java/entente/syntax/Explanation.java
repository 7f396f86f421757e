package entente.syntax;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.diagnostic.Phrase;
import entente.diagnostic.Span;
import entente.syntax.grammar.EntenteParser;
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

    Explanation(Places places) {
        this.places = places;
    }

    /** Of a statement that does not read on at a token. */
    Diagnostic of(Parser parser, ParserRuleContext tree, RecognitionException mistake) {
        Token found = mistake.getOffendingToken();
        IntervalSet expected = expected(mistake);
        Diagnostic misspelt = misspelt(parser, tree.getStart(), found);
        if (misspelt != null) {
            return misspelt;
        }
        boolean name = expected.contains(EntenteParser.NAME);
        if (name && Words.isReserved(found)) {
            return reserved(found);
        }
        if (expected.isNil()) {
            return Diagnostic.of(Code.E103, span(parser, found), shown(found));
        }
        Phrase what = Expected.of(expected, isChinese(tree.getStart()));
        Span span = span(parser, found);
        Diagnostic diagnostic = Words.endsLine(found)
                ? Diagnostic.of(Code.E101, span, what)
                : Diagnostic.of(Code.E102, span, what, shown(found));
        return hinted(diagnostic, parser, found);
    }

    /** Of a token that stands where a statement is over or none can begin. */
    Diagnostic ofRest(Parser parser, IntervalSet expected) {
        Token found = parser.getCurrentToken();
        Token before = parser.getInputStream().LT(-1);
        boolean begins = expected.contains(EntenteParser.NAME) || before == null || Words.endsLine(before);
        if (!begins) {
            Diagnostic misspelt = misspelt(parser, firstOfLine(parser), found);
            if (misspelt != null) {
                return misspelt;
            }
        }
        Span span = places.span(found);
        return begins
                ? hinted(Diagnostic.of(Code.E104, span, shown(found)), parser, found)
                : hinted(Diagnostic.of(Code.E103, span, shown(found)), parser, found);
    }

    private static IntervalSet expected(RecognitionException mistake) {
        boolean exact = mistake instanceof InputMismatchException
                || mistake instanceof NoViableAltException choice
                        && choice.getStartToken() == choice.getOffendingToken();
        IntervalSet tokens = exact ? mistake.getExpectedTokens() : null;
        return tokens == null ? new IntervalSet() : tokens;
    }

    /** {@code simulat to 60}, {@code Yi withold 60%}: a first word that is no name, or a verb, almost spelt right. */
    private @Nullable Diagnostic misspelt(Parser parser, Token first, Token found) {
        if (first.getType() != EntenteParser.NAME || found == first) {
            return null;
        }
        boolean second = parser.getInputStream().get(first.getTokenIndex() + 1) == found;
        if (second && found.getType() == EntenteParser.NAME) {
            String verb = NearNames.nearest(places.text(found), Words.verbs(isChinese(found)));
            if (verb != null) {
                return Diagnostic.of(Code.E105, places.span(found), places.text(found))
                        .hint("diagnostic.hint.near", verb);
            }
        }
        if (second || found.getType() == EntenteParser.STRING) {
            String text = places.text(first);
            String word = NearNames.nearest(text, Words.firstWords(isChinese(first)));
            if (word != null) {
                return Diagnostic.of(Code.E105, places.span(first), text).hint("diagnostic.hint.near", word);
            }
        }
        return null;
    }

    private Diagnostic reserved(Token found) {
        String text = places.text(found);
        return Diagnostic.of(Code.E106, places.span(found), text).hint("diagnostic.hint.backquotes", text);
    }

    private Diagnostic hinted(Diagnostic diagnostic, Parser parser, Token found) {
        Token before = parser.getInputStream().LT(-1);
        Phrase hint = Words.hint(places, before, found);
        return hint == null
                ? diagnostic
                : diagnostic.hint(hint.key(), hint.arguments().toArray());
    }

    private Span span(Parser parser, Token found) {
        if (!Words.endsLine(found) || found.getType() == EntenteParser.RBRACE) {
            return places.span(found);
        }
        Token last = parser.getInputStream().LT(-1);
        return last == null ? places.span(found) : places.after(last);
    }

    private Token firstOfLine(Parser parser) {
        int k = parser.getCurrentToken().getTokenIndex();
        Token first = parser.getCurrentToken();
        for (int at = k - 1; at >= 0; at--) {
            Token token = parser.getInputStream().get(at);
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                if (Words.endsLine(token) || token.getType() == EntenteParser.LBRACE) {
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
