package entente.syntax;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.syntax.Expression.BinaryOperator;
import entente.syntax.Expression.UnaryOperator;
import entente.syntax.grammar.EntenteBaseVisitor;
import entente.syntax.grammar.EntenteParser;
import entente.syntax.grammar.EntenteParser.ExprContext;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Parse tree to {@link Expression}. */
final class ExpressionReader extends EntenteBaseVisitor<Expression> {
    private final Places places;

    ExpressionReader(Places places) {
        this.places = places;
    }

    Expression read(ExprContext tree) {
        return tree.accept(this);
    }

    List<Expression> readAll(List<ExprContext> trees) {
        return trees.stream().map(this::read).toList();
    }

    FirmReference reference(EntenteParser.ReferenceContext tree) {
        Name name = tree.FIRMS() != null ? null : places.name(tree.name());
        Expression index = tree.expr() == null ? null : read(tree.expr());
        return new FirmReference(name, index, tree.TIMES() != null, places.span(tree));
    }

    Declaration.Range range(EntenteParser.RangeContext tree) {
        return new Declaration.Range(read(tree.expr(0)), read(tree.expr(1)), places.span(tree));
    }

    @Override
    public Expression visitNumber(EntenteParser.NumberContext tree) {
        return number(tree.NUMBER().getSymbol(), false);
    }

    @Override
    public Expression visitPercent(EntenteParser.PercentContext tree) {
        return number(tree.PERCENT().getSymbol(), true);
    }

    Expression.Number number(Token token, boolean percent) {
        String text = places.text(token);
        double value = Numbers.read(text);
        if (Double.isInfinite(value)) {
            places.mistake(Diagnostic.of(Code.E111, places.span(token), text).hint("diagnostic.hint.largest"));
        }
        return new Expression.Number(value, percent, places.span(token));
    }

    @Override
    public Expression visitReferenceExpr(EntenteParser.ReferenceExprContext tree) {
        FirmReference target = reference(tree.reference());
        Name name = target.name();
        boolean word = tree.getStart() == tree.getStop() && tree.getStart().getType() == EntenteParser.NAME;
        if (word && name != null && Keyword.of(name.text()) == Keyword.STABLE) {
            Name stable = new Name(Keyword.STABLE.english(), name.span());
            target = new FirmReference(stable, null, false, name.span());
        }
        return new Expression.Reference(target, places.span(tree));
    }

    @Override
    public Expression visitCall(EntenteParser.CallContext tree) {
        Name function = places.word(tree.name(), Keyword.Category.FUNCTION);
        if (function.text().equals(Keyword.WITHHELD.chinese())) {
            function = new Name(Keyword.WITHHELD.english(), function.span());
        }
        return new Expression.Call(function, readAll(tree.expr()), places.span(tree));
    }

    @Override
    public Expression visitParenthesis(EntenteParser.ParenthesisContext tree) {
        Expression first = read(tree.expr(0));
        if (tree.COMMA() != null) {
            return new Expression.Point(first, read(tree.expr(1)), places.span(tree));
        }
        if (tree.TO_ARROW() != null) {
            return new Expression.Coefficient(
                    end(first), reference(tree.reference()), places.nameOrNull(tree.name()), places.span(tree));
        }
        return first;
    }

    /** A contribution's end, which the grammar reads as an expression. */
    FirmReference end(Expression end) {
        if (end instanceof Expression.Reference reference) {
            return reference.target();
        }
        places.mistake(Diagnostic.of(Code.E115, end.span()).hint("diagnostic.hint.end"));
        return new FirmReference(null, null, false, end.span());
    }

    @Override
    public Expression visitDot(EntenteParser.DotContext tree) {
        Expression base = read(tree.expr());
        if (base instanceof Expression.Reference reference
                && tree.expr().getStart() == tree.expr().getStop()) {
            base = end(reference, tree.expr().getStart());
        }
        return new Expression.Dot(base, part(tree.name()), places.span(tree));
    }

    /** {@code source} and {@code target}, in English whatever the script's words. */
    private Expression end(Expression.Reference reference, Token token) {
        if (token.getType() != EntenteParser.NAME || reference.target().name() == null) {
            return reference;
        }
        String text = Keyword.canonical(reference.target().name().text(), Keyword.Category.PLACE);
        Span span = reference.span();
        return new Expression.Reference(new FirmReference(new Name(text, span), null, false, span), span);
    }

    private Name part(EntenteParser.NameContext tree) {
        Name part = places.word(tree, Keyword.Category.PART);
        return part.text().equals(Keyword.END.chinese()) ? new Name(Keyword.END.english(), part.span()) : part;
    }

    @Override
    public Expression visitAt(EntenteParser.AtContext tree) {
        return new Expression.At(read(tree.expr()), moment(tree.moment()), places.span(tree));
    }

