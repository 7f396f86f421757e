package entente.syntax;

import entente.syntax.grammar.EntenteParser;

/**
 * How deep a text nests, bounded from above while its tokens pass: parser and all that reads a tree descend as deep.
 *
 * <p>A way down a tree passes at most all operators that stand in the same bracket, and then one bracket among them.
 * So the height of a bracket is its operators plus the highest bracket in it, the largest of them between commas.
 */
final class Nesting {
    private final Depth most;
    private final int[] kind;
    private final int[] operators;
    private final int[] inner;
    private final int[] highest;
    private int depth;
    private int passed;
    private int limit;

    Nesting(Depth most) {
        this.most = most;
        this.kind = new int[most.brackets() + 1];
        this.operators = new int[most.brackets() + 1];
        this.inner = new int[most.brackets() + 1];
        this.highest = new int[most.brackets() + 1];
        this.limit = most.brackets();
    }

    /** False where a limit is passed. */
    boolean take(int type) {
        if (type == EntenteParser.LPAREN || type == EntenteParser.LBRACKET || type == EntenteParser.LBRACE) {
            return open(type);
        }
        if (type == EntenteParser.RPAREN || type == EntenteParser.RBRACKET || type == EntenteParser.RBRACE) {
            close(type);
        } else if (type == EntenteParser.COMMA) {
            nextPart();
        } else if (deepens(type)) {
            operators[depth]++;
            passed++;
        }
        if (passed + inner[depth] > most.operations()) {
            limit = most.operations();
            return false;
        }
        return true;
    }

    int limit() {
        return limit;
    }

    boolean open() {
        return depth > 0;
    }

    boolean inParentheses() {
        return depth > 0 && kind[depth] != EntenteParser.LBRACE;
    }

    /** A new statement leaves the parentheses that an unfinished one left open. */
    void endStatement() {
        while (inParentheses()) {
            leave();
        }
        nextPart();
        highest[depth] = 0;
    }

    private boolean open(int type) {
        if (depth == most.brackets()) {
            return false;
        }
        depth++;
        kind[depth] = type;
        operators[depth] = 0;
        inner[depth] = 0;
        highest[depth] = 0;
        return true;
    }

    private void close(int type) {
        int opened = type == EntenteParser.RPAREN
                ? EntenteParser.LPAREN
                : type == EntenteParser.RBRACKET ? EntenteParser.LBRACKET : EntenteParser.LBRACE;
        if (opened == EntenteParser.LBRACE) {
            endStatement();
        }
        if (depth > 0 && kind[depth] == opened) {
            leave();
        }
    }

    private void leave() {
        nextPart();
        depth--;
        inner[depth] = Math.max(inner[depth], highest[depth + 1] + 1);
    }

    private void nextPart() {
        highest[depth] = Math.max(highest[depth], operators[depth] + inner[depth]);
        passed -= operators[depth];
        operators[depth] = 0;
        inner[depth] = 0;
    }

    private static boolean deepens(int type) {
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
                    EntenteParser.AND,
                    EntenteParser.OR,
                    EntenteParser.NOT,
                    EntenteParser.IF,
                    EntenteParser.IS,
                    EntenteParser.WITHIN,
                    EntenteParser.AT,
                    EntenteParser.UNDER,
                    EntenteParser.DOT -> true;
            default -> false;
        };
    }
}
