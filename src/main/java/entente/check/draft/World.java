package entente.check.draft;

import entente.diagnostic.Span;
import entente.model.Question;
import entente.model.TimeAxis;
import entente.syntax.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all parts of one check share. */
public final class World {
    private final Problems problems = new Problems();
    private final Map<String, Draft> scenarios = new LinkedHashMap<>();
    private final Map<String, NamedResult> results = new LinkedHashMap<>();
    private final Map<String, String> fits = new LinkedHashMap<>();
    private final Map<String, Span> named = new LinkedHashMap<>();
    private final Uses uses = new Uses();
    private TimeAxis time = TimeAxis.PLAIN;

    /**
     * A result with a name. A fit can stand for a scenario.
     *
     * @param estimated the quantities of a fit; of other results none
     */
    public record NamedResult(String name, String kind, String scenario, List<Question.Axis> estimated) {}

    public Problems problems() {
        return problems;
    }

    /** What stands outside any scenario. */
    public Draft base() {
        return Objects.requireNonNull(scenarios.get(entente.model.Scenarios.BASE));
    }

    /** The scenarios by name. */
    public Map<String, Draft> scenarios() {
        return scenarios;
    }

    /** Of each scenario that extends a fit, the fit. */
    public Map<String, String> fits() {
        return fits;
    }

    public Map<String, NamedResult> results() {
        return results;
    }

    public Uses uses() {
        return uses;
    }

    /** Says where a scenario or a result is declared. */
    public void declare(Name name) {
        named.putIfAbsent(name.text(), name.span());
    }

    /** Notes that a name means a scenario or a result. */
    public void use(Name name) {
        uses.add(name.span(), named.get(name.text()));
    }

    public TimeAxis time() {
        return time;
    }

    public void time(TimeAxis axis) {
        time = axis;
    }

    /** The model of a scenario, or of the fit that stands for one. */
    @Nullable
    public Draft scenario(String name) {
        Draft draft = scenarios.get(name);
        NamedResult result = results.get(name);
        return draft == null && result != null && result.kind().equals("fit")
                ? scenarios.get(result.scenario())
                : draft;
    }
}
