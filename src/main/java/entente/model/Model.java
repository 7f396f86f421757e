package entente.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One scenario's checked model: an immutable value. Firms, alliances and parameters are known by their indices, the
 * order of declaration.
 */
public final class Model {
    /** Nothing declared. */
    public static final Model EMPTY =
            new Model(null, TimeAxis.PLAIN, List.of(), List.of(), List.of(), Contributions.NONE, List.of());

    private final @Nullable String title;
    private final TimeAxis time;
    private final List<Parameter> parameters;
    private final List<Firm> firms;
    private final List<Alliance> alliances;
    private final Contributions contributions;
    private final List<Event> events;
    private final Map<String, Integer> firmIndex = new LinkedHashMap<>();
    private final Map<String, Integer> allianceIndex = new LinkedHashMap<>();
    private final Map<String, Integer> parameterIndex = new LinkedHashMap<>();

    public Model(
            @Nullable String title,
            TimeAxis time,
            List<Parameter> parameters,
            List<Firm> firms,
            List<Alliance> alliances,
            Contributions contributions,
            List<Event> events) {
        this.title = title;
        this.time = time;
        this.parameters = List.copyOf(parameters);
        this.firms = List.copyOf(firms);
        this.alliances = List.copyOf(alliances);
        this.contributions = contributions;
        this.events = List.copyOf(events);
        for (int i = 0; i < this.firms.size(); i++) {
            firmIndex.put(this.firms.get(i).name(), i);
        }
        for (int i = 0; i < this.alliances.size(); i++) {
            allianceIndex.put(this.alliances.get(i).name(), i);
        }
        for (int i = 0; i < this.parameters.size(); i++) {
            parameterIndex.put(this.parameters.get(i).name(), i);
        }
    }

    public @Nullable String title() {
        return title;
    }

    public TimeAxis time() {
        return time;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    public List<Firm> firms() {
        return firms;
    }

    public List<Alliance> alliances() {
        return alliances;
    }

    public Contributions contributions() {
        return contributions;
    }

    public List<Event> events() {
        return events;
    }

    public OptionalInt firm(String name) {
        return find(firmIndex, name);
    }

    public OptionalInt alliance(String name) {
        return find(allianceIndex, name);
    }

    public OptionalInt parameter(String name) {
        return find(parameterIndex, name);
    }

    private static OptionalInt find(Map<String, Integer> index, String name) {
        Integer i = index.get(name);
        return i == null ? OptionalInt.empty() : OptionalInt.of(i);
    }

    /** This model with one parameter fixed at a number: no longer uncertain, its range kept. */
    public Model withParameter(int parameter, double value) {
        return withParameters(new int[] {parameter}, new double[] {value});
    }

    /** The same with several. */
    public Model withParameters(int[] which, double[] values) {
        List<Parameter> changed = new ArrayList<>(parameters);
        for (int k = 0; k < which.length; k++) {
            changed.set(which[k], parameters.get(which[k]).at(values[k]));
        }
        return new Model(title, time, changed, firms, alliances, contributions, events);
    }
}
