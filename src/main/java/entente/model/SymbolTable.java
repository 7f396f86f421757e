package entente.model;

import entente.diagnostic.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The names of one scenario while they are declared, a difference from those of its parent, which are complete by then.
 * Firms from tables have no entry of their own.
 */
public final class SymbolTable implements Symbols {
    private record Entry(Meaning meaning, @Nullable Span place, String documentation) {}

    /** Firms first .. last that a table has declared. */
    private record Table(int first, int last, Span place) {}

    private final @Nullable SymbolTable parent;
    private final String scenario;
    private final Parameters parameters;
    private final Map<String, Entry> own = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Entry>> attributes = new LinkedHashMap<>();
    private final Map<String, Double> known = new LinkedHashMap<>();
    private final Set<String> deciding = new LinkedHashSet<>();
    private final OwnQuantities quantities = new OwnQuantities();
    private final List<Table> tables = new ArrayList<>();
    private FirmNames firms;
    private boolean ownFirms;

    private SymbolTable(@Nullable SymbolTable parent, String scenario, Parameters parameters) {
        this.parent = parent;
        this.scenario = scenario;
        this.parameters = parameters;
        this.firms = parent == null ? new FirmNames() : parent.firms;
        this.ownFirms = parent == null;
    }

    /** @param parameters the model's, which hold its attributes from tables */
    public static SymbolTable base(Parameters parameters) {
        return new SymbolTable(null, Scenarios.BASE, parameters);
    }

    @Override
    public SymbolTable extended(String child, Parameters itsParameters) {
        return new SymbolTable(this, child, itsParameters);
    }

    /** Of a model that no script has declared. */
    static SymbolTable of(Parameters parameters, List<Firm> firms, List<Alliance> alliances) {
        SymbolTable table = base(parameters);
        firms.forEach(firm -> table.declareFirm(firm.name(), firm.span(), firm.documentation()));
        for (int k = 0; k < alliances.size(); k++) {
            Alliance alliance = alliances.get(k);
            table.declare(alliance.name(), new Meaning.OfAlliance(k), alliance.span(), alliance.documentation());
        }
        for (int k = 0; k < parameters.written().size(); k++) {
            Parameter parameter = parameters.written().get(k);
            table.declare(parameter.name(), new Meaning.OfParameter(k), parameter.span(), parameter.documentation());
        }
        return table;
    }

    public void declare(String name, Meaning meaning, @Nullable Span place, String documentation) {
        // What is declared anew without documentation keeps what it had.
        Entry before = documentation.isEmpty() ? entry(name) : null;
        String kept = before != null && before.meaning.equals(meaning) ? before.documentation : documentation;
        own.put(name, new Entry(meaning, place, kept));
    }

    public void declareFirm(String name, @Nullable Span place, String documentation) {
        declare(name, new Meaning.OfFirm(addFirm(name)), place, documentation);
    }

    /** Room for a firm that has no entry: a family's member, or one from a table. */
    public int addFirm(String name) {
        if (!ownFirms) {
            firms = firms.copy();
            ownFirms = true;
        }
        return firms.add(name);
    }

    public int declareFromTable(String name, Span place) {
        int firm = addFirm(name);
        Table last = tables.isEmpty() ? null : tables.get(tables.size() - 1);
        if (last != null && last.last == firm - 1 && last.place.equals(place)) {
            tables.set(tables.size() - 1, new Table(last.first, firm, place));
        } else {
            tables.add(new Table(firm, firm, place));
        }
        return firm;
    }

    public void declareAttribute(int firm, String name, int parameter, @Nullable Span place, String documentation) {
        attributes
                .computeIfAbsent(name, a -> new LinkedHashMap<>())
                .put(firm, new Entry(new Meaning.OfParameter(parameter), place, documentation));
    }

    public void broken(String name) {
        if (find(name) == null) {
            declare(name, new Meaning.Broken(), null, "");
        }
    }

    public void know(String name, double number) {
        known.put(name, number);
    }

    /** Says that a number decides what there is. */
    public void decide(String name) {
        deciding.add(name);
    }

    /** Says that this scenario itself sets a parameter. */
    public void sets(int parameter) {
        if (parent == null) {
            return;
        }
        if (Parameters.fromTable(parameter)) {
            quantities.add(parameters.firm(parameter), parameters.attribute(parameter));
        } else {
            quantities.addParameter(parameters.written().get(parameter).name());
        }
    }

    public void sets(int firm, Part part) {
        if (parent == null) {
            return;
        }
        quantities.add(firm, OwnQuantities.word(part));
    }

    public void setsTerm(int term) {
        if (parent != null) {
            quantities.addTerm(term);
        }
    }

    @Override
    public String scenario() {
        return scenario;
    }

