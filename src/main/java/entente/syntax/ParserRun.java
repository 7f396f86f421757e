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
        EntenteParser parser = parser(tokens, PredictionMode.SLL, new BailErrorStrategy());
        parser.addParseListener(listener);
        return reachesEnd(parser);
    }

    /** On past every mistake; LL prediction knows what is expected at each. False where there are too many. */
    static boolean recovering(List<Token> tokens, ParseTreeListener listener, Recovery recovery) {
        EntenteParser parser = parser(tokens, PredictionMode.LL, recovery);
        parser.addParseListener(listener);
        return reachesEnd(parser);
    }

    /** Up to the first mistake, for a strategy that wants to know what is expected there. False where one is met. */
    static boolean probing(List<Token> tokens, ANTLRErrorStrategy strategy) {
        return reachesEnd(parser(tokens, PredictionMode.LL, strategy));
    }

    private static boolean reachesEnd(EntenteParser parser) {
        try {
            parser.script();
            return true;
        } catch (ParseCancellationException stopped) {
            // ANTLR's own sign from a strategy to its caller.
            return false;
        }
    }

    private static EntenteParser parser(List<Token> tokens, PredictionMode mode, ANTLRErrorStrategy strategy) {
        CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(tokens));
        if (mode == PredictionMode.LL) {
            // Whoever explains a mistake looks ahead and back.
            stream.fill();
        }
        EntenteParser parser = new EntenteParser(stream);
        parser.removeErrorListeners();
        parser.setErrorHandler(strategy);
        parser.getInterpreter().setPredictionMode(mode);
        return parser;
    }
}
