package entente.check;

import entente.files.Library;
import entente.model.Scenarios;
import entente.syntax.Depth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a script is checked with.
 *
 * @param library   what it may read
 * @param depth     how deep the scripts that it uses may nest
 * @param scenarios to which questions without their own {@code for} are put
 * @param overrides values of {@code --set}, by parameter; they hold in every scenario
 */
public record CheckOptions(Library library, Depth depth, List<String> scenarios, Map<String, Double> overrides) {
    public CheckOptions {
        scenarios = List.copyOf(scenarios);
        overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
    }

    public static CheckOptions of(Library library) {
        return new CheckOptions(library, Depth.USUAL, List.of(Scenarios.BASE), Map.of());
    }

    public CheckOptions with(String parameter, double value) {
        Map<String, Double> all = new LinkedHashMap<>(overrides);
        all.put(parameter, value);
        return new CheckOptions(library, depth, scenarios, all);
    }
}
