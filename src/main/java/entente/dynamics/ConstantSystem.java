package entente.dynamics;

import java.util.List;

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

    public int size() {
        return growth.length;
    }
}
