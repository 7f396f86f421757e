package entente.syntax;

import entente.diagnostic.NearWord;
import entente.diagnostic.NearWords;
import entente.diagnostic.Phrase;
import entente.syntax.Keyword.Category;
import entente.syntax.grammar.EntenteParser;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Ways of writing that other languages have taught, known by the tokens around the place where a statement breaks. */
final class Habits {
    private static final Pattern FILE =
            Pattern.compile("[\\p{L}\\d_./-]+\\.(csv|ent|json|xlsx|txt|tsv|svg|png|pdf|tex|md|html)\\b");
    private static final Pattern ODD_NAME = Pattern.compile("\\d*\\p{L}[\\p{L}\\d_ .&'’/-]*");

    private final Places places;

    Habits(Places places) {
        this.places = places;
    }

    boolean isComment(TokenStream tokens, Token first, Token found) {
        int next = tokens.LA(2);
        Token before = tokens.LT(-1);
        boolean again = before != null && before.getType() == EntenteParser.DIVIDE;
        if (found.getType() == EntenteParser.DIVIDE) {
            return again || next == EntenteParser.DIVIDE || next == EntenteParser.TIMES;
        }
        return first.getType() == EntenteParser.MINUS
                && tokens.get(first.getTokenIndex() + 1).getType() == EntenteParser.MINUS;
    }

    /** Between a name that is declared and its value. */
    @Nullable
    Phrase declared(Token first, Token found, IntervalSet expected) {
        int type = found.getType();
        boolean sign = (type >= EntenteParser.PLUS_EQUAL && type <= EntenteParser.GREATER)
                || type == EntenteParser.COLON
                || type == EntenteParser.NUMBER
                || type == EntenteParser.PERCENT;
        boolean between = first.getType() == EntenteParser.LET && expected.contains(EntenteParser.TILDE);
        return between && sign ? Phrase.of("diagnostic.hint.assignSign") : null;
    }

    /** The slips that the tokens beside the broken place show. */
    @Nullable
    Phrase slip(TokenStream tokens, Token before, Token first, Token found, IntervalSet expected) {
        int type = found.getType();
        if (behindArrow(tokens, before)) {
            return Phrase.of("diagnostic.hint.contributionNumber");
        }
        boolean numbers = type == EntenteParser.NUMBER && before.getType() == EntenteParser.NUMBER;
        if (numbers && places.text(found).length() == 3) {
            return Phrase.of("diagnostic.hint.write", places.text(before) + "_" + places.text(found));
        }
        if (type == EntenteParser.COMMA) {
            return comma(before, tokens.LT(2), found, expected);
        }
        if (type == EntenteParser.LBRACE && expected.contains(EntenteParser.THEN)) {
            return Phrase.of("diagnostic.hint.ifEvent");
        }
        if (before.getType() == EntenteParser.AT && type == EntenteParser.TIME) {
            return Phrase.of("diagnostic.hint.timeAlone");
        }
        if (expected.contains(EntenteParser.RANGE) || isRange(before, found, expected)) {
            return Phrase.of("diagnostic.hint.range");
        }
        if (type == EntenteParser.RANGE && expected.contains(EntenteParser.TO)) {
            return Phrase.of("diagnostic.hint.write", places.text(first).charAt(0) > 0x7F ? "至" : "to");
        }
        Phrase value = value(tokens, before, first, found, expected);
        return value != null ? value : file(first);
    }

    private @Nullable Phrase value(TokenStream tokens, Token before, Token first, Token found, IntervalSet expected) {
        int type = found.getType();
        boolean number = type == EntenteParser.NUMBER || type == EntenteParser.PERCENT;
        if (number && before.getType() == EntenteParser.IS) {
            return Phrase.of("diagnostic.hint.nearEqual", places.text(found));
        }
        boolean joined = before.getType() == EntenteParser.AND || before.getType() == EntenteParser.OR;
        if (joined && type >= EntenteParser.EQUAL && type <= EntenteParser.GREATER_EQUAL) {
            return Phrase.of("diagnostic.hint.chain");
        }
        boolean opens = type == EntenteParser.LBRACKET || type == EntenteParser.LBRACE;
        if (opens && before.getType() == EntenteParser.EQUAL && expected.contains(EntenteParser.NUMBER)) {
            return Phrase.of("diagnostic.hint.noList");
        }
        if (type == EntenteParser.COLON && expected.contains(EntenteParser.RPAREN)) {
            return Phrase.of("diagnostic.hint.noNames");
        }
        if (type == EntenteParser.TO_ARROW && expected.contains(EntenteParser.PLUS)) {
            return Phrase.of("diagnostic.hint.coefficient");
        }
        Keyword word = Keyword.of(places.text(found));
        if (word != null && word.category() == Category.QUALITY && Words.isName(before)) {
            return Phrase.of("diagnostic.hint.isWord", places.text(found).charAt(0) > 0x7F ? "是" : "is");
        }
        boolean named = before == first && Words.isName(found) && word == null;
        if (first.getType() == EntenteParser.SIMULATE && (named || type == EntenteParser.IN)) {
            return Phrase.of("diagnostic.hint.forScenario");
        }
        if (named && expected.contains(EntenteParser.OF)) {
            return Phrase.of("diagnostic.hint.isWord", places.text(first).charAt(0) > 0x7F ? "关于" : "of");
        }
        if (type == EntenteParser.LPAREN && before.getType() == EntenteParser.NAME && isMember(tokens, before)) {
            return Phrase.of("diagnostic.hint.bareFunction", places.text(before));
        }
        if (type == EntenteParser.EQUAL && places.text(before).equals("t")) {
            return Phrase.of("diagnostic.hint.timeAlone");
        }
        return null;
    }

