package entente.family;

import entente.model.Model;
import entente.model.Scenarios;
import entente.model.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Quantities of one scenario that are moved in others too, as far as these leave them as they are: what a scenario sets
 * itself stays as it sets it.
 */
public final class AcrossScenarios {
    private final Map<String, Moved> moved = new LinkedHashMap<>();
    private final Model here;
    private final List<Target> quantities;
    private final List<String> names;

    /**
     * What moves in one scenario.
     *
     * @param which of the quantities do
     */
    public record Moved(Adjustable adjustable, List<Integer> which) {
        /** The scenario's model where all the quantities have these values. */
        public Model at(double[] values) {
            return adjustable.at(which.stream().mapToDouble(k -> values[k]).toArray());
        }
    }

    private AcrossScenarios(Model here, List<Target> quantities, List<String> names) {
        this.here = here;
        this.quantities = quantities;
        this.names = names;
    }

    /** @param others scenarios in which the quantities move as well; the own one may be among them */
    public static AcrossScenarios of(
            Scenarios scenarios, String own, Set<String> others, List<Target> quantities, List<String> names) {
        AcrossScenarios across = new AcrossScenarios(scenarios.of(own), quantities, names);
        across.moved.put(own, across.in(scenarios.of(own)));
        for (String other : others) {
            across.moved.computeIfAbsent(other, o -> across.in(scenarios.of(o)));
        }
        return across;
    }

    /** What moves in another model of the same script. */
    public Moved in(Model there) {
        List<Target> targets = new ArrayList<>();
        List<String> called = new ArrayList<>();
        List<Integer> which = new ArrayList<>();
        for (int k = 0; k < quantities.size(); k++) {
            Target target = here == there ? quantities.get(k) : Counterpart.of(quantities.get(k), here, there);
            if (target != null) {
                targets.add(target);
                called.add(names.get(k));
                which.add(k);
            }
        }
        return new Moved(Adjustable.of(there, targets, called), which);
    }

    /** What moves in one of the scenarios. */
    public Moved in(String scenario) {
        Moved there = moved.get(scenario);
        if (there == null) {
            throw new IllegalArgumentException("nothing moves in " + scenario);
        }
        return there;
    }

    /** The scenarios' models where the quantities have these values. */
    public Map<String, Model> at(double[] values) {
        Map<String, Model> models = new LinkedHashMap<>();
        moved.forEach((scenario, there) -> models.put(scenario, there.at(values)));
        return models;
    }
}
