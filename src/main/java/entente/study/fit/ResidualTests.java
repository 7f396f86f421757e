package entente.study.fit;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * Whether what is left of a column's data looks like chance.
 *
 * @param runs           of one sign, in the means at each time, zeros dropped
 * @param positive       how many are above 0
 * @param negative       how many are below
 * @param tooFew         P(R ≤ runs) if all orders were equally likely
 * @param durbinWatson   Σ(rₖ − rₖ₋₁)²/Σr², empty where times are not equally far apart
 */
public record ResidualTests(int runs, int positive, int negative, double tooFew, OptionalDouble durbinWatson) {
    /** Spacings that are the same. */
    private static final double EQUAL = 1e-3;

    /** @param r the means of the residuals at each time, in order */
    public static ResidualTests of(double[] times, double[] r) {
        int runs = 0;
        int positive = 0;
        int negative = 0;
        double before = 0;
        for (double value : r) {
            if (value == 0) {
                continue;
            }
            positive += value > 0 ? 1 : 0;
            negative += value < 0 ? 1 : 0;
            runs += before * value <= 0 ? 1 : 0;
            before = Math.signum(value);
        }
        return new ResidualTests(runs, positive, negative, atMost(runs, positive, negative), durbinWatson(times, r));
    }

    private static double atMost(int runs, int m, int n) {
        if (m == 0 || n == 0) {
            return 1;
        }
        double sum = 0;
        for (int k = 2; k <= runs; k++) {
            int half = k / 2;
            sum += k % 2 == 0
                    ? 2 * choose(m - 1, half - 1) * choose(n - 1, half - 1)
                    : choose(m - 1, half) * choose(n - 1, half - 1) + choose(m - 1, half - 1) * choose(n - 1, half);
        }
        return sum / choose(m + n, m);
    }

    private static double choose(int n, int k) {
        return k > n ? 0 : CombinatoricsUtils.binomialCoefficientDouble(n, k);
    }

    private static OptionalDouble durbinWatson(double[] times, double[] r) {
        double squares = Arrays.stream(r).map(v -> v * v).sum();
        double changes = 0;
        for (int k = 1; k < r.length; k++) {
            double spacing = times[1] - times[0];
            if (Math.abs(times[k] - times[k - 1] - spacing) > EQUAL * spacing) {
                return OptionalDouble.empty();
            }
            changes += (r[k] - r[k - 1]) * (r[k] - r[k - 1]);
        }
        return r.length < 2 || squares == 0 ? OptionalDouble.empty() : OptionalDouble.of(changes / squares);
    }
}
