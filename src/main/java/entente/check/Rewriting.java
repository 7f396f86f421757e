package entente.check;

import entente.model.Event;
import entente.model.Event.Change;
import entente.model.Event.Trigger;
import entente.model.Expression;
import entente.model.Firm;
import entente.model.Fold;
import entente.model.Parameter;
import entente.model.Quantity;
import entente.model.Target;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives a model's expressions the final numbers of its parameters, and group functions the attributes of firms that a
 * scenario has added.
 */
final class Rewriting implements Change.Visitor<Change> {
    private final int[] renumbered;
    private final Names names;
    private final Function<Change.Assign, Target> targets;
    private final Fold<Expression> expressions;

    /**
     * @param renumbered the new index of each parameter
     * @param names      with the new indices
     * @param targets    what an assignment turns out to set
     */
    Rewriting(int[] renumbered, Names names, Function<Change.Assign, Target> targets) {
        this.renumbered = renumbered;
        this.names = names;
        this.targets = targets;
        Renumbering renumbering = new Renumbering();
        this.expressions = Fold.map(e -> e.accept(renumbering));
    }

    Expression expression(Expression e) {
        return expressions.of(e);
    }

    private final class Renumbering implements Expression.Otherwise<Expression> {
        @Override
        public Expression parameter(Expression.ParameterValue value) {
            return new Expression.ParameterValue(renumbered[value.parameter()]);
        }

        @Override
        public Expression group(Expression.Group group) {
            return new Expression.Group(group.function(), group.members(), quantity(group.quantity()), group.firm());
        }

        @Override
        public Expression otherwise(Expression e) {
            return e;
        }
    }

    private @Nullable Expression optional(@Nullable Expression e) {
        return e == null ? null : expression(e);
    }

    private Quantity quantity(Quantity quantity) {
        return quantity.match(
                part -> part,
                attribute -> new Quantity.OfAttribute(attribute.name(), names.parametersOf(attribute.name())));
    }

    Parameter parameter(Parameter p) {
        return new Parameter(p.name(), p.documentation(), expression(p.value()), p.range(), p.distribution(), p.span());
    }

    Firm firm(Firm f) {
        return new Firm(
                f.name(),
                f.label(),
                f.documentation(),
                f.present(),
                expression(f.growth()),
                expression(f.capacity()),
                expression(f.output()),
                f.span());
    }

    entente.model.Alliance alliance(AllianceDraft a) {
        return new entente.model.Alliance(
                a.name(),
                a.label(),
                a.documentation(),
                a.members().stream().toArray(),
                optional(a.from()),
                optional(a.to()),
                a.span());
    }

    Event event(Event e) {
        return new Event(trigger(e.trigger()), changes(e.changes()), e.text(), e.span());
    }

    private Trigger trigger(Trigger trigger) {
        return trigger.match(
                at -> new Trigger.At(expression(at.time())),
                during -> new Trigger.During(expression(during.from()), expression(during.to())),
                when -> new Trigger.When(expression(when.condition()), when.repeated()));
    }

    private List<Change> changes(List<Change> changes) {
        return changes.stream().map(change -> change.accept(this)).toList();
    }

    @Override
    public Change assign(Change.Assign assign) {
        return new Change.Assign(target(targets.apply(assign)), assign.operator(), expression(assign.value()));
    }

    @Override
    public Change enter(Change.Enter enter) {
        return new Change.Enter(enter.firm(), optional(enter.output()));
    }

    @Override
    public Change exit(Change.Exit exit) {
        return exit;
    }

    @Override
    public Change join(Change.Join join) {
        return join;
    }

    @Override
    public Change leave(Change.Leave leave) {
        return leave;
    }

    @Override
    public Change withhold(Change.Withhold withhold) {
        return new Change.Withhold(withhold.firm(), withhold.alliance(), expression(withhold.share()));
    }

    @Override
    public Change form(Change.Form form) {
        return form;
    }

    @Override
    public Change dissolve(Change.Dissolve dissolve) {
        return dissolve;
    }

    @Override
    public Change after(Change.After after) {
        return new Change.After(expression(after.delay()), changes(after.changes()), after.text());
    }

    private Target target(Target target) {
        return target.match(
                parameter -> new Target.OfParameter(renumbered[parameter.parameter()]),
                firm -> firm,
                group -> new Target.OfGroup(group.members(), quantity(group.quantity())),
                coefficient -> coefficient);
    }
}
