package entente.syntax;

import entente.arithmetic.Digits;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Phrase;
import entente.diagnostic.Span;
import entente.syntax.ExpressionSyntax.UnaryOperator;
import entente.syntax.Operand.Time;
import entente.syntax.grammar.EntenteBaseVisitor;
import entente.syntax.grammar.EntenteParser;
import entente.syntax.grammar.EntenteParser.ExprContext;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Parse tree to {@link ExpressionSyntax}. */
final class ExpressionReader extends EntenteBaseVisitor<ExpressionSyntax> {
    private final Places places;

    ExpressionReader(Places places) {
        this.places = places;
    }

    ExpressionSyntax read(ExprContext tree) {
        return new Operations(this, places, tree).read();
    }

    Operand primary(EntenteParser.PrimaryContext tree) {
        boolean parenthesis = tree instanceof EntenteParser.ParenthesisContext;
        boolean named = tree instanceof EntenteParser.NamedContext || tree instanceof EntenteParser.EveryoneContext;
        Time time = named ? Time.MISSING : Time.NEITHER;
        return new Operand(tree.accept(this), tree.getStart(), tree.getStop(), time, parenthesis);
    }

    /** What stands behind an operand and belongs to it. */
    Operand suffixed(Operand operand, EntenteParser.SuffixContext tree) {
        Span span = places.span(operand.first(), tree.getStop());
        Time time = Time.NEITHER;
        ExpressionSyntax value;
        if (tree instanceof EntenteParser.DotContext dot) {
            value = new ExpressionSyntax.Dot(base(operand), part(dot.name()), span);
            time = Time.MISSING;
        } else if (tree instanceof EntenteParser.AtContext at) {
            value = new ExpressionSyntax.At(operand.value(), moment(at.moment()), span);
            time = Time.GIVEN;
        } else if (tree instanceof EntenteParser.UnderContext under) {
            Name scenario = places.word(under.name(), Keyword.Category.PLACE);
            value = new ExpressionSyntax.Under(operand.value(), scenario, span);
            time = operand.time() == Time.GIVEN ? Time.GIVEN : Time.NEITHER;
        } else {
            EntenteParser.QualityContext quality = ((EntenteParser.IsContext) tree).quality();
            Span words = places.span(quality);
            value = new ExpressionSyntax.Is(operand.value(), quality(quality, words), words, span);
        }
        return new Operand(value, operand.first(), tree.getStop(), time, false);
    }

    List<ExpressionSyntax> readAll(List<ExprContext> trees) {
        return trees.stream().map(this::read).toList();
    }

    FirmReference reference(EntenteParser.ReferenceContext tree) {
        Name name = tree.FIRMS() != null ? null : places.name(tree.name());
        return new FirmReference(name, orNull(tree.expr()), tree.TIMES() != null, places.span(tree));
    }

    @Nullable
    ExpressionSyntax orNull(@Nullable ExprContext tree) {
        return tree == null ? null : read(tree);
    }

    Declaration.Range range(EntenteParser.RangeContext tree) {
        return range(tree.expr(0), tree.expr(1));
    }

    Declaration.Range range(ExprContext low, ExprContext high) {
        return new Declaration.Range(read(low), read(high), places.span(low.getStart(), high.getStop()));
    }

    /** The values in parentheses, at least one; none after a report. */
    List<ExpressionSyntax> listed(ExprContext tree) {
        if (tree.getChildCount() == 1
                && tree.primary(0) instanceof EntenteParser.ParenthesisContext list
                && list.TO_ARROW() == null) {
            return readAll(list.expr());
        }
        places.mistake(
                Diagnostic.of(Code.E132, places.span(tree), places.span(tree).text())
                        .hint("diagnostic.hint.listed"));
        return List.of();
    }

    @Override
    public ExpressionSyntax visitNumber(EntenteParser.NumberContext tree) {
        return number(tree.NUMBER().getSymbol(), false);
    }

    @Override
    public ExpressionSyntax visitPercent(EntenteParser.PercentContext tree) {
        return number(tree.PERCENT().getSymbol(), true);
    }

    ExpressionSyntax.Number number(Token token, boolean percent) {
        String text = places.text(token);
        double value = Digits.read(text);
        if (Double.isInfinite(value)) {
            places.mistake(Diagnostic.of(Code.E111, places.span(token), text).hint("diagnostic.hint.largest"));
        }
        return new ExpressionSyntax.Number(value, percent, places.span(token));
    }

    @Override
    public ExpressionSyntax visitEveryone(EntenteParser.EveryoneContext tree) {
        Span span = places.span(tree);
        return new ExpressionSyntax.Reference(new FirmReference(null, null, false, span), span);
    }

    @Override
    public ExpressionSyntax visitNamed(EntenteParser.NamedContext tree) {
        return tree.LPAREN() != null ? call(tree) : reference(tree);
    }