    private boolean isMember(TokenStream tokens, Token name) {
        return name.getTokenIndex() > 1 && tokens.get(name.getTokenIndex() - 1).getType() == EntenteParser.DOT;
    }

    private static boolean behindArrow(TokenStream tokens, Token before) {
        int arrow = before.getTokenIndex() < 1
                ? Token.EOF
                : tokens.get(before.getTokenIndex() - 1).getType();
        return Words.isName(before) && arrow >= EntenteParser.TO_ARROW && arrow <= EntenteParser.MUTUAL_ARROW;
    }

    private boolean isRange(Token before, Token found, IntervalSet expected) {
        int type = found.getType();
        boolean bracket = type == EntenteParser.LBRACKET || type == EntenteParser.LBRACE;
        if (before.getType() == EntenteParser.IN && bracket) {
            return true;
        }
        NearWord near = NearWords.of(NearWords.Place.JOINING, places.text(found));
        boolean from =
                type == EntenteParser.FROM || (near != null && near.english().equals("from"));
        return expected.contains(EntenteParser.IN)
                && (from || type == EntenteParser.NUMBER || type == EntenteParser.RANGE);
    }

    /** Between digits a comma is a decimal's or that of thousands; elsewhere it sets parts apart. */
    private @Nullable Phrase comma(Token before, Token next, Token comma, IntervalSet expected) {
        boolean inside = before.getType() == EntenteParser.NUMBER
                && before.getStopIndex() + 1 == comma.getStartIndex()
                && (next.getType() == EntenteParser.NUMBER || next.getType() == EntenteParser.PERCENT)
                && comma.getStopIndex() + 1 == next.getStartIndex();
        if (!inside) {
            boolean opens = expected.contains(EntenteParser.LBRACE);
            return opens ? null : Phrase.of("diagnostic.hint.separate");
        }
        String decimal = places.text(before) + "." + places.text(next);
        return places.text(next).length() == 3
                ? Phrase.of("diagnostic.hint.thousands", places.text(before) + "_" + places.text(next), decimal)
                : Phrase.of("diagnostic.hint.decimals", decimal);
    }

    /** A number of another base, or one whose exponent is missing. */
    @Nullable
    Phrase number(String number, String rest) {
        if (number.equals("0") && rest.matches("[xX][0-9a-fA-F]{1,8}")) {
            return Phrase.of("diagnostic.hint.hexadecimal", Long.toString(Long.parseLong(rest.substring(1), 16)));
        }
        return rest.equals("e") || rest.equals("E") ? Phrase.of("diagnostic.hint.exponent") : null;
    }

    /** A file's name without quotes. */
    private @Nullable Phrase file(Token first) {
        String line = places.lineFrom(first);
        Matcher file = FILE.matcher(line);
        boolean bare = line.indexOf('"') < 0 && file.find();
        return bare ? Phrase.of("diagnostic.hint.quoteFile", file.group()) : null;
    }

    /** A declared name of several words, or with signs in it, or one that begins with a digit. */
    @Nullable
    Phrase name(TokenStream tokens, Token first, Token found) {
        boolean declares = first.getType() == EntenteParser.FIRM
                || first.getType() == EntenteParser.ORG
                || first.getType() == EntenteParser.ALLIANCE
                || first.getType() == EntenteParser.SCENARIO
                || first.getType() == EntenteParser.LET;
        int from = first.getTokenIndex() + (declares ? 1 : 0);
        if (found.getTokenIndex() > from + 1) {
            return null;
        }
        int to = from;
        while (isInName(tokens.get(to))) {
            to++;
        }
        int end = tokens.get(to).getType();
        boolean ends = declares
                ? end == (first.getType() == EntenteParser.LET ? EntenteParser.EQUAL : EntenteParser.LBRACE)
                : end >= EntenteParser.TO_ARROW && end <= EntenteParser.MUTUAL_ARROW;
        if (!ends || to == from) {
            return null;
        }
        String name = places.span(tokens.get(from), tokens.get(to - 1)).text();
        return ODD_NAME.matcher(name).matches() ? Phrase.of("diagnostic.hint.backquotes", name) : null;
    }

    private static boolean isInName(Token token) {
        int type = token.getType();
        return Words.isName(token)
                || type == EntenteParser.NUMBER
                || type == EntenteParser.MINUS
                || type == EntenteParser.DOT
                || type == EntenteParser.DIVIDE
                || type == EntenteParser.STRAY;
    }
}
