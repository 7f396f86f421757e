package entente.syntax;

import entente.diagnostic.Checked;
import entente.diagnostic.Language;
import entente.diagnostic.Source;
import entente.syntax.grammar.EntenteParser;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Sets a script in order without losing anything: it works on tokens, keeps lines and comments where they are, and
 * changes spaces, blank lines, full-width forms and, if asked to, the language of the keywords.
 */
public final class ScriptWriter {
    private ScriptWriter() {}

    /** The script in order. No text where the script has mistakes. */
    public static Checked<String> format(Source source) {
        return write(source, null);
    }

    /** The script in order, with every keyword in one language. There and back gives the same text. */
    public static Checked<String> translate(Source source, Language language) {
        return write(source, language);
    }

    private static Checked<String> write(Source source, @Nullable Language language) {
        Checked<Script> script = ScriptReader.read(source);
        if (script.hasErrors()) {
            return new Checked<>(null, script.diagnostics());
        }
        Mistakes none = new Mistakes(source);
        FoldedText folded = new FoldedText(source);
        List<Token> tokens = new TokenReader(folded, none).read();
        if (tokens == null) {
            throw new IllegalStateException("read before, and now no longer: " + source);
        }
        Places places = new Places(folded, none);
        Roles roles = new Roles(tokens, places);
        ParserRun.sound(tokens, roles);
        return new Checked<>(new Layout(roles, new Spelling(places, roles, language)).lay(tokens), List.of());
    }

    /** Whether a token is a line's end in the text, whatever it is for the parser. */
    static boolean isNewline(Token token) {
        return token.getType() == EntenteParser.NEWLINE;
    }
}
