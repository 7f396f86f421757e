package entente.syntax;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.syntax.ExpressionSyntax.BinaryOperator;
import entente.syntax.ExpressionSyntax.UnaryOperator;
import entente.syntax.Operand.Time;
import entente.syntax.grammar.EntenteParser;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** One expression, which the grammar reads flat: what binds closer is put together first, by precedence climbing. */
final class Operations {
    private static final int LOOSEST = 0;
    private static final int NOT = 3;
    private static final int NEGATE = 9;

    private final ExpressionReader expressions;
    private final Places places;
    private final List<ParseTree> parts;
    private int next;

    Operations(ExpressionReader expressions, Places places, EntenteParser.ExprContext tree) {
        this.expressions = expressions;
        this.places = places;
        this.parts = tree.children;
    }

    ExpressionSyntax read() {
        return read(LOOSEST).value();
    }

    /** An operand with all that follows and binds at least so closely. */
    private Operand read(int least) {
        Operand left = first();
        while (next < parts.size()) {
            ParseTree part = parts.get(next);
            int closeness = closeness(part);
            if (closeness < least) {
                return left;
            }
            next++;
            if (part instanceof EntenteParser.SuffixContext suffix) {
                left = expressions.suffixed(left, suffix);
            } else {
                Token symbol = ((TerminalNode) part).getSymbol();
                boolean fromTheRight = symbol.getType() == EntenteParser.POWER;
                left = joined(left, symbol, read(fromTheRight ? closeness : closeness + 1));
            }
        }
        return left;
    }

    private static int closeness(ParseTree part) {
        Token first = part instanceof EntenteParser.SuffixContext suffix
                ? suffix.getStart()
                : ((TerminalNode) part).getSymbol();
        return switch (first.getType()) {
            case EntenteParser.DOT, EntenteParser.AT, EntenteParser.UNDER -> 11;
            case EntenteParser.POWER -> 10;
            case EntenteParser.TIMES, EntenteParser.DIVIDE -> 8;
            case EntenteParser.PLUS, EntenteParser.MINUS -> 7;
            case EntenteParser.WITHIN -> 5;
            case EntenteParser.IS -> 4;
            case EntenteParser.AND -> 2;
            case EntenteParser.OR -> 1;
            default -> 6; // a comparison
        };
    }

    private Operand first() {
        ParseTree part = parts.get(next++);
        if (part instanceof EntenteParser.PrefixContext prefix) {
            return prefixed(prefix);
        }
        return expressions.primary((EntenteParser.PrimaryContext) part);
    }

    private Operand prefixed(EntenteParser.PrefixContext tree) {
        Token first = tree.getStart();
        if (tree.IF() != null) {
            ExpressionSyntax condition = expressions.read(tree.expr(0));
            ExpressionSyntax then = expressions.read(tree.expr(1));
            Operand otherwise = read(LOOSEST);
            Span span = places.span(first, otherwise.last());
            ExpressionSyntax value = new ExpressionSyntax.Conditional(condition, then, otherwise.value(), span);
            return new Operand(value, first, otherwise.last(), Time.NEITHER, false);
        }
        boolean not = tree.NOT() != null;
        Operand operand = read(not ? NOT : NEGATE);
        ExpressionSyntax value = new ExpressionSyntax.Unary(
                not ? UnaryOperator.NOT : UnaryOperator.NEGATE, operand.value(), places.span(first, operand.last()));
        Time time = operand.time() == Time.MISSING ? Time.MISSING : Time.NEITHER;
        return new Operand(value, first, operand.last(), time, false);
    }

    private Operand joined(Operand left, Token symbol, Operand right) {
        if (symbol.getType() == EntenteParser.WITHIN) {
            return within(left, symbol, right);
        }
        BinaryOperator operator = operator(symbol.getType());
        Span span = places.span(symbol);
        if (operator.comparison() && left.isComparison()) {
            places.mistake(Diagnostic.of(Code.E112, span).hint("diagnostic.hint.chain"));
        }
        if (!operator.comparison() && operator != BinaryOperator.AND && operator != BinaryOperator.OR) {
            checkTime(left, span, right);
        }
        ExpressionSyntax value = new ExpressionSyntax.Binary(
                operator, left.value(), right.value(), span, places.span(left.first(), right.last()));
        boolean missing = left.time() == Time.MISSING || right.time() == Time.MISSING;
        return new Operand(value, left.first(), right.last(), missing ? Time.MISSING : Time.NEITHER, false);
    }

    /** In {@code Jia + Yi at 60} the time could be meant for the sum, so it has to be said. */
    private void checkTime(Operand left, Span operator, Operand right) {
        if (right.time() == Time.GIVEN && left.time() == Time.MISSING) {
            Span timed = places.span(right.first(), right.last());
            String untimed = places.span(left.first(), left.last()).text();
            places.mistake(Diagnostic.of(Code.E113, timed, operator.text())
                    .hint("diagnostic.hint.time", untimed, operator.text(), timed.text()));
        }
    }

    private Operand within(Operand claim, Token symbol, Operand tolerance) {
        Token last = tolerance.last();
        ExpressionSyntax value = claim.value();
        if (claim.isEquality() && value instanceof ExpressionSyntax.Binary equality) {
            value = new ExpressionSyntax.Within(
                    equality.left(), equality.right(), tolerance.value(), places.span(claim.first(), last));
        } else {
            places.mistake(Diagnostic.of(Code.E116, places.span(symbol)).hint("diagnostic.hint.within"));
        }
        return new Operand(value, claim.first(), last, Time.NEITHER, true);
    }

    private static BinaryOperator operator(int type) {
        return switch (type) {
            case EntenteParser.POWER -> BinaryOperator.POWER;
            case EntenteParser.TIMES -> BinaryOperator.MULTIPLY;
            case EntenteParser.DIVIDE -> BinaryOperator.DIVIDE;
            case EntenteParser.PLUS -> BinaryOperator.ADD;
            case EntenteParser.MINUS -> BinaryOperator.SUBTRACT;
            case EntenteParser.LESS -> BinaryOperator.LESS;
            case EntenteParser.LESS_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
            case EntenteParser.GREATER -> BinaryOperator.GREATER;
            case EntenteParser.GREATER_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
            case EntenteParser.EQUAL, EntenteParser.EQUAL_EQUAL -> BinaryOperator.EQUAL;
            case EntenteParser.NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
            case EntenteParser.AND -> BinaryOperator.AND;
            default -> BinaryOperator.OR;
        };
    }
}
