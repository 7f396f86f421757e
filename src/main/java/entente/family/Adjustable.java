package entente.family;

import entente.arithmetic.Operation;
import entente.model.Contributions;
import entente.model.Event;
import entente.model.Expression;
import entente.model.Firm;
import entente.model.Model;
import entente.model.Parameter;
import entente.model.Part;
import entente.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A model in which some quantities are parameters, so that they can be moved.
 *
 * @param model      the same model, each of the quantities read from a parameter
 * @param parameters the parameters' indices, in the order of the quantities
 */
public record Adjustable(Model model, int[] parameters) {

    public static Adjustable of(Model model, List<Target> quantities, List<String> names) {
        Adjustable adjustable = new Adjustable(model, new int[quantities.size()]);
        for (int k = 0; k < quantities.size(); k++) {
            adjustable = adjustable.with(k, quantities.get(k), names.get(k));
        }
        return adjustable;
    }

    /** Whether a coefficient is the sum of several terms, so that it cannot be set as one. */
    public static boolean isSum(Model model, Target target) {
        return target.match(
                parameter -> false,
                firm -> false,
                group -> false,
                of -> terms(model, of).size() > 1);
    }

    /** The model at a point. */
    public Model at(double[] values) {
        return model.withParameters(parameters, values);
    }

    private Adjustable with(int k, Target target, String name) {
        Expression read = new Expression.ParameterValue(model.parameters().size());
        Contributions contributions = model.contributions();
        Model changed = target.match(
                of -> {
                    // What moves is what is declared; an event may change the parameter itself.
                    Parameter declared = model.parameter(of.parameter());
                    return plus(name, declared.value(), model.with(of.parameter(), declared.reading(read)));
                },
                of -> {
                    Firm firm = model.firms().get(of.firm());
                    if (of.part() == Part.WITHHELD) {
                        return plus(name, new Expression.Constant(0), beginning(of, read, name));
                    }
                    if (of.part() == Part.PRESENT) {
                        Expression now = new Expression.Constant(firm.present() ? 1 : 0);
                        return plus(name, now, beginning(of, nearest(read), name));
                    }
                    return plus(name, firm.part(of.part()), model.withFirm(of.firm(), firm.with(of.part(), read)));
                },
                group -> {
                    throw new IllegalArgumentException("a group is no single quantity: " + name);
                },
                of -> {
                    List<Integer> terms = terms(model, of);
                    Expression now =
                            terms.isEmpty() ? new Expression.Constant(0) : contributions.coefficient(terms.get(0));
                    return plus(name, now, model.withContributions(with(of, terms, read)));
                });
        return new Adjustable(changed, added(k));
    }

    /** 0 or 1, between which a map passes. */
    private static Expression nearest(Expression presence) {
        return new Expression.Apply(Operation.GREATER_OR_EQUAL, List.of(presence, new Expression.Constant(0.5)));
    }

    /** The model in which the quantity has its value from t = 0 on, before anything else happens there. */
    private Model beginning(Target.OfFirm quantity, Expression value, String name) {
        Event.Change sets = new Event.Change.Assign(quantity, Event.Operator.SET, value);
        Event.Trigger start = new Event.Trigger.At(new Expression.Constant(0));
        List<Event> events = new ArrayList<>(List.of(new Event(start, List.of(sets), name, null)));
        model.events().stream()
                .filter(event -> event.changes().stream()
                        .noneMatch(change -> change.assigned().equals(Optional.of(quantity))))
                .forEach(events::add);
        return model.withEvents(events);
    }

    private int[] added(int k) {
        int[] indices = parameters.clone();
        indices[k] = model.parameters().size();
        return indices;
    }

    private static Model plus(String name, Expression now, Model model) {
        return model.plus(new Parameter(name + " moved", "", now, null, null, null));
    }

    private Contributions with(Target.OfCoefficient target, List<Integer> terms, Expression read) {
        Contributions old = model.contributions();
        Contributions.Builder builder = Contributions.builder();
        for (int term = 0; term < old.count(); term++) {
            boolean changed = !terms.isEmpty() && terms.get(0) == term;
            builder.add(old.from(term), old.to(term), old.alliance(term), changed ? read : old.coefficient(term));
        }
        if (terms.isEmpty()) {
            int alliance = target.alliance() == Target.OfCoefficient.ALL ? Contributions.OUTSIDE : target.alliance();
            builder.add(target.from(), target.to(), alliance, read);
        }
        return builder.build();
    }

    static List<Integer> terms(Model model, Target.OfCoefficient target) {
        Contributions all = model.contributions();
        List<Integer> terms = new ArrayList<>();
        for (int term = 0; term < all.count(); term++) {
            boolean there = target.alliance() == Target.OfCoefficient.ALL || target.alliance() == all.alliance(term);
            if (all.from(term) == target.from() && all.to(term) == target.to() && there) {
                terms.add(term);
            }
        }
        return terms;
    }
}
