package entente.bench;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.Patience;
import entente.stability.parameters.RegimeMap;
import entente.stability.parameters.SystemFamily;
import entente.stability.Verdict;
import entente.arithmetic.Box;
import entente.law.IntervalSystem;
import java.util.List;
import java.util.Locale;

/**
 * The problem of src/bench/python/verdict_map.py: the verdict of five firms over 500 × 500 values of two parameters.
 * Entente's map locates the boundaries between the regimes besides.
 *
 * <p>VerdictMapContest symbiosis|mixed ROUNDS OUTPUT
 */
public final class VerdictMapContest implements SystemFamily {
    private static final int FIRMS = 5;
    private static final int SIDE = 500;
    private static final double HALF_CELL = 0.5 / (2 * SIDE);

    private final boolean mixed;

    private VerdictMapContest(boolean mixed) {
        this.mixed = mixed;
    }

    public static void main(String[] arguments) {
        var family = new VerdictMapContest(arguments[0].equals("mixed"));
        double[] low = {HALF_CELL, HALF_CELL};
        double[] high = {0.5 - HALF_CELL, 0.5 - HALF_CELL};
        RegimeMap[] map = new RegimeMap[1];
        Answer.Times times = Answer.time(
                Integer.parseInt(arguments[1]),
                () -> map[0] = RegimeMap.of(family, low, high, SIDE - 1, Patience.endless())
                        .orElseThrow());
        int[] counts = new int[Verdict.values().length];
        for (Verdict[] row : map[0].verdicts()) {
            for (Verdict verdict : row) {
                counts[verdict.ordinal()]++;
            }
        }
        Object[] told = new Object[2 * counts.length];
        for (Verdict verdict : Verdict.values()) {
            told[2 * verdict.ordinal()] = verdict.name().toLowerCase(Locale.ROOT);
            told[2 * verdict.ordinal() + 1] = counts[verdict.ordinal()];
        }
        Answer.print(times, told);
    }

    @Override
    public List<String> firms() {
        return List.of("A", "B", "C", "D", "E");
    }

    @Override
    public List<String> parameters() {
        return List.of("p", "q");
    }

    @Override
    public ConstantSystem at(double[] values) {
        double[] growth = new double[FIRMS];
        double[] capacity = new double[FIRMS];
        double[][] d = new double[FIRMS][FIRMS];
        for (int to = 0; to < FIRMS; to++) {
            growth[to] = 0.3 + 0.1 * (to + 1);
            capacity[to] = 1;
            for (int from = 0; from < FIRMS; from++) {
                d[to][from] = from == to ? 0 : values[0];
            }
            d[to][(to + FIRMS - 1) % FIRMS] += values[1];
        }
        if (mixed) {
            d[0][2] -= 0.3;
            d[2][0] -= 0.3;
        }
        return new ConstantSystem(firms(), growth, capacity, Coefficients.ofDense(d));
    }

    @Override
    public IntervalSystem over(Box box) {
        throw new UnsupportedOperationException("a map asks for points only");
    }
}
