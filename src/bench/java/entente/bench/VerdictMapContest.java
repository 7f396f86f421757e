package entente.bench;

import entente.dynamics.Coefficients;
import entente.dynamics.ConstantSystem;
import entente.stability.Stability;
import entente.stability.Verdict;
import java.util.List;

/**
 * The problem of src/bench/python/verdict_map.py: the verdict of five firms over 500 × 500 values of two parameters.
 *
 * <p>VerdictMapContest symbiosis|mixed ROUNDS OUTPUT
 */
public final class VerdictMapContest {
    private static final int FIRMS = 5;
    private static final int SIDE = 500;
    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");

    private VerdictMapContest() {}

    public static void main(String[] arguments) {
        boolean mixed = arguments[0].equals("mixed");
        int[] counts = new int[Verdict.values().length];
        double[] seconds = Answer.time(Integer.parseInt(arguments[1]), () -> {
            java.util.Arrays.fill(counts, 0);
            for (int cell = 0; cell < SIDE * SIDE; cell++) {
                counts[Stability.finding(system(cell, mixed)).verdict().ordinal()]++;
            }
        });
        Object[] told = new Object[2 * counts.length];
        for (Verdict verdict : Verdict.values()) {
            told[2 * verdict.ordinal()] = verdict.name().toLowerCase(java.util.Locale.ROOT);
            told[2 * verdict.ordinal() + 1] = counts[verdict.ordinal()];
        }
        Answer.print(seconds, told);
    }

    private static ConstantSystem system(int cell, boolean mixed) {
        double p = (cell / SIDE + 0.5) * (0.5 / SIDE);
        double q = (cell % SIDE + 0.5) * (0.5 / SIDE);
        double[] growth = new double[FIRMS];
        double[] capacity = new double[FIRMS];
        double[][] d = new double[FIRMS][FIRMS];
        for (int to = 0; to < FIRMS; to++) {
            growth[to] = 0.3 + 0.1 * (to + 1);
            capacity[to] = 1;
            for (int from = 0; from < FIRMS; from++) {
                d[to][from] = from == to ? 0 : p;
            }
            d[to][(to + FIRMS - 1) % FIRMS] += q;
        }
        if (mixed) {
            d[0][2] -= 0.3;
            d[2][0] -= 0.3;
        }
        return new ConstantSystem(NAMES, growth, capacity, Coefficients.ofDense(d));
    }
}
