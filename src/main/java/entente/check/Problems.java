package entente.check;

import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.diagnostic.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is wrong. A mistake that shows up in several scenarios, or for each member of a family, is told once. */
final class Problems {
    private record Key(Object code, Span span) {}

    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<Key> seen = new HashSet<>();
    private final Map<Source, Integer> order = new HashMap<>();

    void add(Diagnostic diagnostic) {
        order.putIfAbsent(diagnostic.span().source(), order.size());
        if (seen.add(new Key(diagnostic.code(), diagnostic.span()))) {
            found.add(diagnostic);
        }
    }

    void addAll(List<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    int count() {
        return found.size();
    }

    /** In the order of their places. */
    List<Diagnostic> sorted() {
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.<Diagnostic>comparingInt(
                        d -> order.getOrDefault(d.span().source(), 0))
                .thenComparingInt(d -> d.span().start()));
        return sorted;
    }
}
