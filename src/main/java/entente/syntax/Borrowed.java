package entente.syntax;

import entente.diagnostic.NearWord;
import entente.diagnostic.NearWords;
import entente.diagnostic.NearWords.Place;
import entente.diagnostic.Phrase;
import entente.syntax.grammar.EntenteParser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Words and signs of other languages in their places: the table says what to write for each. */
final class Borrowed {
    private static final int LONGEST = 5;

    private final Places places;
    private @Nullable Set<String> declared;

    Borrowed(Places places) {
        this.places = places;
    }

    /** What the statement's first word stands for; a name of the script stands for nothing else. */
    @Nullable
    NearWord first(TokenStream tokens, ParserRuleContext tree, Token first, Token found) {
        if (first.getType() == EntenteParser.STRING || first.getType() == EntenteParser.QUOTED_NAME) {
            return null;
        }
        boolean early = found.getTokenIndex() <= first.getTokenIndex() + 1
                || found.getType() == EntenteParser.LBRACE
                || found.getType() == EntenteParser.STRING;
        boolean part = Words.isWord(first.getType()) && !Words.isReserved(first) && !Words.isName(found);
        NearWord near = early && !part ? NearWords.of(place(tree), places.text(first)) : null;
        return near == null || isDeclared(tokens, first) ? null : near;
    }

    private static Place place(ParserRuleContext tree) {
        if (tree instanceof EntenteParser.FirmLineContext || tree instanceof EntenteParser.FirmBlockContext) {
            return Place.FIRM;
        }
        boolean alliance =
                tree instanceof EntenteParser.AllianceLineContext || tree instanceof EntenteParser.AllianceBlockContext;
        return alliance ? Place.ALLIANCE : Place.LINE;
    }

    /** Whether the script declares the name. */
    private boolean isDeclared(TokenStream tokens, Token name) {
        if (declared == null) {
            declared = new LinkedHashSet<>();
            for (int k = 1; k < tokens.size(); k++) {
                if (declares(tokens.get(k - 1).getType())) {
                    declared.add(places.nameText(tokens.get(k)));
                }
            }
        }
        return declared.contains(places.text(name));
    }

    private static boolean declares(int type) {
        return type == EntenteParser.LET
                || type == EntenteParser.FIRM
                || type == EntenteParser.ORG
                || type == EntenteParser.ALLIANCE
                || type == EntenteParser.SCENARIO;
    }

    /** A verb of another tongue behind the statement's first name. */
    @Nullable
    Phrase verb(Token first, Token found) {
        boolean second = found.getTokenIndex() == first.getTokenIndex() + 1;
        boolean subject = Words.isName(first) && second && (Words.isName(found) || Words.isReserved(found));
        return subject ? NearWords.hint(Place.VERB, places.text(found)) : null;
    }

    /** A joining word of another tongue where the statement breaks, or right before; only what can stand there. */
    @Nullable
    Phrase joining(TokenStream tokens, Token found, IntervalSet expected) {
        Token before = tokens.LT(-1);
        for (Token token : before == null ? new Token[] {found} : new Token[] {found, before}) {
            boolean word = Words.isName(token) || (token == found && Words.isReserved(token));
            List<NearWord> all = word ? NearWords.all(Place.JOINING, places.text(token)) : List.of();
            if (!all.isEmpty() && !isDeclared(tokens, token)) {
                for (NearWord near : all) {
                    if (near.isSentence() || (token == before && !near.english().equals(",")) || fits(near, expected)) {
                        return near.hint();
                    }
                }
            }
        }
        return null;
    }

    private static boolean fits(NearWord near, IntervalSet expected) {
        Keyword word = Keyword.of(near.english());
        if (word != null) {
            boolean joins = word.category() == Keyword.Category.JOINING;
            return expected.isNil() ? joins : expected.contains(word.token());
        }
        return expected.toList().stream()
                .anyMatch(type -> ("'" + near.english() + "'").equals(EntenteParser.VOCABULARY.getLiteralName(type)));
    }

    /** Signs in a row that no one sign of the language is, as {@code -->} or {@code **}, where a statement breaks. */
    @Nullable
    Phrase signs(TokenStream tokens, Token first, Token found) {
        Phrase there = row(tokens, found);
        Token second = tokens.get(Math.min(first.getTokenIndex() + 1, tokens.size() - 1));
        // A <- B reads as a comparison with a negative number, and breaks only behind it.
        boolean ends = there == null && second.getTokenIndex() < found.getTokenIndex() && isSign(second);
        return ends ? row(tokens, second) : there;
    }

    private @Nullable Phrase row(TokenStream tokens, Token at) {
        int from = at.getTokenIndex();
        int to = from;
        while (from > 0 && to - from < LONGEST && isSign(tokens.get(from - 1)) && isSign(tokens.get(from))) {
            from--;
        }
        while (to + 1 < tokens.size() && to - from < LONGEST && isSign(tokens.get(to + 1)) && isSign(tokens.get(to))) {
            to++;
        }
        StringBuilder signs = new StringBuilder();
        for (int k = from; k <= to; k++) {
            signs.append(places.text(tokens.get(k)));
        }
        boolean alone = at.getType() == EntenteParser.TILDE;
        return from < to || alone ? NearWords.hint(Place.SIGN, signs.toString()) : null;
    }

    private static boolean isSign(Token token) {
        int type = token.getType();
        return type == EntenteParser.STRAY
                || (type >= EntenteParser.TO_ARROW && type <= EntenteParser.COLON && type != EntenteParser.COMMA);
    }
}
