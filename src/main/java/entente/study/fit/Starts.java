package entente.study.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Where fits begin: the model's own values, then a lattice of low discrepancy, shifted by the seed, over a box on the
 * working scale: in dimension j the multiples of φ⁻ʲ, φᵖ⁺¹ = φ + 1.
 */
public final class Starts {
    private Starts() {}

    /**
     * @param own   the model's own values
     * @param count of starts, the own one included
     */
    public static List<double[]> of(double[] own, Bounds box, int count, long seed) {
        int p = own.length;
        double ratio = 1;
        for (int k = 0; k < 60; k++) {
            ratio += (1 + ratio - power(ratio, p + 1)) / ((p + 1) * power(ratio, p) - 1);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] next = new double[p];
        for (int j = 0; j < p; j++) {
            next[j] = random.nextDouble();
        }
        List<double[]> starts = new ArrayList<>();
        starts.add(own);
        while (starts.size() < count) {
            double[] start = new double[p];
            for (int j = 0; j < p; j++) {
                start[j] = box.low()[j] + next[j] * (box.high()[j] - box.low()[j]);
                next[j] = (next[j] + 1 / power(ratio, j + 1)) % 1;
            }
            starts.add(start);
        }
        return starts;
    }

    private static double power(double base, int exponent) {
        double power = 1;
        for (int k = 0; k < exponent; k++) {
            power *= base;
        }
        return power;
    }
}
