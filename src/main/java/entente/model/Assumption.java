package entente.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a question assumes, for itself alone.
 *
 * @param text   as it is written, "" where nothing is assumed
 * @param models by scenario, those that the question reads as they are then; an index means in them what it means in theirs
 */
public record Assumption(String text, Map<String, Model> models) {
    public static final Assumption NONE = new Assumption("", Map.of());

    public Assumption {
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
    }

    public boolean isNone() {
        return text.isEmpty();
    }
}
