package entente.syntax;

import entente.diagnostic.Source;
import entente.syntax.grammar.EntenteParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * What can come next, from the grammar itself.
 *
 * @param words the keywords, in the order of the table
 * @param name  whether a name can stand there: a firm, a parameter, an alliance
 * @param value whether an expression can begin there, so that functions fit as well
 */
public record Completion(List<Keyword> words, boolean name, boolean value) {
    public Completion {
        words = List.copyOf(words);
    }

    /** Behind a text that ends before the word to complete. Behind a mistake nothing is known. */
    public static Completion after(String text) {
        Source source = Source.of("<input>", text);
        Mistakes mistakes = new Mistakes(source);
        List<Token> tokens = new TokenReader(new FoldedText(source), mistakes).read();
        if (tokens == null || mistakes.count() > 0) {
            return new Completion(List.of(), false, false);
        }
        CommonToken probe = new CommonToken(EntenteParser.STRAY, "");
        probe.setTokenIndex(tokens.size() - 1);
        tokens.set(tokens.size() - 1, probe);
        Probing probing = new Probing(probe);
        ParserRun.probing(tokens, probing);
        return of(probing.expected);
    }

    private static Completion of(IntervalSet expected) {
        List<Keyword> words = new ArrayList<>();
        for (Keyword word : Keyword.values()) {
            if (word.token() != EntenteParser.NAME && expected.contains(word.token())) {
                words.add(word);
            }
        }
        return new Completion(words, expected.contains(EntenteParser.NAME), expected.contains(EntenteParser.IF));
    }

    /** Gathers what is expected at every decision in front of the probe, which fits nowhere. */
    private static final class Probing extends DefaultErrorStrategy {
        private final Token probe;
        private final IntervalSet expected = new IntervalSet();

        Probing(Token probe) {
            this.probe = probe;
        }

        @Override
        public void sync(Parser parser) {
            if (parser.getCurrentToken() == probe) {
                expected.addAll(parser.getExpectedTokens());
            }
        }

        @Override
        public void recover(Parser parser, RecognitionException mistake) {
            throw new ParseCancellationException(mistake);
        }

        @Override
        public void reportError(Parser parser, RecognitionException mistake) {
            IntervalSet tokens = mistake.getExpectedTokens();
            if (mistake.getOffendingToken() == probe && tokens != null) {
                expected.addAll(tokens);
            }
        }

        @Override
        public Token recoverInline(Parser parser) {
            InputMismatchException mistake = new InputMismatchException(parser);
            reportError(parser, mistake);
            throw new ParseCancellationException(mistake);
        }
    }
}
