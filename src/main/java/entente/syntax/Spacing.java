package entente.syntax;

import entente.syntax.Roles.Role;
import entente.syntax.grammar.EntenteParser;
import org.antlr.v4.runtime.Token;

/** Where a space stands between two tokens of a line: {@code 0.3 + 0.01*i}, {@code -abs(i - j)/5}, {@code Lab[i+1]}. */
final class Spacing {
    private Spacing() {}

    static boolean between(Token before, Token after, Roles roles) {
        int left = before.getType();
        int right = after.getType();
        if (right == EntenteParser.COMMA || right == EntenteParser.SEMICOLON || isTight(left) || isTight(right)) {
            return false;
        }
        if (left == EntenteParser.LPAREN || left == EntenteParser.LBRACKET) {
            return false;
        }
        if (right == EntenteParser.RPAREN || right == EntenteParser.RBRACKET || right == EntenteParser.LBRACKET) {
            return false;
        }
        boolean call = right == EntenteParser.LPAREN && roles.of(before) == Role.FUNCTION;
        if (call || roles.of(before) == Role.SIGN) {
            return false;
        }
        return !(left == EntenteParser.LBRACE && right == EntenteParser.RBRACE);
    }

    private static boolean isTight(int type) {
        return type == EntenteParser.DOT
                || type == EntenteParser.RANGE
                || type == EntenteParser.TIMES
                || type == EntenteParser.DIVIDE
                || type == EntenteParser.POWER;
    }
}