    Moment moment(EntenteParser.MomentContext tree) {
        Span span = places.span(tree);
        if (tree.END() != null) {
            return new Moment.End(span);
        }
        Expression value;
        if (tree.NUMBER() != null) {
            Expression number = number(tree.NUMBER().getSymbol(), false);
            value = tree.MINUS() == null ? number : new Expression.Unary(UnaryOperator.NEGATE, number, span);
        } else if (tree.name() != null) {
            Name name = places.name(tree.name());
            value = new Expression.Reference(new FirmReference(name, null, false, name.span()), name.span());
        } else {
            value = read(tree.expr());
        }
        return tree.YEAR() != null ? new Moment.Year(value, span) : new Moment.Time(value, span);
    }

    Moment date(EntenteParser.DateContext tree) {
        Span span = places.span(tree);
        if (tree.END() != null) {
            return new Moment.End(span);
        }
        Expression value = read(tree.expr());
        return tree.YEAR() != null ? new Moment.Year(value, span) : new Moment.Time(value, span);
    }

    @Override
    public Expression visitUnder(EntenteParser.UnderContext tree) {
        Name scenario = places.word(tree.name(), Keyword.Category.PLACE);
        return new Expression.Under(read(tree.expr()), scenario, places.span(tree));
    }

    @Override
    public Expression visitUnary(EntenteParser.UnaryContext tree) {
        UnaryOperator operator = tree.NOT() != null ? UnaryOperator.NOT : UnaryOperator.NEGATE;
        return new Expression.Unary(operator, read(tree.expr()), places.span(tree));
    }

    @Override
    public Expression visitBinary(EntenteParser.BinaryContext tree) {
        Token symbol = ((TerminalNode) tree.getChild(1)).getSymbol();
        BinaryOperator operator = operator(symbol.getType());
        Expression left = read(tree.expr(0));
        Expression right = read(tree.expr(1));
        Span operatorSpan = places.span(symbol);
        if (operator.comparison() && isComparison(tree.expr(0))) {
            places.mistake(Diagnostic.of(Code.E112, operatorSpan).hint("diagnostic.hint.chain"));
        }
        if (!operator.comparison() && operator != BinaryOperator.AND && operator != BinaryOperator.OR) {
            checkTime(tree, operatorSpan);
        }
        return new Expression.Binary(operator, left, right, operatorSpan, places.span(tree));
    }

    private static boolean isComparison(ExprContext tree) {
        return tree instanceof EntenteParser.BinaryContext binary
                && operator(((TerminalNode) binary.getChild(1)).getSymbol().getType())
                        .comparison();
    }

    /** In {@code Jia + Yi at 60} the time could be meant for the sum, so it has to be said. */
    private void checkTime(EntenteParser.BinaryContext tree, Span operator) {
        if (timed(tree.expr(1)) && untimed(tree.expr(0))) {
            Span right = places.span(tree.expr(1));
            String time = places.span(tree.expr(1)).text();
            places.mistake(Diagnostic.of(Code.E113, right, operator.text())
                    .hint("diagnostic.hint.time", places.span(tree.expr(0)).text(), operator.text(), time));
        }
    }

    private static boolean timed(ExprContext tree) {
        return tree instanceof EntenteParser.AtContext
                || (tree instanceof EntenteParser.UnderContext under && timed(under.expr()));
    }

    private static boolean untimed(ExprContext tree) {
        if (tree instanceof EntenteParser.BinaryContext binary) {
            return untimed(binary.expr(0)) || untimed(binary.expr(1));
        }
        if (tree instanceof EntenteParser.UnaryContext unary) {
            return untimed(unary.expr());
        }
        return tree instanceof EntenteParser.ReferenceExprContext
                || tree instanceof EntenteParser.DotContext
                || tree instanceof EntenteParser.CallContext;
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

    @Override
    public Expression visitWithin(EntenteParser.WithinContext tree) {
        Expression tolerance = read(tree.expr(1));
        Expression claim = read(tree.expr(0));
        boolean plain = tree.expr(0) instanceof EntenteParser.BinaryContext;
        if (plain && claim instanceof Expression.Binary equality && equality.operator() == BinaryOperator.EQUAL) {
            return new Expression.Within(equality.left(), equality.right(), tolerance, places.span(tree));
        }
        places.mistake(Diagnostic.of(Code.E116, places.span(tree.WITHIN())).hint("diagnostic.hint.within"));
        return claim;
    }

    @Override
    public Expression visitIs(EntenteParser.IsContext tree) {
        EntenteParser.QualityContext quality = tree.quality();
        Span span = places.span(quality);
        return new Expression.Is(read(tree.expr()), quality(quality, span), span, places.span(tree));
    }

    private String quality(EntenteParser.QualityContext tree, Span span) {
        String first = places.nameText(tree.getStart());
        String words = tree.SECOND_WORD() == null ? first : first + " " + places.text(tree.getStop());
        Keyword word = Keyword.of(words);
        if (word == null || word.category() != Keyword.Category.QUALITY) {
            places.mistake(Words.unknownQuality(words, span));
            return words;
        }
        return word.english();
    }

    @Override
    public Expression visitConditional(EntenteParser.ConditionalContext tree) {
        return new Expression.Conditional(
                read(tree.expr(0)), read(tree.expr(1)), read(tree.expr(2)), places.span(tree));
    }
}
