package entente.check.names;

import entente.check.draft.Context;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Span;
import entente.model.Meaning;
import entente.syntax.ExpressionSyntax;
import entente.syntax.FirmReference;
import entente.syntax.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs i and j over the families whose members a line names. */
public final class IndexLoop {
    private final Context context;
    private final boolean wrapping;

    public IndexLoop(Context context) {
        this(context, false);
    }

    /**
     * @param wrapping whether an index beyond the last member goes on at the first: then i and j run over the members of
     *                 the first family that they stand in, each once
     */
    public IndexLoop(Context context, boolean wrapping) {
        this.context = context;
        this.wrapping = wrapping;
    }

    /** The index variables in the references. */
    public Set<String> variables(List<FirmReference> references) {
        Set<String> found = new TreeSet<>();
        for (FirmReference reference : references) {
            if (reference.index() != null) {
                found.addAll(IndexVariables.in(reference.index(), context));
            }
        }
        found.removeAll(context.indices().keySet());
        return found;
    }

    /** How many values i and j can take together. */
    public double combinations(List<FirmReference> references) {
        double count = 1;
        for (String variable : variables(references)) {
            int[] range = range(variable, references);
            count *= Math.max(0, (double) range[1] - range[0] + 1);
        }
        return count;
    }

    /** Every value that i and j can take so that some reference is inside its family. */
    public void forEach(List<FirmReference> references, Consumer<Map<String, Integer>> body) {
        bind(List.copyOf(variables(references)), references, context.indices(), body);
    }

    private void bind(
            List<String> variables,
            List<FirmReference> references,
            Map<String, Integer> bound,
            Consumer<Map<String, Integer>> body) {
        if (variables.isEmpty()) {
            body.accept(bound);
            return;
        }
        String variable = variables.get(0);
        int[] range = range(variable, references);
        for (int value = range[0]; value <= range[1]; value++) {
            Map<String, Integer> more = new LinkedHashMap<>(bound);
            more.put(variable, value);
            bind(variables.subList(1, variables.size()), references, more, body);
        }
    }

    /** Reports that no value of an index lets all members be there that a line names; false where no family is named. */
    public boolean refuse(List<FirmReference> references, Span span) {
        List<Object> families = new ArrayList<>();
        Meaning.OfFamily first = null;
        String name = "";
        for (FirmReference reference : references) {
            Meaning.OfFamily family = family(reference);
            if (family != null && !variables(List.of(reference)).isEmpty()) {
                name = first == null ? Objects.requireNonNull(reference.name()).text() : name;
                first = first == null ? family : first;
                String text = reference.span().text();
                if (!families.contains(text)) {
                    families.add(text);
                }
            }
        }
        if (first != null) {
            context.problems()
                    .add(Diagnostic.of(Code.E224, span, List.copyOf(variables(references)), families)
                            .hint("check.hint.members", name, first.low(), first.high()));
        }
        return first != null;
    }

    /** Whether a reference is inside its family. One that is no family's is left to be reported. */
    public boolean inside(FirmReference reference, Map<String, Integer> binding) {
        Meaning.OfFamily family = family(reference);
        ExpressionSyntax index = reference.index();
        if (wrapping
                || family == null
                || index == null
                || IndexVariables.in(index, context).isEmpty()) {
            return true;
        }
        double value = context.draft().numbers().quiet(index, binding);
        return value == Math.rint(value) && family.has((long) value);
    }

    /** A reference whose index has come round, where indices wrap and it is one that i or j moves. */
    public FirmReference around(FirmReference reference, Map<String, Integer> binding) {
        Meaning.OfFamily family = family(reference);
        ExpressionSyntax index = reference.index();
        if (!wrapping
                || family == null
                || index == null
                || IndexVariables.in(index, context).isEmpty()) {
            return reference;
        }
        double value = context.draft().numbers().quiet(index, binding);
        return value == Math.rint(value) && family.size() > 0
                ? reference.member(family.low() + Math.floorMod((long) value - family.low(), family.size()))
                : reference;
    }

    private Meaning.@Nullable OfFamily family(FirmReference reference) {
        Name name = reference.name();
        return name == null ? null : context.names().family(name.text()).orElse(null);
    }

    private int[] range(String variable, List<FirmReference> references) {
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (FirmReference reference : references) {
            Meaning.OfFamily family = family(reference);
            ExpressionSyntax index = reference.index();
            if (family == null
                    || index == null
                    || !IndexVariables.in(index, context).contains(variable)) {
                continue;
            }
            if (wrapping) {
                return new int[] {family.low(), family.high()};
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
    private double at(ExpressionSyntax index, String variable, int value) {
        return context.draft().numbers().quiet(index, Map.of(variable, value));
    }
}
