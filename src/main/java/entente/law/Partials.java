package entente.law;

import entente.events.InForce;
import entente.model.Expression;
import entente.model.Expression.FirmValue;
import entente.model.Fold;
import entente.model.Part;
import entente.symbolic.Derivative;
import entente.symbolic.Tape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the Jacobian owes to growth rates, capacities and coefficients that depend on state. */
final class Partials {
    /** ∂(quantity)/∂Q of a state variable is in the slot. */
    record Partial(Moving.Quantity quantity, int variable, int slot) {}

    private final double[] scale;
    private final List<Partial> partials = new ArrayList<>();
    private final Tape tape;
    private final double[] slots;

    Partials(InForce inForce, int[] active, double[] scale, Moving moving) {
        this.scale = scale;
        Map<Integer, Integer> variable = new LinkedHashMap<>();
        for (int i = 0; i < active.length; i++) {
            variable.put(inForce.firm(active[i]), i);
        }
        Tape.Builder builder = Moving.builder(inForce, active, scale);
        for (Moving.Quantity quantity : moving.quantities()) {
            for (int firm : firms(quantity.expression())) {
                Integer j = variable.get(firm);
                if (j == null) {
                    continue;
                }
                Expression derivative = Derivative.of(quantity.expression(), new FirmValue(firm, Part.OUTPUT));
                if (derivative.number() != 0) {
                    partials.add(new Partial(quantity, j, builder.add(derivative)));
                }
            }
        }
        this.tape = builder.done();
        this.slots = tape.slots();
    }

    /** The firms whose outputs a resolved expression reads, ascending. */
    static TreeSet<Integer> firms(Expression expression) {
        TreeSet<Integer> firms = new TreeSet<>();
        Fold.each(expression, part -> part.output().ifPresent(firms::add));
        return firms;
    }

    List<Partial> all() {
        return partials;
    }

    /** ∂(quantity)/∂u of each, in order. */
    void evaluate(double t, double[] output, double[] values) {
        tape.run(t, output, slots);
        for (int p = 0; p < values.length; p++) {
            Partial partial = partials.get(p);
            values[p] = slots[partial.slot] * scale[partial.variable];
        }
    }
}
