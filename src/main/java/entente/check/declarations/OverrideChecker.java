package entente.check.declarations;

import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import entente.check.draft.AllianceDraft;
import entente.check.draft.Context;
import entente.check.draft.ContributionTerms;
import entente.check.draft.Draft;
import entente.check.draft.ExpressionPlace;
import entente.check.draft.Layer;
import entente.check.draft.ValueCheck;
import entente.check.expressions.AddedPercentage;
import entente.check.expressions.ExpressionChecker;
import entente.check.expressions.TargetChecker;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Phrase;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import entente.model.Contributions;
import entente.model.Event;
import entente.model.Expression;
import entente.model.Firm;
import entente.model.Parameter;
import entente.model.Part;
import entente.model.Range;
import entente.model.Target;
import entente.syntax.Change;
import entente.syntax.PartSyntax;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assignments outside events: they change what is declared, from the start. */
public final class OverrideChecker {
    private final Layer layer;
    private final TargetChecker targets = new TargetChecker(true);
    /** Where what stands outside any scenario sets what, file by file. */
    private final Map<Source, Map<Target, Span>> set = new IdentityHashMap<>();

    public OverrideChecker(Layer layer) {
        this.layer = layer;
    }

    public void apply(Change.Assignment written) {
        AddedPercentage.refuse(written, layer.context(ExpressionPlace.LAW));
        Target target = targets.target(written.target(), layer.context(ExpressionPlace.LAW));
        // Coefficients are set, and asked for, when the layer's own contributions are there.
        boolean now = target != null && target.match(of -> true, of -> true, of -> true, of -> false);
        if (target != null && now && once(target, written)) {
            target.<Runnable>match(
                            parameter -> () -> parameter(parameter.parameter(), written),
                            firm -> () -> part(firm.firm(), firm.part(), written),
                            group -> () -> group(group, written),
                            // Set when the scenario's own contributions are there.
                            coefficient -> () -> {})
                    .run();
        }
    }

    /** False after a report: outside scenarios the order of a file's lines says nothing, so that two would contradict. */
    private boolean once(Target target, Change.Assignment written) {
        Span span = written.target().span();
        Span first = layer.scenario()
                ? null
                : set.computeIfAbsent(span.source(), source -> new LinkedHashMap<>())
                        .putIfAbsent(target, span);
        if (first != null) {
            layer.problems()
                    .add(Diagnostic.of(Code.E421, span, span.oneLine())
                            .hint("check.hint.E421")
                            .also(first, "check.first"));
        }
        return first == null;
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
        boolean percent =
                old.caption().percent() || written.value().percentage().isPresent();
        Parameter.Caption caption = new Parameter.Caption(old.caption().label(), percent);
        Range range = old.range();
        if (range != null && value.isNumber() && value != Draft.UNKNOWN && !range.contains(value.number())) {
            layer.problems()
                    .add(Diagnostic.of(
                                    Code.W311,
                                    written.span(),
                                    old.name(),
                                    Phrase.number(value.number(), percent),
                                    Phrase.number(range.low(), percent),
                                    Phrase.number(range.high(), percent))
                            .hint("check.hint.W311"));
        }
        layer.draft()
                .set(
                        index,
                        new Parameter(old.name(), old.documentation(), caption, value, range, null, written.span()));
    }

    private void part(int index, Part part, Change.Assignment written) {
        if (part == Part.WITHHELD) {
            withheld(index, written);
            return;
        }
        if (part == Part.PRESENT) {
            present(index, written);
            return;
        }
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

    /** The share that a firm withholds in all its alliances from t = 0 on, before anything happens there. */
    private void withheld(int firm, Change.Assignment written) {
        layer.table().sets(firm, Part.WITHHELD);
        Expression share = combined(new Expression.Constant(0), written, layer.context(ExpressionPlace.LAW));
        if (share == Draft.UNKNOWN) {
            return;
        }
        Span span = written.value().span();
        layer.draft()
                .check(new ValueCheck(
                        share,
                        ValueCheck.Bound.SHARE,
                        Code.E403,
                        span,
                        List.of(layer.names().firm(firm))));
        first(firm, Part.WITHHELD, share, written);
    }

    private void first(int firm, Part part, Expression value, Change.Assignment written) {
        Target target = new Target.OfFirm(firm, part);
        Event.Change change = new Event.Change.Assign(target, Event.Operator.SET, value);
        Event.Trigger start = new Event.Trigger.At(new Expression.Constant(0));
        layer.draft()
                .events()
                .add(0, new Event(start, List.of(change), written.span().oneLine(), written.span()));
    }

    /** Whether a firm is there from t = 0 on, before anything happens. */
    private void present(int index, Change.Assignment written) {
        layer.table().sets(index, Part.PRESENT);
        Firm firm = layer.draft().firms().get(index);
        Expression value =
                combined(new Expression.Constant(firm.present() ? 1 : 0), written, layer.context(ExpressionPlace.LAW));
        if (value == Draft.UNKNOWN) {
            return;
        }
        if (value.isNumber() && value.number() != 0 && value.number() != 1) {
            layer.problems()
                    .add(Diagnostic.of(Code.E422, written.value().span(), firm.name(), value.number())
                            .hint("check.hint.E422", firm.name()));
        } else if (value.number() != 0 && firm.entersWithoutOutput()) {
            layer.problems()
                    .add(Diagnostic.of(Code.E419, written.span(), firm.name())
                            .hint("check.hint.E419.present", firm.name()));
        } else {
            first(index, Part.PRESENT, value, written);
        }
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
        if (target == null || !once(target, written)) {
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
        } else if (value != Draft.UNKNOWN
                && joins(target.from(), alliance, written)
                && joins(target.to(), alliance, written)) {
            layer.draft().terms().name(target.from(), target.to(), alliance, value, written.span());
        }
    }

    /** Whether a firm can be a member of the alliance to which a term is added; one without {@code members} takes it in. */
    private boolean joins(int firm, int alliance, Change.Assignment written) {
        if (alliance < 0) {
            return true;
        }
        AllianceDraft draft = layer.draft().alliances().get(alliance);
        if (!draft.declared()) {
            draft.members().set(firm);
        } else if (!AllianceChecker.possibleMembers(layer.draft(), alliance).get(firm)) {
            String name = layer.names().firm(firm);
            layer.problems()
                    .add(Diagnostic.of(Code.E309, written.target().span(), draft.name(), name)
                            .hint("check.hint.E309", name));
            return false;
        }
        return true;
    }

    /** Says of which terms a coefficient is the sum. */
    static Diagnostic severalTerms(Collection<Integer> alliances, Span span, Draft draft) {
        List<Object> names = alliances.stream()
                .<Object>map(a -> a == Contributions.OUTSIDE
                        ? Phrase.of("check.outside")
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
