package entente.syntax;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.syntax.grammar.EntenteParser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTreeListener;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Listens to the parser and reads each statement as it ends. */
final class TreeReader implements ParseTreeListener {
    private static final List<Integer> DECLARING = List.of(
            EntenteParser.LET, EntenteParser.FIRM, EntenteParser.ORG, EntenteParser.ALLIANCE, EntenteParser.SCENARIO);

    private final List<Token> tokens;
    private final Places places;
    private final Bodies bodies = new Bodies();
    private final StatementReader reader;
    private final OptionReader options;
    private final List<Statement> statements = new ArrayList<>();
    private final Set<String> brokenNames = new LinkedHashSet<>();

    TreeReader(List<Token> tokens, Places places) {
        this.tokens = tokens;
        this.places = places;
        this.reader = new StatementReader(places, bodies, new Documentation(tokens, places));
        this.options = new OptionReader(places);
    }

    List<Statement> statements() {
        return statements;
    }

    Set<String> brokenNames() {
        return brokenNames;
    }

    @Override
    public void enterEveryRule(ParserRuleContext tree) {
        if (isBody(tree) || tree instanceof EntenteParser.ScriptContext) {
            bodies.open();
        }
    }

    @Override
    public void exitEveryRule(ParserRuleContext tree) {
        if (isLine(tree)) {
            read(tree);
            // Read, so no longer needed: a long script does not keep its tree.
            tree.children = null;
        } else if (isBody(tree)) {
            bodies.close();
        } else if (tree instanceof EntenteParser.ScriptContext) {
            bodies.close();
            statements.addAll(bodies.take(Statement.class));
        }
    }

    private void read(ParserRuleContext tree) {
        int before = places.mistakes();
        Object line = tree.exception == null ? tree.accept(isOption(tree) ? options : reader) : null;
        checkSign(tree.getStart());
        boolean header = tree instanceof EntenteParser.StatementContext;
        boolean broken = line == null || places.mistakes() > before || (header && bodies.takeBroken());
        if (line != null && !broken) {
            bodies.add(line);
        } else if (header) {
            rememberNames(tree.getStart(), tree.getStop());
            bodies.take(Statement.class).forEach(inner -> brokenNames.addAll(declared(inner)));
        } else if (tree instanceof EntenteParser.ValueContext
                || tree instanceof EntenteParser.FittingLineContext
                || isOption(tree)) {
            // A question is asked as it was meant or not at all; of a firm or an alliance the other lines hold.
            bodies.breakHeader();
        }
    }

    /** A second line of a sum would otherwise be a statement of its own, and the sum another number. */
    private void checkSign(Token first) {
        // Two are a comment from elsewhere.
        boolean one = first.getType() == EntenteParser.MINUS
                && tokens.get(first.getTokenIndex() + 1).getType() != EntenteParser.MINUS;
        if (one && followsLine(first)) {
            places.mistake(Diagnostic.of(Code.E127, places.span(first)).hint("diagnostic.hint.operatorLine"));
        }
    }

    private boolean followsLine(Token first) {
        int k = first.getTokenIndex() - 1;
        while (k >= 0 && tokens.get(k).getChannel() != Token.DEFAULT_CHANNEL) {
            k--;
        }
        return k >= 0 && tokens.get(k).getType() == EntenteParser.NEWLINE;
    }

    /** The names after let, firm, org, alliance or scenario in what could not be read, up to its braces. */
    void rememberNames(Token first, @Nullable Token last) {
        int end = last == null ? first.getTokenIndex() : Math.max(first.getTokenIndex(), last.getTokenIndex());
        boolean declares = false;
        for (int k = first.getTokenIndex(); k <= end && tokens.get(k).getType() != EntenteParser.LBRACE; k++) {
            Token token = tokens.get(k);
            if (DECLARING.contains(token.getType())) {
                declares = true;
            } else if (declares && Words.isName(token)) {
                brokenNames.add(places.nameText(token));
                declares = false;
            } else if (declares && token.getType() == EntenteParser.STRING && !places.isReported(token)) {
                String text = places.text(token);
                brokenNames.add(text.substring(1, text.length() - 1));
                declares = false;
            } else if (token.getType() == EntenteParser.EQUAL || token.getType() == EntenteParser.TILDE) {
                declares = false;
            }
        }
    }

    private static Set<String> declared(Statement statement) {
        if (statement instanceof Declaration.Let let) {
            return Set.of(let.name().text());
        }
        if (statement instanceof Declaration.Firm firm) {
            return Set.of(firm.name().text());
        }
        if (statement instanceof Declaration.Alliance alliance) {
            return Set.of(alliance.name().text());
        }
        return statement instanceof Declaration.Scenario scenario
                ? Set.of(scenario.name().text())
                : Set.of();
    }

    static boolean isLine(ParserRuleContext tree) {
        return tree instanceof EntenteParser.StatementContext
                || tree instanceof EntenteParser.FirmLineContext
                || tree instanceof EntenteParser.AllianceLineContext
                || tree instanceof EntenteParser.ValueContext
                || tree instanceof EntenteParser.FittingLineContext
                || isOption(tree);
    }

    static boolean isBody(ParserRuleContext tree) {
        return tree instanceof EntenteParser.BlockContext
                || tree instanceof EntenteParser.FirmBlockContext
                || tree instanceof EntenteParser.AllianceBlockContext
                || tree instanceof EntenteParser.ValuesContext
                || tree instanceof EntenteParser.PictureContext
                || tree instanceof EntenteParser.FittingContext;
    }

    private static boolean isOption(ParserRuleContext tree) {
        return tree instanceof EntenteParser.OptionContext;
    }

    @Override
    public void visitTerminal(TerminalNode node) {}

    @Override
    public void visitErrorNode(ErrorNode node) {}
}
