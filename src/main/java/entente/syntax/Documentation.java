package entente.syntax;

import entente.syntax.grammar.EntenteParser;
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
        int end = first.getTokenIndex();
        int start = end;
        while (start >= 2 && isLine(start - 2)) {
            start -= 2;
        }
        StringBuilder text = new StringBuilder();
        for (int k = start; k < end; k += 2) {
            String line = places.span(tokens.get(k)).text().substring(2);
            text.append(text.isEmpty() ? "" : "\n").append(line.strip());
        }
        return text.toString();
    }

    /** Whether a line of documentation and its end stand at k, and nothing before it in the line. */
    private boolean isLine(int k) {
        return tokens.get(k).getType() == EntenteParser.DOCUMENTATION
                && tokens.get(k + 1).getType() == EntenteParser.NEWLINE
                && (k == 0 || tokens.get(k - 1).getType() == EntenteParser.NEWLINE);
    }
}
