package entente.family;

import entente.arithmetic.Box;
import entente.arithmetic.Interval;
import entente.arithmetic.Polynomial;
import entente.diagnostic.Phrase;
import entente.events.InForce;
import entente.events.MovingStart;
import entente.events.Requirement;
import entente.events.Start;
import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.law.IntervalSystem;
import entente.model.Expression;
import entente.stability.interval.PolynomialSystem;
import entente.stability.parameters.SystemFamily;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The models that come of one as quantities in it move, as they are after the events at 0. Where these can be followed
 * with the quantities as names, rates, capacities and contributions are expressions of them; where not, they are run at
 * each point.
 */
public final class ModelFamily implements SystemFamily {
    private final Adjustable adjustable;
    private final int alliance;
    private final boolean sameFirms;
    private final @Nullable String undetermined;
    private final List<Requirement> required;
    private final InForce declared;
    private final InForce inForce;
    private final int[] parameters;
    private final List<String> names;
    private final Set<Integer> percent = new LinkedHashSet<>();
    private final List<String> firms = new ArrayList<>();
    private final int[] start;
    private final int[] from;
    private @Nullable Trouble trouble;

    /**
     * Why there is no constant model at a point.
     *
     * @param fault what went wrong with the events at 0 there, or null
     */
    public record Trouble(
            Kind kind, double[] values, @Nullable Phrase fault) {
        /** What is wrong there. */
        public enum Kind {
            FAULT,
            /** What is in force depends on outputs. */
            MOVES,
            OTHER_FIRMS
        }
    }

    /**
     * @param adjustable a model whose moving quantities are parameters
     * @param alliance   index of the alliance whose members stand alone, or -1
     * @param names      of the moving quantities
     * @param sameFirms  whether a point at which others are present than at the declared one is no point of it
     */
    public ModelFamily(Adjustable adjustable, int alliance, List<String> names, boolean sameFirms) {
        Set<Integer> moving = new LinkedHashSet<>();
        for (int parameter : adjustable.parameters()) {
            moving.add(parameter);
        }
        this.adjustable = adjustable;
        this.alliance = alliance;
        this.sameFirms = sameFirms;
        this.parameters = adjustable.parameters();
        this.names = List.copyOf(names);
        this.declared = MovingStart.declared(adjustable.model(), moving);
        MovingStart begin = MovingStart.of(adjustable.model(), moving);
        if (begin instanceof MovingStart.Expressed expressed) {
            this.undetermined = null;
            this.required = expressed.required();
            this.inForce = alone(expressed.inForce());
        } else {
            this.undetermined = begin instanceof MovingStart.Undetermined one ? one.event() : "";
            this.required = List.of();
            // At the point that was declared; whether it is so elsewhere is seen there.
            this.inForce = alone(Start.of(adjustable.model()).either(sound -> sound, fault -> declared));
        }
        int n = inForce.size();
        start = new int[n + 1];
        from = new int[inForce.entries()];
        for (int p = 0; p < n; p++) {
            firms.add(inForce.name(p));
            start[p] = inForce.rowStart(p);
            start[p + 1] = inForce.rowEnd(p);
        }
        for (int k = 0; k < from.length; k++) {
            from[k] = inForce.from(k);
        }
    }

    private InForce alone(InForce whole) {
        InForce frozen = whole.frozenAt(0);
        return alliance < 0 ? frozen : frozen.of(alliance);
    }

    /** The event at 0 that has to be run at each point, so that nothing is an expression; null where there is none. */
    public @Nullable String undetermined() {
        return undetermined;
    }

    /** The first point that was asked for and has no constant model; null where there was none. */
    public @Nullable Trouble trouble() {
        return trouble;
    }

    /** Says that the values of a moving quantity are written with a percent sign. */
    public void writtenInPercent(int quantity) {
        percent.add(quantity);
    }

    @Override
    public Object said(int parameter, double value) {
        return Phrase.number(value, percent.contains(parameter));
    }

    @Override
    public List<String> firms() {
        return firms;
    }

    @Override
    public List<String> parameters() {
        return names;
    }

    @Override
    public ConstantSystem at(double[] values) {
        if (undetermined == null) {
            return expressed(values);
        }
        ConstantSystem there = run(values);
        boolean other = sameFirms && !there.firms().equals(firms);
        return other ? none(Trouble.Kind.OTHER_FIRMS, values, null) : there;
    }

