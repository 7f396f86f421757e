package entente.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The models of a script by scenario, in order of declaration, {@code base} first.
 *
 * @param fits of a scenario that extends a fit, the fit's name; its model is that of what was fitted until there are
 *             estimates
 */
public record Scenarios(Map<String, Model> models, Map<String, String> fits) {
    public static final String BASE = "base";

    public Scenarios {
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
        fits = Collections.unmodifiableMap(new LinkedHashMap<>(fits));
    }

    public Scenarios(Map<String, Model> models) {
        this(models, Map.of());
    }

    /** These with some changed or more. */
    public Scenarios with(Map<String, Model> changed) {
        Map<String, Model> all = new LinkedHashMap<>(models);
        all.putAll(changed);
        return new Scenarios(all, fits);
    }

    public Model base() {
        return of(BASE);
    }

    public Model of(String scenario) {
        @Nullable Model model = models.get(scenario);
        if (model == null) {
            throw new IllegalArgumentException("no scenario " + scenario);
        }
        return model;
    }
}
