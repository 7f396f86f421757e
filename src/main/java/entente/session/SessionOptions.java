package entente.session;

import entente.files.Gate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a session was started with.
 *
 * @param overrides  {@code --set}: values of parameters, by name
 * @param scenarios  {@code --for}: whom questions without a {@code for} of their own are put to; empty for base
 * @param seed       {@code --seed}, or null for the fixed one
 * @param resolution {@code --resolution}: the shortest share of a run for which a condition must hold to be found
 * @param steps      {@code --steps}: how many integration steps one run may take
 * @param gate       through which scripts read and write files; null where they may not
 * @param formats    how answers are saved; null where they cannot be
 * @param cancelled  asked now and then while something runs; true stops it
 */
public record SessionOptions(
        Map<String, Double> overrides,
        List<String> scenarios,
        @Nullable Long seed,
        double resolution,
        long steps,
        @Nullable Gate gate,
        @Nullable Formats formats,
        BooleanSupplier cancelled) {
    public SessionOptions {
        overrides = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
        scenarios = List.copyOf(scenarios);
    }

    public static SessionOptions defaults() {
        return new SessionOptions(Map.of(), List.of(), null, 1e-4, 10_000_000, null, null, () -> false);
    }

    public SessionOptions withOverrides(Map<String, Double> values) {
        return new SessionOptions(values, scenarios, seed, resolution, steps, gate, formats, cancelled);
    }

    public SessionOptions withScenarios(List<String> names) {
        return new SessionOptions(overrides, names, seed, resolution, steps, gate, formats, cancelled);
    }

    public SessionOptions withSeed(@Nullable Long value) {
        return new SessionOptions(overrides, scenarios, value, resolution, steps, gate, formats, cancelled);
    }

    public SessionOptions withResolution(double share) {
        return new SessionOptions(overrides, scenarios, seed, share, steps, gate, formats, cancelled);
    }

    public SessionOptions withSteps(long most) {
        return new SessionOptions(overrides, scenarios, seed, resolution, most, gate, formats, cancelled);
    }

    public SessionOptions withCancelled(BooleanSupplier asked) {
        return new SessionOptions(overrides, scenarios, seed, resolution, steps, gate, formats, asked);
    }

    public SessionOptions withGate(Gate through) {
        return new SessionOptions(overrides, scenarios, seed, resolution, steps, through, formats, cancelled);
    }

    public SessionOptions withFormats(Formats known) {
        return new SessionOptions(overrides, scenarios, seed, resolution, steps, gate, known, cancelled);
    }
}