    private ConstantSystem expressed(double[] values) {
        Pointwise point = new Pointwise(parameters, values);
        for (Requirement requirement : required) {
            Phrase fault = requirement.fault(point.value(requirement.value()));
            if (fault != null) {
                return none(Trouble.Kind.FAULT, values, fault);
            }
        }
        int n = firms.size();
        double[] growth = new double[n];
        double[] capacity = new double[n];
        for (int p = 0; p < n; p++) {
            growth[p] = point.value(inForce.growth(p));
            capacity[p] = point.value(inForce.capacity(p));
        }
        double[] d = new double[from.length];
        for (int k = 0; k < d.length; k++) {
            d[k] = point.value(inForce.coefficient(k));
        }
        return new ConstantSystem(
                firms, growth, capacity, new Coefficients(start, from, d), new WrittenAt(inForce, parameters, values));
    }

    /** The model at the point, begun there: its firms are those that are present then. */
    private ConstantSystem run(double[] values) {
        return Start.of(adjustable.at(values))
                .either(
                        sound ->
                                ConstantSystem.of(alone(sound)).orElseGet(() -> none(Trouble.Kind.MOVES, values, null)),
                        fault -> none(Trouble.Kind.FAULT, values, fault));
    }

    private ConstantSystem none(Trouble.Kind kind, double[] values, @Nullable Phrase fault) {
        trouble = trouble == null ? new Trouble(kind, values.clone(), fault) : trouble;
        double[] nothing = new double[firms.size()];
        Arrays.fill(nothing, Double.NaN);
        double[] d = new double[from.length];
        Arrays.fill(d, Double.NaN);
        return new ConstantSystem(firms, nothing, nothing, new Coefficients(start, from, d));
    }

    /** Whether the events at 0 are sure to go well all over the box. */
    public boolean sound(Box box) {
        return sound(new Enclosing(parameters, box));
    }

    private boolean sound(Enclosing enclosing) {
        for (Requirement requirement : required) {
            Interval value = enclosing.value(requirement.value());
            if (!requirement.kind().met(value.low(), value.high())) {
                return false;
            }
        }
        return undetermined == null;
    }

    /** Nothing is known. */
    private IntervalSystem anything() {
        int n = firms.size();
        int[] starts = new int[n + 1];
        int[] givers = new int[n * n];
        Interval[] all = new Interval[n];
        Interval[] d = new Interval[n * n];
        Arrays.fill(all, Interval.ALL);
        Arrays.fill(d, Interval.ALL);
        for (int k = 0; k < givers.length; k++) {
            givers[k] = k % n;
            starts[k / n + 1] = k + 1;
        }
        return new IntervalSystem(all, all, starts, givers, d);
    }

    @Override
    public IntervalSystem over(Box box) {
        Enclosing enclosing = new Enclosing(parameters, box);
        if (!sound(enclosing)) {
            return anything();
        }
        int n = firms.size();
        Interval[] growth = new Interval[n];
        Interval[] capacity = new Interval[n];
        for (int p = 0; p < n; p++) {
            growth[p] = enclosing.value(inForce.growth(p));
            capacity[p] = enclosing.value(inForce.capacity(p));
        }
        Interval[] d = new Interval[from.length];
        for (int k = 0; k < d.length; k++) {
            d[k] = enclosing.value(inForce.coefficient(k));
        }
        return new IntervalSystem(growth, capacity, start, from, d);
    }

    @Override
    public @Nullable PolynomialSystem polynomials() {
        Algebraic algebraic = new Algebraic(parameters);
        int n = firms.size();
        Polynomial[][] d = new Polynomial[n][n];
        for (int p = 0; p < n; p++) {
            Arrays.fill(d[p], Polynomial.constant(0));
            for (int k = start[p]; k < start[p + 1]; k++) {
                Polynomial coefficient = algebraic.of(inForce.coefficient(k));
                if (coefficient == null) {
                    return null;
                }
                d[p][from[k]] = coefficient;
            }
        }
        return new PolynomialSystem(d);
    }

    /** An expression of the moving quantities as a polynomial, or null where it is none. */
    @Nullable
    Polynomial polynomial(Expression e) {
        return new Algebraic(parameters).of(declared.resolve(e));
    }

    /** Encloses every value of a condition over the box. */
    public Interval value(Expression condition, Box box) {
        return new Enclosing(parameters, box).value(declared.resolve(condition));
    }

    /** Whether growth rates, capacities and contributions are known to depend on outputs nowhere, or to be seen at each point. */
    public boolean isConstant() {
        if (undetermined != null) {
            return true;
        }
        for (int p = 0; p < firms.size(); p++) {
            if (Dependence.state(inForce.growth(p)) || Dependence.state(inForce.capacity(p))) {
                return false;
            }
        }
        for (int k = 0; k < from.length; k++) {
            if (Dependence.state(inForce.coefficient(k))) {
                return false;
            }
        }
        return true;
    }
}
