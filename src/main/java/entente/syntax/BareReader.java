package entente.syntax;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.syntax.grammar.EntenteParser;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** A statement that begins with no word of its own: what follows the first expression makes of it what it is. */
final class BareReader {
    private final Places places;
    private final ExpressionReader expressions;

    BareReader(Places places, ExpressionReader expressions) {
        this.places = places;
        this.expressions = expressions;
    }

    Statement read(EntenteParser.ExpressionStatementContext tree) {
        Span span = places.span(tree);
        ExpressionSyntax first = expressions.read(tree.expr(0));
        if (tree.arrow() != null) {
            return new Declaration.Contribution(
                    expressions.end(first),
                    StatementReader.arrow(tree.arrow()),
                    expressions.reference(tree.reference()),
                    expressions.read(tree.expr(1)),
                    tree.WRAPPING() != null,
                    span);
        }
        if (tree.action() != null) {
            return action(first, tree.action(), span);
        }
        if (tree.expr().size() > 1) {
            return assignment(first, operator(tree.getChild(1)), expressions.read(tree.expr(1)), span);
        }
        if (first instanceof ExpressionSyntax.Binary equality && isAssignment(tree.expr(0), equality)) {
            return assignment(equality.left(), Change.Operator.SET, equality.right(), span);
        }
        return new Ask(
                null,
                new QuestionSyntax.Show(List.of(new QuestionSyntax.Value(first, null))),
                null,
                List.of(),
                assumed(tree.assumed()),
                PictureSyntax.NONE,
                span);
    }

    /** What a question assumes; a line that is no change is left out after a report. */
    List<Change> assumed(EntenteParser.@Nullable AssumedContext tree) {
        List<Change> changes = new ArrayList<>();
        for (EntenteParser.AssumptionContext one :
                tree == null ? List.<EntenteParser.AssumptionContext>of() : tree.assumption()) {
            Change change = change(one);
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    private @Nullable Change change(EntenteParser.AssumptionContext tree) {
        Span span = places.span(tree);
        ExpressionSyntax first = expressions.read(tree.expr(0));
        if (tree.action() != null) {
            return action(first, tree.action(), span);
        }
        if (tree.expr().size() > 1) {
            return assignment(first, operator(tree.getChild(1)), expressions.read(tree.expr(1)), span);
        }
        if (first instanceof ExpressionSyntax.Binary equality && isAssignment(tree.expr(0), equality)) {
            return assignment(equality.left(), Change.Operator.SET, equality.right(), span);
        }
        places.mistake(Diagnostic.of(Code.E128, span, span.text()).hint("diagnostic.hint.assumption"));
        return null;
    }

    /** Whether the expression is an equality as a whole, written {@code =} and without parentheses around it. */
    private boolean isAssignment(EntenteParser.ExprContext tree, ExpressionSyntax.Binary equality) {
        return tree.EQUAL().stream().anyMatch(sign -> places.span(sign).equals(equality.operatorSpan()));
    }

    private Change assignment(ExpressionSyntax target, Change.Operator operator, ExpressionSyntax value, Span span) {
        boolean assignable = target.quantity(coefficient -> true, (owner, part) -> true, name -> true, () -> false);
        if (!assignable) {
            places.mistake(Diagnostic.of(Code.E114, target.span()).hint("diagnostic.hint.assign"));
        }
        return new Change.Assignment(target, operator, value, span);
    }

    private static Change.Operator operator(ParseTree sign) {
        return switch (((TerminalNode) sign).getSymbol().getType()) {
            case EntenteParser.PLUS_EQUAL -> Change.Operator.ADD;
            case EntenteParser.MINUS_EQUAL -> Change.Operator.SUBTRACT;
            case EntenteParser.TIMES_EQUAL -> Change.Operator.MULTIPLY;
            default -> Change.Operator.DIVIDE;
        };
    }

    Change.Action action(ExpressionSyntax subject, EntenteParser.ActionContext tree, Span span) {
        Token word = tree.getStart();
        Change.Verb verb = Change.Verb.valueOf(EntenteParser.VOCABULARY.getSymbolicName(word.getType()));
        ExpressionSyntax amount = tree.expr() == null ? null : expressions.read(tree.expr());
        return new Change.Action(actor(subject, word), verb, amount, places.nameOrNull(tree.name()), span);
    }

    private FirmReference actor(ExpressionSyntax subject, Token verb) {
        if (subject instanceof ExpressionSyntax.Reference reference) {
            return reference.target();
        }
        places.mistake(
                Diagnostic.of(Code.E122, subject.span(), places.text(verb)).hint("diagnostic.hint.subject"));
        return new FirmReference(null, null, false, subject.span());
    }
}
