package entente.syntax;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Text to {@link Script}, with every mistake in it. */
public final class ScriptReader {
    /** Longest text that is read, in characters. */
    public static final int LONGEST = 64 << 20;

    private ScriptReader() {}

    public static Checked<Script> read(Source source) {
        return read(source, Depth.USUAL);
    }

    public static Checked<Script> read(Source source, Depth depth) {
        return read(source, depth, LONGEST);
    }

    /** @param longest the longest text to read, in characters */
    public static Checked<Script> read(Source source, Depth depth, int longest) {
        Mistakes mistakes = new Mistakes(source);
        String text = source.text();
        if (text.length() > longest) {
            mistakes.add(Diagnostic.of(Code.E701, source.span(0, 0), megabytes(text.length()), megabytes(longest))
                    .hint("diagnostic.hint.files"));
            return new Checked<>(null, mistakes.inOrder());
        }
        int binary = text.indexOf('\0');
        if (binary >= 0) {
            mistakes.add(
                    Diagnostic.of(Code.E130, source.span(binary, binary + 1)).hint("diagnostic.hint.textFile"));
            return new Checked<>(null, mistakes.inOrder());
        }
        FoldedText folded = new FoldedText(source);
        List<Token> tokens = new TokenReader(folded, mistakes, depth).read();
        if (tokens == null) {
            return new Checked<>(null, mistakes.inOrder());
        }
        return parse(folded, tokens, mistakes);
    }

    /** Whether a text cannot be a whole statement yet: a bracket is open, or the last line asks for more. */
    public static boolean isIncomplete(String text) {
        FoldedText folded = new FoldedText(Source.of("<input>", text));
        TokenReader reader = new TokenReader(folded, new Mistakes(folded.source()));
        return reader.read() != null && reader.asksForMore();
    }

    private static Checked<Script> parse(FoldedText text, List<Token> tokens, Mistakes lexical) {
        Mistakes mistakes = lexical.copy();
        TreeReader tree = new TreeReader(tokens, new Places(text, mistakes));
        if (!ParserRun.sound(tokens, tree)) {
            mistakes = lexical.copy();
            Places places = new Places(text, mistakes);
            tree = new TreeReader(tokens, places);
            if (!ParserRun.recovering(tokens, tree, new Recovery(mistakes, places, tree::rememberNames))) {
                return new Checked<>(null, mistakes.inOrder());
            }
        }
        Source source = text.source();
        List<Diagnostic> found = mistakes.inOrder();
        Script script = new Script(
                source,
                tree.statements(),
                found.stream().map(Diagnostic::span).toList(),
                tree.brokenNames(),
                source.span(0, source.text().length()));
        return new Checked<>(script, found);
    }

    private static int megabytes(int characters) {
        return (characters + (1 << 20) - 1) >> 20;
    }
}
