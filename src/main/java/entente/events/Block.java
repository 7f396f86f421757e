package entente.events;

import entente.diagnostic.Phrase;
import entente.model.Event.Change;
import entente.model.Event.Operator;
import entente.model.Expression;
import entente.model.Expression.Constant;
import entente.model.Model;
import entente.model.Part;
import entente.model.Quantity;
import entente.model.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the changes of one block, one after the other, and tells what they changed. The first that cannot be made is a
 * fault, and the run ends with it.
 */
final class Block implements Change.Visitor<Runnable> {
    /** No window: changes last. */
    static final int LASTING = -1;

    private static final int NAMED = 4;

    private final Model model;
    private final int window;
    private final List<Object> changed = new ArrayList<>();
    private final List<Change.After> later = new ArrayList<>();
    private final List<Requirement> required = new ArrayList<>();
    private Moment moment;
    private @Nullable Phrase fault;
    private boolean undetermined;

    /** @param window whose layer takes the changes, or {@link #LASTING} */
    Block(Moment moment, int window) {
        this.moment = moment;
        this.model = moment.standing().model();
        this.window = window;
    }

    Moment moment() {
        return moment;
    }

    /** What happens with a delay from now. */
    List<Change.After> later() {
        return later;
    }

    /** What has to hold of values that are expressions of quantities that move. */
    List<Requirement> required() {
        return required;
    }

    /** Whether it takes to know where moving quantities are to say what is changed. */
    boolean undetermined() {
        return undetermined;
    }

    @Nullable
    Phrase fault() {
        return fault;
    }

    Phrase what() {
        return changed.isEmpty() ? Phrase.of("events.change.none") : Phrase.of("events.change.all", changed);
    }

    void run(List<Change> changes) {
        for (Change change : changes) {
            if (fault == null && !undetermined) {
                change.accept(this).run();
            }
        }
    }

    @Override
    public Runnable assign(Change.Assign assign) {
        return () -> assigns(assign);
    }

    @Override
    public Runnable enter(Change.Enter enter) {
        return () -> enters(enter);
    }

    @Override
    public Runnable exit(Change.Exit exit) {
        return () -> flag(Place.presence(exit.firm()), 0, "events.change.exits", firm(exit.firm()));
    }

    @Override
    public Runnable join(Change.Join join) {
        return () -> membership(join.firm(), join.alliance(), 1, "events.change.joins");
    }

    @Override
    public Runnable leave(Change.Leave leave) {
        return () -> membership(leave.firm(), leave.alliance(), 0, "events.change.leaves");
    }

    @Override
    public Runnable withhold(Change.Withhold withhold) {
        return () -> withholds(withhold);
    }

    @Override
    public Runnable form(Change.Form form) {
        return () -> flag(Place.formed(form.alliance()), 1, "events.change.forms", alliance(form.alliance()));
    }

    @Override
    public Runnable dissolve(Change.Dissolve dissolve) {
        return () ->
                flag(Place.formed(dissolve.alliance()), 0, "events.change.dissolves", alliance(dissolve.alliance()));
    }

    @Override
    public Runnable after(Change.After after) {
        return () -> later.add(after);
    }

    private void membership(int firm, int alliance, double value, String key) {
        flag(Place.membership(firm, alliance), value, key, firm(firm), alliance(alliance));
    }

    private String firm(int firm) {
        return model.firms().get(firm).name();
    }

    private String alliance(int alliance) {
        return model.alliances().get(alliance).name();
    }

    private void flag(Place place, double value, String key, Object... names) {
        set(place, Operator.SET, new Constant(value));
        changed.add(Phrase.of(key, names));
    }

    private void set(Place place, Operator operator, Expression number) {
        set(List.of(place), operator, number);
    }

    private void set(List<Place> places, Operator operator, Expression number) {
        ModelState.Editor editor = moment.standing().edit();
        for (Place place : places) {
            if (window == LASTING) {
                editor.change(place, operator, number);
            } else {
                editor.adjust(window, place, operator, number);
            }
        }
        moment = moment.with(editor.done());
    }

    /** Null where it takes to know where moving quantities are, and nothing more can be said of the block. */
    private @Nullable Expression amount(Expression expression) {
        Expression amount = moment.amount(expression);
        undetermined |= amount == null;
        return amount;
    }

