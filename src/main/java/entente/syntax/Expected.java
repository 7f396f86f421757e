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
        if (tokens.contains(EntenteParser.SIMULATE) && tokens.contains(EntenteParser.SCENARIO)) {
            return Phrase.of("diagnostic.thing.statement");
        }
        boolean afterOperand = tokens.contains(EntenteParser.PLUS);
        boolean closes = !tokens.contains(EntenteParser.NAME);
        if (closes && tokens.contains(EntenteParser.RPAREN)) {
            return Phrase.of("diagnostic.thing.token", ")");
        }
        if (closes && tokens.contains(EntenteParser.RBRACKET)) {
            return Phrase.of("diagnostic.thing.token", "]");
        }
        List<Object> things = new ArrayList<>();
        addKinds(tokens, things);
        boolean names = tokens.contains(EntenteParser.NAME);
        boolean questions = tokens.contains(EntenteParser.SIMULATE);
        if (questions) {
            things.add(Phrase.of("diagnostic.thing.question"));
        }
        for (Keyword word : Keyword.values()) {
            boolean said = word.token() != EntenteParser.NAME
                    && tokens.contains(word.token())
                    && !(questions && word.category() == Category.QUESTION);
            boolean joins = word == Keyword.AT || word == Keyword.UNDER || isOperation(word);
            boolean name = names && !word.reserved() || word == Keyword.FIRMS;
            if (said && !name && !(afterOperand && joins) && !(names && isOperation(word))) {
                things.add(Phrase.of("diagnostic.thing.token", chinese ? word.chinese() : word.english()));
            }
        }
        return list(things);
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
        if (tokens.contains(EntenteParser.STRING)) {
            things.add(Phrase.of("diagnostic.thing.text"));
        }
        if (tokens.contains(EntenteParser.BOTH_ARROW)) {
            things.add(Phrase.of("diagnostic.thing.arrow"));
        } else if (tokens.contains(EntenteParser.TO_ARROW)) {
            things.add(Phrase.of("diagnostic.thing.token", "->"));
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
                things.add(Phrase.of("diagnostic.thing.token", text));
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
