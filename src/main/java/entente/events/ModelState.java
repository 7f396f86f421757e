package entente.events;

import entente.model.Alliance;
import entente.model.Event.Operator;
import entente.model.Expression;
import entente.model.Expression.Constant;
import entente.model.Model;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a model that events change, outputs apart: lasting values, the layers of open windows, who is
 * present and in which alliance, which alliances are formed, what is withheld. An immutable value.
 *
 * <p>A value in force is the lasting value times the factors of the open windows, plus their amounts; the override of
 * the window that was opened last replaces all of it.
 */
public final class ModelState {
    private static final Constant ONE = new Constant(1);
    private static final Constant ZERO = new Constant(0);

    private final Model model;
    private final Map<Place, Expression> lasting;
    private final List<Layer> layers;
    private final Set<Integer> moving;
    /** A bit for each kind of place that an event has changed. */
    private final int touched;
    /** Made when asked for, given up where memory is short; whoever makes it makes the same. */
    private @Nullable SoftReference<InForce> inForce;

    /** An open window's adjustments. */
    private record Layer(int window, Map<Place, Adjustment> adjustments) {}

    private ModelState(Model model, Set<Integer> moving, Map<Place, Expression> lasting, List<Layer> layers) {
        this.model = model;
        this.moving = moving;
        this.lasting = lasting;
        this.layers = layers;
        int kinds = kinds(lasting.keySet());
        for (Layer layer : layers) {
            kinds |= kinds(layer.adjustments.keySet());
        }
        this.touched = kinds;
    }

    private static int kinds(Set<Place> places) {
        int kinds = 0;
        for (Place place : places) {
            kinds |= 1 << place.kind().ordinal();
        }
        return kinds;
    }

    /** What stands at t = 0 before any event: alliances are formed whose time has come. */
    public static ModelState initial(Model model) {
        return initial(model, Set.of());
    }

    /** The same with parameters that move, which stay names in whatever is resolved. */
    static ModelState initial(Model model, Set<Integer> moving) {
        ModelState plain = new ModelState(model, moving, Map.of(), List.of());
        Map<Place, Expression> formed = new LinkedHashMap<>();
        for (int a = 0; a < model.alliances().size(); a++) {
            Alliance alliance = model.alliances().get(a);
            boolean begun = alliance.from() == null || plain.time(alliance.from()) <= 0;
            boolean ended = alliance.to() != null && plain.time(alliance.to()) <= 0;
            if (!begun || ended) {
                formed.put(Place.formed(a), ZERO);
            }
        }
        return formed.isEmpty() ? plain : new ModelState(model, moving, formed, List.of());
    }

    public Model model() {
        return model;
    }

    /** The parameters that move: none in a run. */
    Set<Integer> moving() {
        return moving;
    }

    public InForce inForce() {
        SoftReference<InForce> kept = inForce;
        InForce known = kept == null ? null : kept.get();
        if (known == null) {
            known = InForce.of(this);
            inForce = new SoftReference<>(known);
        }
        return known;
    }

    public boolean present(int firm) {
        return holds(Place.presence(firm));
    }

    /** Whether the firm is a member, present or not. */
    public boolean member(int firm, int alliance) {
        return holds(Place.membership(firm, alliance));
    }

    /** Whether the alliance is in force. */
    public boolean formed(int alliance) {
        return holds(Place.formed(alliance));
    }

    /** The share w of what was agreed that the firm withholds in the alliance. */
    public double withheld(int firm, int alliance) {
        return number(Place.withheld(firm, alliance));
    }

    /** The shares that the firm withholds in the alliances. */
    List<Expression> withheld(int firm) {
        List<Expression> shares = new ArrayList<>();
        if (touched(Place.Kind.WITHHELD)) {
            for (int a = 0; a < model.alliances().size(); a++) {
                shares.add(value(Place.withheld(firm, a)));
            }
        }
        return shares;
    }

    /** Whether an event has changed a value of this kind. */
    boolean touched(Place.Kind kind) {
        return (touched & 1 << kind.ordinal()) != 0;
    }

    /** What the window has a layer on, in the order in which it was changed. */
    List<Place> changedBy(int window) {
        for (Layer layer : layers) {
            if (layer.window == window) {
                return List.copyOf(layer.adjustments.keySet());
            }
        }
        return List.of();
    }

