package entente.law;

import entente.events.InForce;
import entente.model.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An alliance whose growth rates, capacities and contributions are numbers: what the theory of constant models is
 * about. dQᵢ/dt = kᵢ Qᵢ (1 − Qᵢ/Nᵢ + Σⱼ D[i][j] Qⱼ/Nⱼ), j ≠ i.
 *
 * @param firms        names of the firms present, in declaration order
 * @param growth       k, 1/time, each above 0
 * @param capacity     N, output units, each above 0
 * @param coefficients D
 */
public record ConstantSystem(List<String> firms, double[] growth, double[] capacity, Coefficients coefficients) {
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
            growth[p] = number(inForce.growth(p));
            capacity[p] = number(inForce.capacity(p));
        }
        InForce.Table table = inForce.table();
        boolean finite =
                Coefficients.finite(growth) && Coefficients.finite(capacity) && Coefficients.finite(table.number());
        return finite
                ? Optional.of(new ConstantSystem(
                        names, growth, capacity, new Coefficients(table.start(), table.from(), table.number())))
                : Optional.empty();
    }

    private static double number(Expression expression) {
        return expression instanceof Expression.Constant constant ? constant.value() : Double.NaN;
    }

    public int size() {
        return growth.length;
    }
}
