package entente.dynamics;

import entente.model.Expression;
import entente.model.Expression.Apply;
import entente.model.Expression.Constant;
import entente.model.Expression.FirmValue;
import entente.model.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the Jacobian owes to growth rates, capacities and coefficients that depend on state. */
final class Partials {
    /** ∂(quantity)/∂Q of a state variable is in the slot. */
    private record Partial(Moving.Quantity quantity, int variable, int slot) {}

    private final double[] scale;
    private final List<Partial> partials = new ArrayList<>();
    private final Tape tape;
    private final double[] slots;

    Partials(InForce inForce, int[] active, double[] scale, Moving moving) {
        this.scale = scale;
        Map<Integer, Integer> variable = new HashMap<>();
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
                if (!(derivative instanceof Constant constant && constant.value() == 0)) {
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
        collect(expression, firms, new IdentityHashMap<>());
        return firms;
    }

    private static void collect(Expression expression, TreeSet<Integer> firms, Map<Expression, Boolean> seen) {
        if (expression instanceof FirmValue value) {
            firms.add(value.firm());
        } else if (expression instanceof Apply apply && seen.put(expression, true) == null) {
            for (Expression argument : apply.arguments()) {
                collect(argument, firms, seen);
            }
        }
    }

    void add(
            double t,
            double[] output,
            double[] saturation,
            double[] relative,
            InterpretedLaw law,
            double[][] jacobian) {
        tape.run(t, output, slots);
        int n = law.size();
        for (Partial partial : partials) {
            int j = partial.variable;
            int index = partial.quantity.index();
            double slope = slots[partial.slot] * scale[j];
            switch (partial.quantity.kind()) {
                case GROWTH -> jacobian[index][j] += slope * output[index] * relative[index];
                case CAPACITY -> {
                    double change = -Arithmetic.divide(saturation[index], law.capacity(index)) * slope;
                    jacobian[index][j] -= law.growth(index) * output[index] * change;
                    for (int i = 0; i < n; i++) {
                        int k = entry(law, i, index);
                        if (k >= 0) {
                            jacobian[i][j] += law.growth(i) * output[i] * law.coefficient(k) * change;
                        }
                    }
                }
                case COEFFICIENT -> {
                    int i = row(law, index);
                    jacobian[i][j] += law.growth(i) * output[i] * saturation[law.from(index)] * slope;
                }
            }
        }
    }

    private static int row(InterpretedLaw law, int entry) {
        int low = 0;
        int high = law.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (law.rowEnd(middle) > entry) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static int entry(InterpretedLaw law, int to, int from) {
        for (int k = law.rowStart(to); k < law.rowEnd(to); k++) {
            if (law.from(k) == from) {
                return k;
            }
        }
        return -1;
    }
}