    /** The contributions that events added, in the order in which they did. */
    Set<Place> added() {
        if (!touched(Place.Kind.ADDED)) {
            return Set.of();
        }
        Set<Place> added = new LinkedHashSet<>();
        collectAdded(lasting.keySet(), added);
        for (Layer layer : layers) {
            collectAdded(layer.adjustments.keySet(), added);
        }
        return added;
    }

    private static void collectAdded(Set<Place> places, Set<Place> added) {
        for (Place place : places) {
            if (place.kind() == Place.Kind.ADDED) {
                added.add(place);
            }
        }
    }

    /** The value in force, its names not yet resolved. */
    Expression value(Place place) {
        if (!touched(place.kind())) {
            return declared(place);
        }
        for (int k = layers.size() - 1; k >= 0; k--) {
            Adjustment adjustment = layers.get(k).adjustments.get(place);
            if (adjustment != null && adjustment.override() != null) {
                return adjustment.override();
            }
        }
        Expression value = lasting(place);
        Expression amounts = ZERO;
        for (Layer layer : layers) {
            Adjustment adjustment = layer.adjustments.get(place);
            if (adjustment != null) {
                value = operate(Operator.MULTIPLY, value, adjustment.factor());
                amounts = operate(Operator.ADD, amounts, adjustment.amount());
            }
        }
        return operate(Operator.ADD, value, amounts);
    }

    private Expression lasting(Place place) {
        Expression changed = lasting.get(place);
        return changed != null ? changed : declared(place);
    }

    private Expression declared(Place place) {
        int i = place.first();
        return switch (place.kind()) {
            case PARAMETER -> model.valueOf(i);
            case GROWTH -> model.firms().get(i).growth();
            case CAPACITY -> model.firms().get(i).capacity();
            case TERM -> model.contributions().coefficient(i);
            case ADDED, WITHHELD -> ZERO;
            case PRESENCE -> model.firms().get(i).present() ? ONE : ZERO;
            case MEMBERSHIP -> isMember(model.alliances().get(place.second()), i) ? ONE : ZERO;
            case FORMED -> ONE;
        };
    }

    private static boolean isMember(Alliance alliance, int firm) {
        return Arrays.binarySearch(alliance.members(), firm) >= 0;
    }

    /** A number that changes nothing leaves an expression as it is. */
    private static Expression operate(Operator operator, Expression value, Expression number) {
        double neutral = operator == Operator.MULTIPLY || operator == Operator.DIVIDE ? 1 : 0;
        boolean same = operator != Operator.SET && number.number() == neutral;
        return same ? value : Adjustment.operate(operator, value, number);
    }

    private double number(Place place) {
        return value(place).number();
    }

    private boolean holds(Place place) {
        return number(place) != 0;
    }

    /** The value of a time, which depends on parameters only. */
    double time(Expression time) {
        return time.isNumber() ? time.number() : inForce().number(time);
    }

    Editor edit() {
        return new Editor();
    }

    /** Collects the changes of one block. */
    final class Editor {
        private final Map<Place, Expression> newLasting = new LinkedHashMap<>(lasting);
        private final List<Layer> newLayers = new ArrayList<>(layers);

        /** Changes the lasting value. */
        void change(Place place, Operator operator, Expression number) {
            Expression old = newLasting.get(place);
            newLasting.put(place, operate(operator, old == null ? declared(place) : old, number));
        }

        /** Changes the layer of an open window, which the first change opens. */
        void adjust(int window, Place place, Operator operator, Expression number) {
            Map<Place, Adjustment> adjustments = layer(window);
            Adjustment old = adjustments.get(place);
            adjustments.put(place, (old == null ? Adjustment.NONE : old).then(operator, number));
        }

        private Map<Place, Adjustment> layer(int window) {
            for (int k = newLayers.size() - 1; k >= 0; k--) {
                Layer layer = newLayers.get(k);
                if (layer.window == window) {
                    // Copied on the first change only: the layers of the old standing stay as they are.
                    if (k < layers.size() && layers.get(k) == layer) {
                        layer = new Layer(window, new LinkedHashMap<>(layer.adjustments));
                        newLayers.set(k, layer);
                    }
                    return layer.adjustments;
                }
            }
            Layer opened = new Layer(window, new LinkedHashMap<>());
            newLayers.add(opened);
            return opened.adjustments;
        }

        void close(int window) {
            for (int k = newLayers.size() - 1; k >= 0; k--) {
                if (newLayers.get(k).window == window) {
                    newLayers.remove(k);
                }
            }
        }

        ModelState done() {
            return new ModelState(model, moving, newLasting, newLayers);
        }
    }
}
