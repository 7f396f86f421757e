package entente.syntax;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.syntax.grammar.EntenteParser;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Goes on after a mistake with the next statement. Inner rules hand a mistake on to the statement that they belong to;
 * lists report once what is left of a statement; an unclosed brace is reported where it stands.
 */
final class Recovery extends DefaultErrorStrategy {
    private final Explanation explanation;
    private final Mistakes mistakes;
    private final Places places;

    Recovery(Mistakes mistakes, Places places) {
        this.mistakes = mistakes;
        this.places = places;
        this.explanation = new Explanation(places);
    }

    @Override
    public void reportError(Parser parser, RecognitionException mistake) {
        ParserRuleContext tree = parser.getContext();
        if (TreeReader.isLine(tree) && !hasStray(parser, tree.getStart(), mistake.getOffendingToken())) {
            mistakes.add(explanation.of(parser, tree, mistake));
        }
    }

    /** A character without a meaning has been reported where it stands; what it broke is not reported again. */
    private static boolean hasStray(Parser parser, Token first, Token last) {
        for (int k = first.getTokenIndex(); k <= last.getTokenIndex(); k++) {
            if (parser.getInputStream().get(k).getType() == EntenteParser.STRAY) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void recover(Parser parser, RecognitionException mistake) {
        ParserRuleContext tree = parser.getContext();
        if (TreeReader.isLine(tree)) {
            skip((EntenteParser) parser, tree);
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
        ParserRuleContext tree = parser.getContext();
        boolean script = tree instanceof EntenteParser.ScriptContext;
        if (!script && !TreeReader.isBody(tree)) {
            return;
        }
        IntervalSet expected = parser.getATN().nextTokens(parser.getATN().states.get(parser.getState()));
        while (!expected.contains(parser.getInputStream().LA(1))) {
            Token token = parser.getCurrentToken();
            boolean unclosed = token.getType() == Token.EOF || !script && endsBody(tree, token);
            if (unclosed) {
                throw new InputMismatchException(parser);
            }
            if (token.getType() == EntenteParser.RBRACE) {
                mistakes.add(Diagnostic.of(Code.E108, places.span(token)));
                parser.consume();
            } else {
                if (token.getType() != EntenteParser.STRAY) {
                    mistakes.add(explanation.ofRest(parser, expected));
                }
                skip((EntenteParser) parser, tree);
            }
        }
    }

    /** A firm, an alliance or a list of values ends, unclosed, before a line that begins another statement. */
    private boolean endsBody(ParserRuleContext tree, Token token) {
        Keyword word = Keyword.of(places.text(token));
        return !(tree instanceof EntenteParser.BlockContext)
                && word != null
                && word.beginsStatement()
                && places.beginsLine(token);
    }

    private void skip(EntenteParser parser, ParserRuleContext tree) {
        int type = parser.getInputStream().LA(1);
        while (type != Token.EOF
                && type != EntenteParser.NEWLINE
                && type != EntenteParser.SEMICOLON
                && type != EntenteParser.RBRACE) {
            if (type == EntenteParser.LBRACE) {
                readBody(parser, tree.getStart().getType());
            } else {
                parser.consume();
            }
            type = parser.getInputStream().LA(1);
        }
    }

    /** What stands in the braces of a broken statement is read as if it were sound, for the mistakes in it. */
    private static void readBody(EntenteParser parser, int first) {
        if (first == EntenteParser.FIRM || first == EntenteParser.ORG) {
            enter(parser, EntenteParser.RULE_firmBlock);
            parser.firmBlock();
        } else if (first == EntenteParser.ALLIANCE) {
            enter(parser, EntenteParser.RULE_allianceBlock);
            parser.allianceBlock();
        } else if (first == EntenteParser.SWEEP || first == EntenteParser.COMPARE) {
            enter(parser, EntenteParser.RULE_values);
            parser.values();
        } else {
            enter(parser, EntenteParser.RULE_block);
            parser.block();
        }
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
