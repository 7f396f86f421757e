package entente.law;

import entente.arithmetic.Fractions;
import entente.arithmetic.Interval;
import entente.arithmetic.Intervals;
import entente.events.InForce;
import entente.model.Expression;
import entente.model.Expression.Constant;
import entente.model.Rounding;
import entente.model.Valuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * An alliance whose growth rates, capacities and contributions are numbers: what the theory of constant models is
 * about. dQᵢ/dt = kᵢ Qᵢ (1 − Qᵢ/Nᵢ + Σⱼ D[i][j] Qⱼ/Nⱼ), j ≠ i. The numbers are the nearest doubles; what is enclosed
 * and what is exact is of what was written, which rounding has not touched.
 *
 * @param firms        names of the firms present, in declaration order
 * @param growth       k, 1/time, each above 0
 * @param capacity     N, output units, each above 0
 * @param coefficients D
 * @param origins      what the numbers were computed from; null where they are themselves what was written
 */
public record ConstantSystem(
        List<String> firms,
        double[] growth,
        double[] capacity,
        Coefficients coefficients,
        @Nullable Origins origins) {
    /** Of numbers whose shortest decimals are meant: those that a search has chosen. */
    public ConstantSystem(List<String> firms, double[] growth, double[] capacity, Coefficients coefficients) {
        this(firms, growth, capacity, coefficients, null);
    }

    public ConstantSystem {
        firms = List.copyOf(firms);
    }

    /** The system of numbers in force, where nothing depends on t or on state. */
    public static Optional<ConstantSystem> of(InForce inForce) {
        int n = inForce.size();
        List<String> names = new ArrayList<>(n);
        double[] growth = new double[n];
        double[] capacity = new double[n];
        for (int p = 0; p < n; p++) {
            names.add(inForce.name(p));
            growth[p] = inForce.growth(p).number();
            capacity[p] = inForce.capacity(p).number();
        }
        InForce.Table table = inForce.table();
        boolean finite =
                Coefficients.finite(growth) && Coefficients.finite(capacity) && Coefficients.finite(table.number());
        return finite
                ? Optional.of(new ConstantSystem(
                        names,
                        growth,
                        capacity,
                        new Coefficients(table.start(), table.from(), table.number()),
                        origins(inForce)))
                : Optional.empty();
    }

    private static Origins origins(InForce inForce) {
        return new Origins() {
            @Override
            public Expression growth(int firm) {
                return inForce.growth(firm);
            }

            @Override
            public Expression coefficient(int entry) {
                return inForce.coefficient(entry);
            }
        };
    }

    /**
     * The same firms with contributions that were computed from these, each by at most one sum of two of about the same
     * size. What has not changed is what it was; the rest is known up to rounding.
     */
    public ConstantSystem computed(Coefficients after) {
        return new ConstantSystem(firms, growth, capacity, after, originsOf(after, true));
    }

    /** The same firms with other contributions whose shortest decimals are meant; what has not changed is what it was. */
    public ConstantSystem chosen(Coefficients after) {
        return new ConstantSystem(firms, growth, capacity, after, originsOf(after, false));
    }

    private Origins originsOf(Coefficients after, boolean rounded) {
        return new Origins() {
            @Override
            public Expression growth(int firm) {
                return growthOf(firm);
            }

            @Override
            public Expression coefficient(int entry) {
                double value = after.value(entry);
                int before = coefficients.find(after.from(entry), after.receiver(entry));
                if (before >= 0 && coefficients.value(before) == value) {
                    return coefficientOf(before);
                }
                double was = before < 0 ? 0 : coefficients.value(before);
                double taken = value - was;
                return rounded ? Rounding.constant(value, of(was, taken, before)) : new Constant(value);
            }

            private double of(double was, double taken, int before) {
                double error = before < 0 ? 0 : Rounding.of(coefficientOf(before));
                return Rounding.ofSum(was, error, taken, Math.ulp(was) + Math.ulp(taken));
            }
        };
    }

    public int size() {
        return growth.length;
    }

    /** Encloses what was written. */
    public Interval enclosedGrowth(int firm) {
        return enclosed().of(growthOf(firm));
    }

    /** @param entry of the coefficients */
    public Interval enclosedCoefficient(int entry) {
        return enclosed().of(coefficientOf(entry));
    }

    /** What was written, where it is rational. */
    public Optional<BigFraction> exactGrowth(int firm) {
        return exact().of(growthOf(firm));
    }

    /** @param entry of the coefficients */
    public Optional<BigFraction> exactCoefficient(int entry) {
        return exact().of(coefficientOf(entry));
    }

    private static Valuation<Interval> enclosed() {
        return new Valuation<>(Intervals.ENCLOSING, Interval.ALL, Map.of());
    }

    private static Valuation<Optional<BigFraction>> exact() {
        return new Valuation<>(Fractions.EXACT, Optional.empty(), Map.of());
    }

    private Expression growthOf(int firm) {
        return origins == null ? new Constant(growth[firm]) : origins.growth(firm);
    }

    private Expression coefficientOf(int entry) {
        return origins == null ? new Constant(coefficients.value(entry)) : origins.coefficient(entry);
    }
}