    private void enters(Change.Enter enter) {
        int firm = enter.firm();
        Expression declared = model.firms().get(firm).output();
        Expression output = amount(enter.output() != null ? enter.output() : declared);
        if (output == null) {
            return;
        }
        if (moment.standing().present(firm)) {
            changed.add(Phrase.of("events.change.present", firm(firm)));
        } else if (acceptable(Part.OUTPUT, firm, output)) {
            set(Place.presence(firm), Operator.SET, new Constant(1));
            moment = moment.withOutput(firm, number(output));
            changed.add(Phrase.of("events.change.enters", firm(firm), number(output)));
        }
    }

    private static double number(Expression amount) {
        return amount.number();
    }

    private void withholds(Change.Withhold withhold) {
        Expression share = amount(withhold.share());
        if (share == null || !meets(Requirement.Kind.SHARE, firm(withhold.firm()), share)) {
            return;
        }
        double number = number(share);
        for (int a = 0; a < model.alliances().size(); a++) {
            boolean meant =
                    withhold.alliance() < 0 ? moment.standing().member(withhold.firm(), a) : withhold.alliance() == a;
            if (meant) {
                set(Place.withheld(withhold.firm(), a), Operator.SET, share);
                changed.add(
                        number == 0
                                ? Phrase.of("events.change.honours", firm(withhold.firm()), alliance(a))
                                : Phrase.of(
                                        "events.change.withholds", firm(withhold.firm()), alliance(a), 100 * number));
            }
        }
    }

    private void assigns(Change.Assign assign) {
        Expression number = amount(assign.value());
        if (number == null || !meets(Requirement.Kind.FINITE, "", number)) {
            return;
        }
        Operator operator = assign.operator();
        assign.target()
                .<Runnable>match(
                        parameter -> () -> assign(parameter.parameter(), operator, number),
                        part -> () -> assign(List.of(part.firm()), part.part(), operator, number),
                        group -> () -> assign(group, operator, number),
                        coefficient -> () -> assign(coefficient, operator, number))
                .run();
    }

    /** Whether a value is what it has to be; of an expression, that is still to be seen. */
    private boolean meets(Requirement.Kind kind, Object name, Expression value) {
        Requirement requirement = new Requirement(kind, name, value, moment.t());
        if (value.isNumber()) {
            fault = requirement.fault(value.number());
            return fault == null;
        }
        required.add(requirement);
        return true;
    }

    private void assign(int parameter, Operator operator, Expression number) {
        Expression name = new Expression.ParameterValue(parameter);
        double before = moment.value(name);
        set(Place.parameter(parameter), operator, number);
        boolean percent = model.parameter(parameter).caption().percent();
        changed.add(Phrase.of(
                "events.change.value",
                model.parameter(parameter).name(),
                Phrase.number(before, percent),
                Phrase.number(moment.value(name), percent)));
    }

    private void told(Object name, double before, double after) {
        changed.add(Phrase.of("events.change.value", name, before, after));
    }

    /** {@code Yi.withheld = 0.6} or {@code Bing.present = 0}: the firm withholds that share; it enters or exits, where it has not. */
    private void begins(int firm, Part part, Expression number) {
        if (part == Part.WITHHELD) {
            withholds(new Change.Withhold(firm, -1, number));
        } else if (!number.isNumber()) {
            undetermined = true;
        } else if (number.number() == 1) {
            enters(new Change.Enter(firm, null));
        } else if (number.number() != 0) {
            fault = Phrase.of("events.fault.present", firm(firm), number.number(), moment.t());
        } else if (moment.standing().present(firm)) {
            exit(new Change.Exit(firm)).run();
        } else {
            changed.add(Phrase.of("events.change.absent", firm(firm)));
        }
    }

    private void assign(List<Integer> firms, Part part, Operator operator, Expression number) {
        if (part == Part.PRESENT || part == Part.WITHHELD) {
            firms.forEach(firm -> begins(firm, part, number));
            return;
        }
        List<@Nullable Expression> before = values(firms, part);
        if (part == Part.OUTPUT) {
            shock(firms, operator, number);
        } else {
            List<Place> places = new ArrayList<>(firms.size());
            for (int firm : firms) {
                places.add(part == Part.GROWTH ? Place.growth(firm) : Place.capacity(firm));
            }
            set(places, operator, number);
        }
        List<@Nullable Expression> after = values(firms, part);
        for (int k = 0; k < firms.size() && fault == null && !undetermined; k++) {
            int firm = firms.get(k);
            Expression was = before.get(k);
            Expression is = after.get(k);
            if (was == null || is == null) {
                undetermined = true;
            } else if (part == Part.OUTPUT && !moment.standing().present(firm)) {
                changed.add(Phrase.of("events.change.absent", firm(firm)));
            } else if (acceptable(part, firm, is) && firms.size() <= NAMED) {
                told(Phrase.of(partKey(part), firm(firm)), number(was), number(is));
            }
        }
        if (firms.size() > NAMED) {
            Phrase of = Phrase.of(partKey(part), Phrase.of("events.firms", (Object) firms.size()));
            changed.add(Phrase.of("events.change.group", of, sign(operator), number(number)));
        }
    }

