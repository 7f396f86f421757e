package entente.syntax;

import entente.diagnostic.Checked;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.syntax.grammar.EntenteParser;
import java.util.List;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/** Text to {@link Script}, with every mistake in it. */
public final class ScriptReader {
    /** Longest text that is read, in characters. */
    public static final int LONGEST = 64 << 20;

    private ScriptReader() {}

    public static Checked<Script> read(Source source) {
        return read(source, LONGEST);
    }

    /** @param longest the longest text to read, in characters */
    public static Checked<Script> read(Source source, int longest) {
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
        List<Token> tokens = new TokenReader(folded, mistakes).read();
        if (tokens == null) {
            return new Checked<>(null, mistakes.inOrder());
        }
        return parse(source, folded, tokens, mistakes);
    }

    /** Whether a text cannot be a whole statement yet: a bracket is open, or the last line asks for more. */
    public static boolean isIncomplete(String text) {
        FoldedText folded = new FoldedText(Source.of("<input>", text));
        TokenReader reader = new TokenReader(folded, new Mistakes(folded.source()));
        return reader.read() != null && reader.asksForMore();
    }

    /** SLL is faster and right for every sound script; LL explains and recovers where that fails. */
    private static Checked<Script> parse(Source source, FoldedText text, List<Token> tokens, Mistakes lexical) {
        Mistakes mistakes = lexical.copy();
        Places places = new Places(text, mistakes);
        TreeReader tree = run(tokens, places, PredictionMode.SLL, new BailErrorStrategy());
        if (tree == null) {
            mistakes = lexical.copy();
            places = new Places(text, mistakes);
            tree = run(tokens, places, PredictionMode.LL, new Recovery(mistakes, places));
        }
        if (tree == null) {
            throw new IllegalStateException("recovery gave up on " + source);
        }
        Script script = new Script(
                source,
                tree.statements(),
                tree.brokenNames(),
                source.span(0, source.text().length()));
        return new Checked<>(script, mistakes.inOrder());
    }

    private static @Nullable TreeReader run(
            List<Token> tokens, Places places, PredictionMode mode, ANTLRErrorStrategy strategy) {
        EntenteParser parser = new EntenteParser(new CommonTokenStream(new ListTokenSource(tokens)));
        TreeReader reader = new TreeReader(tokens, places);
        parser.removeErrorListeners();
        parser.setErrorHandler(strategy);
        parser.getInterpreter().setPredictionMode(mode);
        parser.addParseListener(reader);
        try {
            parser.script();
        } catch (ParseCancellationException e) {
            return null;
        }
        return reader;
    }

    private static int megabytes(int characters) {
        return (characters + (1 << 20) - 1) >> 20;
    }
}
