package entente.session;

import entente.model.Meaning;
import entente.model.Scenarios;
import entente.model.Symbols;
import entente.syntax.Name;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names in scope, each list in order of declaration.
 *
 * @param unread those of declarations that could not be read
 */
public record Scope(
        List<String> firms,
        List<String> alliances,
        List<String> parameters,
        List<String> scenarios,
        List<String> results,
        List<String> unread) {

    /** Whether something is called so. */
    public boolean has(String name) {
        return Stream.of(firms, alliances, parameters, scenarios, results, unread)
                .anyMatch(names -> names.contains(name));
    }

    /** The names of all scenarios, and of results. */
    public static Scope of(Scenarios scenarios, List<String> results) {
        Set<String> firms = new LinkedHashSet<>();
        Set<String> alliances = new LinkedHashSet<>();
        Set<String> parameters = new LinkedHashSet<>();
        Set<String> unread = new LinkedHashSet<>();
        Set<String> byIndex = new LinkedHashSet<>();
        scenarios.models().values().forEach(model -> {
            Symbols symbols = model.symbols();
            for (String name : symbols.names()) {
                Meaning meaning = symbols.find(name);
                if (meaning != null) {
                    meaning.<Set<String>>match(
                                    parameter -> parameters,
                                    firm -> byIndex,
                                    family -> byIndex,
                                    alliance -> alliances,
                                    broken -> unread)
                            .add(name);
                }
            }
            for (int firm = 0; firm < symbols.firmCount(); firm++) {
                String name = symbols.firm(firm);
                firms.add(name);
                symbols.attributesOf(firm).forEach(attribute -> parameters.add(Name.written(name) + "." + attribute));
            }
        });
        unread.removeAll(firms);
        return new Scope(
                List.copyOf(firms),
                List.copyOf(alliances),
                List.copyOf(parameters),
                new ArrayList<>(scenarios.models().keySet()),
                results,
                List.copyOf(unread));
    }
}
