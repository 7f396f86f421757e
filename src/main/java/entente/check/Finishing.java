package entente.check;

import entente.model.Contributions;
import entente.model.Event;
import entente.model.Event.Change;
import entente.model.Firm;
import entente.model.Model;
import entente.model.Parameter;
import entente.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Turns a draft into a model: values checked, parameters in order, coefficients that events set told apart. */
final class Finishing {
    private final Draft draft;
    private final World world;

    Finishing(Draft draft, World world) {
        this.draft = draft;
        this.world = world;
    }

    Model model() {
        Nominal nominal = new Nominal(draft.parameters);
        for (ValueCheck check : draft.later) {
            check.run(nominal, world.problems());
        }
        int[] renumbered = new ParameterOrder(draft, world.problems()).renumbered();
        Names names = draft.names.renumbered(renumbered);
        Rewriting rewriting = new Rewriting(renumbered, names);
        List<Parameter> parameters = ParameterOrder.reordered(draft.parameters, renumbered).stream()
                .map(rewriting::parameter)
                .toList();
        List<Firm> firms = draft.firms.stream().map(rewriting::firm).toList();
        List<entente.model.Alliance> alliances =
                draft.alliances.stream().map(rewriting::alliance).toList();
        Contributions contributions = draft.terms.build(rewriting::expression);
        List<Event> events = new ArrayList<>();
        for (Event event : draft.events) {
            events.add(
                    rewriting.event(new Event(event.trigger(), changes(event.changes()), event.text(), event.span())));
        }
        draft.names = names;
        Model model = new Model(draft.title, world.time(), parameters, firms, alliances, contributions, events);
        draft.finish(model);
        return model;
    }

    private List<Change> changes(List<Change> changes) {
        return changes.stream().map(this::change).toList();
    }

    private Change change(Change change) {
        if (change instanceof Change.After after) {
            return new Change.After(after.delay(), changes(after.changes()), after.text());
        }
        return change instanceof Change.Assign assign && setsWhole(assign)
                ? new Change.Assign(
                        term((Target.OfCoefficient) assign.target(), assign), assign.operator(), assign.value())
                : change;
    }

    /** Whether it is {@code (Jia -> Yi) = 0.3}, which needs the one term that it sets. */
    static boolean setsWhole(Change.Assign assign) {
        return assign.operator() == Event.Operator.SET
                && assign.target() instanceof Target.OfCoefficient target
                && target.alliance() == Target.OfCoefficient.ALL;
    }

    /** The one term that a plain = sets; without any, a new one outside alliances. */
    private Target term(Target.OfCoefficient target, Change.Assign assign) {
        Set<Integer> alliances = new TreeSet<>();
        for (int term : draft.terms.between(target.from(), target.to(), draft.alliances.size())) {
            alliances.add(draft.terms.alliance(term));
        }
        for (Event event : draft.events) {
            alliances.addAll(made(event.changes(), target));
        }
        if (alliances.size() > 1) {
            world.problems().add(OverrideChecker.severalTerms(alliances, draft.place(assign), draft));
            return target;
        }
        int alliance = alliances.isEmpty()
                ? Contributions.OUTSIDE
                : alliances.iterator().next();
        return new Target.OfCoefficient(target.from(), target.to(), alliance);
    }

    /** The alliances in which events make a term for the pair. */
    private static Set<Integer> made(List<Change> changes, Target.OfCoefficient pair) {
        Set<Integer> made = new TreeSet<>();
        for (Change change : changes) {
            if (change instanceof Change.After after) {
                made.addAll(made(after.changes(), pair));
            } else if (change instanceof Change.Assign assign
                    && assign.target() instanceof Target.OfCoefficient target
                    && target.from() == pair.from()
                    && target.to() == pair.to()) {
                boolean adds = assign.operator() == Event.Operator.ADD || assign.operator() == Event.Operator.SUBTRACT;
                if (target.alliance() != Target.OfCoefficient.ALL) {
                    made.add(target.alliance());
                } else if (adds) {
                    made.add(Contributions.OUTSIDE);
                }
            }
        }
        return made;
    }
}
