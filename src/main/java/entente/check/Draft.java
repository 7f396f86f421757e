package entente.check;

import entente.diagnostic.Span;
import entente.model.Event;
import entente.model.Expression;
import entente.model.Firm;
import entente.model.Members;
import entente.model.Model;
import entente.model.Parameter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The model of one scenario while it is being checked. What could not be resolved is {@link #UNKNOWN}. */
final class Draft {
    /** Stands for an expression that has a mistake; nothing more is said about it. */
    static final Expression UNKNOWN = new Expression.Constant(Double.NaN);

    @Nullable
    String title;

    final List<Parameter> parameters;
    final List<Firm> firms;
    final List<AllianceDraft> alliances;
    final Terms terms;
    final List<Event> events;
    Names names;
    /** Where events set a coefficient as a whole. */
    private final Map<Event.Change, Span> places;

    final KnownNumbers numbers;
    private @Nullable Model finished;
    /** What is checked once every parameter has its value. */
    final List<ValueCheck> later;

    Draft(KnownNumbers numbers) {
        this.parameters = new ArrayList<>();
        this.firms = new ArrayList<>();
        this.alliances = new ArrayList<>();
        this.terms = new Terms();
        this.events = new ArrayList<>();
        this.names = new Names();
        this.places = new IdentityHashMap<>();
        this.numbers = numbers;
        this.later = new ArrayList<>();
    }

    private Draft(Draft parent) {
        this.title = parent.title;
        this.parameters = new ArrayList<>(parent.parameters);
        this.firms = new ArrayList<>(parent.firms);
        this.alliances = new ArrayList<>(parent.alliances);
        this.terms = parent.terms.copy();
        this.events = new ArrayList<>(parent.events);
        this.names = parent.names.copy();
        this.places = parent.places;
        this.numbers = parent.numbers.copy();
        this.later = new ArrayList<>(parent.later);
    }

    /** The start of a scenario that extends this one. What it appends leaves the indices of what is there. */
    Draft copy() {
        return new Draft(this);
    }

    void finish(Model model) {
        finished = model;
    }

    /** The model that it has become; questions are asked of that. */
    Model finished() {
        return Objects.requireNonNull(finished);
    }

    /** Room for a parameter whose value comes later; the index of one of that name that is there already. */
    int reserveParameter(String name, String documentation, @Nullable Span span) {
        int known = names.parameter(name).orElse(-1);
        Parameter empty = new Parameter(name, documentation, UNKNOWN, null, null, span);
        if (known >= 0) {
            return known;
        }
        parameters.add(empty);
        return parameters.size() - 1;
    }

    /** The firms of a group as declared. */
    IntStream firmsOf(Members members) {
        return members.match(
                everyone -> IntStream.range(0, firms.size()),
                of -> alliances.get(of.alliance()).members().stream(),
                family -> IntStream.rangeClosed(family.first(), family.last()));
    }

    void place(Event.Change.Assign assign, Span span) {
        places.put(assign, span);
    }

    Span place(Event.Change.Assign assign) {
        return Objects.requireNonNull(places.get(assign));
    }

    void check(ValueCheck check) {
        later.add(check);
    }
}
