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
 * @param names which names can stand there
 * @param value whether an expression can begin there, so that functions fit as well
 */
public record Completion(List<Keyword> words, Names names, boolean value) {
    /** The names that can stand at a place. */
    public enum Names {
        NONE,
        ALL,
        ALLIANCES,
        SCENARIOS,
        /** Of fits, which are among the results. */
        FITS,
        /** After {@code for}, where a proof names what moves and other questions scenarios. */
        SCENARIOS_OR_PARAMETERS
    }

    public Completion {
        words = List.copyOf(words);
    }

    /** Behind a text that ends before the word to complete. Behind a mistake nothing is known. */
    public static Completion after(String text) {
        Source source = Source.of("<input>", text);
        Mistakes mistakes = new Mistakes(source);
        List<Token> tokens = new TokenReader(new FoldedText(source), mistakes).read();
        if (tokens == null || mistakes.count() > 0) {
            return new Completion(List.of(), Names.NONE, false);
        }
        CommonToken probe = new CommonToken(EntenteParser.STRAY, "");
        probe.setTokenIndex(tokens.size() - 1);
        tokens.set(tokens.size() - 1, probe);
        Probing probing = new Probing(probe);
        ParserRun.probing(tokens, probing);
        return of(probing.expected, new Context(tokens));
    }

    /** Whether a word could stand where a scenario or an alliance is named only as a name, or as an expression's beginning. */
    private static boolean isNameThere(Keyword word, Context context) {
        return switch (word) {
            case IF, NOT, FIRMS -> true;
            case WITH, HEADROOM -> context.last() != EntenteParser.REPAIR;
            default -> !word.reserved();
        };
    }

    /** What stands before the place: the last words tell what a name means there. */
    private static final class Context {
        private final int[] types;

        Context(List<Token> tokens) {
            types = tokens.stream()
                    .limit(tokens.size() - 1L)
                    .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                    .mapToInt(Token::getType)
                    .toArray();
        }

        boolean quality() {
            return last() == EntenteParser.IS;
        }

        boolean rival() {
            int k = types.length - 1;
            while (k > 1 && types[k] == EntenteParser.COMMA && isName(types[k - 1])) {
                k -= 2;
            }
            return k > 0 && types[k] == EntenteParser.AGAINST && head() == EntenteParser.FORECAST;
        }

        Names names() {
            return switch (last()) {
                case EntenteParser.FORECAST -> Names.FITS;
                case EntenteParser.UNDER, EntenteParser.EXTENDS, EntenteParser.COMPARE, EntenteParser.FOR_DATA ->
                    Names.SCENARIOS;
                case EntenteParser.JOINS,
                        EntenteParser.LEAVES,
                        EntenteParser.REPAIR,
                        EntenteParser.OF_ALLIANCE,
                        EntenteParser.WITHIN_ALLIANCE -> Names.ALLIANCES;
                case EntenteParser.OF -> head() == EntenteParser.SENSITIVITY ? Names.ALL : Names.ALLIANCES;
                case EntenteParser.FOR -> forWhat();
                case EntenteParser.COMMA -> listed();
                default -> Names.ALL;
            };
        }

        private int last() {
            return types.length == 0 ? Token.EOF : types[types.length - 1];
        }

        /** The first word of the statement, of a named question that of the question. */
        private int head() {
            int k = types.length - 1;
            while (k > 0 && !isStart(types[k - 1])) {
                k--;
            }
            boolean named =
                    k + 3 < types.length && types[k] == EntenteParser.LET && types[k + 2] == EntenteParser.EQUAL;
            return types.length == 0 ? Token.EOF : types[named ? k + 3 : k];
        }

        private static boolean isStart(int type) {
            return type == EntenteParser.NEWLINE || type == EntenteParser.SEMICOLON || type == EntenteParser.LBRACE;
        }

        private Names forWhat() {
            return head() == EntenteParser.PROVE || head() == EntenteParser.EXPECT
                    ? Names.SCENARIOS_OR_PARAMETERS
                    : Names.SCENARIOS;
        }

        /** After {@code for A,} and {@code compare A,} more of the same. */
        private Names listed() {
            int k = types.length - 1;
            while (k >= 2 && types[k] == EntenteParser.COMMA && isName(types[k - 1])) {
                k -= 2;
            }
            return types[k] == EntenteParser.FOR
                    ? forWhat()
                    : types[k] == EntenteParser.COMPARE ? Names.SCENARIOS : Names.ALL;
        }

        private static boolean isName(int type) {
            return type == EntenteParser.NAME || type == EntenteParser.QUOTED_NAME;
        }
    }

    private static Completion of(IntervalSet expected, Context context) {
        List<Keyword> words = new ArrayList<>();
        for (Keyword word : Keyword.values()) {
            boolean offered = context.quality()
                    ? word.isQuality()
                    : context.rival()
                            ? word.category() == Keyword.Category.RIVAL
                            : word.token() != EntenteParser.NAME && expected.contains(word.token());
            if (offered) {
                words.add(word);
            }
        }
        boolean name = !context.quality() && !context.rival() && expected.contains(EntenteParser.NAME);
        Names names = name ? context.names() : Names.NONE;
        if (names != Names.NONE && names != Names.ALL) {
            words.removeIf(word -> isNameThere(word, context));
        }
        return new Completion(words, names, names == Names.ALL && expected.contains(EntenteParser.IF));
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
