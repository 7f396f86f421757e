package entente.check.declarations;

import entente.check.draft.Context;
import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.draft.Layer;
import entente.check.draft.Problems;
import entente.check.expressions.ExpressionChecker;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Phrase;
import entente.diagnostic.Span;
import entente.model.Distribution;
import entente.model.Expression;
import entente.model.Meaning;
import entente.model.Parameter;
import entente.model.Range;
import entente.syntax.Declaration;
import entente.syntax.ExpressionSyntax;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks parameters: values, ranges and distributions. */
public final class LetChecker {
    private final Layer layer;

    public LetChecker(Layer layer) {
        this.layer = layer;
    }

    /** Makes the name known. */
    public void declare(Declaration.Let let) {
        String name = let.name().text();
        if (layer.problems().spoilt(let.span())) {
            // It may be meant as something else, as the name of a result.
            layer.table().broken(name);
            layer.draft().numbers().broken(name);
            return;
        }
        if (!layer.claim(name, let.name().span(), Meaning.OfParameter.class)) {
            return;
        }
        if (layer.scenario() && layer.draft().numbers().uses(name)) {
            layer.problems()
                    .add(Diagnostic.of(Code.E416, let.name().span(), name).hint("check.hint.E416"));
        }
        layer.draft().numbers().declare(let);
        int known = layer.names().parameter(name).orElse(-1);
        int index = known >= 0 ? known : layer.draft().add(name, let.documentation(), let.span());
        layer.table().declare(name, new Meaning.OfParameter(index), let.name().span(), let.documentation());
    }

    public void resolve(Declaration.Let let) {
        String name = let.name().text();
        if (let.name().span().equals(layer.names().place(name))) {
            layer.names().parameter(name).ifPresent(index -> resolve(index, let, Map.of()));
        }
    }

    public void resolve(int index, Declaration.Let let, Map<String, Integer> indices) {
        define(
                index,
                layer.draft().parameter(index).name(),
                let.documentation(),
                let.label(),
                let.value(),
                let.distribution(),
                let.range(),
                let.span(),
                new Context(layer.world(), layer.draft(), ExpressionPlace.LAW, indices, null));
    }

    /** Defines a parameter by a value or a distribution. */
    void define(
            int index,
            String name,
            String documentation,
            @Nullable String label,
            @Nullable ExpressionSyntax value,
            Declaration.@Nullable Distribution distribution,
            Declaration.@Nullable Range range,
            Span span,
            Context context) {
        Range bounds = range == null ? null : range(range, context.indices());
        Distribution spread = distribution == null ? null : Distributions.check(distribution, bounds, this, context);
        Parameter.Caption caption = caption(index, label, value, distribution, range);
        Expression resolved = value != null
                ? ExpressionChecker.number(value, context)
                : spread != null ? new Expression.Constant(Distributions.mean(spread)) : Draft.UNKNOWN;
        if (value != null
                && bounds != null
                && resolved.isNumber()
                && resolved != Draft.UNKNOWN
                && !bounds.contains(resolved.number())) {
            layer.problems()
                    .add(Diagnostic.of(
                                    Code.E311,
                                    value.span(),
                                    name,
                                    Phrase.number(resolved.number(), caption.percent()),
                                    Phrase.number(bounds.low(), caption.percent()),
                                    Phrase.number(bounds.high(), caption.percent()))
                            .hint("check.hint.E311"));
        }
        layer.draft()
                .set(
                        index,
                        new Parameter(
                                name,
                                documentation.isEmpty()
                                        ? layer.draft().parameter(index).documentation()
                                        : documentation,
                                caption,
                                resolved,
                                bounds,
                                spread,
                                span));
    }

    /** The label that it had stays where it is given none. */
    private Parameter.Caption caption(
            int index,
            @Nullable String label,
            @Nullable ExpressionSyntax value,
            Declaration.@Nullable Distribution distribution,
            Declaration.@Nullable Range range) {
        boolean percent = value != null && value.percentage().isPresent()
                || distribution != null
                        && distribution.arguments().stream()
                                .anyMatch(number -> number.percentage().isPresent())
                || range != null && range.percent();
        String before = layer.draft().parameter(index).caption().label();
        return new Parameter.Caption(label == null ? before : label, percent);
    }

    /** A range of known numbers, or null after a report. */
    @Nullable
    Range range(Declaration.Range range, Map<String, Integer> indices) {
        double low = known(range.low(), indices);
        double high = known(range.high(), indices);
        if (Double.isNaN(low) || Double.isNaN(high)) {
            return null;
        }
        if (!(low < high)) {
            layer.problems()
                    .add(Diagnostic.of(Code.E310, range.span(), low, high).hint("check.hint.E310"));
            return null;
        }
        return new Range(low, high);
    }

    double known(ExpressionSyntax expression, Map<String, Integer> indices) {
        return layer.draft().numbers().value(expression, indices, layer.problems());
    }

    List<Double> known(List<ExpressionSyntax> expressions, Map<String, Integer> indices) {
        return expressions.stream().map(e -> known(e, indices)).toList();
    }

    Problems problems() {
        return layer.problems();
    }
}
