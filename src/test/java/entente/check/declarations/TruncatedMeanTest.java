package entente.check.declarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.model.Distribution;
import entente.model.Distribution.Family;
import entente.model.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against quadrature with 40 digits (mpmath). */
class TruncatedMeanTest {
    @ParameterizedTest
    @CsvSource({
        "LOGNORMAL, 1, 2, 0, 0, 1000000, 1.2715371297141404",
        "NORMAL, 0, 1, 0, 8, 9, 8.1211889929797971",
        "NORMAL, 0, 1, 0, -9, -8, -8.1211889929797971",
        "NORMAL, 0, 1, 0, 8, 1000000, 8.1213681122361127",
        "NORMAL, 0, 1, 0, 0, 1, 0.4598622292864265",
        "NORMAL, 0, 1, 0, -50, 50, 0.0",
        "NORMAL, 0, 1, 0, 30, 31, 30.033259667433622",
        "NORMAL, 0, 1, 0, 1, 1.000001, 1.0000004999999166",
        "NORMAL, 3, 0.25, 0, 0, 100, 3.0",
        "NORMAL, 1, 2, 0, 20, 30, 20.206100180768564",
        "LOGNORMAL, 1, 2, 0, 100, 200, 111.01850885289625",
        "LOGNORMAL, 1, 2, 0, 0, 0.01, 0.009088947245721197",
        "LOGNORMAL, 1, 2, 0, 500, 100000000, 540.7906149979546",
        "LOGNORMAL, 1, 2, 0, 0.5, 0.6, 0.55037765484456755",
        "LOGNORMAL, 5, 10, 0, 0, 1000, 35.757169665678705",
        "UNIFORM, 0, 4, 0, 3, 9, 3.5",
        "TRIANGULAR, 0, 1, 4, 0, 4, 1.6666666666666667",
        "TRIANGULAR, 0, 1, 4, 3.9, 5, 3.9333333333333333",
        "TRIANGULAR, 0, 1, 4, 0, 0.001, 0.00066666666666666668",
        "TRIANGULAR, 0, 1, 4, 0.5, 2, 1.2528735632183908",
        "TRIANGULAR, 0, 0, 1, 0.5, 2, 0.66666666666666667",
        "BETA, 2, 3, 0, 0, 1, 0.4",
        "BETA, 2, 3, 0, 0.9, 1, 0.92540540540540542",
        "BETA, 0.1, 0.2, 0, 0, 0.5, 0.056772324168146577",
        "BETA, 30, 2, 0, 0, 0.1, 0.096763392857142863",
        "BETA, 2, 3, 0, 0.5, 0.5001, 0.50004999833283332",
        "BETA, 0.5, 0.5, 0, 0.99, 1, 0.99666220092748872",
        "BETA, 5, 200, 0, 0.2, 0.3, 0.20430559938864118",
        "BETA, 200, 5, 0, 0.1, 0.11, 0.10945140205465733"
    })
    void theMeanHasAllItsDigits(Family family, double a, double b, double c, double low, double high, double mean) {
        double[] p = family == Family.TRIANGULAR ? new double[] {a, b, c} : new double[] {a, b};
        double found = TruncatedMean.of(new Distribution(family, p, null), new Range(low, high));
        assertThat(found).isCloseTo(mean, within(2e-13 * Math.abs(mean) + 1e-16));
    }
}
