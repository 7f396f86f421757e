package entente.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.Source;
import entente.files.MemoryLibrary;
import entente.session.answers.FitAnswer;
import entente.study.fit.Fitted.Determined;
import entente.study.fit.Fitted.Estimate;
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

    @Test
    void aFitHasNoDrawsOfItsOwn() {
        Step step = step(DATA, FIT + "uncertainty 100 runs to 10 for est\n");
        assertThat(step.faults()).extracting(Diagnostic::code).containsExactly(Code.E554);
    }
}
