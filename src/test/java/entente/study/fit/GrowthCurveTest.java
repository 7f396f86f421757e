package entente.study.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.reading.Resources;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The population of the United States, its last three censuses held out, against what SciPy found from 64 starts. */
class GrowthCurveTest {
    private static final double[] ALL = {
        3929, 5308, 7240, 9638, 12866, 17069, 23192, 31443, 38558, 50156, 62948, 75995, 91972, 105711, 122775, 131669,
        150697
    };
    private static final double[] BEFORE = Arrays.copyOf(ALL, 14);
    private static final double[] HELD = Arrays.copyOfRange(ALL, 14, 17);

    private static double[] times(double first, int count) {
        double[] times = LeastSquaresTest.times(count, 10);
        return Arrays.stream(times).map(t -> t + first).toArray();
    }

    /** @param first τ of the first census */
    private static Minimum fitted(GrowthCurve curve, double first) {
        Residuals residuals = curve.residuals(times(first, BEFORE.length), BEFORE);
        Bounds box = curve.box(130, 105711);
        double[] low = box.low().clone();
        double[] high = box.high().clone();
        for (int j = 0; j < 3; j++) {
            low[j] -= curve == GrowthCurve.BASS && j == 2 ? 0 : 20;
            high[j] += 20;
        }
        double[] middle = new double[3];
        for (int j = 0; j < 3; j++) {
            middle[j] = (box.low()[j] + box.high()[j]) / 2;
        }
        return Starts.of(middle, box, 40, 1).stream()
                .map(start -> LeastSquares.from(start, residuals, new Bounds(low, high), () -> false))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(Minimum::squares))
                .orElseThrow();
    }

    private static Score score(GrowthCurve curve, double first, Minimum minimum) {
        double[] forecast = Arrays.stream(times(first + 140, 3))
                .map(tau -> curve.value(minimum.at(), tau, new double[3]))
                .toArray();
        return Score.of(HELD, forecast, BEFORE);
    }

    @Test
    void aFirmAlone() {
        Minimum minimum = fitted(GrowthCurve.ALONE, 0);
        assertThat(minimum.squares()).isCloseTo(2980678.870711721, within(1e-3));
        assertThat(Math.exp(minimum.at()[1])).isCloseTo(186790.16481537189, within(1e-2));
        Score score = score(GrowthCurve.ALONE, 0, minimum);
        assertThat(score.rmse()).isCloseTo(4006.9760613324297, within(1e-2));
        assertThat(score.mae()).isCloseTo(3438.539930672045, within(1e-2));
        assertThat(score.mape()).isCloseTo(2.4587262708118134, within(1e-5));
        assertThat(score.mase()).isCloseTo(0.4391839332960306, within(1e-6));
        assertThat(score.skipped()).isZero();
    }

    @Test
    void gompertz() {
        Minimum minimum = fitted(GrowthCurve.GOMPERTZ, 0);
        assertThat(minimum.squares()).isCloseTo(10789547.183973495, within(1e-2));
        assertThat(score(GrowthCurve.GOMPERTZ, 0, minimum).mase()).isCloseTo(1.2330656458851266, within(1e-5));
    }

    @Test
    void bass() {
        // Its time begins one spacing before the first census.
        Minimum minimum = fitted(GrowthCurve.BASS, 10);
        assertThat(minimum.squares()).isCloseTo(17006155.163869504, within(1e-1));
        assertThat(Math.exp(minimum.at()[1])).isCloseTo(0.0005372186503684637, within(1e-9));
        assertThat(minimum.at()[2]).isCloseTo(0.025268612407523858, within(1e-8));
        assertThat(score(GrowthCurve.BASS, 10, minimum).mase()).isCloseTo(0.4989443356125755, within(1e-5));
    }

    @Test
    void theLastValueAndTheDrift() {
        ColumnSeries data = new ColumnSeries(times(0, 14), BEFORE);
        assertThat(score(Rival.LAST, data).mase()).isCloseTo(3.746910062682989, within(1e-12));
        assertThat(score(Rival.DRIFT, data).mase()).isCloseTo(1.7469100626829894, within(1e-12));
    }

    private static Score score(Rival rival, ColumnSeries data) {
        Rival.Informed informed = rival.of(data, 20, 1, Resources.usual()).orElseThrow();
        return Score.of(HELD, informed.at(times(140, 3)), BEFORE);
    }

    @Test
    void rivalsFindTheSame() {
        ColumnSeries data = new ColumnSeries(times(0, 14), BEFORE);
        assertThat(score(Rival.ALONE, data).mase()).isCloseTo(0.4391839332960306, within(1e-6));
        assertThat(score(Rival.GOMPERTZ, data).mase()).isCloseTo(1.2330656458851266, within(1e-5));
        assertThat(score(Rival.BASS, data).mase()).isCloseTo(0.4989443356125755, within(1e-5));
    }

    @Test
    void slopesAreDerivatives() {
        double[] x = {-3.1, 11.9, 0.02};
        for (GrowthCurve curve : GrowthCurve.values()) {
            double[] slope = new double[3];
            curve.value(x, 35, slope);
            for (int j = 0; j < 3; j++) {
                double[] up = x.clone();
                double[] down = x.clone();
                up[j] += 1e-5;
                down[j] -= 1e-5;
                double difference = (curve.value(up, 35, new double[3]) - curve.value(down, 35, new double[3])) / 2e-5;
                assertThat(slope[j]).as(curve + " " + j).isCloseTo(difference, within(1e-5 * Math.abs(difference)));
            }
        }
    }

    @Test
    void residualsOfThePopulationRunLikeChance() {
        double[] t = times(0, ALL.length);
        Residuals residuals = LeastSquaresTest.logistic(t, ALL);
        Bounds bounds = new Bounds(new double[] {-10, 5, 1}, new double[] {2, 20, 15});
        Minimum minimum = LeastSquares.from(
                        new double[] {Math.log(0.02), Math.log(300000), Math.log(5000)}, residuals, bounds, () -> false)
                .orElseThrow();
        ResidualTests tests = ResidualTests.of(t, minimum.point().residual());
        assertThat(tests.runs()).isEqualTo(10);
        assertThat(tests.positive()).isEqualTo(6);
        assertThat(tests.negative()).isEqualTo(11);
        assertThat(tests.tooFew()).isCloseTo(0.8235294117647058, within(1e-12));
        assertThat(tests.durbinWatson().orElseThrow()).isCloseTo(3.0001256734667083, within(1e-5));
        Criterion criterion = Criterion.of(minimum.squares(), 17, 3, 0, new double[0]);
        assertThat(criterion.minusTwoLogL()).isCloseTo(291.14448943414584, within(1e-6));
        assertThat(criterion.aicc().orElseThrow()).isCloseTo(302.47782276747915, within(1e-6));
    }
}
