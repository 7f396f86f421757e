package entente.study.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Minima, errors and ends of profiles against values that R's nls and a root search gave. */
class LeastSquaresTest {
    private static final double[] YEAST = {9.6, 18.3, 29.0, 47.2, 71.1, 119.1, 174.6};
    private static final double[] POPULATION = {
        3929, 5308, 7240, 9638, 12866, 17069, 23192, 31443, 38558, 50156, 62948, 75995, 91972, 105711, 122775, 131669,
        150697
    };

    /** N/(1 + (N/Q − 1)e^(−kt)) in ln k, ln N, ln Q. */
    static Residuals logistic(double[] t, double[] y) {
        return x -> {
            double k = Math.exp(x[0]);
            double n = Math.exp(x[1]);
            double q = Math.exp(x[2]);
            double[] r = new double[y.length];
            double[][] slope = new double[y.length][];
            for (int i = 0; i < y.length; i++) {
                double e = Math.exp(-k * t[i]);
                double d = 1 + (n / q - 1) * e;
                r[i] = y[i] - n / d;
                double byD = n / (d * d);
                slope[i] = new double[] {
                    -byD * (n / q - 1) * e * t[i] * k, -(n / d - byD * e * n / q), -byD * n / q * e,
                };
            }
            return new Residuals.Point(r, slope);
        };
    }

    static double[] times(int count, double step) {
        double[] t = new double[count];
        for (int i = 0; i < count; i++) {
            t[i] = i * step;
        }
        return t;
    }

    private static void holds(
            double[] y, double step, double[] start, double[] value, double[] error, Double[] low, Double[] high) {
        Residuals residuals = logistic(times(y.length, step), y);
        double[] own = new double[3];
        for (int j = 0; j < 3; j++) {
            own[j] = Math.log(start[j]);
        }
        Bounds bounds = new Bounds(own.clone(), own.clone());
        for (int j = 0; j < 3; j++) {
            bounds.low()[j] -= Math.log(1e9);
            bounds.high()[j] += Math.log(1e9);
        }
        Minimum minimum = LeastSquares.from(own, residuals, bounds, () -> false).orElseThrow();
        assertThat(minimum.found()).isTrue();
        Estimation estimation = new Estimation(minimum, false);
        Profile profile = new Profile(estimation, residuals, bounds, () -> false);
        double[][] c = estimation.covariance();
        for (int j = 0; j < 3; j++) {
            double theta = Math.exp(minimum.at()[j]);
            assertThat(theta).isCloseTo(value[j], within(1e-6 * error[j]));
            assertThat(theta * Math.sqrt(c[j][j])).isCloseTo(error[j], within(1e-6 * error[j]));
            double first = Math.sqrt(c[j][j]);
            for (boolean up : List.of(false, true)) {
                OptionalDouble end = profile.end(j, up, first, Math.log(1e4)).end();
                Double expected = (up ? high : low)[j];
                if (expected == null) {
                    assertThat(end).isEmpty();
                } else {
                    assertThat(Math.exp(end.orElseThrow())).isCloseTo(expected, within(1e-4 * error[j]));
                }
            }
        }
    }

    @Test
    void meetsThePopulationOfACountry() {
        holds(
                POPULATION,
                10,
                new double[] {0.02, 300000, 5000},
                new double[] {0.03077348587864378, 200074.93305800698, 4079.5804419349115},
                new double[] {0.000783645168001107, 5858.359791212672, 265.8296466444797},
                new Double[] {0.029117373301119524, 188545.88450848803, 3532.8517584963856},
                new Double[] {0.03249552124316422, 214191.10402556148, 4673.7044758569145});
    }

    @Test
    void findsNoEndWhereTheCapacityMayBeAnything() {
        holds(
                YEAST,
                1,
                new double[] {0.4, 800, 5},
                new double[] {0.5215745064280906, 656.6901790545385, 10.284464395101686},
                new double[] {0.03689090300171962, 249.71957475669564, 1.0604324463581245},
                new Double[] {0.42853871719565984, 348.1805855998999, 7.5347188208825235},
                new Double[] {0.6276584375428823, null, 13.410139802316085});
    }
}
