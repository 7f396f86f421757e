package entente.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The models of a script by scenario, in order of declaration, {@code base} first. */
public record Scenarios(Map<String, Model> models) {
    public static final String BASE = "base";

    public Scenarios {
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
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
