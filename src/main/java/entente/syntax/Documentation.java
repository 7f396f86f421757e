package entente.syntax;

import entente.syntax.grammar.EntenteParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** The {@code ##} lines right above a declaration. */
final class Documentation {
    private final List<Token> tokens;
    private final Places places;

    Documentation(List<Token> tokens, Places places) {
        this.tokens = tokens;
        this.places = places;
    }

    /** Their text, a line each, or "". */
    String before(Token first) {
        List<String> lines = new ArrayList<>();
        int start = lineStart(first.getTokenIndex());
        while (start >= 2 && tokens.get(start - 2).getType() == EntenteParser.DOCUMENTATION) {
            Token line = tokens.get(start - 2);
            start = lineStart(start - 2);
            if (start >= 0) {
                lines.add(0, places.span(line).text().substring(2).strip());
            }
        }
        return String.join("\n", lines).strip();
    }

    /** The first token of the line in which the one at k comes first, semicolons apart, which set nothing off; or -1. */
    private int lineStart(int k) {
        int start = k;
        while (start > 0 && tokens.get(start - 1).getType() == EntenteParser.SEMICOLON) {
            start--;
        }
        return start == 0 || tokens.get(start - 1).getType() == EntenteParser.NEWLINE ? start : -1;
    }
}
