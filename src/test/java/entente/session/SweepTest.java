package entente.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.answer.Answer;
import entente.answer.Field;
import entente.console.Threads;
import entente.diagnostic.Code;
import entente.diagnostic.Source;
import entente.reading.ValueRead;
import entente.session.answers.ShowAnswer;
import entente.session.answers.SimulationAnswer;
import entente.session.answers.TableAnswer;
import entente.trajectory.Workers;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepTest {
    private static final String MODEL = """
            let spill = 0.3 in 0..0.9
            firm Jia { growth 0.5; capacity 100; output 10 }
            firm Yi { growth 0.8; capacity 150; output 5 }
            firm Bing { growth 0.6; capacity 80; output 4 }
            alliance Tech {
              Jia -> Yi spill
              Yi -> Jia 0.4
            }
            Bing -> Jia -0.2
            """;
    private static final String SWEEP = "sweep spill in 0..0.9 by 0.15 ";

    private static Step run(String text, SessionOptions options) {
        return Session.empty(options).enter(Source.of("<input>", text), r -> {});
    }

    private static Answer last(Step step) {
        return step.results().get(step.results().size() - 1).answer();
    }

    private static List<List<Field.Leaf>> rows(String text, Workers workers) {
        Step step = run(text, SessionOptions.defaults().withWorkers(workers));
        assertThat(step.diagnostics()).isEmpty();
        assertThat(step.runError()).isNull();
        return ((TableAnswer) last(step)).rows();
    }

    private static List<List<Field.Leaf>> rows(String text) {
        return rows(text, Workers.NONE);
    }

    private static double number(Field.Leaf cell) {
        return cell instanceof Field.Number number ? number.value() : Double.NaN;
    }

    /** Against {@code show} in models that declare each point's value. */
    private static void assertLikeRunsAlone(String model, String values, String scenario) {
        List<List<Field.Leaf>> rows = rows(model + SWEEP + "{ " + values + " }" + scenario);
        assertThat(rows).hasSize(7);
        for (List<Field.Leaf> row : rows) {
            String here = model.replace(
                    "let spill = 0.3", String.format(Locale.ROOT, "let spill = %.2f", number(row.get(0))));
            Step step = run(here + "show " + values.replace(';', ',') + scenario, SessionOptions.defaults());
            assertThat(step.diagnostics()).isEmpty();
            List<ValueRead> alone = ((ShowAnswer) last(step)).values();
            assertThat(row).hasSize(alone.size() + 1);
            for (int k = 0; k < alone.size(); k++) {
                String what = alone.get(k).text() + " where spill = " + number(row.get(0));
                Field.Leaf expected = alone.get(k).field();
                if (expected instanceof Field.Number value && !Double.isNaN(value.value())) {
                    assertThat(number(row.get(k + 1)))
                            .as(what)
                            .isCloseTo(value.value(), within(1e-7 * (1e-3 + Math.abs(value.value()))));
                } else {
                    assertThat(row.get(k + 1)).as(what).isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "at 8 { Yi withholds 50%; Jia.output -= 2 }",
                "at 10 + 10*spill { Bing exits }",
                "at 20 { (Yi -> Jia) += 3*spill }",
                "Jia.capacity = 100 + 10*sin(t)",
                "Jia.growth = 0.5 + spill/(1 + Yi.saturation)",
                "when Jia.saturation > 1.2 { Jia leaves Tech }",
                "Yi.capacity = 150 + ramp(5, 10, 20*spill)",
                "Jia.growth = 20_000; Jia.capacity = 100 + 50*sin(t)",
            })
    void valuesAtTimesAreThoseOfRunsAlone(String happens) {
        String model = MODEL + "scenario Here {\n" + happens.replace("; Jia.cap", "\nJia.cap") + "\n}\n";
        assertLikeRunsAlone(
                model, "Jia at 3; Jia at 20; total(Tech.output) at 30; Yi; spill; (Jia -> Yi) at 9", " for Here\n");
        assertLikeRunsAlone(model, "Jia at 3; Jia at 20 under Here; Jia at 20 under base", "\n");
        assertLikeRunsAlone(model, "Jia at 20 + 10*spill; Bing at 30", " for Here\n");
    }

    @Test
    void whatNeedsWholeRunsAndWhatNeedsNone() {
        assertLikeRunsAlone(MODEL + "simulate to 25\n", "Jia at end; Jia at 60; integral(Jia); first(Jia > 50)", "\n");
        assertLikeRunsAlone(MODEL + "simulate to 25\n", "Jia at end; Jia at 60", "\n");
        assertLikeRunsAlone(MODEL + "simulate until settled\n", "Jia at end; Yi at 3", "\n");
        assertLikeRunsAlone(MODEL, "stable; equilibrium(Yi); equilibrium(Jia) = 120 within 10%; Tech is stable", "\n");
        assertLikeRunsAlone(MODEL, "Jia at 60; Bing at 60", "\n");
        assertLikeRunsAlone(MODEL, "Jia at 60; Jia > Yi", " of Tech\n");
    }

    @Test
    void scenariosMoveTooUnlessTheySetTheQuantity() {
        String model = MODEL + "scenario Free { Yi.capacity = 160 }\nscenario Fixed { spill = 0.2 }\n"
                + "scenario Same { spill = 0.3 }\n";
        List<List<Field.Leaf>> rows =
                rows(model + SWEEP + "{ spill under Free; spill under Fixed; Yi at 60 under Fixed; spill under Same }");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get(1)).isEqualTo(row.get(0));
            assertThat(number(row.get(2))).isEqualTo(0.2);
            assertThat(row.get(3)).isEqualTo(rows.get(0).get(3));
            assertThat(number(row.get(4))).isEqualTo(0.3);
        });
        List<List<Field.Leaf>> growth = rows(model + "sweep Jia.growth in 1..2, (Yi -> Jia) of Tech in 0..1 by 0.5 "
                + "{ Jia.growth under Free; (Yi -> Jia) under Free }\n");
        assertThat(growth)
                .hasSize(33)
                .allSatisfy(row -> assertThat(row.subList(2, 4)).isEqualTo(row.subList(0, 2)));
    }

    @Test
    void theEndOfARunOfAScenarioThatIsDeclaredWithTheQuestion() {
        String model = MODEL + "scenario Late { Yi.capacity = 160 }\n";
        Step none = run(model + SWEEP + "{ Jia at end } for Late\n", SessionOptions.defaults());
        assertThat(none.diagnostics()).extracting(d -> d.code()).containsExactly(Code.E550);
        List<List<Field.Leaf>> rows = rows(model + "simulate to 40 for Late\n" + SWEEP + "{ Jia at end } for Late\n");
        assertThat(number(rows.get(2).get(1))).isCloseTo(rowsAlone(model), within(1e-6));
    }

    private static double rowsAlone(String model) {
        return number(rows(model + "sweep spill in 0.3..0.4 by 0.2 { Jia at 40 } for Late\n")
                .get(0)
                .get(1));
    }

    @Test
    void aRunawayHasNoValueAfterItAndOneBefore() {
        List<List<Field.Leaf>> rows =
                rows(MODEL + "sweep spill in 0..4 by 1 { Jia at 1; Jia at 60; stable } of Tech\n");
        assertThat(number(rows.get(4).get(1))).isCloseTo(15.671, within(1e-3));
        assertThat(number(rows.get(4).get(2))).isNaN();
        assertThat(number(rows.get(2).get(2))).isCloseTo(700, within(1e-4));
    }

    @Test
    void theDigitsDoNotDependOnThreads() {
        String question = MODEL + "sweep spill in 0..0.9 by 0.002 { Jia at 7; integral(Jia) at 3; stable }\n"
                + "sweep spill in 0..0.9 by 0.0005 { Jia at 7; Yi at 60 }\n";
        List<List<Field.Leaf>> one = rows(question);
        assertThat(one).hasSize(1801);
        assertThat(rows(question, new Threads(3))).isEqualTo(one);
    }

    @Test
    void progressIsHeardToTheLastRow() {
        AtomicLong most = new AtomicLong();
        SessionOptions options = SessionOptions.defaults()
                .withWorkers(new Threads(2))
                .withProgress((done, of) -> {
                    assertThat(of).isEqualTo(901);
                    most.accumulateAndGet(done, Math::max);
                });
        run(MODEL + "sweep spill in 0..0.9 by 0.001 { Jia at 60 }\n", options);
        assertThat(most.get()).isEqualTo(901);
        most.set(0);
        run(MODEL + "sweep spill in 0..0.9 by 0.001 { stable }\n", options);
        assertThat(most.get()).isEqualTo(901);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jia at 60", "integral(Jia) at 60", "stable"})
    void whoStopsASweepHasTheRowsThatWereDone(String value) {
        AtomicLong heard = new AtomicLong();
        Step step = run(
                MODEL + "sweep spill in 0..0.9 by 0.0001 { " + value + " }\n",
                SessionOptions.defaults()
                        .withProgress((done, of) -> heard.set(done))
                        .withCancelled(() -> heard.get() >= 700));
        assertThat(Objects.requireNonNull(step.runError()).code()).isEqualTo(Code.E813);
        List<List<Field.Leaf>> rows = ((TableAnswer) last(step)).rows();
        assertThat(rows).hasSizeBetween(256, 1800);
        assertThat(rows).allSatisfy(row -> assertThat(row.get(1)).isNotEqualTo(new Field.Number(Double.NaN)));
    }

    /** What nearly dies out comes back in time, and has as many digits on the way, in a row as in a run of its own. */
    @Test
    void whatNearlyDiesOutIsAsExactAsARunAlone() {
        String cycle = """
                let s = 1
                firm A { growth s; capacity 1; output 0.1 }
                firm B { growth 1; capacity 1; output 0.2 }
                firm C { growth 1; capacity 1; output 0.3 }
                A -| B 0.5; B -| C 0.5; C -| A 0.5
                A -| C 1.8; C -| B 1.8; B -| A 1.8
                """;
        String fading = """
                let s = 1
                firm A { growth s; capacity 1; output 0.1 }
                firm B { growth 1; capacity 1 + 0.1*sin(t); output 0.2 }
                B -| A 1.7
                """;
        assertAsExactAsAlone(cycle, 500, 1100);
        assertAsExactAsAlone(fading, 60, 120);
    }

    private static void assertAsExactAsAlone(String model, int first, int second) {
        String times = String.format(Locale.ROOT, "{ A at %d; A at %d }\n", first, second);
        List<Field.Leaf> row = rows(model + "sweep s in 1..1.1 by 0.1 " + times).get(0);
        String question = String.format(Locale.ROOT, "simulate to %d at %d, %d\n", second, first, second);
        double[] single =
                alone(Session.empty(SessionOptions.defaults()).enter(Source.of("<input>", model + question), r -> {}));
        for (int k = 0; k < single.length; k++) {
            assertThat(single[k]).isLessThan(1e-17);
            assertThat(number(row.get(k + 1))).isCloseTo(single[k], within(0.01 * single[k]));
        }
    }

    private static double[] alone(Step step) {
        assertThat(step.runError()).isNull();
        return ((SimulationAnswer) step.results().get(0).answer()).trajectory().output()[0];
    }
}
