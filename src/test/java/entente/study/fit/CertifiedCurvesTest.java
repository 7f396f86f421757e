package entente.study.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * NIST's reference data of pasture and of onions, Rat42 and Rat43 (D. Ratkowsky, Nonlinear Regression Modeling, 1983), from
 * both of its starts against its certified values.
 */
class CertifiedCurvesTest {
    private static final double[] PASTURE_TIME = {9, 14, 21, 28, 42, 57, 63, 70, 79};
    private static final double[] PASTURE = {8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08};
    private static final double[] ONIONS = {
        16.08, 33.83, 65.80, 97.20, 191.55, 326.20, 386.87, 520.53, 590.03, 651.92, 724.93, 699.56, 689.96, 637.56,
        717.41
    };

    /** b₁/(1 + exp(b₂ − b₃x))^(1/b₄); three quantities: b₄ = 1. */
    private static Residuals richards(double[] x, double[] y) {
        return b -> {
            double[] r = new double[y.length];
            double[][] slope = new double[y.length][b.length];
            for (int i = 0; i < y.length; i++) {
                double power = b.length > 3 ? 1 / b[3] : 1;
                double e = Math.exp(b[1] - b[2] * x[i]);
                double value = b[0] * Math.pow(1 + e, -power);
                double byExponent = -value * power * e / (1 + e);
                r[i] = y[i] - value;
                slope[i][0] = -value / b[0];
                slope[i][1] = -byExponent;
                slope[i][2] = byExponent * x[i];
                if (b.length > 3) {
                    slope[i][3] = -value * Math.log(1 + e) * power * power;
                }
            }
            return new Residuals.Point(r, slope);
        };
    }

    private static void meets(
            Residuals residuals, double[] start, double[] certified, double squares, double[] errors) {
        double[] low = new double[start.length];
        double[] high = new double[start.length];
        Arrays.fill(low, 1e-6);
        Arrays.fill(high, 1e5);
        Minimum minimum = LeastSquares.from(start, residuals, new Bounds(low, high), () -> false)
                .orElseThrow();
        assertThat(minimum.found()).isTrue();
        assertThat(minimum.squares()).isCloseTo(squares, within(1e-9 * squares));
        double[][] covariance = new Estimation(minimum, false).covariance();
        for (int j = 0; j < start.length; j++) {
            assertThat(minimum.at()[j]).as("b" + (j + 1)).isCloseTo(certified[j], within(1e-6 * certified[j]));
            assertThat(Math.sqrt(covariance[j][j]))
                    .as("error " + (j + 1))
                    .isCloseTo(errors[j], within(1e-6 * errors[j]));
        }
    }

    @Test
    void pastureFromBothStarts() {
        double[] certified = {72.462237576, 2.6180768402, 0.067359200066};
        double[] errors = {1.7340283401, 0.088295217536, 0.0034465663377};
        for (double[] start : new double[][] {{100, 1, 0.1}, {75, 2.5, 0.07}}) {
            meets(richards(PASTURE_TIME, PASTURE), start, certified, 8.0565229338, errors);
        }
    }

    @Test
    void onionsFromBothStarts() {
        double[] certified = {699.64151270, 5.2771253025, 0.75962938329, 1.2792483859};
        double[] errors = {16.302297817, 2.0828735829, 0.19566123451, 0.68761936385};
        double[] x = IntStream.rangeClosed(1, 15).asDoubleStream().toArray();
        for (double[] start : new double[][] {{100, 10, 1, 1}, {700, 5, 0.75, 1.3}}) {
            meets(richards(x, ONIONS), start, certified, 8786.4049080, errors);
        }
    }
}
