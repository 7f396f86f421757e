package entente.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.answer.Field;
import entente.answer.Parts;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import entente.session.answers.ForecastAnswer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what was computed independently for the population of the United States (SciPy, 64 starts). */
class ForecastQuestionTest {
    private static final String CENSUS = """
            year,Population
            1790,3929
            1800,5308
            1810,7240
            1820,9638
            1830,12866
            1840,17069
            1850,23192
            1860,31443
            1870,38558
            1880,50156
            1890,62948
            1900,75995
            1910,91972
            1920,105711
            1930,122775
            1940,131669
            1950,150697
            """;

    private static final String FIT = """
            time in years from 1790
            let begun = 5000 in 5.0..5000000
            firm Population { growth 0.02; capacity 300000; output begun }
            let est = fit Population.growth, Population.capacity, begun to "data.csv"
            """;

    private static final String ALL = " against alone, gompertz, bass, last, drift\n";

    private static Step step(String questions) {
        return step(FIT + questions, CENSUS);
    }

    private static Step step(String script, String data) {
        MemoryLibrary files = new MemoryLibrary().with("data.csv", data);
        return Session.empty(SessionOptions.defaults().withLibrary(files)).enter(Source.of("<input>", script), r -> {});
    }

    private static double number(Step step, String... path) {
        Field found = Parts.find(
                step.results().get(step.results().size() - 1).answer().fields(), List.of(path));
        return Parts.value(found).asNumber();
    }

    @Test
    void scoresWhatWasHeldOutAgainstRivals() {
        Step step = step("forecast est to year 2000 holding out 3" + ALL);
        assertThat(step.faults()).isEmpty();
        String[] names = {"est", "alone", "gompertz", "bass", "last", "drift"};
        double[] rmse = {4006.9760613, 4006.9760613, 11000.8064808, 4932.8001264, 31563.3651353, 14759.2870762};
        double[] mape = {2.4587263, 2.4587263, 6.9230020, 2.8364753, 21.1550456, 9.8697494};
        double[] mase = {0.4391839, 0.4391839, 1.2330656, 0.4989443, 3.7469101, 1.7469101};
        for (int k = 0; k < names.length; k++) {
            String name = names[k];
            assertThat(number(step, "scores", "Population", name, "rmse"))
                    .as(name)
                    .isCloseTo(rmse[k], within(0.02));
            assertThat(number(step, "scores", "Population", name, "mape"))
                    .as(name)
                    .isCloseTo(mape[k], within(1e-5));
            assertThat(number(step, "scores", "Population", name, "mase"))
                    .as(name)
                    .isCloseTo(mase[k], within(2e-6));
        }
        assertThat(number(step, "scores", "Population", "last", "rank")).isEqualTo(6);
    }

    @Test
    void theFutureIsThatOfTheFitToAllTheData() {
        Step step = step("forecast est to year 1990 holding out 5\n");
        ForecastAnswer answer = (ForecastAnswer) step.results().get(1).answer();
        assertThat(answer.future().times()).containsExactly(170, 180, 190, 200);
        double[] whole = Arrays.stream(answer.future().times())
                .map(t -> 200074.93305800698
                        / (1 + (200074.93305800698 / 4079.5804419349115 - 1) * Math.exp(-0.03077348587864378 * t)))
                .toArray();
        for (int k = 0; k < 4; k++) {
            assertThat(answer.future().value()[0][k]).isCloseTo(whole[k], within(0.05));
        }
    }

    /** σ² = 27275044/14, C from the Jacobian of the closed form, computed apart by differences. */
    @Test
    void bandsAreOfTheCurveAndOfWhatIsObserved() {
        Step step = step("forecast est to year 1970\n");
        ForecastAnswer answer = (ForecastAnswer) step.results().get(1).answer();
        double curve = answer.future().curve()[0][1];
        double observed = answer.future().observed()[0][1];
        double sigma = Math.sqrt(27275044.329170443 / 14) * 2.144786687917804;
        assertThat(observed * observed - curve * curve).isCloseTo(sigma * sigma, within(1.0));
        assertThat(curve).isCloseTo(4780.705, within(0.01));
    }

    @Test
    void originsRollOverTheLaterHalf() {
        Step step = step("forecast est to year 1960 holding out 2 rolling against last, drift\n");
        assertThat(number(step, "rolling", "Population", "1", "origins")).isEqualTo(8);
        assertThat(number(step, "rolling", "Population", "2", "origins")).isEqualTo(7);
        // Of the last value one step ahead, |Δy| from 1880 on over the mean |Δy| before.
        assertThat(number(step, "rolling", "Population", "1", "scores", "last", "mae"))
                .isCloseTo(14017.375, within(1e-9));
    }

    @Test
    void replicatesAndMissingValues() {
        String data = "t,Jia,Yi\n0,10,\n1,14,3\n1,15,4\n2,20,5\n3,27,\n4,36,8\n5,45,9\n6,54,11\n7,63,12\n";
        Step step = step(
                "firm Jia { growth 0.4; capacity 100; output 10 }\nfirm Yi { growth 0.3; capacity 20; output 2.5 }\n"
                        + "let est = fit Jia.growth, Jia.capacity, Yi.growth to \"data.csv\"\n"
                        + "forecast est to 9 holding out 3 rolling" + ALL,
                data);
        assertThat(step.faults()).isEmpty();
        assertThat(number(step, "heldOut", "Yi", "within")).isBetween(0.0, 3.0);
    }

    @Test
    void aFitThatDiesOutIsItsOwnScenario() {
        Step step = step(
                "forecast est to year 1960\nexpect Population at year 1960 under est > 1\nsimulate to year 1960 for est\n");
        assertThat(step.faults()).extracting(Diagnostic::code).doesNotContain(Code.E840);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E861 | forecast est to year 1950",
                "E861 | forecast est to 20",
                "E862 | forecast est to year 2000 holding out 14",
                "E862 | forecast est to year 2000 holding out 17",
                "E862 | forecast est to year 2000 holding out 1e300",
                "E562 | let half = 0.5; forecast est to year 2000 holding out half"
            })
    void refusesWhatCannotBeForecast(Code code, String question) {
        assertThat(step(question + "\n").faults()).extracting(Diagnostic::code).containsExactly(code);
    }
}
