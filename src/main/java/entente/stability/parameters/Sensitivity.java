package entente.stability.parameters;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.Patience;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.Saturations;
import entente.stability.matrix.Lu;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the interior equilibrium answers to each contribution, in closed form: ∂x* / ∂D[i][j] = M⁻¹eᵢ · xⱼ*. Growth rates
 * and capacities need no table: x* does not depend on them.
 *
 * @param firms   names, in the order of every index and array here
 * @param output  Q* by firm
 * @param effects one for each declared contribution, the largest effect on total output first; of very many, the first
 */
public record Sensitivity(List<String> firms, double[] output, List<Effect> effects) {
    public Sensitivity {
        firms = List.copyOf(firms);
        effects = List.copyOf(effects);
    }

    /**
     * @param from            the giver's index
     * @param to              the receiver's index
     * @param value           the coefficient
     * @param change          ∂Q* / ∂D by firm
     * @param elasticity      percent of Q* for a percent of the coefficient, by firm
     * @param total           ∂(Σ Q*) / ∂D
     * @param totalElasticity percent of Σ Q* for a percent of the coefficient
     */
    public record Effect(
            int from,
            int to,
            double value,
            double[] change,
            double[] elasticity,
            double total,
            double totalElasticity) {}

    /** Its inverse is a dense matrix. */
    public static final int MOST_FIRMS = 1000;

    /** Numbers kept in all effects together. */
    private static final long MOST_NUMBERS = 4_000_000;

    /** Empty where there is no interior equilibrium, or patience ended first. */
    public static Optional<Sensitivity> of(ConstantSystem system, Patience patience) {
        return patience.whole(() -> Optional.ofNullable(find(system, patience))).flatMap(found -> found);
    }

    private static @Nullable Sensitivity find(ConstantSystem asRun, Patience patience) {
        InteriorEquilibrium interior =
                InteriorEquilibrium.of(asRun, patience::over).sure();
        double[] x = interior.saturation();
        if (x == null || !interior.positive()) {
            return null;
        }
        ConstantSystem system = interior.system();
        Coefficients d = system.coefficients();
        int n = system.size();
        double[][] inverse = Lu.inverse(interior.m(), patience::over);
        if (inverse == null) {
            return null;
        }
        double[] output = Saturations.output(system, x);
        double sum = 0;
        for (double q : output) {
            sum += q;
        }
        List<Effect> effects = new ArrayList<>();
        for (int to = 0; to < n; to++) {
            for (int k = d.rowStart(to); k < d.rowEnd(to) && !patience.over(); k++) {
                if (d.value(k) != 0) {
                    effects.add(effect(system, inverse, x, output, sum, k, to));
                    if (effects.size() * 2L * n > MOST_NUMBERS) {
                        strongestHalf(effects);
                    }
                }
            }
        }
        effects.sort(Comparator.comparingDouble(e -> -Math.abs(e.totalElasticity())));
        return new Sensitivity(system.firms(), output, effects);
    }

    private static void strongestHalf(List<Effect> effects) {
        effects.sort(Comparator.comparingDouble(e -> -Math.abs(e.totalElasticity())));
        effects.subList(effects.size() / 2, effects.size()).clear();
    }

    private static Effect effect(
            ConstantSystem system, double[][] inverse, double[] x, double[] output, double sum, int k, int to) {
        int from = system.coefficients().from(k);
        double value = system.coefficients().value(k);
        double[] change = new double[x.length];
        double[] elasticity = new double[x.length];
        double total = 0;
        for (int m = 0; m < x.length; m++) {
            change[m] = system.capacity()[m] * inverse[m][to] * x[from];
            elasticity[m] = change[m] * value / output[m];
            total += change[m];
        }
        return new Effect(from, to, value, change, elasticity, total, total * value / sum);
    }
}
