package entente.check;

import entente.diagnostic.NearNames;
import entente.diagnostic.Span;
import entente.syntax.FirmReference;
import entente.syntax.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The names of one scenario's model, and what they stand for. Attributes are parameters called {@code Jia.distance}. */
final class Names {
    private final Map<String, Symbol> symbols;
    private final Map<String, Span> places;
    private final Map<String, Integer> parameters;
    private final List<String> firms;

    Names() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
    }

    private Names(
            Map<String, Symbol> symbols,
            Map<String, Span> places,
            Map<String, Integer> parameters,
            List<String> firms) {
        this.symbols = symbols;
        this.places = places;
        this.parameters = parameters;
        this.firms = firms;
    }

    Names copy() {
        return new Names(
                new LinkedHashMap<>(symbols),
                new LinkedHashMap<>(places),
                new LinkedHashMap<>(parameters),
                new ArrayList<>(firms));
    }

    /** These names where the parameter that was old is now renumbered[old]. */
    Names renumbered(int[] renumbered) {
        Names names = copy();
        names.parameters.replaceAll((name, old) -> renumbered[old]);
        names.symbols.replaceAll((name, symbol) -> symbol instanceof Symbol.OfParameter parameter
                ? new Symbol.OfParameter(renumbered[parameter.index()])
                : symbol);
        return names;
    }

    void declare(String name, Symbol symbol, @Nullable Span place) {
        symbols.put(name, symbol);
        if (place != null) {
            places.put(name, place);
        }
        if (symbol instanceof Symbol.OfParameter parameter) {
            parameters.put(name, parameter.index());
        }
    }

    /** A parameter that is read with a dot. */
    void declareOf(String firm, String part, int parameter, @Nullable Span place) {
        parameters.put(firm + "." + part, parameter);
        if (place != null) {
            places.put(firm + "." + part, place);
        }
    }

    /** Names a firm's place in the model; a family declares its symbol besides. */
    void addFirm(String name) {
        firms.add(name);
    }

    void broken(String name) {
        symbols.putIfAbsent(name, new Symbol.Broken());
    }

    @Nullable
    Symbol find(String name) {
        return symbols.get(name);
    }

    /** Where it was declared. */
    @Nullable
    Span place(String name) {
        return places.get(name);
    }

    String firm(int index) {
        return firms.get(index);
    }

    int firmCount() {
        return firms.size();
    }

    OptionalInt parameter(String name) {
        Integer index = parameters.get(name);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    OptionalInt parameterOf(int firm, String part) {
        return parameter(firms.get(firm) + "." + part);
    }

    /** For every firm the parameter that holds its attribute, or -1. */
    int[] parametersOf(String attribute) {
        int[] found = new int[firms.size()];
        for (int firm = 0; firm < found.length; firm++) {
            found[firm] = parameterOf(firm, attribute).orElse(-1);
        }
        return found;
    }

    /** Parameters, attributes with their firms among them. */
    Collection<String> parameters() {
        return parameters.keySet();
    }

    /** The attributes of a firm. */
    List<String> attributesOf(int firm) {
        String prefix = firms.get(firm) + ".";
        List<String> found = new ArrayList<>();
        for (String name : parameters.keySet()) {
            if (name.startsWith(prefix)) {
                found.add(name.substring(prefix.length()));
            }
        }
        return found;
    }

    /** The name of a reference that is nothing but a name. */
    static @Nullable String plain(FirmReference reference) {
        Name name = reference.name();
        return name == null || reference.index() != null || reference.all() ? null : name.text();
    }

    @Nullable
    String near(String name) {
        return NearNames.nearest(name, symbols.keySet());
    }
}
