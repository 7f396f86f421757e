package entente.study.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.model.Model;
import entente.model.Part;
import entente.model.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two rivals of Denmark's power, 1990 to 2016, against what R found with deSolve. */
class TwoFirmFitTest {
    private static final double[] GAS = {
        0.075773, 0.087465, 0.091966, 0.103346, 0.115481, 0.133719, 0.157518, 0.164588, 0.177473, 0.186097, 0.18367,
        0.191934, 0.193745, 0.195873, 0.194941, 0.18722, 0.190738, 0.170963, 0.171778, 0.164981, 0.186623, 0.156505,
        0.14617, 0.137872, 0.11842, 0.119133, 0.121149
    };
    private static final double[] RENEWABLES = {
        0.008203, 0.010951, 0.014364, 0.017622, 0.017104, 0.018241, 0.020592, 0.029102, 0.038985, 0.043488, 0.05542,
        0.05781, 0.066701, 0.079007, 0.092538, 0.094806, 0.088499, 0.098533, 0.095959, 0.095264, 0.11764, 0.13754,
        0.146331, 0.156026, 0.174025, 0.181725, 0.176256
    };
    private static final String SCRIPT = """
            firm Gas { growth 0.3; capacity 0.3; output 0.07 }
            firm Renewables { growth 0.3; capacity 0.3; output 0.008 }
            Renewables -> Gas -1
            Gas -> Renewables -0.5
            """;
    private static final double[] VALUE = {
        0.2197741348277894,
        0.501461823265133,
        0.32522305515046795,
        0.37201386207924425,
        -2.1068858008210376,
        -1.050240729641979,
        0.06970378637502586,
        0.004313143176783969
    };
    private static final double[] ERROR = {
        0.027357140895231613,
        0.13184654688463818,
        0.038489914455122294,
        0.034469093444716374,
        0.3038846043279547,
        0.16773979821978216,
        0.004361256115760834,
        0.0020557686820617963
    };
    private static final double[] LOW = {
        0.16552787824526638,
        0.24969601370949132,
        0.271022813872845,
        0.3040832530607691,
        -2.8356704691260695,
        -1.5668081117028567,
        0.060965408963481765,
        0.0009091489107405726
    };
    private static final double[] HIGH = {
        0.2774107988992934,
        0.9076535632991973,
        0.46633444727022755,
        0.45100883101519046,
        -1.5396236390383784,
        -0.5998159689318924,
        0.07854592193180907,
        0.010465123938097516
    };

    @Test
    void meetsTheRivalsOfDenmark() {
        Model model = ModelCurvesTest.model(SCRIPT);
        List<Target> targets = List.of(
                new Target.OfFirm(0, Part.GROWTH),
                new Target.OfFirm(1, Part.GROWTH),
                new Target.OfFirm(0, Part.CAPACITY),
                new Target.OfFirm(1, Part.CAPACITY),
                new Target.OfCoefficient(1, 0, Target.OfCoefficient.ALL),
                new Target.OfCoefficient(0, 1, Target.OfCoefficient.ALL),
                new Target.OfFirm(0, Part.OUTPUT),
                new Target.OfFirm(1, Part.OUTPUT));
        double[] times = LeastSquaresTest.times(GAS.length, 1);
        List<Datum> data = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            data.add(new Datum(i, 0, GAS[i], 1));
            data.add(new Datum(i, 1, RENEWABLES[i], 1));
        }
        boolean[] logarithmic = {true, true, true, true, false, false, true, true};
        ModelResiduals residuals = new ModelResiduals(ModelCurvesTest.curves(model, targets, times), data, logarithmic);
        double[] own = residuals.working(new double[] {0.3, 0.3, 0.3, 0.3, -1, -0.5, 0.07, 0.008});
        double[] low = own.clone();
        double[] high = own.clone();
        for (int j = 0; j < own.length; j++) {
            low[j] -= logarithmic[j] ? Math.log(1e9) : 1e3;
            high[j] += logarithmic[j] ? Math.log(1e9) : 1e3;
        }
        Bounds bounds = new Bounds(low, high);
        Minimum minimum = LeastSquares.from(own, residuals, bounds, () -> false).orElseThrow();
        assertThat(minimum.found()).isTrue();
        assertThat(minimum.squares()).isCloseTo(0.00267318520399135, within(1e-11));
        Estimation estimation = new Estimation(minimum, false);
        Profile profile = new Profile(estimation, residuals, bounds, () -> false);
        double[][] c = estimation.covariance();
        double[] natural = residuals.natural(minimum.at());
        for (int j = 0; j < own.length; j++) {
            double error = Math.sqrt(c[j][j]) * (logarithmic[j] ? natural[j] : 1);
            assertThat(natural[j]).isCloseTo(VALUE[j], within(1e-4 * ERROR[j]));
            assertThat(error).isCloseTo(ERROR[j], within(1e-3 * ERROR[j]));
            double first = Math.sqrt(c[j][j]);
            double farthest = logarithmic[j] ? Math.log(1e4) : 1e3;
            double[] ends = {
                profile.end(j, false, first, farthest).end().orElseThrow(),
                profile.end(j, true, first, farthest).end().orElseThrow()
            };
            double[] shown =
                    Arrays.stream(ends).map(logarithmic[j] ? Math::exp : x -> x).toArray();
            assertThat(shown[0]).isCloseTo(LOW[j], within(1e-4 * ERROR[j]));
            assertThat(shown[1]).isCloseTo(HIGH[j], within(1e-4 * ERROR[j]));
        }
    }
}
