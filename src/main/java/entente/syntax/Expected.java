package entente.syntax;

import entente.diagnostic.Phrase;
import entente.syntax.Keyword.Category;
import entente.syntax.grammar.EntenteParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** A parser's set of expected tokens in words that a writer of scripts knows. */
final class Expected {
    private static final int MOST = 5;

    private Expected() {}

    static Phrase of(IntervalSet tokens, boolean chinese) {
        boolean names = tokens.contains(EntenteParser.NAME);
        boolean questions = tokens.contains(EntenteParser.SIMULATE);
        if (questions && tokens.contains(EntenteParser.SCENARIO)) {
            return Phrase.of("diagnostic.thing.statement");
        }
        // An open bracket is what people forget, whatever else could stand before it is closed.
        if (!names && tokens.contains(EntenteParser.RPAREN)) {
            return token(")");
        }
        if (!names && tokens.contains(EntenteParser.RBRACKET)) {
            return token("]");
        }
        if (!names && tokens.contains(EntenteParser.RANGE)) {
            return token("..");
        }
        List<Object> things = new ArrayList<>();
        addKinds(tokens, things);
        if (questions) {
            things.add(Phrase.of("diagnostic.thing.question"));
        }
        for (Keyword word : Keyword.values()) {
            boolean expected = word.token() != EntenteParser.NAME && tokens.contains(word.token());
            if (expected && isWorthSaying(word, tokens)) {
                things.add(token(chinese ? word.chinese() : word.english()));
            }
        }
        return list(things);
    }

    /** Not the words that can be names where a name is expected, nor those that would go on with a whole value. */
    private static boolean isWorthSaying(Keyword word, IntervalSet tokens) {
        if (tokens.contains(EntenteParser.NAME)) {
            return word.reserved()
                    && word != Keyword.FIRMS
                    && word.category() != Category.QUESTION
                    && !isOperation(word);
        }
        boolean afterValue = tokens.contains(EntenteParser.PLUS);
        return !(afterValue && (word == Keyword.AT || word == Keyword.UNDER || isOperation(word)));
    }

    private static Phrase token(String text) {
        return Phrase.of("diagnostic.thing.token", text);
    }

    private static boolean isOperation(Keyword word) {
        return word == Keyword.IS
                || word == Keyword.WITHIN
                || word == Keyword.AND
                || word == Keyword.OR
                || word == Keyword.NOT
                || word == Keyword.IF
                || word.category() == Category.VERB;
    }

    private static void addKinds(IntervalSet tokens, List<Object> things) {
        if (tokens.contains(EntenteParser.NAME)) {
            things.add(Phrase.of(
                    tokens.contains(EntenteParser.NUMBER) ? "diagnostic.thing.value" : "diagnostic.thing.name"));
        } else if (tokens.contains(EntenteParser.NUMBER)) {
            things.add(Phrase.of("diagnostic.thing.number"));
        }
        // A label can be left out, and the sign behind it cannot.
        if (tokens.contains(EntenteParser.STRING) && !tokens.contains(EntenteParser.TILDE)) {
            things.add(Phrase.of("diagnostic.thing.text"));
        }
        if (tokens.contains(EntenteParser.BOTH_ARROW)) {
            things.add(Phrase.of("diagnostic.thing.arrow"));
        } else if (tokens.contains(EntenteParser.TO_ARROW)) {
            things.add(token("->"));
        }
        int[] signs = {
            EntenteParser.LBRACE,
            EntenteParser.RPAREN,
            EntenteParser.RBRACKET,
            EntenteParser.EQUAL,
            EntenteParser.TILDE,
            EntenteParser.RANGE,
            EntenteParser.COMMA
        };
        boolean value = tokens.contains(EntenteParser.PLUS);
        for (int sign : signs) {
            String text = sign(sign);
            if (text != null && tokens.contains(sign) && !(value && sign == EntenteParser.EQUAL)) {
                things.add(token(text));
            }
        }
    }

    private static @Nullable String sign(int type) {
        return switch (type) {
            case EntenteParser.LBRACE -> "{";
            case EntenteParser.RPAREN -> ")";
            case EntenteParser.RBRACKET -> "]";
            case EntenteParser.EQUAL -> "=";
            case EntenteParser.TILDE -> "~";
            case EntenteParser.RANGE -> "..";
            case EntenteParser.COMMA -> ",";
            default -> null;
        };
    }

    private static Phrase list(List<Object> things) {
        if (things.isEmpty()) {
            return Phrase.of("diagnostic.thing.end");
        }
        List<Object> some = things.subList(0, Math.min(MOST, things.size()));
        if (some.size() == 1) {
            return (Phrase) some.get(0);
        }
        return Phrase.of("diagnostic.thing.or", some.subList(0, some.size() - 1), some.get(some.size() - 1));
    }
}
