package entente.syntax;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.diagnostic.NearWord;
import entente.diagnostic.NearWords;
import entente.syntax.grammar.EntenteParser;
import java.util.function.BiConsumer;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Goes on after a mistake with the next statement. Inner rules hand a mistake on to the statement that they belong to;
 * lists report once what is left of a statement; an unclosed brace is reported where it stands.
 */
final class Recovery extends DefaultErrorStrategy {
    private final Explanation explanation;

    /** What the decisions in front of a token would have gone on with: each alone sees only its own. */
    private IntervalSet offered = new IntervalSet();

    private int offeredAt = -1;
    private final Mistakes mistakes;
    private final Places places;
    private final BiConsumer<Token, Token> unread;

    /** @param unread takes the first and the last token of what no statement could be read from */
    Recovery(Mistakes mistakes, Places places, BiConsumer<Token, Token> unread) {
        this.unread = unread;
        this.mistakes = mistakes;
        this.places = places;
        this.explanation = new Explanation(places);
    }

    @Override
    public void reportError(Parser parser, RecognitionException mistake) {
        ParserRuleContext tree = parser.getContext();
        if (TreeReader.isLine(tree) && !isReported(parser, tree.getStart(), mistake.getOffendingToken())) {
            Token found = mistake.getOffendingToken();
            mistakes.add(explanation.of(parser, tree, mistake, offered(found)));
        }
    }

