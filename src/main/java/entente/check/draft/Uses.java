package entente.check.draft;

import entente.diagnostic.Span;
import entente.model.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a text names what. Known by the place's own object: a line that stands for a million pairs asks as often. */
public final class Uses {
    private final Map<Span, Span> declarations = new IdentityHashMap<>();

    /** A place that is resolved in several scenarios means what it does in the first of them. */
    void add(Span place, @Nullable Span declaration) {
        if (declaration != null) {
            declarations.putIfAbsent(place, declaration);
        }
    }

    /** In the order in which they stand, source by source. */
    public List<Use> listed() {
        List<Use> uses = new ArrayList<>(declarations.size());
        declarations.forEach((place, declaration) -> uses.add(new Use(place, declaration)));
        uses.sort(Comparator.comparing((Use use) -> use.place().source().name())
                .thenComparingInt(use -> use.place().start()));
        return uses;
    }
}
