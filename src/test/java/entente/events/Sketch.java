package entente.events;

import entente.arithmetic.Function;
import entente.arithmetic.Operation;
import entente.model.Alliance;
import entente.model.Contributions;
import entente.model.Event;
import entente.model.Event.Change;
import entente.model.Event.Operator;
import entente.model.Event.Trigger;
import entente.model.Expression;
import entente.model.Expression.Apply;
import entente.model.Expression.Constant;
import entente.model.Expression.FirmValue;
import entente.model.Firm;
import entente.model.Model;
import entente.model.Parameter;
import entente.model.Part;
import entente.model.Range;
import entente.model.Target;
import entente.model.TimeAxis;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds models for tests, without a script. */
public final class Sketch {
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Firm> firms = new ArrayList<>();
    private final List<Alliance> alliances = new ArrayList<>();
    private final Contributions.Builder terms = Contributions.builder();
    private final List<Event> events = new ArrayList<>();

    /** What is in force at t = 0 of a model whose start goes well. */
    public static InForce inForce(Model model) {
        return Start.of(model).either(inForce -> inForce, fault -> {
            throw new AssertionError(fault);
        });
    }

    /** What is declared, whether or not a run could start with it. */
    public static InForce declared(Model model) {
        return ModelState.initial(model).inForce();
    }

    public static Expression number(double value) {
        return new Constant(value);
    }

    public static Expression t() {
        return new Expression.Time();
    }

    public static Expression apply(Function function, Object... arguments) {
        List<Expression> list = new ArrayList<>();
        for (Object argument : arguments) {
            list.add(expression(argument));
        }
        return new Apply(function, list);
    }

    private static Expression expression(Object value) {
        return value instanceof Expression e ? e : number(((Number) value).doubleValue());
    }

    public static Expression output(int firm) {
        return new FirmValue(firm, Part.OUTPUT);
    }

    public static Expression saturation(int firm) {
        return new FirmValue(firm, Part.SATURATION);
    }

    public static Expression more(Object a, Object b) {
        return apply(Operation.GREATER, a, b);
    }

    public static Expression less(Object a, Object b) {
        return apply(Operation.LESS, a, b);
    }

    public Sketch parameter(String name, Object value) {
        parameters.add(new Parameter(name, "", expression(value), new Range(-1e9, 1e9), null, null));
        return this;
    }

    public Sketch firm(String name, Object growth, Object capacity, Object output) {
        return firm(name, true, growth, capacity, output);
    }

    public Sketch absent(String name, Object growth, Object capacity) {
        return firm(name, false, growth, capacity, 0);
    }

    private Sketch firm(String name, boolean present, Object growth, Object capacity, Object output) {
        firms.add(
                new Firm(name, null, "", present, expression(growth), expression(capacity), expression(output), null));
        return this;
    }

    public Sketch alliance(String name, int... members) {
        return term(name, null, null, members);
    }

    public Sketch term(String name, @Nullable Object from, @Nullable Object to, int... members) {
        alliances.add(new Alliance(
                name,
                null,
                "",
                members,
                from == null ? null : expression(from),
                to == null ? null : expression(to),
                null));
        return this;
    }

    /** A contribution from one firm to another, in an alliance or in none (−1). */
    public Sketch gives(int from, int to, int alliance, Object coefficient) {
        terms.add(from, to, alliance, expression(coefficient));
        return this;
    }

    /** d[to][from], outside alliances. */
    public Sketch gives(double[][] d) {
        for (int to = 0; to < d.length; to++) {
            for (int from = 0; from < d.length; from++) {
                if (to != from && d[to][from] != 0) {
                    terms.add(from, to, Contributions.OUTSIDE, d[to][from]);
                }
            }
        }
        return this;
    }

    public Sketch at(Object time, String text, Change... changes) {
        return event(new Trigger.At(expression(time)), text, changes);
    }

    public Sketch during(Object from, Object to, String text, Change... changes) {
        return event(new Trigger.During(expression(from), expression(to)), text, changes);
    }

    public Sketch when(Expression condition, String text, Change... changes) {
        return event(new Trigger.When(condition, false), text, changes);
    }

    public Sketch whenever(Expression condition, String text, Change... changes) {
        return event(new Trigger.When(condition, true), text, changes);
    }

    private Sketch event(Trigger trigger, String text, Change... changes) {
        events.add(new Event(trigger, List.of(changes), text, null));
        return this;
    }

    public static Change assign(int firm, Part part, Operator operator, Object value) {
        return new Change.Assign(new Target.OfFirm(firm, part), operator, expression(value));
    }

    public static Change assign(int parameter, Operator operator, Object value) {
        return new Change.Assign(new Target.OfParameter(parameter), operator, expression(value));
    }

    public static Change coefficient(int from, int to, int alliance, Operator operator, Object value) {
        return new Change.Assign(new Target.OfCoefficient(from, to, alliance), operator, expression(value));
    }

    public static Change enter(int firm, Object output) {
        return new Change.Enter(firm, expression(output));
    }

    public static Change withhold(int firm, int alliance, Object share) {
        return new Change.Withhold(firm, alliance, expression(share));
    }

    public static Change after(Object delay, String text, Change... changes) {
        return new Change.After(expression(delay), List.of(changes), text);
    }

    public Model model() {
        return new Model(null, TimeAxis.PLAIN, parameters, firms, alliances, terms.build(), events);
    }
}
