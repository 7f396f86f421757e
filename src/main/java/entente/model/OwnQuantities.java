package entente.model;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The quantities that one scenario sets, its parents' apart. */
final class OwnQuantities {
    private final Set<String> parameters = new LinkedHashSet<>();
    /** By part or attribute the firms whose it is. */
    private final Map<String, BitSet> ofFirms = new LinkedHashMap<>();

    private final BitSet terms = new BitSet();

    void addParameter(String name) {
        parameters.add(name);
    }

    void add(int firm, String quantity) {
        ofFirms.computeIfAbsent(quantity, q -> new BitSet()).set(firm);
    }

    void addTerm(int term) {
        terms.set(term);
    }

    boolean hasParameter(String name) {
        return parameters.contains(name);
    }

    boolean has(int firm, String quantity) {
        BitSet firms = ofFirms.get(quantity);
        return firms != null && firms.get(firm);
    }

    boolean hasTerm(int term) {
        return terms.get(term);
    }

    static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
