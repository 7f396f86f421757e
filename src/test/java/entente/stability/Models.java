package entente.stability;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Models for tests. */
public final class Models {
    private Models() {}

    public static ConstantSystem of(double[] growth, double[] capacity, double[][] d) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < growth.length; i++) {
            names.add("F" + (i + 1));
        }
        return new ConstantSystem(names, growth, capacity, Coefficients.ofDense(d));
    }

    /** Growth rates and capacities 1. */
    public static ConstantSystem of(double[][] d) {
        double[] ones = new double[d.length];
        Arrays.fill(ones, 1);
        return of(ones, ones, d);
    }

    public static ConstantSystem two(double first, double second) {
        return of(new double[][] {{0, first}, {second, 0}});
    }

    public static ConstantSystem mayLeonard(double alpha, double beta) {
        return of(new double[][] {{0, -alpha, -beta}, {-beta, 0, -alpha}, {-alpha, -beta, 0}});
    }

    /** n firms that all give each other δ. */
    public static ConstantSystem equal(int n, double delta) {
        double[][] d = new double[n][n];
        for (double[] row : d) {
            Arrays.fill(row, delta);
        }
        return of(d);
    }

    /** Coefficients uniform in [low, high], a part of them 0; growth rates over two decades. */
    public static ConstantSystem random(SplittableRandom random, int n, double low, double high, double density) {
        double[] growth = new double[n];
        double[] capacity = new double[n];
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            growth[i] = StrictMath.pow(10, random.nextDouble(-1, 1));
            capacity[i] = random.nextDouble(1, 200);
            for (int j = 0; j < n; j++) {
                if (i != j && random.nextDouble() < density) {
                    d[i][j] = random.nextDouble(low, high);
                }
            }
        }
        return of(growth, capacity, d);
    }
}