    private @Nullable Entry entry(String name) {
        for (SymbolTable table = this; table != null; table = table.parent) {
            Entry entry = table.own.get(name);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public @Nullable Meaning find(String name) {
        Entry entry = entry(name);
        if (entry != null) {
            return entry.meaning;
        }
        int firm = firms.find(name);
        return firm < 0 ? null : new Meaning.OfFirm(firm);
    }

    @Override
    public boolean isBroken(String name) {
        return find(name) instanceof Meaning.Broken;
    }

    @Override
    public @Nullable Symbol symbol(String name) {
        Meaning meaning = find(name);
        if (meaning == null) {
            return null;
        }
        Entry entry = entry(name);
        String setter = meaning instanceof Meaning.OfParameter parameter
                ? setterOf(parameter.index())
                : nearest(table -> table.own.containsKey(name));
        return new Symbol(
                name,
                meaning,
                place(name),
                entry == null ? "" : entry.documentation,
                known(name),
                decides(name),
                setter);
    }

    @Override
    public @Nullable Span place(String name) {
        Entry entry = entry(name);
        int firm = entry == null ? firms.find(name) : -1;
        for (SymbolTable table = this; table != null && firm >= 0; table = table.parent) {
            for (Table one : table.tables) {
                if (one.first <= firm && firm <= one.last) {
                    return one.place;
                }
            }
        }
        return entry == null ? null : entry.place;
    }

    @Override
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>(parent == null ? List.of() : parent.names());
        names.addAll(own.keySet());
        for (Table table : tables) {
            for (int firm = table.first; firm <= table.last; firm++) {
                names.add(firms.name(firm));
            }
        }
        return List.copyOf(names);
    }

    @Override
    public OptionalInt firm(String name) {
        int firm = firms.find(name);
        return firm < 0 ? OptionalInt.empty() : OptionalInt.of(firm);
    }

    @Override
    public String firm(int index) {
        return firms.name(index);
    }

    @Override
    public int firmCount() {
        return firms.count();
    }

    @Override
    public Optional<Meaning.OfFamily> family(String name) {
        return find(name) instanceof Meaning.OfFamily family ? Optional.of(family) : Optional.empty();
    }

    @Override
    public OptionalInt alliance(String name) {
        return find(name) instanceof Meaning.OfAlliance alliance
                ? OptionalInt.of(alliance.index())
                : OptionalInt.empty();
    }

    @Override
    public OptionalInt parameter(String name) {
        if (find(name) instanceof Meaning.OfParameter parameter) {
            return OptionalInt.of(parameter.index());
        }
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            int firm = firms.find(name.substring(0, dot));
            int attribute = firm < 0 ? -1 : attribute(firm, name.substring(dot + 1));
            if (attribute >= 0) {
                return OptionalInt.of(attribute);
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public int attribute(int firm, String name) {
        for (SymbolTable table = this; table != null; table = table.parent) {
            Entry entry = table.attributes.getOrDefault(name, Map.of()).get(firm);
            if (entry != null && entry.meaning instanceof Meaning.OfParameter parameter) {
                return parameter.index();
            }
        }
        return parameters.find(firm, name);
    }

    @Override
    public @Nullable Span attributePlace(int firm, String name) {
        for (SymbolTable table = this; table != null; table = table.parent) {
            Map<Integer, Entry> entries = table.attributes.getOrDefault(name, Map.of());
            Entry entry =
                    firm < 0 && !entries.isEmpty() ? entries.values().iterator().next() : entries.get(firm);
            if (entry != null && entry.place != null) {
                return entry.place;
            }
        }
        for (SymbolTable table = this; table != null; table = table.parent) {
            for (Table one : table.tables) {
                if (firm < 0 || (one.first <= firm && firm <= one.last)) {
                    return one.place;
                }
            }
        }
        return null;
    }

    @Override
    public boolean isAttribute(String name) {
        return attributeNames().contains(name);
    }

    private Set<String> attributeNames() {
        Set<String> names = new LinkedHashSet<>(parameters.attributes());
        for (SymbolTable table = this; table != null; table = table.parent) {
            names.addAll(table.attributes.keySet());
        }
        return names;
    }

    @Override
    public List<String> attributesOf(int firm) {
        return attributeNames().stream()
                .filter(name -> attribute(firm, name) >= 0)
                .toList();
    }

    @Override
    public double known(String name) {
        for (SymbolTable table = this; table != null; table = table.parent) {
            Double number = table.known.get(name);
            if (number != null) {
                return number;
            }
        }
        return Double.NaN;
    }

    @Override
    public boolean decides(String name) {
        return deciding.contains(name) || (parent != null && parent.decides(name));
    }

    @Override
    public String setterOf(int parameter) {
        if (Parameters.fromTable(parameter)) {
            int firm = parameters.firm(parameter);
            String attribute = parameters.attribute(parameter);
            return nearest(table -> table.quantities.has(firm, attribute));
        }
        String name = parameters.written().get(parameter).name();
        return nearest(table -> table.quantities.hasParameter(name));
    }

    @Override
    public String setterOf(int firm, Part part) {
        return nearest(table -> table.quantities.has(firm, OwnQuantities.word(part)));
    }

    @Override
    public String setterOf(List<Integer> terms) {
        return nearest(table -> terms.stream().anyMatch(table.quantities::hasTerm));
    }

    private String nearest(Predicate<SymbolTable> says) {
        SymbolTable table = this;
        while (table.parent != null && !says.test(table)) {
            table = table.parent;
        }
        return table.scenario;
    }
}
