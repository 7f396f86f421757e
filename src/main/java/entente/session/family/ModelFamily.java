package entente.session.family;

import entente.arithmetic.Box;
import entente.arithmetic.Interval;
import entente.arithmetic.Polynomial;
import entente.dynamics.Coefficients;
import entente.dynamics.ConstantSystem;
import entente.dynamics.InForce;
import entente.dynamics.IntervalSystem;
import entente.model.Expression;
import entente.stability.interval.PolynomialSystem;
import entente.stability.parameters.SystemFamily;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The models that come of one as quantities in it move. */
public final class ModelFamily implements SystemFamily {
    private final InForce inForce;
    private final int[] parameters;
    private final List<String> names;
    private final List<String> firms = new ArrayList<>();
    private final int[] start;
    private final int[] from;

    /**
     * @param begin      what is in force at t = 0 of a model whose moving quantities are parameters
     * @param adjustable that model
     * @param alliance   index of the alliance whose members stand alone, or -1
     * @param names      of the moving quantities
     */
    public ModelFamily(InForce begin, Adjustable adjustable, int alliance, List<String> names) {
        Set<Integer> kept = new HashSet<>();
        for (int parameter : adjustable.parameters()) {
            kept.add(parameter);
        }
        InForce whole = begin.frozenAt(0);
        this.inForce = (alliance < 0 ? whole : whole.of(alliance)).keeping(kept);
        this.parameters = adjustable.parameters();
        this.names = List.copyOf(names);
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
        Pointwise point = new Pointwise(parameters, values);
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
        return new ConstantSystem(firms, growth, capacity, new Coefficients(start, from, d));
    }

    @Override
    public IntervalSystem over(Box box) {
        Enclosing enclosing = new Enclosing(parameters, box);
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
            java.util.Arrays.fill(d[p], Polynomial.constant(0));
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

    /** The value of a condition of the moving quantities at a point. */
    public double value(Expression condition, double[] values) {
        return new Pointwise(parameters, values).value(inForce.resolve(condition));
    }

    /** An expression of the moving quantities as a polynomial, or null where it is none. */
    @Nullable
    Polynomial polynomial(Expression e) {
        return new Algebraic(parameters).of(inForce.resolve(e));
    }

    /** Encloses every value of a condition over the box. */
    public Interval value(Expression condition, Box box) {
        return new Enclosing(parameters, box).value(inForce.resolve(condition));
    }

    /** Whether growth rates, capacities and contributions depend on the moving quantities and nothing else. */
    public boolean isConstant() {
        for (int p = 0; p < firms.size(); p++) {
            if (Moving.state(inForce.growth(p)) || Moving.state(inForce.capacity(p))) {
                return false;
            }
        }
        for (int k = 0; k < from.length; k++) {
            if (Moving.state(inForce.coefficient(k))) {
                return false;
            }
        }
        return true;
    }
}
