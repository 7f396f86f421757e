package entente.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import entente.session.answers.FitAnswer;
import entente.study.Draws;
import entente.study.fit.Fitted.Determined;
import entente.study.fit.Fitted.Estimate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitQuestionTest {
    /** 100/(1 + 9 e^(−t/2)) and a little beside it. */
    private static final String DATA = """
            t,Jia,Yi
            0,10.1,5
            2,23.0,
            4,45.3,9
            6,69.2,12
            8,85.6,14
            10,94.4,17
            14,99.0,18
            """;

    private static final String MODEL = """
            time in years from 2000
            let start = 8 in 1..50
            let idle = 2
            firm Jia { growth 0.3; capacity 80; output start }
            firm Yi { growth 0.2; capacity 20; output 5 }
            """;

    private static Step step(String table, String questions) {
        return stepOf(MODEL, table, questions);
    }

    private static Step stepOf(String model, String table, String questions) {
        MemoryLibrary files = new MemoryLibrary().with("data.csv", table);
        return Session.empty(SessionOptions.defaults().withLibrary(files))
                .enter(Source.of("<input>", model + questions), r -> {});
    }

    private static final String FIT = "let est = fit Jia.growth, Jia.capacity, start to \"data.csv\"\n";

    @Test
    void estimatesWhatTheDataDetermine() {
        Step step = step(DATA, FIT);
        assertThat(step.faults()).isEmpty();
        FitAnswer answer = (FitAnswer) step.results().get(0).answer();
        Estimate growth = answer.fitted().estimates().get(0);
        Estimate capacity = answer.fitted().estimates().get(1);
        assertThat(growth.value()).isCloseTo(0.5, within(0.01));
        assertThat(capacity.value()).isCloseTo(100, within(1.0));
        assertThat(capacity.determined()).isEqualTo(Determined.WELL);
        assertThat(capacity.low()).isLessThan(capacity.value()).isGreaterThan(95);
        assertThat(answer.fitted().estimation().points()).isEqualTo(13);
    }

    @Test
    void standsForAScenario() {
        Step step = step(
                DATA,
                FIT + "expect Jia.growth under est > 0.45\nexpect Jia.growth = 0.3\n"
                        + "compare base, est to 10 { Jia }\nsimulate to 30 for est\nexpect Jia at 30 under est > 95\n");
        assertThat(step.faults()).isEmpty();
        assertThat(step.failedExpectation()).isFalse();
    }

    /** What a scenario sets itself it keeps, whatever the estimates; a scenario on top of it has both. */
    @Test
    void isExtendedByScenarios() {
        String scenarios = """
                scenario Tax extends est { at 20 { Jia.capacity *= 0.5 } }
                scenario Slow extends Tax { Jia.growth = 0.1 }
                """;
        Step step = step(
                DATA,
                scenarios + FIT
                        + "expect Jia.growth under Tax > 0.45\nexpect Jia.capacity under Slow > 95\n"
                        + "expect Jia.growth under Slow < 0.2\nexpect Jia.growth < 0.4\n"
                        + "compare est, Tax, Slow to 60 { Jia }\nexpect Jia at 60 under Tax < 55\n"
                        + "expect Jia at 19 under Tax > 90\n");
        assertThat(step.diagnostics()).isEmpty();
        assertThat(step.faults()).isEmpty();
        assertThat(step.failedExpectation()).isFalse();
        assertThat(step(DATA, scenarios + "simulate to 20 for Slow\n" + FIT).faults())
                .extracting(Diagnostic::code)
                .containsExactly(Code.E840);
    }

    @Test
    void isOneSideBoundWhereGrowthNeverSlows() {
        String early = "t,Jia\n0,10\n1,12.3\n2,14.8\n3,18.3\n4,22.2\n5,27.1\n";
        Step step = step(early, FIT);
        FitAnswer answer = (FitAnswer) step.results().get(0).answer();
        assertThat(answer.fitted().estimates().get(1).determined()).isEqualTo(Determined.BELOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E830 | when,Jia;0,1;1,2",
                "E832 | t,Jai;0,1;1,2;2,3;3,4",
                "E833 | year,Jia;1999,1;2001,2;2002,3;2003,4",
                "E834 | t,Jia;0,1;1,two;2,3;3,4",
                "E835 | t,Jia;0,1;1,1;2,1;3,1",
                "E836 | t,Jia;0,1;1,2;2,3"
            })
    void refusesDataThatCannotBe(Code code, String table) {
        Step step = step(table.replace(';', '\n'), FIT);
        assertThat(step.faults()).extracting(Diagnostic::code).containsExactly(code);
    }

    private static FitAnswer answer(Step step) {
        assertThat(step.faults()).isEmpty();
        return (FitAnswer) step.results().get(step.results().size() - 1).answer();
    }

    private static double value(FitAnswer answer, int quantity) {
        return answer.fitted().estimates().get(quantity).value();
    }

    @Test
    void comparesWhatIsObserved() {
        String sums = "year,sales\n2000,101\n2002,230\n2004,453\n2006,692\n2008,856\n2010,944\n2014,990\n";
        FitAnswer answer = answer(step(
                sums,
                "fit Jia.growth in 0.01..2, Jia.capacity, start to \"data.csv\" {\n  observe Jia*10 as \"sales\"\n"
                        + "  starts 5\n}\n"));
        assertThat(value(answer, 0)).isCloseTo(0.5, within(0.01));
        assertThat(value(answer, 1)).isCloseTo(100, within(1.0));
        assertThat(answer.fitted().starts()).isEqualTo(5);
    }

    @Test
    void aRangeBehindAQuantityHolds() {
        FitAnswer answer = answer(step(DATA, "fit Jia.growth in 0.01..0.4, Jia.capacity, start to \"data.csv\"\n"));
        assertThat(value(answer, 0)).isEqualTo(0.4, within(1e-12));
        assertThat(answer.fitted().estimates().get(0).error()).isNaN();
        assertThat(answer.fitted().estimates().get(0).high()).isNaN();
    }

    @Test
    void aChangeIsSinceTheTimeBefore() {
        String flows = "t,Jia\n2,13.1\n4,22.3\n6,24.0\n8,16.4\n10,8.6\n12,3.4\n14,1.4\n";
        FitAnswer answer = answer(step(
                flows, "fit Jia.growth, Jia.capacity, start to \"data.csv\" { observe change(Jia) as \"Jia\" }\n"));
        assertThat(value(answer, 0)).isCloseTo(0.5, within(0.05));
        assertThat(answer.fitted().estimation().points()).isEqualTo(7);
        FitAnswer summed = answer(step(
                flows,
                "fit Jia.growth, Jia.capacity, start to \"data.csv\" { observe Jia - start as \"Jia\" cumulated }\n"));
        assertThat(value(summed, 0)).isCloseTo(value(answer, 0), within(0.05));
        assertThat(value(summed, 1)).isCloseTo(value(answer, 1), within(5.0));
    }

    /** Five times as large an error in the same unit for all leaves the estimates, not what they are known to. */
    @Test
    void statedErrorsAreNeverRescaled() {
        String fit = "fit Jia.growth, Jia.capacity, start to \"data.csv\" { observe Jia error ";
        FitAnswer one = answer(step(DATA, fit + "1 }\n"));
        FitAnswer five = answer(step(DATA, fit + "5 }\n"));
        assertThat(value(five, 0)).isCloseTo(value(one, 0), within(1e-9));
        assertThat(five.fitted().estimates().get(0).error())
                .isCloseTo(5 * one.fitted().estimates().get(0).error(), within(1e-9));
        assertThat(five.fitted().squares()).isCloseTo(one.fitted().squares() / 25, within(1e-9));
        String column = DATA.replace("t,Jia,Yi", "t,Jia,sd").replaceAll(",\\d*\n", ",5\n");
        FitAnswer stated = answer(step(column, fit + "\"sd\" }\n"));
        assertThat(stated.fitted().squares()).isCloseTo(five.fitted().squares(), within(1e-12));
    }

    @Test
    void errorsThatAreAPartAreThoseOfLogarithms() {
        FitAnswer answer =
                answer(step(DATA, "fit Jia.growth, Jia.capacity, start to \"data.csv\" { error 5%; observe Jia }\n"));
        double sum = 0;
        for (double[] at :
                new double[][] {{0, 10.1}, {2, 23.0}, {4, 45.3}, {6, 69.2}, {8, 85.6}, {10, 94.4}, {14, 99}}) {
            double model = value(answer, 1)
                    / (1 + (value(answer, 1) / value(answer, 2) - 1) * Math.exp(-value(answer, 0) * at[0]));
            double r = (Math.log(at[1]) - Math.log(model)) / 0.05;
            sum += r * r;
        }
        assertThat(answer.fitted().squares()).isCloseTo(sum, within(1e-7));
    }

    @Test
    void namesPartsOfFirmsAndUnitsInEitherLanguage() {
        String parts = "年份,Jia.output,Yi.产出\n2000,10.1,5\n2002,23,6\n2004,45.3,9\n2008,85.6,14\n2014,99,18\n";
        FitAnswer answer = answer(step(parts, FIT));
        assertThat(answer.data().times()).containsExactly(0.0, 2.0, 4.0, 8.0, 14.0);
        String hours = "小时,Jia\n0,10.1\n2,23\n4,45.3\n8,85.6\n14,99\n";
        assertThat(stepOf(MODEL.replace("time in years from 2000\n", "time in hours\n"), hours, FIT)
                        .faults())
                .isEmpty();
        assertThat(step(hours, FIT).faults()).extracting(Diagnostic::code).containsExactly(Code.E830);
    }

    /** Outputs of Jia by a method of order 4. */
    private static String rivals(double contribution) {
        StringBuilder rows = new StringBuilder("t,Jia\n");
        double[] q = {10, 10};
        int each = 400;
        for (int k = 0; k <= 7 * each; k++) {
            if (k % each == 0) {
                rows.append(2 * k / each).append(',').append(q[0]).append('\n');
            }
            double[][] slope = new double[4][];
            for (int stage = 0; stage < 4; stage++) {
                double h = stage == 0 ? 0 : (stage == 3 ? 2.0 : 1.0) / each;
                double a = q[0] + (stage == 0 ? 0 : h * slope[stage - 1][0]);
                double b = q[1] + (stage == 0 ? 0 : h * slope[stage - 1][1]);
                slope[stage] = new double[] {0.6 * a * (1 - a / 100 + contribution * b / 80), 0.5 * b * (1 - b / 80)};
            }
            for (int i = 0; i < 2; i++) {
                q[i] += (slope[0][i] + 2 * slope[1][i] + 2 * slope[2][i] + slope[3][i]) / 3 / each;
            }
        }
        return rows.toString();
    }

    /** One firm alone and with its rival, each in its own table: the growth is one, the contribution only there. */
    @Test
    void fitsScenariosTogether() {
        String model = "firm Jia { growth 0.4; capacity 90; output 10 }\n"
                + "firm Yi { growth 0.5; capacity 80; output 10 }\n"
                + "Yi -> Jia -0.5\nscenario Apart { (Yi -> Jia) = 0 }\n";
        MemoryLibrary files = new MemoryLibrary().with("apart.csv", rivals(0)).with("together.csv", rivals(-0.7));
        Step step = Session.empty(SessionOptions.defaults().withLibrary(files))
                .enter(
                        Source.of(
                                "<input>",
                                model
                                        + "let est = fit Jia.growth, Jia.capacity, (Yi -> Jia) to \"apart.csv\" for Apart,"
                                        + " \"together.csv\"\nexpect (Yi -> Jia) under est = -0.7 within 0.001\n"),
                        r -> {});
        assertThat(step.faults()).isEmpty();
        assertThat(step.failedExpectation()).isFalse();
        FitAnswer answer = (FitAnswer) step.results().get(0).answer();
        assertThat(value(answer, 0)).isCloseTo(0.6, within(1e-4));
        assertThat(value(answer, 1)).isCloseTo(100, within(1e-2));
        assertThat(answer.fitted().estimation().points()).isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E844 | t,Jia;0,1;1,2;2,3;3,4;4,6 | observe Jia as \"Jai\"",
                "E843 | t,Jia;0,1;1,0;2,3;3,4;4,6 | observe Jia error 5%",
                "E842 | t,Jia,Yi;0,1,1;1,3,2;2,3,3;3,4,4;4,6,8 | observe Jia error 5%; observe Yi",
                "E845 | t,Jia;0,1;1,;2,3;3,4;4,6 | observe Jia cumulated",
                "E846 | t,Jia,sd;0,1,1;1,2,0;2,3,1;3,4,1;4,6,1 | observe Jia error \"sd\""
            })
    void refusesWhatCannotBeCompared(Code code, String table, String lines) {
        Step step = step(table.replace(';', '\n'), "fit Jia.growth, start to \"data.csv\" { " + lines + " }\n");
        assertThat(step.faults()).extracting(Diagnostic::code).containsExactly(code);
    }

    @Test
    void refusesWhatNothingDependsOn() {
        Step step = step(DATA, "fit idle, Jia.growth to \"data.csv\"\n");
        assertThat(step.faults()).extracting(Diagnostic::code).containsExactly(Code.E837);
    }

    @Test
    void refusesWhatItCannotFollow() {
        Step step = step(DATA, "when Jia > 40 { Yi.capacity = 30 }\n" + FIT);
        assertThat(step.faults()).extracting(Diagnostic::code).containsExactly(Code.E838);
    }

    @Test
    void refusesWhatSwitchesAtAnOutput() {
        String switches = MODEL.replace("capacity 80", "capacity (if Yi.output > 10 then 100 else 80)");
        assertThat(stepOf(switches, DATA, FIT.replace("Jia.capacity, ", "")).faults())
                .extracting(Diagnostic::code)
                .containsExactly(Code.E841);
    }

    @Test
    void aStepAtATimeThatMovesIsRefusedAndOneAtAKnownTimeIsFollowed() {
        String bends =
                MODEL.replace("capacity 80", "capacity 80 + step(jump, 20)").replace("let idle", "let jump");
        assertThat(stepOf(bends, DATA, "fit jump, Jia.growth to \"data.csv\"\n").faults())
                .extracting(Diagnostic::code)
                .containsExactly(Code.E841);
        assertThat(stepOf(bends, DATA, "fit Jia.growth, start to \"data.csv\"\n")
                        .faults())
                .isEmpty();
    }

    @Test
    void anEventNeverSetsWhatCannotBe() {
        String event = "let cut = 0.5 in 0..2\nat 5 { Jia.capacity *= 1 - cut }\n";
        Step step = step(DATA, event + "let est = fit cut, Jia.growth, start to \"data.csv\"\n");
        assertThat(step.faults()).isEmpty();
        FitAnswer answer = (FitAnswer) step.results().get(0).answer();
        assertThat(answer.fitted().estimates().get(0).value()).isLessThan(1);
    }

    @Test
    void beginsSomewhereAbove0() {
        String nothing = MODEL.replace("output start", "output 0");
        assertThat(stepOf(nothing, DATA, "fit Jia.growth, Jia.capacity, Jia.output to \"data.csv\"\n")
                        .faults())
                .isEmpty();
    }

    @Test
    void testsResidualsByColumn() {
        Step step = step(
                DATA,
                FIT + "show est.residuals.Jia.runs, est.residuals.Yi.durbinWatson\n"
                        + "expect est.residuals.Jia.positive + est.residuals.Jia.negative = 7\n"
                        + "expect est.residuals.Yi.positive + est.residuals.Yi.negative = 5\n");
        assertThat(step.faults()).isEmpty();
        assertThat(step.failedExpectation()).isFalse();
    }

    /** Their deviation is the error, as the estimates are nearly normal. */
    @Test
    void drawsWhatTheDataAllow() {
        FitAnswer answer = answer(step(DATA, FIT));
        Draws draws = answer.draws(3000, 7).orElseThrow();
        double[] growth = new double[3000];
        for (int k = 0; k < growth.length; k++) {
            growth[k] = draws.values(k)[0];
        }
        double mean = Arrays.stream(growth).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(growth)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow());
        Estimate estimate = answer.fitted().estimates().get(0);
        assertThat(mean).isCloseTo(estimate.value(), within(0.1 * estimate.error()));
        // Student's with 10 degrees of freedom is wider than the normal by √(10/8).
        assertThat(deviation).isCloseTo(estimate.error() * Math.sqrt(1.25), within(0.12 * estimate.error()));
        assertThat(answer.draws(10, 7).orElseThrow().values(9)).isEqualTo(draws.values(9));
    }

    @Test
    void uncertaintyOfAFitIsOfWhatTheDataAllow() {
        Step step = step(DATA, FIT + "uncertainty 50 runs to 10 for est\n");
        assertThat(step.faults()).isEmpty();
    }

    @Test
    void nothingIsDrawnWhereTheDataLeaveAProductOpen() {
        String product = MODEL.replace("growth 0.3", "growth idle*pace")
                .replace("let idle = 2", "let idle = 0.5\nlet pace = 0.6");
        Step step = stepOf(
                product,
                DATA,
                "let est = fit idle, pace, Jia.capacity, start to \"data.csv\"\nuncertainty 50 runs to 10 for est\n");
        assertThat(step.faults()).extracting(Diagnostic::code).containsExactly(Code.E847);
    }
}
