package entente.check;

import entente.model.Event;
import entente.model.Event.Change;
import entente.model.Event.Trigger;
import entente.model.Expression;
import entente.model.Firm;
import entente.model.Parameter;
import entente.model.Quantity;
import entente.model.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a model's expressions the final numbers of its parameters, and group functions the attributes of firms that a
 * scenario has added.
 */
final class Rewriting {
    private final int[] renumbered;
    private final Names names;

    /**
     * @param renumbered the new index of each parameter
     * @param names      with the new indices
     */
    Rewriting(int[] renumbered, Names names) {
        this.renumbered = renumbered;
        this.names = names;
    }

    Expression expression(Expression e) {
        if (e instanceof Expression.ParameterValue parameter) {
            return new Expression.ParameterValue(renumbered[parameter.parameter()]);
        }
        if (e instanceof Expression.Apply apply) {
            return new Expression.Apply(
                    apply.function(),
                    apply.arguments().stream().map(this::expression).toList());
        }
        if (e instanceof Expression.Group group) {
            return new Expression.Group(group.function(), group.members(), quantity(group.quantity()), group.firm());
        }
        return e;
    }

    private @Nullable Expression optional(@Nullable Expression e) {
        return e == null ? null : expression(e);
    }

    private Quantity quantity(Quantity quantity) {
        return quantity instanceof Quantity.OfAttribute attribute
                ? new Quantity.OfAttribute(attribute.name(), names.parametersOf(attribute.name()))
                : quantity;
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
        if (trigger instanceof Trigger.At at) {
            return new Trigger.At(expression(at.time()));
        }
        if (trigger instanceof Trigger.During during) {
            return new Trigger.During(expression(during.from()), expression(during.to()));
        }
        Trigger.When when = (Trigger.When) trigger;
        return new Trigger.When(expression(when.condition()), when.repeated());
    }

    private List<Change> changes(List<Change> changes) {
        return changes.stream().map(this::change).toList();
    }

    private Change change(Change change) {
        if (change instanceof Change.Assign a) {
            return new Change.Assign(target(a.target()), a.operator(), expression(a.value()));
        }
        if (change instanceof Change.Enter e) {
            return new Change.Enter(e.firm(), optional(e.output()));
        }
        if (change instanceof Change.Withhold w) {
            return new Change.Withhold(w.firm(), w.alliance(), expression(w.share()));
        }
        if (change instanceof Change.After a) {
            return new Change.After(expression(a.delay()), changes(a.changes()), a.text());
        }
        return change;
    }

    private Target target(Target target) {
        if (target instanceof Target.OfParameter parameter) {
            return new Target.OfParameter(renumbered[parameter.parameter()]);
        }
        return target instanceof Target.OfGroup group
                ? new Target.OfGroup(group.members(), quantity(group.quantity()))
                : target;
    }
}
