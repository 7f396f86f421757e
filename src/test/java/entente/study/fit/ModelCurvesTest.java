package entente.study.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.check.CheckOptions;
import entente.check.Checker;
import entente.diagnostic.Source;
import entente.events.MovingCourse;
import entente.family.Adjustable;
import entente.files.MemoryLibrary;
import entente.model.Expression;
import entente.model.Expression.FirmValue;
import entente.model.Model;
import entente.model.Part;
import entente.model.Target;
import entente.syntax.ScriptReader;
import entente.trajectory.RunRequest;
import entente.trajectory.Simulation;
import entente.trajectory.Trajectory;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Derivatives by parameters against differences of what a run gives. */
class ModelCurvesTest {
    private static final double[] TIMES = {0, 1, 3, 5, 7.5, 10, 14};

    static Model model(String script) {
        return ScriptReader.read(Source.of("curves.ent", script))
                .then(read -> Checker.check(read, CheckOptions.of(new MemoryLibrary())))
                .get()
                .scenarios()
                .base();
    }

    static ModelCurves curves(Model plain, List<Target> targets, double[] times) {
        Adjustable adjustable = Adjustable.of(
                plain, targets, targets.stream().map(Object::toString).toList());
        Set<Integer> moving = new LinkedHashSet<>();
        Arrays.stream(adjustable.parameters()).forEach(moving::add);
        MovingCourse course = MovingCourse.of(adjustable.model(), moving, times[times.length - 1]);
        assertThat(course.undetermined()).isNull();
        assertThat(course.fault()).isNull();
        List<Expression> observed = List.of(new FirmValue(0, Part.OUTPUT), new FirmValue(1, Part.OUTPUT));
        return ModelCurves.of(adjustable.model(), course, adjustable.parameters(), observed, times);
    }

    private static void derivativesHold(String script, double... at) {
        Model model = model(script);
        List<Target> targets = List.of(
                new Target.OfFirm(0, Part.GROWTH),
                new Target.OfFirm(1, Part.CAPACITY),
                new Target.OfFirm(0, Part.OUTPUT),
                new Target.OfParameter(0));
        ModelCurves curves = curves(model, targets, TIMES);
        ModelCurves.Read here = Objects.requireNonNull(curves.at(at));
        for (int k = 0; k < at.length; k++) {
            double h = 1e-4 * at[k];
            double[] up = at.clone();
            double[] down = at.clone();
            up[k] += h;
            down[k] -= h;
            double[][] above = Objects.requireNonNull(curves.at(up)).value();
            double[][] below = Objects.requireNonNull(curves.at(down)).value();
            for (int s = 0; s < TIMES.length; s++) {
                for (int o = 0; o < 2; o++) {
                    double slope = (above[s][o] - below[s][o]) / (2 * h);
                    assertThat(here.slope()[s][o][k])
                            .as(script + ": quantity " + k + " of firm " + o + " at " + TIMES[s])
                            .isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
                }
            }
        }
    }

    @Test
    void followsConstantLaws() {
        derivativesHold(
                "let d = 0.4\nfirm A { growth 0.3; capacity 10; output 1 }\nfirm B { growth 0.5; capacity 8; output 2 }\nA -> B d\nB -> A d/2\n",
                0.3,
                8,
                1,
                0.4);
    }

    @Test
    void followsWhatTimeAndOutputsMove() {
        derivativesHold(
                "let d = 0.4\nfirm A { growth 0.3*(1 + 0.2*sin(t)); capacity 10 + ramp(2, 6, 3); output 1 }\n"
                        + "firm B { growth 0.5; capacity 8; output 2 }\nA -> B d/(1 + 0.1*B.output)\nB -> A -d\n",
                0.3,
                8,
                1,
                0.4);
    }

    @Test
    void followsEventsAtKnownTimes() {
        derivativesHold(
                "let d = 0.4\nfirm A { growth 0.3; capacity 10; output 1 }\nfirm B { growth 0.5; capacity 8; output 2 }\n"
                        + "A -> B d\nB -> A d/2\nat 5 { B.capacity *= 1 + d; (A -> B) = 2*d }\nfrom 7 to 9 { A.growth = 0.1 }\n",
                0.3,
                8,
                1,
                0.4);
    }

    /** Values and derivatives of what a run gives: the same at other values than those declared. */
    @Test
    void givesWhatARunGives() {
        String script = "let d = %s\nfirm A { growth %s; capacity 10; output %s }\n"
                + "firm B { growth 0.5; capacity %s; output 2 }\nA -> B d\nB -> A d/2\nat 5 { B.capacity *= 1 + d }\n";
        Model declared = model(script.formatted("0.1", "0.9", "3", "20"));
        Model there = model(script.formatted("0.4", "0.3", "1", "8"));
        List<Target> targets = List.of(
                new Target.OfFirm(0, Part.GROWTH),
                new Target.OfFirm(1, Part.CAPACITY),
                new Target.OfFirm(0, Part.OUTPUT),
                new Target.OfParameter(0));
        double[][] value = Objects.requireNonNull(
                        curves(declared, targets, TIMES).at(new double[] {0.3, 8, 1, 0.4}))
                .value();
        Trajectory run = Simulation.run(there, RunRequest.to(14));
        for (int s = 0; s < TIMES.length; s++) {
            assertThat(value[s]).containsExactly(run.outputAt(TIMES[s]), within(1e-9));
        }
    }
}
