package entente.trajectory;

import static entente.arithmetic.Elementary.COS;
import static entente.arithmetic.Elementary.EXP;
import static entente.arithmetic.Elementary.SIN;
import static entente.arithmetic.Elementary.TANH;
import static entente.arithmetic.Operation.DIVIDE;
import static entente.arithmetic.Operation.MAX;
import static entente.arithmetic.Operation.POWER;
import static entente.arithmetic.Operation.PULSE;
import static entente.arithmetic.Operation.RAMP;
import static entente.arithmetic.Operation.STEP;
import static entente.arithmetic.Operation.TABLE;
import static entente.events.Sketch.after;
import static entente.events.Sketch.apply;
import static entente.events.Sketch.assign;
import static entente.events.Sketch.coefficient;
import static entente.events.Sketch.enter;
import static entente.events.Sketch.less;
import static entente.events.Sketch.more;
import static entente.events.Sketch.output;
import static entente.events.Sketch.saturation;
import static entente.events.Sketch.t;
import static entente.events.Sketch.withhold;
import static entente.model.Event.Operator.ADD;
import static entente.model.Event.Operator.MULTIPLY;
import static entente.model.Event.Operator.SET;
import static entente.model.Event.Operator.SUBTRACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import entente.arithmetic.Operation;
import entente.events.Sketch;
import entente.model.Contributions;
import entente.model.Event.Change;
import entente.model.Expression;
import entente.model.Members;
import entente.model.Model;
import entente.model.Part;
import entente.model.Quantity;
import entente.model.Target;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The models of {@code reference/*.ent}, built by hand, against trajectories of two other solvers at 1e-13. */
class ReferenceTest {
    private static final int OUTSIDE = Contributions.OUTSIDE;

    private static final List<String> RULES = List.of("subsidy", "Jia leaves Tech", "Jia joins Tech");

    private static void agrees(String name, Model model) throws IOException {
        JsonObject expected;
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(ReferenceTest.class.getResourceAsStream("/reference/" + name + ".json")),
                StandardCharsets.UTF_8)) {
            expected = JsonParser.parseReader(reader).getAsJsonObject();
        }
        List<Double> times = new ArrayList<>();
        for (JsonElement time : expected.getAsJsonArray("time")) {
            times.add(time.getAsDouble());
        }
        Trajectory run =
                Simulation.run(model, RunRequest.to(times.get(times.size() - 1)).at(times));
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.REACHED);
        List<Double> located = new ArrayList<>();
        for (JsonElement time : expected.getAsJsonArray("located")) {
            located.add(time.getAsDouble());
        }
        List<Double> found = new ArrayList<>();
        for (RunEvent happening : run.happenings()) {
            if (RULES.contains(happening.event())) {
                found.add(happening.t());
            }
        }
        assertThat(found).hasSameSizeAs(located);
        for (int k = 0; k < found.size(); k++) {
            assertThat(found.get(k)).isCloseTo(located.get(k), within(1e-8));
        }
        for (int i = 0; i < model.firms().size(); i++) {
            String firm = model.firms().get(i).name();
            for (int s = 0; s < times.size(); s++) {
                JsonElement value =
                        expected.getAsJsonObject("firms").getAsJsonArray(firm).get(s);
                if (value.isJsonNull()) {
                    assertThat(run.output()[i][s])
                            .as("%s at %s", firm, times.get(s))
                            .isNaN();
                } else {
                    double q = value.getAsDouble();
                    assertThat(run.output()[i][s])
                            .as("%s at %s", firm, times.get(s))
                            .isCloseTo(q, within(1e-7 * q + 1e-12));
                    assertThat(run.outputAt(times.get(s))[i])
                            .as("%s again at %s", firm, times.get(s))
                            .isCloseTo(q, within(1e-7 * q + 1e-12));
                }
            }
        }
    }

    private static Sketch two() {
        return new Sketch().firm("Jia", 0.5, 100, 10).firm("Yi", 0.8, 150, 5);
    }

    private static Sketch tech() {
        return two().alliance("Tech", 0, 1).gives(0, 1, 0, 0.3).gives(1, 0, 0, 0.4);
    }

    @Test
    void alliancesComeAndGo() throws IOException {
        Sketch sketch = two().firm("Bing", 0.3, 80, 8)
                .term("Tech", 5, 25, 0, 1)
                .alliance("Campus", 0, 1, 2)
                .gives(0, 1, 0, 0.3)
                .gives(1, 0, 0, 0.4);
        for (int from = 0; from < 3; from++) {
            for (int to = 0; to < 3; to++) {
                if (from != to) {
                    sketch.gives(from, to, 1, 0.1);
                }
            }
        }
        agrees(
                "alliances_come_and_go",
                sketch.gives(0, 2, 1, 0.15)
                        .at(15, "Campus dissolves", new Change.Dissolve(1))
                        .at(20, "Campus forms", new Change.Form(1))
                        .at(
                                30,
                                "Yi leaves Campus",
                                new Change.Leave(1, 1),
                                after(4, "Yi joins Campus", new Change.Join(1, 1)))
                        .model());
    }

    @Test
    void entryAndExit() throws IOException {
        agrees(
                "entry_and_exit",
                two().absent("Bing", 0.6, 80)
                        .alliance("Tech", 0, 1, 2)
                        .gives(0, 1, 0, 0.3)
                        .gives(1, 0, 0, 0.4)
                        .gives(2, 0, 0, 0.2)
                        .gives(0, 2, 0, 0.1)
                        .at(10, "Bing enters with 3", enter(2, 3))
                        .at(30, "Bing exits", new Change.Exit(2))
                        .at(40, "Bing enters with 1", enter(2, 1))
                        .model());
    }

    @Test
    void forcing() throws IOException {
        agrees(
                "forcing",
                new Sketch()
                        .firm(
                                "Jia",
                                apply(Operation.ADD, 0.5, apply(STEP, 12, 0.2)),
                                apply(Operation.ADD, 100, apply(RAMP, 5, 15, 40)),
                                10)
                        .firm("Yi", 0.8, apply(Operation.ADD, 150, apply(PULSE, 20, 3, -50)), 5)
                        .alliance("Tech", 0, 1)
                        .gives(0, 1, 0, apply(Operation.ADD, 0.2, apply(PULSE, 8, 4, 0.3)))
                        .gives(1, 0, 0, apply(TABLE, 0, 0.1, 10, 0.4, 25, 0.2))
                        .model());
    }

    @Test
    void lastingChanges() throws IOException {
        Expression spill = new Expression.ParameterValue(0);
        agrees(
                "lasting_changes",
                two().parameter("spill", 0.3)
                        .alliance("Tech", 0, 1)
                        .alliance("Club", 0, 1)
                        .gives(0, 1, 0, spill)
                        .gives(1, 0, 0, apply(Operation.SUBTRACT, apply(Operation.MULTIPLY, 2, spill), 0.2))
                        .gives(0, 1, 1, 0.1)
                        .at(10, "spill = 0.4", assign(0, SET, 0.4))
                        .at(20, "(Jia -> Yi) *= 0.5", coefficient(0, 1, Target.OfCoefficient.ALL, MULTIPLY, 0.5))
                        .at(25, "(Jia -> Yi) += 0.05", coefficient(0, 1, Target.OfCoefficient.ALL, ADD, 0.05))
                        .at(30, "(Yi -> Jia) of Tech = 0.1", coefficient(1, 0, 0, SET, 0.1))
                        .model());
    }

    @Test
    void moralHazard() throws IOException {
        agrees(
                "moral_hazard",
                two().firm("Bing", 0.3, 80, 8)
                        .alliance("Tech", 0, 1, 2)
                        .alliance("Club", 0, 1, 2)
                        .gives(0, 1, 0, 0.3)
                        .gives(1, 0, 0, 0.4)
                        .gives(1, 2, 0, 0.25)
                        .gives(1, 2, 1, 0.1)
                        .gives(2, 0, 1, 0.2)
                        .gives(1, 2, OUTSIDE, -0.15)
                        .gives(1, 0, OUTSIDE, 0.05)
                        .at(10, "Yi withholds 60% in Tech", withhold(1, 0, 0.6))
                        .at(20, "Yi withholds 30%", withhold(1, -1, 0.3))
                        .at(30, "Yi honours", withhold(1, -1, 0))
                        .model());
    }

    @Test
    void rivalsInTurn() throws IOException {
        double a = -0.8;
        double b = -1.3;
        agrees(
                "rivals_in_turn",
                new Sketch()
                        .firm("Jia", 1, 1, 0.5)
                        .firm("Yi", 1, 1, 0.3)
                        .firm("Bing", 1, 1, 0.2)
                        .gives(0, 2, OUTSIDE, a)
                        .gives(2, 1, OUTSIDE, a)
                        .gives(1, 0, OUTSIDE, a)
                        .gives(0, 1, OUTSIDE, b)
                        .gives(1, 2, OUTSIDE, b)
                        .gives(2, 0, OUTSIDE, b)
                        .model());
    }

    @Test
    void aRuleThatFiresAgainAndAgain() throws IOException {
        agrees(
                "rule_again",
                new Sketch()
                        .firm("Jia", 0.9, 100, 40)
                        .firm("Yi", 0.5, 150, 30)
                        .gives(0, 1, OUTSIDE, -1.4)
                        .whenever(less(output(1), 2), "subsidy", assign(1, Part.OUTPUT, ADD, 1.5))
                        .model());
    }

    @Test
    void aRuleThatFiresOnce() throws IOException {
        agrees(
                "rule_once",
                tech().when(
                                more(saturation(0), 1.2),
                                "Jia leaves Tech",
                                new Change.Leave(0, 0),
                                after(5, "Jia joins Tech", new Change.Join(0, 0)))
                        .model());
    }

    @Test
    void coefficientsThatSaturate() throws IOException {
        agrees(
                "saturating",
                two().firm("Bing", 0.4, 60, 6)
                        .alliance("Tech", 0, 1, 2)
                        .gives(0, 1, 0, apply(DIVIDE, 0.9, apply(Operation.ADD, 1, saturation(0))))
                        .gives(
                                1,
                                0,
                                0,
                                apply(
                                        Operation.MULTIPLY,
                                        0.6,
                                        apply(EXP, apply(DIVIDE, apply(Operation.NEGATE, saturation(0)), 2))))
                        .gives(2, 0, 0, apply(Operation.MULTIPLY, 0.3, apply(TANH, saturation(2))))
                        .gives(0, 2, 0, apply(MAX, apply(Operation.SUBTRACT, 0.5, apply(DIVIDE, output(2), 200)), 0))
                        .model());
    }

    @Test
    void growthRatesSixOrdersApart() throws IOException {
        agrees(
                "stiff",
                new Sketch()
                        .firm("Fast", 50_000, 30, 1)
                        .firm("Slow", 0.05, 500, 20)
                        .firm("Mid", 2, 80, 5)
                        .alliance("Tech", 0, 1, 2)
                        .gives(0, 1, 0, 0.3)
                        .gives(1, 0, 0, 0.5)
                        .gives(2, 0, 0, 0.1)
                        .gives(1, 2, 0, 0.4)
                        .at(40, "Fast.capacity *= 2", assign(0, Part.CAPACITY, MULTIPLY, 2))
                        .model());
    }

    @Test
    void overlappingWindows() throws IOException {
        Change all = new Change.Assign(
                new Target.OfGroup(new Members.Everyone(), new Quantity.OfPart(Part.CAPACITY)),
                MULTIPLY,
                new Expression.Constant(1.2));
        agrees(
                "support_windows",
                tech().during(5, 15, "firms.capacity *= 1.2", all)
                        .during(
                                10,
                                20,
                                "Jia.capacity += 10; Yi.capacity *= 1.5",
                                assign(0, Part.CAPACITY, ADD, 10),
                                assign(1, Part.CAPACITY, MULTIPLY, 1.5))
                        .at(12, "Jia.capacity *= 2", assign(0, Part.CAPACITY, MULTIPLY, 2))
                        .model());
    }

    @Test
    void timeInEveryPart() throws IOException {
        Expression season = apply(SIN, apply(DIVIDE, apply(Operation.MULTIPLY, 2 * Math.PI, t()), 10));
        agrees(
                "time_dependent",
                new Sketch()
                        .firm(
                                "Jia",
                                apply(Operation.MULTIPLY, 0.5, apply(EXP, apply(Operation.MULTIPLY, -0.01, t()))),
                                apply(Operation.ADD, 100, apply(Operation.MULTIPLY, 2, t())),
                                10)
                        .firm(
                                "Yi",
                                0.8,
                                apply(
                                        Operation.MULTIPLY,
                                        150,
                                        apply(Operation.ADD, 1, apply(Operation.MULTIPLY, 0.2, season))),
                                5)
                        .alliance("Tech", 0, 1)
                        .gives(
                                0,
                                1,
                                0,
                                apply(
                                        Operation.MULTIPLY,
                                        0.4,
                                        apply(Operation.SUBTRACT, 1, apply(EXP, apply(DIVIDE, t(), -8)))))
                        .gives(
                                1,
                                0,
                                0,
                                apply(Operation.MULTIPLY, 0.3, apply(POWER, apply(COS, apply(DIVIDE, t(), 5)), 2)))
                        .model());
    }

    @Test
    void verhulstPieces() throws IOException {
        agrees(
                "verhulst_pieces",
                new Sketch()
                        .firm("Jia", 0.5, 100, 10)
                        .at(5, "Jia.output -= 20", assign(0, Part.OUTPUT, SUBTRACT, 20))
                        .at(10, "Jia.capacity *= 1.5", assign(0, Part.CAPACITY, MULTIPLY, 1.5))
                        .at(15, "Jia.growth = 0.3", assign(0, Part.GROWTH, SET, 0.3))
                        .model());
    }
}
