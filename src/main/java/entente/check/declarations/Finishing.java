package entente.check.declarations;

import entente.check.draft.Draft;
import entente.check.draft.Nominal;
import entente.check.draft.ValueCheck;
import entente.check.draft.World;
import entente.model.Contributions;
import entente.model.Effects;
import entente.model.Event;
import entente.model.Event.Change;
import entente.model.Model;
import entente.model.Target;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Turns a draft into a model: values checked, circles found, coefficients that events set told apart. */
public final class Finishing {
    private final Draft draft;
    private final World world;
    private final Effects effects;

    public Finishing(Draft draft, World world) {
        this.draft = draft;
        this.world = world;
        this.effects = Effects.of(draft.events());
    }

    public Model model() {
        Nominal nominal = new Nominal(draft.parameters());
        for (ValueCheck check : draft.later()) {
            check.run(nominal, world.problems());
        }
        draft.numbers().refuseMoves(world.problems());
        new Circles(draft, world.problems()).report();
        List<Event> events = draft.events().stream()
                .map(event -> event.withAssignments(this::settled))
                .toList();
        draft.numbers().tell(draft.table());
        Model model = new Model(
                draft.title(),
                world.time(),
                draft.parameters(),
                draft.firms(),
                draft.allied(),
                draft.terms().build(),
                events,
                draft.table());
        draft.finish(model);
        return model;
    }

    private Change.Assign settled(Change.Assign assign) {
        return setsWhole(assign)
                ? new Change.Assign(term(assign.coefficient().orElseThrow(), assign), assign.operator(), assign.value())
                : assign;
    }

    /** Whether it is {@code (Jia -> Yi) = 0.3}, which needs the one term that it sets. */
    public static boolean setsWhole(Change.Assign assign) {
        return assign.operator() == Event.Operator.SET
                && assign.coefficient()
                        .filter(c -> c.alliance() == Target.OfCoefficient.ALL)
                        .isPresent();
    }

    /** The one term that a plain = sets; without any, a new one outside alliances. */
    private Target term(Target.OfCoefficient target, Change.Assign assign) {
        Set<Integer> alliances = new TreeSet<>();
        for (int term : draft.terms()
                .between(target.from(), target.to(), draft.alliances().size())) {
            alliances.add(draft.terms().alliance(term));
        }
        for (Change.Assign made : effects.coefficients()) {
            made(made, target, alliances);
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

    /** Adds the alliance in which an assignment makes a term for the pair, if it does. */
    private static void made(Change.Assign assign, Target.OfCoefficient pair, Set<Integer> alliances) {
        Target.OfCoefficient target = assign.coefficient().orElseThrow();
        if (target.from() == pair.from() && target.to() == pair.to()) {
            boolean adds = assign.operator() == Event.Operator.ADD || assign.operator() == Event.Operator.SUBTRACT;
            if (target.alliance() != Target.OfCoefficient.ALL) {
                alliances.add(target.alliance());
            } else if (adds) {
                alliances.add(Contributions.OUTSIDE);
            }
        }
    }
}
