package entente.events;

import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import entente.model.Asked;
import entente.model.Expression;
import entente.model.Expression.Apply;
import entente.model.Expression.CoefficientValue;
import entente.model.Expression.Constant;
import entente.model.Expression.FirmValue;
import entente.model.Expression.Group;
import entente.model.Expression.ParameterValue;
import entente.model.Expression.Time;
import entente.model.Expression.WithheldValue;
import entente.model.Members;
import entente.model.Part;
import entente.model.Quantity;
import entente.model.Target;
import entente.symbolic.Clock;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Puts what is in force in the place of every name. What remains are numbers, t, outputs of firms present and
 * functions of them; what numbers decide is computed. Shared parts stay shared, so that the result is no larger than
 * its source.
 *
 * <p>An absent firm's output is 0. A quantity that depends on itself has no value: NaN.
 */
final class Resolution implements Expression.Visitor<Expression> {
    private static final Constant NOTHING = new Constant(Double.NaN);
    private static final Constant ZERO = new Constant(0);
    private static final Constant ONE = new Constant(1);

    private final ModelState standing;
    private final int[] position;
    private final Terms terms;
    private final Clock clock;
    private final Map<Object, Expression> known = new LinkedHashMap<>();
    private final IdentityHashMap<Expression, Expression> seen = new IdentityHashMap<>();

    /**
     * @param position of each firm among those present, −1 where it is absent
     * @param clock    what t is
     */
    Resolution(ModelState standing, int[] position, Terms terms, Clock clock) {
        this.standing = standing;
        this.position = position;
        this.terms = terms;
        this.clock = clock;
    }

    Expression of(Expression expression) {
        return expression.accept(this);
    }

    @Override
    public Expression constant(Constant constant) {
        return constant;
    }

    @Override
    public Expression time(Time time) {
        return clock.frozen() ? new Constant(clock.t()) : time;
    }

    @Override
    public Expression parameter(ParameterValue value) {
        return standing.moving().contains(value.parameter()) ? value : place(Place.parameter(value.parameter()));
    }

    @Override
    public Expression firm(FirmValue value) {
        return part(value.firm(), value.part());
    }

    @Override
    public Expression withheld(WithheldValue value) {
        return of(standing.value(Place.withheld(value.firm(), value.alliance())));
    }

    @Override
    public Expression asked(Asked asked) {
        throw new IllegalArgumentException("needs a run: " + asked);
    }

    @Override
    public Expression apply(Apply apply) {
        Expression resolved = seen.get(apply);
        if (resolved == null) {
            List<Expression> arguments = new ArrayList<>(apply.arguments().size());
            for (Expression argument : apply.arguments()) {
                arguments.add(of(argument));
            }
            resolved = clock.apply(apply.function(), arguments);
            seen.put(apply, resolved);
        }
        return resolved;
    }

    private Expression part(int firm, Part part) {
        return switch (part) {
            case GROWTH -> place(Place.growth(firm));
            case CAPACITY -> place(Place.capacity(firm));
            case WITHHELD -> withheld(firm);
            case PRESENT -> standing.present(firm) ? ONE : ZERO;
            case OUTPUT -> position[firm] < 0 ? ZERO : new FirmValue(firm, Part.OUTPUT);
            case SATURATION ->
                position[firm] < 0
                        ? ZERO
                        : new Apply(
                                Operation.DIVIDE,
                                List.of(new FirmValue(firm, Part.OUTPUT), place(Place.capacity(firm))));
        };
    }

    private Expression place(Place place) {
        Expression before = known.putIfAbsent(place, NOTHING);
        if (before != null) {
            return before;
        }
        Expression resolved = of(standing.value(place));
        known.put(place, resolved);
        return resolved;
    }

    /** The largest share that the firm withholds. */
    private Expression withheld(int firm) {
        Expression largest = ZERO;
        for (Expression share : standing.withheld(firm)) {
            largest = fold(Operation.MAX, List.of(largest, of(share)));
        }
        return largest;
    }

    /** The entry of the table, resolved. */
    Expression entry(int entry) {
        Expression source = terms.expression().get(entry);
        if (source == null) {
            return new Constant(terms.number()[entry]);
        }
        Expression before = known.putIfAbsent(entry, NOTHING);
        if (before != null) {
            return before;
        }
        Expression resolved = of(source);
        known.put(entry, resolved);
        return resolved;
    }

    @Override
    public Expression coefficient(CoefficientValue value) {
        int from = position[value.from()];
        int to = position[value.to()];
        if (from < 0 || to < 0) {
            return ZERO;
        }
        if (value.alliance() == Target.OfCoefficient.ALL) {
            int entry = terms.find(from, to);
            return entry < 0 ? ZERO : entry(entry);
        }
        Expression before = known.putIfAbsent(value, NOTHING);
        if (before != null) {
            return before;
        }
        Expression resolved = of(Pair.delivered(standing, value.from(), value.to(), value.alliance()));
        known.put(value, resolved);
        return resolved;
    }

    @Override
    public Expression group(Group group) {
        Expression before = seen.get(group);
        if (before != null) {
            return before;
        }
        Expression resolved = over(group);
        seen.put(group, resolved);
        return resolved;
    }

    private Expression over(Group group) {
        List<Integer> firms = members(group.members());
        List<Expression> values = new ArrayList<>(firms.size());
        Expression own = ZERO;
        for (int firm : firms) {
            Expression value = quantity(group.quantity(), firm);
            values.add(value);
            if (firm == group.firm()) {
                own = value;
            }
        }
        return switch (group.function()) {
            case TOTAL -> fold(Operation.SUM, values);
            case MEAN -> fold(Operation.DIVIDE, List.of(fold(Operation.SUM, values), new Constant(values.size())));
            case SHARE -> fold(Operation.DIVIDE, List.of(own, fold(Operation.SUM, values)));
            case GINI -> values.isEmpty() ? NOTHING : fold(Operation.GINI, values);
        };
    }

    private Expression fold(Function function, List<Expression> arguments) {
        return clock.apply(function, arguments);
    }

    private Expression quantity(Quantity quantity, int firm) {
        return quantity.match(of -> part(firm, of.part()), attribute -> {
            int parameter = standing.model().symbols().attribute(firm, attribute.name());
            return parameter < 0 ? NOTHING : of(new ParameterValue(parameter));
        });
    }

    /** The firms of a group that are present, ascending. */
    List<Integer> members(Members members) {
        IntStream declared = members.match(
                everyone -> IntStream.range(0, position.length),
                of -> IntStream.range(0, position.length).filter(firm -> standing.member(firm, of.alliance())),
                family -> IntStream.rangeClosed(family.first(), family.last()));
        return declared.filter(firm -> position[firm] >= 0).boxed().toList();
    }
}
