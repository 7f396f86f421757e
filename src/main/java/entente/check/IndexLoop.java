package entente.check;

import entente.syntax.Expression;
import entente.syntax.FirmReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Runs i and j over the families whose members a line names. */
final class IndexLoop {
    private final Context context;

    IndexLoop(Context context) {
        this.context = context;
    }

    /** The index variables in the references. */
    Set<String> variables(List<FirmReference> references) {
        Set<String> found = new TreeSet<>();
        for (FirmReference reference : references) {
            if (reference.index() != null) {
                found.addAll(IndexVariables.in(reference.index(), context));
            }
        }
        found.removeAll(context.indices().keySet());
        return found;
    }

    /** Every value that i and j can take so that some reference is inside its family. */
    List<Map<String, Integer>> bindings(List<FirmReference> references) {
        List<Map<String, Integer>> bindings = new ArrayList<>();
        bindings.add(new HashMap<>(context.indices()));
        for (String variable : variables(references)) {
            int[] range = range(variable, references);
            List<Map<String, Integer>> longer = new ArrayList<>();
            for (Map<String, Integer> binding : bindings) {
                for (int value = range[0]; value <= range[1]; value++) {
                    Map<String, Integer> more = new HashMap<>(binding);
                    more.put(variable, value);
                    longer.add(more);
                }
            }
            bindings = longer;
        }
        return bindings;
    }

    /** Whether a reference is inside its family. One that is no family's is left to be reported. */
    boolean inside(FirmReference reference, Map<String, Integer> binding) {
        Symbol.OfFamily family = family(reference);
        Expression index = reference.index();
        if (family == null || index == null || IndexVariables.in(index, context).isEmpty()) {
            return true;
        }
        double value = context.draft().numbers.quiet(index, binding);
        return value == Math.rint(value) && family.has((long) value);
    }

    private Symbol.@Nullable OfFamily family(FirmReference reference) {
        return reference.name() != null
                        && context.names().find(reference.name().text()) instanceof Symbol.OfFamily family
                ? family
                : null;
    }

    private int[] range(String variable, List<FirmReference> references) {
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (FirmReference reference : references) {
            Symbol.OfFamily family = family(reference);
            Expression index = reference.index();
            if (family == null
                    || index == null
                    || !IndexVariables.in(index, context).contains(variable)) {
                continue;
            }
            double b = at(index, variable, 0);
            double a = at(index, variable, 1) - b;
            boolean affine = a != 0 && at(index, variable, 2) == 2 * a + b;
            double first = affine ? (family.low() - b) / a : family.low();
            double last = affine ? (family.high() - b) / a : family.high();
            low = Math.min(low, (int) Math.ceil(Math.min(first, last)));
            high = Math.max(high, (int) Math.floor(Math.max(first, last)));
        }
        return new int[] {low, high};
    }

    /** NaN where another index stands beside it. */
    private double at(Expression index, String variable, int value) {
        return context.draft().numbers.quiet(index, Map.of(variable, value));
    }
}