    private List<@Nullable Expression> values(List<Integer> firms, Part part) {
        List<@Nullable Expression> values = new ArrayList<>(firms.size());
        for (int firm : firms) {
            values.add(
                    part == Part.OUTPUT && !moment.open()
                            ? new Constant(moment.output()[firm])
                            : moment.amount(new Expression.FirmValue(firm, part)));
        }
        return values;
    }

    /** Where quantities move, an output that depends on them is left to whoever knows where they are. */
    private void shock(List<Integer> firms, Operator operator, Expression number) {
        double[] output = moment.output().clone();
        for (int firm : firms) {
            if (moment.standing().present(firm)) {
                output[firm] = Adjustment.operate(operator, output[firm], number(number));
            }
        }
        moment = new Moment(moment.t(), moment.standing(), output);
    }

    private static String partKey(Part part) {
        return switch (part) {
            case GROWTH -> "events.part.growth";
            case CAPACITY -> "events.part.capacity";
            case OUTPUT, SATURATION, WITHHELD, PRESENT -> "events.part.output";
        };
    }

    /** Outputs are at least 0, growth rates and capacities above 0; where it is not so, that is the fault. */
    private boolean acceptable(Part part, int firm, Expression value) {
        return meets(
                part == Part.OUTPUT ? Requirement.Kind.NOT_BELOW_ZERO : Requirement.Kind.ABOVE_ZERO,
                Phrase.of(partKey(part), firm(firm)),
                value);
    }

    private void assign(Target.OfGroup group, Operator operator, Expression number) {
        List<Integer> firms = moment.standing().inForce().members(group.members());
        group.quantity()
                .<Runnable>match(
                        part -> () -> assign(firms, part.part(), operator, number),
                        attribute -> () -> assign(firms, attribute, operator, number))
                .run();
    }

    private void assign(List<Integer> firms, Quantity.OfAttribute attribute, Operator operator, Expression number) {
        for (int firm : firms) {
            int parameter = model.symbols().attribute(firm, attribute.name());
            if (parameter >= 0) {
                assign(parameter, operator, number);
            }
        }
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case SET -> "=";
            case ADD -> "+";
            case SUBTRACT -> "−";
            case MULTIPLY -> "×";
            case DIVIDE -> "÷";
        };
    }

    private void assign(Target.OfCoefficient target, Operator operator, Expression number) {
        int from = target.from();
        int to = target.to();
        Expression value = new Expression.CoefficientValue(from, to, target.alliance());
        double before = moment.value(value);
        List<Place> terms = Pair.terms(moment.standing(), from, to, target.alliance());
        int alliance = target.alliance() == Target.OfCoefficient.ALL ? -1 : target.alliance();
        String name = "(" + firm(from) + " -> " + firm(to) + ")";
        switch (operator) {
            case SET -> {
                if (terms.size() > 1) {
                    fault = Phrase.of("events.fault.terms", name, named(terms), moment.t());
                    return;
                }
                set(terms.isEmpty() ? Place.added(from, to, alliance) : terms.get(0), operator, number);
            }
            case ADD, SUBTRACT -> {
                boolean own = alliance >= 0 && terms.size() == 1;
                set(own ? terms.get(0) : Place.added(from, to, alliance), operator, number);
            }
            case MULTIPLY, DIVIDE -> {
                set(terms, operator, number);
            }
        }
        told(name, before, moment.value(value));
    }

    /** The alliances of the terms. */
    private List<Object> named(List<Place> terms) {
        List<Object> names = new ArrayList<>();
        for (Place term : terms) {
            int alliance =
                    term.kind() == Place.Kind.TERM ? model.contributions().alliance(term.first()) : term.third();
            names.add(alliance < 0 ? Phrase.of("events.outside") : alliance(alliance));
        }
        return names;
    }
}
