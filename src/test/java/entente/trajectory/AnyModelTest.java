package entente.trajectory;

import static entente.events.Sketch.after;
import static entente.events.Sketch.apply;
import static entente.events.Sketch.assign;
import static entente.events.Sketch.coefficient;
import static entente.events.Sketch.enter;
import static entente.events.Sketch.less;
import static entente.events.Sketch.more;
import static entente.events.Sketch.number;
import static entente.events.Sketch.output;
import static entente.events.Sketch.saturation;
import static entente.events.Sketch.t;
import static entente.events.Sketch.withhold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.arithmetic.Elementary;
import entente.arithmetic.Operation;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.events.Sketch;
import entente.model.Event.Change;
import entente.model.Event.Operator;
import entente.model.Expression;
import entente.model.Model;
import entente.model.Part;
import entente.model.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever a model says, its run ends, says why, and keeps its promises. */
class AnyModelTest {
    private static final Operator[] OPERATORS = Operator.values();

    private final Random random = new Random(8);
    private int firms;

    private double some(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private int firm() {
        return random.nextInt(firms);
    }

    private Expression quantity() {
        return switch (random.nextInt(5)) {
            case 0 -> output(firm());
            case 1 -> saturation(firm());
            case 2 -> apply(Operation.STEP, (double) random.nextInt(20), some(-1, 1));
            case 3 -> apply(Elementary.SIN, t());
            default -> number(some(0, 2));
        };
    }

    private Expression condition() {
        Expression simple = random.nextBoolean()
                ? more(quantity(), some(0, 40))
                : less(quantity(), random.nextBoolean() ? quantity() : number(some(0, 20)));
        return switch (random.nextInt(4)) {
            case 0 -> apply(Operation.AND, simple, more(quantity(), some(-1, 1)));
            case 1 -> apply(Operation.OR, simple, less(quantity(), some(-1, 1)));
            case 2 -> apply(Operation.NOT, simple);
            default -> simple;
        };
    }

    private Change change(boolean window) {
        return switch (random.nextInt(window ? 7 : 10)) {
            case 0 -> assign(firm(), Part.CAPACITY, Operator.MULTIPLY, some(0.5, 1.5));
            case 1 -> assign(firm(), Part.GROWTH, Operator.SET, some(0.1, 2));
            case 2 ->
                coefficient(
                        0,
                        1,
                        random.nextBoolean() ? 0 : Target.OfCoefficient.ALL,
                        OPERATORS[1 + random.nextInt(4)],
                        some(0.1, 0.5));
            case 3 -> withhold(firm(), random.nextInt(2) - 1, some(0, 1));
            case 4 -> new Change.Leave(firm(), 0);
            case 5 -> new Change.Join(firm(), 0);
            case 6 -> random.nextBoolean() ? new Change.Dissolve(0) : new Change.Form(0);
            case 7 -> assign(firm(), Part.OUTPUT, random.nextBoolean() ? Operator.ADD : Operator.SET, some(0, 10));
            case 8 -> random.nextBoolean() ? new Change.Exit(firm()) : enter(firm(), some(0, 5));
            default -> after(some(0, 3), "later", change(false));
        };
    }

    private Model model() {
        firms = 2 + random.nextInt(3);
        Sketch sketch = new Sketch();
        int[] members = new int[firms];
        for (int i = 0; i < firms; i++) {
            members[i] = i;
            Expression growth = random.nextInt(4) == 0
                    ? apply(Operation.ADD, 0.6, apply(Operation.MULTIPLY, 0.3, apply(Elementary.SIN, t())))
                    : number(some(0.1, 3));
            if (random.nextInt(6) == 0) {
                sketch.absent("F" + i, growth, some(5, 60));
            } else {
                sketch.firm("F" + i, growth, some(5, 60), random.nextInt(8) == 0 ? 0 : some(0.1, 30));
            }
        }
        sketch.term(
                "Tech", random.nextBoolean() ? null : some(0, 6), random.nextBoolean() ? null : some(6, 15), members);
        for (int from = 0; from < firms; from++) {
            for (int to = 0; to < firms; to++) {
                if (from != to && random.nextInt(3) > 0) {
                    Expression moving = apply(Operation.DIVIDE, 0.4, apply(Operation.ADD, 1, saturation(from)));
                    sketch.gives(
                            from, to, random.nextInt(2) - 1, random.nextInt(4) == 0 ? moving : number(some(-0.8, 1.3)));
                }
            }
        }
        int events = random.nextInt(6);
        for (int e = 0; e < events; e++) {
            switch (random.nextInt(4)) {
                case 0 -> sketch.at((double) random.nextInt(20), "event " + e, change(false), change(false));
                case 1 -> {
                    double from = random.nextInt(15);
                    sketch.during(from, from + 1 + random.nextInt(8), "window " + e, change(true), change(true));
                }
                case 2 -> sketch.when(condition(), "when " + e, change(false));
                default -> sketch.whenever(condition(), "whenever " + e, change(false));
            }
        }
        return sketch.model();
    }

    @Test
    void everyRunEndsAndKeepsItsPromises() {
        Messages english = new Messages(Language.EN);
        Messages chinese = new Messages(Language.ZH);
        Set<Ending.Reason> seen = EnumSet.noneOf(Ending.Reason.class);
        for (int round = 0; round < 400; round++) {
            Model model = model();
            RunRequest request = round % 5 == 0 ? RunRequest.untilSettled() : RunRequest.to(20);
            Trajectory run = Simulation.run(model, request);
            String what = "round " + round;
            Ending ending = run.ending();
            seen.add(ending.reason());
            assertThat(run.times()).as(what).isNotEmpty().isSorted();
            assertThat(ending.fault() != null).as(what).isEqualTo(ending.reason() == Ending.Reason.FAILED);
            if (ending.fault() != null) {
                assertThat(english.say(ending.fault())).isNotBlank();
                assertThat(chinese.say(ending.fault())).isNotBlank();
            }
            double last = 0;
            for (RunEvent happening : run.happenings()) {
                assertThat(happening.t()).as(what).isBetween(last, ending.t());
                last = happening.t();
                assertThat(english.say(happening.what())).isNotBlank();
                assertThat(chinese.say(happening.what())).isNotBlank();
            }
            for (int s = 0; s < run.times().length; s += 40) {
                double t = run.times()[s];
                double[] again = run.outputAt(t);
                for (int i = 0; i < model.firms().size(); i++) {
                    double q = run.output()[i][s];
                    assertThat(Double.isNaN(q)).as(what).isEqualTo(Double.isNaN(again[i]));
                    boolean near = ending.reason() == Ending.Reason.RUNAWAY && t > 0.9 * ending.t();
                    if (!Double.isNaN(q) && !near) {
                        assertThat(q).as(what).isNotNegative();
                        assertThat(again[i]).as("%s at %s", what, t).isCloseTo(q, within(1e-6 * q + 1e-9));
                    }
                }
            }
        }
        assertThat(seen).contains(Ending.Reason.REACHED, Ending.Reason.SETTLED, Ending.Reason.RUNAWAY);
    }

    @Test
    void sideBySideEveryModelRunsAsAlone() {
        int compared = 0;
        for (int round = 0; round < 400; round++) {
            Model model = model();
            RunRequest request = RunRequest.to(20).at(List.of(0.0, 3.0, 7.5, 12.0, 20.0));
            Trajectory alone = Simulation.run(model, request);
            int samples = alone.times().length;
            Sampled[] many = new Sampled[2];
            ManyRuns.run(
                    2, run -> model, request, Accuracy.VALUES, (run, sampled) -> many[run] = sampled, Workers.NONE);
            for (Sampled run : many) {
                String what = "round " + round;
                assertThat(run.ending().reason())
                        .as(what)
                        .isEqualTo(alone.ending().reason());
                assertThat(run.ending().t()).as(what).isCloseTo(alone.ending().t(), within(1e-4));
                for (int s = 0; s < samples; s++) {
                    assertThat(run.knows(run.times()[s])).as(what).isTrue();
                    for (int i = 0; i < firms; i++) {
                        double q = alone.output()[i][s];
                        boolean near = alone.ending().reason() == Ending.Reason.RUNAWAY
                                && alone.times()[s] > 0.9 * alone.ending().t();
                        String where = what + " firm " + i + " at " + alone.times()[s];
                        if (Double.isNaN(q)) {
                            assertThat(run.output()[s][i]).as(where).isNaN();
                        } else if (!near) {
                            assertThat(run.output()[s][i]).as(where).isCloseTo(q, within(1e-6 * (1 + q)));
                            compared++;
                        }
                    }
                }
                for (int s = samples; s < run.times().length; s++) {
                    assertThat(run.knows(run.times()[s])).as(what).isFalse();
                }
            }
        }
        assertThat(compared).isGreaterThan(5000);
    }
}
