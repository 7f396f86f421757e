package entente.syntax;

import entente.diagnostic.Source;
import entente.syntax.Roles.Role;
import entente.syntax.grammar.EntenteParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** What the pieces of a text are, for whoever colours it; also of a text that is not finished or has mistakes. */
public final class Highlighting {

    public enum Kind {
        KEYWORD,
        FUNCTION,
        NAME,
        NUMBER,
        STRING,
        COMMENT,
        OPERATOR,
        /** A character without a meaning, or quotes that do not close. */
        MISTAKE
    }

    /** @param start offset of the first character, {@code end} that behind the last one */
    public record Piece(int start, int end, Kind kind) {}

    private Highlighting() {}

    /** In the order of the text; what lies between pieces is space. */
    public static List<Piece> of(String text) {
        Source source = Source.of("<input>", text);
        Mistakes mistakes = new Mistakes(source);
        FoldedText folded = new FoldedText(source);
        List<Token> tokens = new TokenReader(folded, mistakes).read();
        if (tokens == null) {
            return List.of();
        }
        Places places = new Places(folded, mistakes);
        Roles roles = new Roles(tokens, places);
        ParserRun.recovering(tokens, roles, new Recovery(mistakes, places, (first, last) -> {}));
        List<Piece> pieces = new ArrayList<>();
        for (Token token : tokens) {
            if (!ScriptWriter.isNewline(token) && token.getType() != Token.EOF) {
                Kind kind = places.isReported(token) ? Kind.MISTAKE : kind(token, roles.of(token), places);
                pieces.add(new Piece(token.getStartIndex(), token.getStopIndex() + 1, kind));
            }
        }
        return pieces;
    }

    private static Kind kind(Token token, Role role, Places places) {
        return switch (token.getType()) {
            case EntenteParser.COMMENT, EntenteParser.DOCUMENTATION -> Kind.COMMENT;
            case EntenteParser.NUMBER, EntenteParser.PERCENT -> Kind.NUMBER;
            case EntenteParser.STRING -> Kind.STRING;
            default -> wordKind(token, role, places);
        };
    }

    private static Kind wordKind(Token token, Role role, Places places) {
        if (role == Role.FUNCTION) {
            Keyword word = Keyword.of(places.nameText(token));
            return word == null ? Kind.NAME : Kind.FUNCTION;
        }
        if (role == Role.WORD || role == Role.OTHER_SENSE || role == Role.PART_LINE) {
            return Kind.KEYWORD;
        }
        int type = token.getType();
        boolean name = role == Role.NAME || type == EntenteParser.NAME || type == EntenteParser.QUOTED_NAME;
        return name ? Kind.NAME : Kind.OPERATOR;
    }
}
