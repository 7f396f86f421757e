package entente.trajectory;

import static entente.events.Sketch.after;
import static entente.events.Sketch.apply;
import static entente.events.Sketch.assign;
import static entente.events.Sketch.coefficient;
import static entente.events.Sketch.enter;
import static entente.events.Sketch.more;
import static entente.events.Sketch.output;
import static entente.events.Sketch.saturation;
import static entente.events.Sketch.t;
import static entente.events.Sketch.withhold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import entente.arithmetic.Elementary;
import entente.arithmetic.Operation;
import entente.console.Threads;
import entente.events.Sketch;
import entente.model.Event.Change;
import entente.model.Event.Operator;
import entente.model.Model;
import entente.model.Part;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class ManyRunsTest {
    private static List<Sampled> run(int count, IntFunction<Model> variants, RunRequest request, double relative) {
        List<Sampled> taken = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            taken.add(null);
        }
        ManyRuns.run(
                count,
                variants,
                request,
                new Accuracy(relative, Accuracy.VALUES.absolute()),
                (run, sampled) -> assertThat(taken.set(run, sampled)).isNull(),
                Workers.NONE);
        assertThat(taken).doesNotContainNull();
        return taken;
    }

    private static void assertLikeSingleRuns(
            int count, IntFunction<Model> variants, RunRequest request, double relative, double tolerance) {
        List<Sampled> taken = run(count, variants, request, relative);
        for (int r = 0; r < count; r++) {
            Trajectory single = Simulation.run(variants.apply(r), request);
            Sampled many = taken.get(r);
            assertThat(many.ending().reason()).isEqualTo(single.ending().reason());
            for (int s = 0; s < many.output().length; s++) {
                for (int firm = 0; firm < many.output()[s].length; firm++) {
                    double expected = s < single.times().length ? single.output()[firm][s] : Double.NaN;
                    if (Double.isNaN(expected)) {
                        assertThat(many.output()[s][firm])
                                .as("run %d sample %d firm %d", r, s, firm)
                                .isNaN();
                    } else {
                        assertThat(many.output()[s][firm])
                                .as("run %d sample %d firm %d", r, s, firm)
                                .isCloseTo(expected, within(tolerance * (1e-3 + Math.abs(expected))));
                    }
                }
            }
        }
    }

    @Test
    void lanesAreSingleRunsOnEveryWorkedCase() throws IOException {
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(ManyRunsTest.class.getResourceAsStream("/cases.json")),
                StandardCharsets.UTF_8)) {
            for (JsonElement element : JsonParser.parseReader(reader).getAsJsonArray()) {
                JsonObject worked = element.getAsJsonObject();
                double[] k = numbers(worked.getAsJsonArray("k"));
                double[] capacity = numbers(worked.getAsJsonArray("N"));
                double[] begin = numbers(worked.getAsJsonArray("Q0"));
                double[] times = numbers(worked.getAsJsonArray("t"));
                double[][] d = new double[k.length][];
                for (int i = 0; i < k.length; i++) {
                    d[i] = numbers(worked.getAsJsonArray("delta").get(i).getAsJsonArray());
                }
                List<Double> at = new ArrayList<>();
                for (double time : times) {
                    at.add(time);
                }
                IntFunction<Model> variants = run -> {
                    Sketch sketch = new Sketch();
                    for (int i = 0; i < k.length; i++) {
                        sketch.firm("F" + i, k[i], capacity[i], begin[i] * (1 - 0.01 * run));
                    }
                    return sketch.gives(d).model();
                };
                RunRequest request = RunRequest.to(times[times.length - 1]).at(at);
                assertLikeSingleRuns(3, variants, request, 1e-10, 1e-6);
            }
        }
    }

    @Test
    void anOutputThatComesBackDoesSoInTimeInLanesToo() {
        double[][] d = {{0, -0.5, -1.8}, {-1.8, 0, -0.5}, {-0.5, -1.8, 0}};
        RunRequest request = RunRequest.to(1100).at(List.of(100.0, 500.0, 800.0, 1100.0));
        for (boolean moves : new boolean[] {false, true}) {
            IntFunction<Model> variants = run -> {
                Object growth =
                        moves ? apply(Operation.ADD, 1 + 0.01 * run, apply(Operation.STEP, 3, 0.01)) : 1 + 0.01 * run;
                return new Sketch()
                        .firm("A", growth, 1, 0.1)
                        .firm("B", 1, 1, 0.2)
                        .firm("C", 1, 1, 0.3)
                        .gives(d)
                        .model();
            };
            for (double relative : new double[] {1e-8, 1e-10}) {
                assertLikeSingleRuns(12, variants, request, relative, 1e-5);
            }
        }
    }

    private static double[] numbers(JsonArray array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).getAsDouble();
        }
        return values;
    }

    private static Sketch story(int run) {
        return new Sketch()
                .firm("Jia", 0.5 + 0.01 * run, 100, 10)
                .firm("Yi", 0.8, 150 + run, 5)
                .absent("Bing", 0.6, 80)
                .alliance("Tech", 0, 1, 2)
                .gives(0, 1, 0, 0.3 + 0.01 * run)
                .gives(1, 0, 0, 0.4)
                .gives(1, 2, 0, 0.2)
                .gives(2, 0, -1, -0.1)
                .at(3 + 0.1 * run, "Bing enters with 3", enter(2, 3))
                .at(5, "Yi withholds", withhold(1, 0, 0.6), after(2.5, "more", withhold(1, 0, 0.1)))
                .during(4, 9, "support", assign(0, Part.CAPACITY, Operator.MULTIPLY, 1.2))
                .at(10, "shock", assign(0, Part.OUTPUT, Operator.SUBTRACT, 4))
                .at(12, "tie", coefficient(0, 2, -1, Operator.ADD, 0.15))
                .at(15, "exit", new Change.Exit(1));
    }

    @Test
    void timedEventsHappenInsideLanes() {
        assertThat(ManyRuns.changesAtTimesOnly(story(0).model())).isTrue();
        assertLikeSingleRuns(20, run -> story(run).model(), RunRequest.to(20), 1e-10, 1e-7);
    }

    @Test
    void lawsThatDependOnTimeAndStateGoInLanesToo() {
        List<IntFunction<Sketch>> sketches = List.of(
                run -> pair(run)
                        .gives(
                                0,
                                1,
                                -1,
                                apply(Operation.DIVIDE, 0.6 + 0.01 * run, apply(Operation.ADD, 1, saturation(0)))),
                run -> pair(run)
                        .absent("Bing", 1, 1)
                        .firm("Zero", 1, 10, 0)
                        .gives(0, 1, -1, apply(Operation.MULTIPLY, 0.1 * run, apply(Elementary.SIN, t())))
                        .gives(1, 0, -1, 0.3),
                run -> new Sketch()
                        .firm("Jia", 0.5 + 0.1 * run, apply(Operation.ADD, 100, t()), 10)
                        .firm("Yi", apply(Elementary.EXP, apply(Operation.DIVIDE, output(0), -200)), 80, 8)
                        .gives(0, 1, -1, run == 2 ? 0 : 0.2));
        for (IntFunction<Sketch> sketch : sketches) {
            assertInLanes(sketch);
        }
    }

    /** That lanes were used shows in digits that a run alone would not have at their tolerance. */
    private static void assertInLanes(IntFunction<Sketch> sketch) {
        IntFunction<Model> variants = run -> sketch.apply(run).model();
        assertLikeSingleRuns(5, variants, RunRequest.to(20), 1e-10, 1e-7);
        RunRequest end = RunRequest.to(20).at(List.of(20.0));
        double coarse = run(1, variants, end, 1e-4).get(0).output()[0][0];
        assertThat(coarse).isNotCloseTo(Simulation.run(variants.apply(0), end).output()[0][0], within(1e-9));
    }

    @Test
    void legsBetweenEventsAndBendsGoInLanes() {
        List<IntFunction<Sketch>> sketches = List.of(
                run -> pair(run).gives(0, 1, -1, apply(Operation.RAMP, 3, 7 + run, 0.2)),
                run -> pair(run)
                        .gives(0, 1, -1, apply(Operation.RAMP, 15, 25, 0.2))
                        .absent("Bing", 0.6, apply(Operation.ADD, 80, t()))
                        .gives(0, 2, -1, 0.1)
                        .at(3, "Bing enters", enter(2, 3))
                        .at(4 + run, "shock", assign(0, Part.OUTPUT, Operator.SUBTRACT, 4))
                        .during(5, 9, "support", assign(1, Part.CAPACITY, Operator.MULTIPLY, 1.2))
                        .at(20, "at the end", assign(0, Part.OUTPUT, Operator.ADD, 5)),
                run -> pair(run)
                        .gives(0, 1, -1, apply(Operation.MULTIPLY, 0.1, apply(Elementary.SIN, t())))
                        .at(2, "early", assign(0, Part.GROWTH, Operator.MULTIPLY, 2))
                        .at(20, "Yi exits", new Change.Exit(1)));
        sketches.forEach(ManyRunsTest::assertInLanes);
    }

    @Test
    void runsThatNeedManyStepsGoAlone() {
        IntFunction<Model> stiff = run -> new Sketch()
                .firm("Jia", 1e6, apply(Operation.ADD, 100, t()), 10)
                .firm("Yi", 0.8, 150 + run, 5)
                .gives(0, 1, -1, 0.3)
                .model();
        assertLikeSingleRuns(3, stiff, RunRequest.to(20), 1e-8, 1e-12);
    }

    @Test
    void theBitsDoNotDependOnThreads() {
        IntFunction<Model> variants = run -> pair(run % 7)
                .gives(0, 1, -1, apply(Operation.RAMP, 3 + run % 3, 9, 0.2))
                .at(4 + run % 5, "shock", assign(0, Part.OUTPUT, Operator.SUBTRACT, 2))
                .model();
        List<double[][]> one = new ArrayList<>();
        RunRequest request = RunRequest.to(20);
        run(200, variants, request, 1e-8).forEach(sampled -> one.add(sampled.output()));
        double[][][] many = new double[200][][];
        ManyRuns.run(
                200,
                variants,
                request,
                Accuracy.STATISTICS,
                (run, sampled) -> many[run] = sampled.output(),
                new Threads(3));
        for (int run = 0; run < many.length; run++) {
            assertThat(many[run]).isDeepEqualTo(one.get(run));
        }
    }

    @Test
    void rulesGoOneByOne() {
        IntFunction<Model> rule = run -> pair(run)
                .when(more(output(0), 50), "rule", assign(1, Part.GROWTH, Operator.MULTIPLY, 2))
                .model();
        assertLikeSingleRuns(3, rule, RunRequest.to(20), 1e-4, 1e-12);
    }

    private static Sketch pair(int run) {
        return new Sketch().firm("Jia", 0.5 + 0.1 * run, 100, 10).firm("Yi", 0.8, 150, 5);
    }

    @Test
    void runawayAndFaultsAreAnswersOfTheirRunAlone() {
        IntFunction<Model> variants = run -> pair(run)
                .gives(0, 1, -1, run == 1 ? 2 : 0.3)
                .gives(1, 0, -1, run == 1 ? 2 : 0.3)
                .at(15, "shock", assign(0, Part.OUTPUT, Operator.SUBTRACT, run == 2 ? 1e6 : 1))
                .model();
        List<Sampled> taken = run(4, variants, RunRequest.to(20).at(List.of(1.0, 14.0, 20.0)), 1e-9);
        Ending runaway = taken.get(1).ending();
        Ending single = Simulation.run(variants.apply(1), RunRequest.to(20)).ending();
        assertThat(runaway.reason()).isEqualTo(Ending.Reason.RUNAWAY);
        assertThat(runaway.runawayTime()).isCloseTo(single.runawayTime(), within(1e-6));
        assertThat(taken.get(2).ending().reason()).isEqualTo(Ending.Reason.FAILED);
        assertThat(taken.get(2).ending().fault()).isNotNull();
        assertThat(taken.get(2).output()[1][0]).isPositive();
        assertThat(taken.get(2).output()[2][0]).isNaN();
        assertThat(taken.get(0).ending().reason()).isEqualTo(Ending.Reason.REACHED);
        assertThat(taken.get(3).output()[2][0]).isPositive();
    }
}
