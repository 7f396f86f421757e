package entente.session;

import entente.files.Library;
import entente.reading.Resources;
import entente.symbolic.Tape;
import entente.trajectory.Workers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a session was started with.
 *
 * @param overrides {@code --set}: values of parameters, by name
 * @param scenarios {@code --for}: whom questions without a {@code for} of their own are put to; empty for base
 * @param seed      {@code --seed}, or null for the fixed one
 * @param effort    {@code --resolution}, {@code --steps} and who is there to work and to stop it
 * @param library   the files that scripts read and write; null where they may not
 * @param formats   how answers are saved; null where they cannot be
 */
public record SessionOptions(
        Map<String, Double> overrides,
        List<String> scenarios,
        @Nullable Long seed,
        Resources effort,
        @Nullable Library library,
        @Nullable Formats formats) {
    public SessionOptions {
        overrides = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
        scenarios = List.copyOf(scenarios);
    }

    public static SessionOptions defaults() {
        return new SessionOptions(Map.of(), List.of(), null, Resources.usual(), null, null);
    }

    public SessionOptions withOverrides(Map<String, Double> values) {
        return new SessionOptions(values, scenarios, seed, effort, library, formats);
    }

    public SessionOptions withScenarios(List<String> names) {
        return new SessionOptions(overrides, names, seed, effort, library, formats);
    }

    public SessionOptions withSeed(@Nullable Long value) {
        return new SessionOptions(overrides, scenarios, value, effort, library, formats);
    }

    public SessionOptions withLibrary(Library files) {
        return new SessionOptions(overrides, scenarios, seed, effort, files, formats);
    }

    public SessionOptions withFormats(Formats known) {
        return new SessionOptions(overrides, scenarios, seed, effort, library, known);
    }

    public SessionOptions withResolution(double share) {
        return with(effort.withResolution(share));
    }

    public SessionOptions withSteps(long most) {
        return with(effort.withSteps(most));
    }

    public SessionOptions withCompiler(Tape.@Nullable Compiler by) {
        return with(effort.withCompiler(by));
    }

    public SessionOptions withWorkers(Workers threads) {
        return with(effort.withWorkers(threads));
    }

    public SessionOptions withCancelled(BooleanSupplier asked) {
        return with(effort.withCancelled(asked));
    }

    public SessionOptions withProgress(Resources.Progress heard) {
        return with(effort.withProgress(heard));
    }

    private SessionOptions with(Resources changed) {
        return new SessionOptions(overrides, scenarios, seed, changed, library, formats);
    }
}
