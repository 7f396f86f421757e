package entente.stability;

import entente.dynamics.Coefficients;
import entente.dynamics.ConstantSystem;
import entente.dynamics.InForce;
import entente.model.Expression;
import entente.stability.interval.Box;
import entente.stability.interval.Interval;
import entente.stability.interval.IntervalSystem;
import entente.stability.interval.Polynomial;
import entente.stability.interval.PolynomialSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is in force, along some of its parameters. */
public final class ModelFamily implements SystemFamily {
    private final InForce inForce;
    private final List<Integer> moving;
    private final List<String> firms;
    private final List<String> parameters;
    private final Evaluation evaluation;

    private ModelFamily(InForce inForce, List<Integer> moving) {
        this.inForce = inForce;
        this.moving = moving;
        this.evaluation = new Evaluation(moving);
        List<String> names = new ArrayList<>();
        for (int p = 0; p < inForce.size(); p++) {
            names.add(inForce.name(p));
        }
        this.firms = List.copyOf(names);
        this.parameters = moving.stream()
                .map(p -> inForce.model().parameters().get(p).name())
                .toList();
    }

    /**
     * @param inForce    with t frozen
     * @param parameters indices in the model, in the order of values and boxes
     * @return empty where anything in force depends on t or on state
     */
    public static Optional<ModelFamily> of(InForce inForce, List<Integer> parameters) {
        Set<Integer> kept = new LinkedHashSet<>(parameters);
        ModelFamily family = new ModelFamily(inForce.keeping(kept), List.copyOf(parameters));
        return family.constant() ? Optional.of(family) : Optional.empty();
    }

    private boolean constant() {
        for (int p = 0; p < inForce.size(); p++) {
            if (!evaluation.covers(inForce.growth(p)) || !evaluation.covers(inForce.capacity(p))) {
                return false;
            }
        }
        for (int k = 0; k < inForce.entries(); k++) {
            if (!evaluation.covers(inForce.coefficient(k))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<String> firms() {
        return firms;
    }

    @Override
    public List<String> parameters() {
        return parameters;
    }

    @Override
    public ConstantSystem at(double[] values) {
        int n = firms.size();
        double[] growth = new double[n];
        double[] capacity = new double[n];
        int[] start = new int[n + 1];
        int[] from = new int[inForce.entries()];
        double[] value = new double[inForce.entries()];
        for (int to = 0; to < n; to++) {
            growth[to] = positive(evaluation.at(inForce.growth(to), values));
            capacity[to] = positive(evaluation.at(inForce.capacity(to), values));
            start[to + 1] = inForce.rowEnd(to);
            for (int k = inForce.rowStart(to); k < inForce.rowEnd(to); k++) {
                from[k] = inForce.from(k);
                value[k] = evaluation.at(inForce.coefficient(k), values);
            }
        }
        return new ConstantSystem(firms, growth, capacity, new Coefficients(start, from, value));
    }

    /** A growth rate or capacity that is not above 0 is no model. */
    private static double positive(double value) {
        return value > 0 ? value : Double.NaN;
    }

    @Override
    public IntervalSystem over(Box box) {
        int n = firms.size();
        Interval[] growth = new Interval[n];
        Interval[] capacity = new Interval[n];
        Interval[][] d = new Interval[n][n];
        for (int to = 0; to < n; to++) {
            growth[to] = positive(evaluation.over(inForce.growth(to), box));
            capacity[to] = positive(evaluation.over(inForce.capacity(to), box));
            Arrays.fill(d[to], Interval.ZERO);
            for (int k = inForce.rowStart(to); k < inForce.rowEnd(to); k++) {
                d[to][inForce.from(k)] = evaluation.over(inForce.coefficient(k), box);
            }
        }
        return new IntervalSystem(growth, capacity, d);
    }

    private static Interval positive(Interval value) {
        return value.above(0) ? value : Interval.ALL;
    }

    @Override
    public @Nullable PolynomialSystem polynomials() {
        int n = firms.size();
        Polynomial[][] d = new Polynomial[n][n];
        for (int to = 0; to < n; to++) {
            Arrays.fill(d[to], Polynomial.constant(0));
            for (int k = inForce.rowStart(to); k < inForce.rowEnd(to); k++) {
                Polynomial exact = evaluation.polynomial(inForce.coefficient(k));
                if (exact == null) {
                    return null;
                }
                d[to][inForce.from(k)] = exact;
            }
        }
        return new PolynomialSystem(d);
    }

    /** A condition on the parameters, as it is written after {@code where}. */
    public Where where(Expression condition) {
        return new ConditionWhere(evaluation, inForce.resolve(condition));
    }

    /** The indices of the parameters that move, in the model. */
    public List<Integer> moving() {
        return moving;
    }
}