    /** What was reported where it stands is not reported again for what it broke. */
    private boolean isReported(Parser parser, Token first, Token last) {
        for (int k = first.getTokenIndex(); k <= last.getTokenIndex(); k++) {
            if (places.isReported(parser.getInputStream().get(k))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void recover(Parser parser, RecognitionException mistake) {
        ParserRuleContext tree = parser.getContext();
        if (TreeReader.isLine(tree)) {
            skip((EntenteParser) parser, tree.getStart());
        } else if (TreeReader.isBody(tree) && tree.getStart().getType() == EntenteParser.LBRACE) {
            mistakes.add(Diagnostic.of(Code.E107, places.span(tree.getStart())).hint("diagnostic.hint.closeBrace"));
            giveBackLineEnd(parser);
        } else {
            throw mistake;
        }
    }

    /** The list outside needs the line's end that the unclosed body has taken. */
    private static void giveBackLineEnd(Parser parser) {
        Token before = parser.getInputStream().LT(-1);
        if (before != null && before.getType() == EntenteParser.NEWLINE) {
            parser.getInputStream().seek(before.getTokenIndex());
        }
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw new InputMismatchException(parser);
    }

    /** In a list: what cannot stand here is reported and skipped, to the end of the statement. */
    @Override
    public void sync(Parser parser) {
        if (mistakes.enough()) {
            throw new ParseCancellationException();
        }
        ParserRuleContext tree = parser.getContext();
        boolean script = tree instanceof EntenteParser.ScriptContext;
        if (!script && !TreeReader.isBody(tree)) {
            offer(parser);
            return;
        }
        IntervalSet expected = parser.getATN().nextTokens(parser.getATN().states.get(parser.getState()));
        while (!expected.contains(parser.getInputStream().LA(1))) {
            Token token = parser.getCurrentToken();
            boolean unclosed = token.getType() == Token.EOF || (!script && endsBody(tree, token));
            if (unclosed) {
                throw new InputMismatchException(parser);
            }
            if (token.getType() == EntenteParser.RBRACE) {
                mistakes.add(Diagnostic.of(Code.E108, places.span(token)).hint("diagnostic.hint.openBrace"));
                parser.consume();
            } else {
                Token first = Explanation.firstOfStatement(parser);
                if (!places.isReported(token)) {
                    mistakes.add(explanation.ofRest(parser, tree, offered(token)));
                }
                skip((EntenteParser) parser, first);
                if (script || tree instanceof EntenteParser.BlockContext) {
                    unread.accept(token, parser.getInputStream().LT(-1));
                }
            }
        }
    }

    private void offer(Parser parser) {
        int at = parser.getCurrentToken().getTokenIndex();
        if (at != offeredAt) {
            offered = new IntervalSet();
            offeredAt = at;
        }
        offered.addAll(parser.getATN().nextTokens(parser.getATN().states.get(parser.getState())));
    }

    private IntervalSet offered(Token found) {
        return found.getTokenIndex() == offeredAt ? offered : new IntervalSet();
    }

    /** A firm, an alliance or a list of values ends, unclosed, before a line that begins another statement. */
    private boolean endsBody(ParserRuleContext tree, Token token) {
        Keyword word = Keyword.of(places.text(token));
        return !(tree instanceof EntenteParser.BlockContext)
                && word != null
                && word.beginsStatement()
                && !(tree instanceof EntenteParser.PictureContext && word == Keyword.TITLE)
                && places.beginsLine(token);
    }

    private void skip(EntenteParser parser, Token first) {
        int type = parser.getInputStream().LA(1);
        while (type != Token.EOF
                && type != EntenteParser.NEWLINE
                && type != EntenteParser.SEMICOLON
                && type != EntenteParser.RBRACE) {
            if (type == EntenteParser.LBRACE) {
                readBody(parser, first);
            } else {
                parser.consume();
            }
            type = parser.getInputStream().LA(1);
        }
    }

    /** What stands in the braces of a broken statement is read as if it were sound, for the mistakes in it. */
    private void readBody(EntenteParser parser, Token first) {
        switch (meant(first, inside(parser))) {
            case EntenteParser.FIRM, EntenteParser.ORG -> {
                enter(parser, EntenteParser.RULE_firmBlock);
                parser.firmBlock();
            }
            case EntenteParser.ALLIANCE -> {
                enter(parser, EntenteParser.RULE_allianceBlock);
                parser.allianceBlock();
            }
            case EntenteParser.SWEEP, EntenteParser.COMPARE -> {
                enter(parser, EntenteParser.RULE_values);
                parser.values();
            }
            case EntenteParser.DRAW,
                    EntenteParser.PORTRAIT,
                    EntenteParser.NETWORK,
                    EntenteParser.TRACE,
                    EntenteParser.MAP -> {
                enter(parser, EntenteParser.RULE_picture);
                parser.picture();
            }
            case EntenteParser.FIT -> {
                enter(parser, EntenteParser.RULE_fitting);
                parser.fitting();
            }
            case EntenteParser.LBRACE, EntenteParser.LET -> skipBody(parser);
            default -> {
                enter(parser, EntenteParser.RULE_block);
                parser.block();
            }
        }
    }

    /** The type of the first token inside the braces that begin here. */
    private static int inside(Parser parser) {
        int k = 2;
        while (parser.getInputStream().LA(k) == EntenteParser.NEWLINE) {
            k++;
        }
        return parser.getInputStream().LA(k);
    }

    /**
     * The type of a statement's first word; of a misspelt one that of the word that was meant, and whatever it is, that of
     * the declaration whose lines stand inside.
     */
    private int meant(Token first, int inside) {
        if (inside == EntenteParser.GROWTH || inside == EntenteParser.CAPACITY || inside == EntenteParser.OUTPUT) {
            return EntenteParser.FIRM;
        }
        if (inside == EntenteParser.MEMBERS) {
            return EntenteParser.ALLIANCE;
        }
        String text = places.text(first);
        NearWord borrowed = NearWords.of(NearWords.Place.LINE, text);
        Keyword instead = borrowed == null ? null : Keyword.of(borrowed.english());
        if (instead != null || first.getType() != EntenteParser.NAME) {
            return instead == null
                    ? first.getType()
                    : Words.hasOptions(instead.token()) ? EntenteParser.LBRACE : instead.token();
        }
        Glued glued = Glued.of(text);
        String near = NearNames.nearest(text, Words.firstWords(text.charAt(0) > 0x7F));
        Keyword word = glued != null ? glued.word() : near == null ? null : Keyword.of(near);
        // Options are words of their own only behind the right word.
        return word == null ? first.getType() : Words.hasOptions(word.token()) ? EntenteParser.LBRACE : word.token();
    }

    /** Braces that belong to no statement say nothing about what may stand in them. */
    private static void skipBody(EntenteParser parser) {
        int depth = 0;
        do {
            int type = parser.getInputStream().LA(1);
            depth += type == EntenteParser.LBRACE ? 1 : type == EntenteParser.RBRACE ? -1 : 0;
            parser.consume();
        } while (depth > 0 && parser.getInputStream().LA(1) != Token.EOF);
    }

    /** Puts the parser where the grammar calls the rule: predictions follow the way back from there. */
    private static void enter(EntenteParser parser, int rule) {
        for (ATNState state : parser.getATN().states) {
            if (state != null
                    && state.getNumberOfTransitions() == 1
                    && state.transition(0) instanceof RuleTransition call
                    && call.ruleIndex == rule) {
                parser.setState(state.stateNumber);
                return;
            }
        }
        throw new IllegalStateException("no rule calls " + rule);
    }
}
