package entente.check.draft;

import entente.diagnostic.Span;
import entente.model.Alliance;
import entente.model.Event;
import entente.model.Expression;
import entente.model.Firm;
import entente.model.Members;
import entente.model.Model;
import entente.model.Parameter;
import entente.model.Parameters;
import entente.model.SymbolTable;
import entente.model.Symbols;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The model of one scenario while it is being checked. What could not be resolved is {@link #UNKNOWN}. */
public final class Draft {
    /** Stands for an expression that has a mistake; nothing more is said about it. */
    public static final Expression UNKNOWN = new Expression.Constant(Double.NaN);

    private @Nullable String title;

    private final Parameters parameters;
    private final List<Firm> firms;
    private final List<AllianceDraft> alliances;
    private final ContributionTerms terms;
    private final List<Event> events;
    private final @Nullable SymbolTable table;
    /** Where events set a coefficient as a whole. */
    private final Map<Event.Change, Span> places;

    private final KnownNumbers numbers;
    private final Shares shares;
    private final Set<Beginning> beginnings;

    private @Nullable Model finished;
    private final List<ValueCheck> later;

    public Draft(KnownNumbers numbers) {
        this.parameters = new Parameters();
        this.firms = new ArrayList<>();
        this.alliances = new ArrayList<>();
        this.terms = new ContributionTerms();
        this.events = new ArrayList<>();
        this.table = SymbolTable.base(parameters);
        this.places = new IdentityHashMap<>();
        this.numbers = numbers;
        this.shares = new Shares();
        this.beginnings = new LinkedHashSet<>();
        this.later = new ArrayList<>();
    }

    private Draft(Draft parent, String scenario) {
        this.title = parent.title;
        this.parameters = parent.parameters.copy();
        this.firms = new ArrayList<>(parent.firms);
        this.alliances = new ArrayList<>(parent.alliances);
        this.terms = parent.terms.copy();
        this.events = new ArrayList<>(parent.events);
        this.table = parent.table().extended(scenario, parameters);
        this.places = parent.places;
        this.numbers = parent.numbers.copy();
        this.shares = parent.shares.copy();
        this.beginnings = new LinkedHashSet<>(parent.beginnings);
        this.later = new ArrayList<>(parent.later);
    }

    private Draft(Model model, KnownNumbers numbers) {
        this.title = model.title();
        this.parameters = new Parameters();
        this.firms = model.firms();
        this.alliances = model.alliances().stream().map(AllianceDraft::of).toList();
        this.terms = new ContributionTerms();
        this.events = model.events();
        this.table = null;
        this.places = Map.of();
        this.numbers = numbers;
        this.shares = new Shares();
        this.beginnings = Set.of();
        this.later = List.of();
        this.finished = model;
    }

    private Draft(Model model, String layer, KnownNumbers numbers) {
        this.title = model.title();
        this.parameters = model.ownParameters();
        this.firms = new ArrayList<>(model.firms());
        this.alliances = new ArrayList<>(
                model.alliances().stream().map(AllianceDraft::of).toList());
        this.terms = ContributionTerms.of(model.contributions());
        this.events = new ArrayList<>(model.events());
        this.table = model.symbols().extended(layer, parameters);
        this.places = new IdentityHashMap<>();
        this.numbers = numbers;
        this.shares = new Shares();
        this.beginnings = new LinkedHashSet<>();
        this.later = new ArrayList<>();
    }

    /** The start of a model that differs from one that is finished by what one question assumes. */
    public Draft assuming(String text, Uses uses) {
        Model model = finished();
        return new Draft(model, text, KnownNumbers.of(model.symbols(), Map.of(), uses));
    }

    /** A model that was checked before; questions are asked of it. */
    public static Draft of(Model model, Map<String, Double> overrides, Uses uses) {
        return new Draft(model, KnownNumbers.of(model.symbols(), overrides, uses));
    }

    /** The start of a scenario that extends this one. What it appends leaves the indices of what is there. */
    public Draft copy(String scenario) {
        return new Draft(this, scenario);
    }

    public Symbols names() {
        return finished == null ? table() : finished.symbols();
    }

    /** The names while they are declared. */
    public SymbolTable table() {
        return Objects.requireNonNull(table);
    }

    public void finish(Model model) {
        finished = model;
    }

    /** The model that it has become; questions are asked of that. */
    public Model finished() {
        return Objects.requireNonNull(finished);
    }

    public Parameter parameter(int index) {
        return parameters.get(index, names()::firm);
    }

    @Nullable
    public String title() {
        return title;
    }

    public void title(String written) {
        title = written;
    }

    public Parameters parameters() {
        return parameters;
    }

    public List<Firm> firms() {
        return firms;
    }

    public List<AllianceDraft> alliances() {
        return alliances;
    }

    public ContributionTerms terms() {
        return terms;
    }

    public List<Event> events() {
        return events;
    }

    public KnownNumbers numbers() {
        return numbers;
    }

    public Shares shares() {
        return shares;
    }

    /** When events, windows and alliances begin. */
    public Set<Beginning> beginnings() {
        return beginnings;
    }

    /** What is checked once every parameter has its value. */
    public List<ValueCheck> later() {
        return later;
    }

    /** What a parameter is called. */
    String name(int parameter) {
        return finished == null
                ? parameter(parameter).name()
                : finished.parameter(parameter).name();
    }

    /** Room for a parameter whose value comes later. */
    public int add(String name, String documentation, @Nullable Span span) {
        return parameters.add(new Parameter(name, documentation, UNKNOWN, null, null, span));
    }

    /** Says what a parameter is. */
    public void set(int index, Parameter parameter) {
        parameters.set(index, parameter);
        table().sets(index);
    }

    /** The firms of a group as declared. */
    public IntStream firmsOf(Members members) {
        return members.match(
                everyone -> IntStream.range(0, firms.size()),
                of -> alliances.get(of.alliance()).members().stream(),
                family -> IntStream.rangeClosed(family.first(), family.last()));
    }

    /** The alliances as they are in the model. */
    public List<Alliance> allied() {
        return alliances.stream().map(AllianceDraft::alliance).toList();
    }

    public void place(Event.Change.Assign assign, Span span) {
        places.put(assign, span);
    }

    public Span place(Event.Change.Assign assign) {
        return Objects.requireNonNull(places.get(assign));
    }

    public void check(ValueCheck check) {
        later.add(check);
    }
}
