package entente.session;

import entente.check.CheckOptions;
import entente.files.Library;
import entente.model.Scenarios;
import entente.reading.Resources;
import entente.trajectory.Workers;
import java.util.Collections;
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
 * @param effort    {@code --resolution}, {@code --steps}, who stops it, and what of the doors its runs need
 * @param doors     what reaches it from outside
 * @param formats   how answers are saved; null where they cannot be
 */
public record SessionOptions(
        Map<String, Double> overrides,
        List<String> scenarios,
        @Nullable Long seed,
        Resources effort,
        Doors doors,
        @Nullable Formats formats) {
    public SessionOptions {
        overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
        scenarios = List.copyOf(scenarios);
        effort = effort.withCompiler(doors.compiler()).withWorkers(doors.workers());
    }

    public static SessionOptions defaults() {
        return new SessionOptions(Map.of(), List.of(), null, Resources.usual(), Doors.NONE, null);
    }

    /** What scripts are checked with. */
    CheckOptions checked(Library files) {
        List<String> whom = scenarios.isEmpty() ? List.of(Scenarios.BASE) : scenarios;
        return new CheckOptions(files, doors.depth(), whom, overrides);
    }

    public SessionOptions withOverrides(Map<String, Double> values) {
        return new SessionOptions(values, scenarios, seed, effort, doors, formats);
    }

    public SessionOptions withScenarios(List<String> names) {
        return new SessionOptions(overrides, names, seed, effort, doors, formats);
    }

    public SessionOptions withSeed(@Nullable Long value) {
        return new SessionOptions(overrides, scenarios, value, effort, doors, formats);
    }

    public SessionOptions withDoors(Doors open) {
        return new SessionOptions(overrides, scenarios, seed, effort, open, formats);
    }

    public SessionOptions withLibrary(Library files) {
        return withDoors(doors.withLibrary(files));
    }

    public SessionOptions withFormats(Formats known) {
        return new SessionOptions(overrides, scenarios, seed, effort, doors, known);
    }

    public SessionOptions withResolution(double share) {
        return with(effort.withResolution(share));
    }

    public SessionOptions withSteps(long most) {
        return with(effort.withSteps(most));
    }

    public SessionOptions withWorkers(Workers threads) {
        return withDoors(doors.withWorkers(threads));
    }

    public SessionOptions withCancelled(BooleanSupplier asked) {
        return with(effort.withCancelled(asked));
    }

    public SessionOptions withProgress(Resources.Progress heard) {
        return with(effort.withProgress(heard));
    }

    private SessionOptions with(Resources changed) {
        return new SessionOptions(overrides, scenarios, seed, changed, doors, formats);
    }
}
