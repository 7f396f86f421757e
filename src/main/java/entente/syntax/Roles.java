package entente.syntax;

import entente.syntax.Keyword.Category;
import entente.syntax.grammar.EntenteParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.ParseTreeListener;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Listens to the parser and notes what each token is in its place: the same word can be a keyword here and a name there. */
final class Roles implements ParseTreeListener {

    enum Role {
        /** Punctuation, a number, a text: what its type says. */
        PLAIN,
        /** A word of the language. */
        WORD,
        /** A word of the language in its second sense, which Chinese spells otherwise. */
        OTHER_SENSE,
        /** A name that the script gives. */
        NAME,
        /** The name of a call, with its parenthesis right behind it. */
        FUNCTION,
        /** A minus that stands before its operand. */
        SIGN,
        /** What the formatter leaves out: the sign in {@code growth = 0.5}. */
        OPTIONAL,
        /** The first word of a line that says a firm's growth, capacity or output. */
        PART_LINE
    }

    private final Role[] roles;
    private final Places places;
    private final List<Token> ends = new ArrayList<>();

    Roles(List<Token> tokens, Places places) {
        this.places = places;
        this.roles = new Role[tokens.size()];
        Arrays.fill(roles, Role.PLAIN);
        for (Token token : tokens) {
            if (Words.isWord(token.getType())) {
                roles[token.getTokenIndex()] = Role.WORD;
            }
        }
    }

    Role of(Token token) {
        return roles[token.getTokenIndex()];
    }

    private void set(Token token, Role role) {
        roles[token.getTokenIndex()] = role;
    }

    @Override
    public void exitEveryRule(ParserRuleContext tree) {
        if (tree instanceof EntenteParser.NamedContext named) {
            noteNamed(named);
        } else if (tree instanceof EntenteParser.SuffixContext suffix) {
            noteSuffix(suffix);
        } else if (tree instanceof EntenteParser.PrefixContext prefix && prefix.MINUS() != null) {
            set(tree.getStart(), Role.SIGN);
        } else if (tree instanceof EntenteParser.NameContext) {
            set(tree.getStart(), Role.NAME);
        } else if (tree instanceof EntenteParser.QualityContext) {
            set(tree.getStart(), Role.WORD);
            set(tree.getStop(), Role.WORD);
        } else if (tree instanceof EntenteParser.DistributionContext) {
            set(tree.getStart(), Role.FUNCTION);
        } else if (tree instanceof EntenteParser.QuestionContext question) {
            noteQuestion(question);
        } else if (tree instanceof EntenteParser.AssumedContext assumed) {
            other(assumed.WITH());
        } else if (tree instanceof EntenteParser.SizeContext size) {
            other(size.ERROR());
        } else if (tree instanceof EntenteParser.TargetsContext targets) {
            targets.axis().forEach(axis -> word(axis.expr(0), Keyword.BASE));
        } else if (TreeReader.isLine(tree)) {
            noteLine(tree);
            tree.children = null;
        }
    }

    private void noteNamed(EntenteParser.NamedContext tree) {
        if (tree.LPAREN() != null) {
            set(tree.getStart(), Role.FUNCTION);
        } else {
            word(tree, Keyword.STABLE);
        }
    }

    private void noteSuffix(EntenteParser.SuffixContext tree) {
        if (tree instanceof EntenteParser.DotContext dot && dot.name() != null) {
            Keyword part = keyword(dot.name().getStart());
            if (part != null && (part.category() == Category.PART || part == Keyword.END)) {
                set(dot.name().getStart(), Role.WORD);
            }
            ends.add(operand(dot));
        } else if (tree instanceof EntenteParser.UnderContext under && under.name() != null) {
            word(under.name(), Keyword.BASE);
        }
    }

    /** The first token of what a suffix stands behind. */
    private static Token operand(EntenteParser.SuffixContext tree) {
        List<ParseTree> parts = tree.getParent().children;
        int k = parts.size() - 1;
        while (!(parts.get(k) instanceof EntenteParser.PrimaryContext)) {
            k--;
        }
        return ((ParserRuleContext) parts.get(k)).getStart();
    }

    private void noteQuestion(EntenteParser.QuestionContext tree) {
        if (tree instanceof EntenteParser.FitContext fit) {
            other(fit.TO().isEmpty() ? null : fit.TO(0));
            fit.name().forEach(name -> word(name, Keyword.BASE));
            fit.data().stream().filter(data -> data.name() != null).forEach(data -> word(data.name(), Keyword.BASE));
        } else if (tree instanceof EntenteParser.SensitivityContext sensitivity) {
            other(sensitivity.TO());
            other(sensitivity.WITHIN_ALLIANCE());
        } else if (tree instanceof EntenteParser.RepairContext repair) {
            other(repair.BY());
        } else if (tree instanceof EntenteParser.ForecastContext forecast) {
            forecast.name().stream().skip(1).forEach(this::rival);
        } else if (tree instanceof EntenteParser.DrawContext draw) {
            draw.drawing().forEach(part -> other(part.AGAINST()));
        } else if (tree instanceof EntenteParser.CompareContext compare
                && compare.compared() instanceof EntenteParser.CompareScenariosContext scenarios) {
            scenarios.name().forEach(name -> word(name, Keyword.BASE));
        }
    }

    private void rival(EntenteParser.NameContext name) {
        Keyword word = keyword(name.getStart());
        if (word != null && word.category() == Category.RIVAL) {
            set(name.getStart(), Role.WORD);
        }
    }

    private void noteLine(ParserRuleContext tree) {
        if (tree instanceof EntenteParser.PartLineContext part) {
            set(tree.getStart(), Role.PART_LINE);
            optional(part.EQUAL());
            optional(part.COLON());
        } else if (tree instanceof EntenteParser.TimeStatementContext time) {
            other(time.IN());
            Keyword unit = time.name() == null ? null : keyword(time.name().getStart());
            if (unit != null && unit.category() == Category.UNIT) {
                set(time.name().getStart(), Role.WORD);
            }
        } else if (tree instanceof EntenteParser.ScenarioStatementContext scenario
                && scenario.name().size() > 1) {
            word(scenario.name(1), Keyword.BASE);
        } else if (isContribution(tree)) {
            ends.forEach(end -> word(end, Keyword.SOURCE));
            ends.forEach(end -> word(end, Keyword.TARGET));
        }
        ends.clear();
    }

    private static boolean isContribution(ParserRuleContext tree) {
        return tree instanceof EntenteParser.AllianceLineContext
                || tree instanceof EntenteParser.GroupStatementContext
                || (tree instanceof EntenteParser.ExpressionStatementContext statement && statement.arrow() != null);
    }

    private void optional(@Nullable TerminalNode node) {
        if (node != null) {
            set(node.getSymbol(), Role.OPTIONAL);
        }
    }

    private void other(@Nullable TerminalNode node) {
        if (node != null) {
            set(node.getSymbol(), Role.OTHER_SENSE);
        }
    }

    private void word(ParserRuleContext tree, Keyword word) {
        if (tree.getStart() == tree.getStop()) {
            word(tree.getStart(), word);
        }
    }

    private void word(Token token, Keyword word) {
        if (keyword(token) == word) {
            set(token, Role.WORD);
        }
    }

    private @Nullable Keyword keyword(Token token) {
        return token.getType() == EntenteParser.QUOTED_NAME ? null : Keyword.of(places.nameText(token));
    }

    @Override
    public void enterEveryRule(ParserRuleContext tree) {}

    @Override
    public void visitTerminal(TerminalNode node) {}

    @Override
    public void visitErrorNode(ErrorNode node) {}
}
