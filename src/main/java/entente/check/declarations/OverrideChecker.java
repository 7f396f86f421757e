package entente.check.declarations;

import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import entente.check.draft.Context;
import entente.check.draft.ContributionTerms;
import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.draft.Layer;
import entente.check.expressions.AddedPercentage;
import entente.check.expressions.ExpressionChecker;
import entente.check.expressions.TargetChecker;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Contributions;
import entente.model.Expression;
import entente.model.Firm;
import entente.model.Parameter;
import entente.model.Part;
import entente.model.Range;
import entente.model.Target;
import entente.syntax.Change;
import entente.syntax.PartSyntax;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A scenario's assignments outside events: they change what is declared, from the start. */
public final class OverrideChecker {
    private final Layer layer;
    private final TargetChecker targets = new TargetChecker();

    public OverrideChecker(Layer layer) {
        this.layer = layer;
    }

    public void apply(Change.Assignment written) {
        AddedPercentage.refuse(written, layer.context(ExpressionPlace.LAW));
        Target target = targets.target(written.target(), layer.context(ExpressionPlace.LAW));
        if (target != null) {
            target.<Runnable>match(
                            parameter -> () -> parameter(parameter.parameter(), written),
                            firm -> () -> part(firm.firm(), firm.part(), written),
                            group -> () -> group(group, written),
                            // Set when the scenario's own contributions are there.
                            coefficient -> () -> {})
                    .run();
        }
    }

    private void group(Target.OfGroup group, Change.Assignment written) {
        for (int firm : layer.draft().firmsOf(group.members()).toArray()) {
            group.quantity()
                    .<Runnable>match(part -> () -> part(firm, part.part(), written), attribute -> () -> {
                        int parameter = layer.names().attribute(firm, attribute.name());
                        if (parameter >= 0) {
                            parameter(parameter, written);
                        }
                    })
                    .run();
        }
    }

    private void parameter(int index, Change.Assignment written) {
        Parameter old = layer.draft().parameter(index);
        layer.draft().numbers().move(old.name(), written.span());
        Expression value = combined(old.value(), written, layer.context(ExpressionPlace.LAW));
        Range range = old.range();
        if (range != null && value.isNumber() && value != Draft.UNKNOWN && !range.contains(value.number())) {
            layer.problems()
                    .add(Diagnostic.of(Code.W311, written.span(), old.name(), value.number(), range.low(), range.high())
                            .hint("check.hint.W311"));
        }
        layer.draft()
                .set(index, new Parameter(old.name(), old.documentation(), value, old.range(), null, written.span()));
    }

    private void part(int index, Part part, Change.Assignment written) {
        Firm old = layer.draft().firms().get(index);
        Expression before = old.part(part);
        layer.table().sets(index, part);
        int attribute = layer.names().attribute(index, part.name().toLowerCase(Locale.ROOT));
        if (attribute >= 0 && before.equals(new Expression.ParameterValue(attribute))) {
            parameter(attribute, written);
            return;
        }
        Context context = layer.context(part == Part.OUTPUT ? ExpressionPlace.START : ExpressionPlace.LAW);
        Expression value = combined(before, written, context);
        FirmChecker.bound(
                PartSyntax.valueOf(part.name()),
                value,
                written.value().span(),
                old.name(),
                layer.draft(),
                layer.problems());
        layer.draft().firms().set(index, old.with(part, value));
    }

    /** Coefficients come last, when the scenario's own contributions are there. */
    public void applyToCoefficient(Change.Assignment written) {
        Context context = layer.context(ExpressionPlace.LAW);
        Target.OfCoefficient target = written.target()
                .quantity(
                        coefficient -> targets.coefficient(coefficient, context),
                        (owner, part) -> null,
                        name -> null,
                        () -> null);
        if (target == null) {
            return;
        }
        ContributionTerms terms = layer.draft().terms();
        List<Integer> found = target.alliance() == Target.OfCoefficient.ALL
                ? terms.between(
                        target.from(), target.to(), layer.draft().alliances().size())
                : single(terms.find(target.from(), target.to(), target.alliance()));
        Change.Operator operator = written.operator();
        if (operator == Change.Operator.SET && found.size() > 1) {
            layer.problems()
                    .add(severalTerms(found.stream().map(terms::alliance).toList(), written.span(), layer.draft()));
            return;
        }
        boolean adds = operator == Change.Operator.ADD || operator == Change.Operator.SUBTRACT;
        if (found.isEmpty() || (adds && found.size() > 1)) {
            outside(target, written, context);
            return;
        }
        for (int term : found) {
            terms.set(term, combined(terms.coefficient(term), written, context));
        }
    }

    private static List<Integer> single(int term) {
        return term < 0 ? List.of() : List.of(term);
    }

    private void outside(Target.OfCoefficient target, Change.Assignment written, Context context) {
        int alliance = target.alliance() == Target.OfCoefficient.ALL ? Contributions.OUTSIDE : target.alliance();
        Expression value = combined(new Expression.Constant(0), written, context);
        int known = layer.draft().terms().find(target.from(), target.to(), alliance);
        if (known >= 0) {
            layer.draft().terms().set(known, combined(layer.draft().terms().coefficient(known), written, context));
        } else if (value != Draft.UNKNOWN) {
            layer.draft().terms().name(target.from(), target.to(), alliance, value, written.span());
        }
    }

    /** Says of which terms a coefficient is the sum. */
    static Diagnostic severalTerms(Collection<Integer> alliances, Span span, Draft draft) {
        List<Object> names = alliances.stream()
                .<Object>map(a -> a == Contributions.OUTSIDE
                        ? entente.diagnostic.Phrase.of("check.outside")
                        : draft.alliances().get(a).name())
                .toList();
        return Diagnostic.of(Code.E404, span, span.text(), names).hint("check.hint.E404");
    }

    private Expression combined(Expression before, Change.Assignment written, Context context) {
        Expression value = ExpressionChecker.number(written.value(), context);
        Function function = function(written.operator());
        return function == null || value == Draft.UNKNOWN || before == Draft.UNKNOWN
                ? value
                : ExpressionChecker.apply(
                        function, List.of(before, value), written.value().span(), context);
    }

    private static @Nullable Function function(Change.Operator operator) {
        return switch (operator) {
            case SET -> null;
            case ADD -> Operation.ADD;
            case SUBTRACT -> Operation.SUBTRACT;
            case MULTIPLY -> Operation.MULTIPLY;
            case DIVIDE -> Operation.DIVIDE;
        };
    }
}