    private ExpressionSyntax reference(EntenteParser.NamedContext tree) {
        Name name = places.name(tree.name());
        Span span = places.span(tree);
        boolean word = tree.getStart() == tree.getStop() && tree.getStart().getType() == EntenteParser.NAME;
        if (word && Keyword.of(name.text()) == Keyword.STABLE) {
            name = new Name(Keyword.STABLE.english(), name.span());
        }
        ExpressionSyntax index = tree.expr().isEmpty() ? null : read(tree.expr(0));
        return new ExpressionSyntax.Reference(new FirmReference(name, index, tree.TIMES() != null, span), span);
    }

    private ExpressionSyntax call(EntenteParser.NamedContext tree) {
        Name function = places.word(tree.name(), Keyword.Category.FUNCTION);
        if (function.text().equals(Keyword.WITHHELD.chinese())) {
            function = new Name(Keyword.WITHHELD.english(), function.span());
        }
        return new ExpressionSyntax.Call(function, readAll(tree.expr()), places.span(tree));
    }

    @Override
    public ExpressionSyntax visitParenthesis(EntenteParser.ParenthesisContext tree) {
        ExpressionSyntax first = read(tree.expr(0));
        if (!tree.COMMA().isEmpty()) {
            if (tree.COMMA().size() > 1) {
                places.mistake(Diagnostic.of(
                                Code.E102, places.span(tree.COMMA(1)), Phrase.of("diagnostic.thing.token", ")"), ",")
                        .hint("diagnostic.hint.listPlace"));
            }
            return new ExpressionSyntax.Point(first, read(tree.expr(1)), places.span(tree));
        }
        if (tree.TO_ARROW() != null) {
            return new ExpressionSyntax.Coefficient(
                    end(first), reference(tree.reference()), places.nameOrNull(tree.name()), places.span(tree));
        }
        return first;
    }

    /** A contribution's end, which the grammar reads as an expression. */
    FirmReference end(ExpressionSyntax end) {
        if (end instanceof ExpressionSyntax.Reference reference) {
            return reference.target();
        }
        places.mistake(Diagnostic.of(Code.E115, end.span()).hint("diagnostic.hint.end"));
        return new FirmReference(null, null, false, end.span());
    }

    private ExpressionSyntax base(Operand operand) {
        return operand.isOneToken() && operand.value() instanceof ExpressionSyntax.Reference reference
                ? end(reference, operand.first())
                : operand.value();
    }

    /** {@code source} and {@code target}, in English whatever the script's words. */
    private ExpressionSyntax end(ExpressionSyntax.Reference reference, Token token) {
        if (token.getType() != EntenteParser.NAME || reference.target().name() == null) {
            return reference;
        }
        String text = Keyword.canonical(reference.target().name().text(), Keyword.Category.PLACE);
        Span span = reference.span();
        return new ExpressionSyntax.Reference(new FirmReference(new Name(text, span), null, false, span), span);
    }

    private Name part(EntenteParser.NameContext tree) {
        Name part = places.word(tree, Keyword.Category.PART);
        return part.text().equals(Keyword.END.chinese()) ? new Name(Keyword.END.english(), part.span()) : part;
    }

    MomentSyntax moment(EntenteParser.MomentContext tree) {
        Span span = places.span(tree);
        if (tree.END() != null) {
            return new MomentSyntax.End(span);
        }
        ExpressionSyntax value;
        if (tree.NUMBER() != null) {
            ExpressionSyntax number = number(tree.NUMBER().getSymbol(), false);
            value = tree.MINUS() == null ? number : new ExpressionSyntax.Unary(UnaryOperator.NEGATE, number, span);
        } else if (tree.name() != null) {
            Name name = places.name(tree.name());
            value = new ExpressionSyntax.Reference(new FirmReference(name, null, false, name.span()), name.span());
        } else {
            value = read(tree.expr());
        }
        return tree.YEAR() != null ? new MomentSyntax.Year(value, span) : new MomentSyntax.Time(value, span);
    }

    MomentSyntax date(EntenteParser.DateContext tree) {
        Span span = places.span(tree);
        if (tree.END() != null) {
            return new MomentSyntax.End(span);
        }
        ExpressionSyntax value = read(tree.expr());
        return tree.YEAR() != null ? new MomentSyntax.Year(value, span) : new MomentSyntax.Time(value, span);
    }

    private String quality(EntenteParser.QualityContext tree, Span span) {
        String first = places.nameText(tree.getStart());
        String words = tree.SECOND_WORD() == null ? first : first + " " + places.text(tree.getStop());
        Keyword word = Keyword.of(words);
        if (word == null || !word.isQuality()) {
            places.mistake(Words.unknownQuality(words, span));
            return words;
        }
        return word.english();
    }
}
