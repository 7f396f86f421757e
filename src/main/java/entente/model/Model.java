package entente.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One scenario's checked model: an immutable value. Firms, alliances and parameters are known by their indices, the
 * order of declaration, which is the same in all scenarios.
 */
public final class Model {
    /** Nothing declared. */
    public static final Model EMPTY =
            new Model(null, TimeAxis.PLAIN, List.of(), List.of(), List.of(), Contributions.NONE, List.of());

    private final @Nullable String title;
    private final TimeAxis time;
    private final Parameters parameters;
    private final List<Firm> firms;
    private final List<Alliance> alliances;
    private final Contributions contributions;
    private final List<Event> events;
    private final Symbols symbols;

    /** A model that no script has declared. */
    public Model(
            @Nullable String title,
            TimeAxis time,
            List<Parameter> parameters,
            List<Firm> firms,
            List<Alliance> alliances,
            Contributions contributions,
            List<Event> events) {
        this(
                title,
                time,
                Parameters.of(parameters),
                firms,
                alliances,
                contributions,
                events,
                SymbolTable.of(Parameters.of(parameters), firms, alliances));
    }

    public Model(
            @Nullable String title,
            TimeAxis time,
            Parameters parameters,
            List<Firm> firms,
            List<Alliance> alliances,
            Contributions contributions,
            List<Event> events,
            Symbols symbols) {
        this.title = title;
        this.time = time;
        this.parameters = parameters;
        this.firms = List.copyOf(firms);
        this.alliances = List.copyOf(alliances);
        this.contributions = contributions;
        this.events = List.copyOf(events);
        this.symbols = symbols;
    }

    public @Nullable String title() {
        return title;
    }

    public TimeAxis time() {
        return time;
    }

    /** The parameters that a script declares; attributes from tables are none of them. */
    public List<Parameter> parameters() {
        return java.util.Collections.unmodifiableList(parameters.written());
    }

    /** A parameter of any kind. */
    public Parameter parameter(int index) {
        return parameters.get(index, firm -> firms.get(firm).name());
    }

    /** What a parameter of any kind is. */
    public Expression valueOf(int parameter) {
        return parameters.value(parameter);
    }

    /** The parameters of every kind, to be changed. */
    public Parameters ownParameters() {
        return parameters.copy();
    }

    /** The indices of the parameters that have a distribution. */
    public int[] uncertain() {
        return parameters
                .singles()
                .filter(index -> parameter(index).distribution() != null)
                .toArray();
    }

    /** The indices of all parameters. */
    public int[] parameterIndices() {
        return parameters.indices().toArray();
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

    /** Its names. */
    public Symbols symbols() {
        return symbols;
    }

    public OptionalInt firm(String name) {
        return symbols.firm(name);
    }

    public OptionalInt alliance(String name) {
        return symbols.alliance(name);
    }

    public OptionalInt parameter(String name) {
        return symbols.parameter(name);
    }

    /** This model with parameters fixed at numbers: no longer uncertain, their ranges kept. */
    public Model withParameters(int[] which, double[] values) {
        Parameters changed = parameters.copy();
        for (int k = 0; k < which.length; k++) {
            changed.set(which[k], parameter(which[k]).at(values[k]));
        }
        return with(changed, firms, contributions, events);
    }

    public Model with(int parameter, Parameter other) {
        Parameters changed = parameters.copy();
        changed.set(parameter, other);
        return with(changed, firms, contributions, events);
    }

    /** With one parameter more, which has no name of its own; its index is the number of those declared. */
    public Model plus(Parameter parameter) {
        Parameters more = parameters.copy();
        more.add(parameter);
        return with(more, firms, contributions, events);
    }

    public Model withFirms(List<Firm> others) {
        return with(parameters, others, contributions, events);
    }

    public Model withFirm(int index, Firm other) {
        List<Firm> changed = new ArrayList<>(firms);
        changed.set(index, other);
        return withFirms(changed);
    }

    public Model withContributions(Contributions others) {
        return with(parameters, firms, others, events);
    }

    /** Whether anything happens in it, so that what is in force may differ from one time to another. */
    public boolean changes() {
        return !events.isEmpty() || alliances.stream().anyMatch(one -> one.from() != null || one.to() != null);
    }

    public Model withEvents(List<Event> others) {
        return with(parameters, firms, contributions, others);
    }

    private Model with(Parameters p, List<Firm> f, Contributions c, List<Event> e) {
        return new Model(title, time, p, f, alliances, c, e, symbols);
    }
}
