package entente.syntax;

import entente.syntax.grammar.EntenteParser;
import java.util.List;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ParseTreeListener;

/** Runs the parser over tokens for a listener. */
final class ParserRun {
    private ParserRun() {}

    /** False at the first mistake. SLL prediction is faster, and right for every sound script. */
    static boolean sound(List<Token> tokens, ParseTreeListener listener) {
        try {
            run(tokens, listener, PredictionMode.SLL, new BailErrorStrategy());
            return true;
        } catch (ParseCancellationException mistake) {
            return false;
        }
    }

    /** To the end, whatever the mistakes; LL prediction knows what is expected at each. */
    static void recovering(List<Token> tokens, ParseTreeListener listener, Recovery recovery) {
        run(tokens, listener, PredictionMode.LL, recovery);
    }

    /** Up to the first mistake, for a strategy that wants to know what is expected there. False where none is met. */
    static boolean probing(List<Token> tokens, ANTLRErrorStrategy strategy) {
        try {
            parser(tokens, PredictionMode.LL, strategy).script();
            return true;
        } catch (ParseCancellationException mistake) {
            return false;
        }
    }

    private static void run(
            List<Token> tokens, ParseTreeListener listener, PredictionMode mode, ANTLRErrorStrategy strategy) {
        EntenteParser parser = parser(tokens, mode, strategy);
        parser.addParseListener(listener);
        parser.script();
    }

    private static EntenteParser parser(List<Token> tokens, PredictionMode mode, ANTLRErrorStrategy strategy) {
        EntenteParser parser = new EntenteParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.setErrorHandler(strategy);
        parser.getInterpreter().setPredictionMode(mode);
        return parser;
    }
}
