package entente.syntax;

import entente.diagnostic.NearNames;
import entente.diagnostic.NearWords;
import entente.diagnostic.Phrase;
import entente.syntax.Keyword.Category;
import entente.syntax.grammar.EntenteParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** What to do about a statement that cannot be read: the usual slips first, else an example of what was meant. */
final class Advice {
    private final Places places;
    private final Habits habits;
    private final Borrowed borrowed;

    Advice(Places places) {
        this.places = places;
        this.habits = new Habits(places);
        this.borrowed = new Borrowed(places);
    }

    /** @param expected what can stand where {@code found} stands; empty behind a whole statement */
    Phrase about(Parser parser, ParserRuleContext tree, Token first, Token found, IntervalSet expected) {
        TokenStream tokens = parser.getInputStream();
        Token before = tokens.LT(-1);
        Phrase slip = habit(tokens, first, found, expected);
        boolean borrows = NearWords.of(NearWords.Place.JOINING, places.text(found)) != null;
        if (slip == null && !expected.isNil() && !borrows && Glued.of(places.text(found)) == null) {
            slip = near(found, expected);
        }
        if (slip == null && before != null) {
            slip = habits.slip(tokens, before, first, found, expected);
        }
        if (slip == null) {
            slip = borrowed.joining(tokens, found, expected);
        }
        if (slip == null) {
            slip = habits.name(tokens, first, found);
        }
        if (slip == null && before != null) {
            slip = slip(parser, before, first, found);
        }
        if (slip == null) {
            slip = near(found, expected);
        }
        return slip == null ? example(tree, first, found, before) : slip;
    }

    /** What other languages have taught: comments behind //, names in quotes, signs of their own. */
    private @Nullable Phrase habit(TokenStream tokens, Token first, Token found, IntervalSet expected) {
        if (habits.isComment(tokens, first, found)) {
            return Phrase.of("diagnostic.hint.comment");
        }
        if (found.getType() == EntenteParser.STRING && (found == first || expected.contains(EntenteParser.NAME))) {
            return Phrase.of("diagnostic.hint.nameQuotes");
        }
        Phrase declared = habits.declared(first, found, expected);
        return declared != null ? declared : borrowed.signs(tokens, first, found);
    }

    /** A joining word that is almost spelt right, as in {@code sweep spill im 0..1}. */
    private @Nullable Phrase near(Token found, IntervalSet expected) {
        String text = places.text(found);
        if (found.getType() != EntenteParser.NAME || text.length() < 2) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (Keyword word : Keyword.values()) {
            boolean fits = expected.isNil()
                    ? word.category() == Category.JOINING || word.category() == Category.OPTION
                    : word.token() != EntenteParser.NAME && expected.contains(word.token());
            if (fits) {
                words.add(text.charAt(0) > 0x7F ? word.chinese() : word.english());
            }
        }
        String near = NearNames.nearest(text, words);
        return near == null ? null : Phrase.of("diagnostic.hint.near", near);
    }

    private @Nullable Phrase slip(Parser parser, Token before, Token first, Token found) {
        boolean adjacent = before.getStopIndex() + 1 == found.getStartIndex();
        Glued there = glued(parser, first, before);
        Glued glued = there == null ? glued(parser, first, found) : there;
        if (glued != null) {
            return Phrase.of("diagnostic.hint.space", glued.spelling());
        }
        if (before.getType() == EntenteParser.NUMBER && adjacent && Words.isName(found)) {
            Phrase number = habits.number(places.text(before), places.text(found));
            return number != null
                    ? number
                    : Phrase.of("diagnostic.hint.multiply", places.text(before), places.text(found));
        }
        Token point = found.getType() == EntenteParser.DOT ? found : before;
        if (point.getType() == EntenteParser.DOT && places.touchesDigit(point)) {
            return Phrase.of("diagnostic.hint.point");
        }
        Token timed = parser.getInputStream().LT(-2);
        boolean calls = found.getType() == EntenteParser.LPAREN && timed != null && isTime(timed);
        boolean computed = isOperator(found) || calls;
        if (computed && !Words.beginsAfter(before)) {
            return Phrase.of("diagnostic.hint.timeInParentheses");
        }
        Keyword word = Keyword.of(places.text(found));
        boolean begins = word != null && Words.isReserved(found) && word.category() != Category.JOINING;
        begins |= word != null && word.category() == Category.PART && Words.isWord(found.getType());
        return begins && !Words.beginsAfter(before) ? Phrase.of("diagnostic.hint.newLine") : null;
    }

    /** A word that begins its line, or has a number or a name of the script behind it; other names only look like it. */
    private @Nullable Glued glued(Parser parser, Token first, Token token) {
        Glued glued = token.getType() == EntenteParser.NAME ? Glued.of(places.text(token)) : null;
        boolean meant = glued != null
                && (token == first && glued.beginsStatement() || glued.isNumber() || names(parser, glued.rest()));
        return meant ? glued : null;
    }

    private boolean names(Parser parser, String text) {
        TokenStream tokens = parser.getInputStream();
        for (int k = 0; k < tokens.size(); k++) {
            Token token = tokens.get(k);
            if (token.getType() == EntenteParser.NAME && places.text(token).equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTime(Token token) {
        return token.getType() == EntenteParser.AT || token.getType() == EntenteParser.TO;
    }

    private static boolean isOperator(Token token) {
        return token.getType() >= EntenteParser.PLUS && token.getType() <= EntenteParser.POWER;
    }

    private Phrase example(ParserRuleContext tree, Token first, Token found, @Nullable Token before) {
        if (found.getType() == EntenteParser.LBRACE && found == first) {
            return Phrase.of("diagnostic.hint.braceLine");
        }
        if (found == first && isOperator(found)) {
            return Phrase.of("diagnostic.hint.operatorLine");
        }
        Keyword verb = before == null ? null : Keyword.of(places.text(before));
        if (verb != null && Words.needsMore(verb)) {
            return example(verb);
        }
        Keyword word = Words.isReserved(first) ? Keyword.of(places.text(first)) : null;
        if (word != null && Words.hasExample(word)) {
            return example(word);
        }
        if (tree instanceof EntenteParser.FirmLineContext || tree instanceof EntenteParser.FirmBlockContext) {
            return example(Keyword.FIRM);
        }
        if (tree instanceof EntenteParser.AllianceLineContext || tree instanceof EntenteParser.AllianceBlockContext) {
            return example(Keyword.ALLIANCE);
        }
        return Phrase.of(found == first ? "diagnostic.hint.statements" : "diagnostic.hint.oneStatement");
    }

    private static Phrase example(Keyword word) {
        return Phrase.of("diagnostic.hint.example", Phrase.of("diagnostic.example." + word.english()));
    }
}
