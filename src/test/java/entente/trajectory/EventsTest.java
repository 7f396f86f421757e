package entente.trajectory;

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
import static entente.model.Event.Operator.ADD;
import static entente.model.Event.Operator.MULTIPLY;
import static entente.model.Event.Operator.SET;
import static entente.model.Event.Operator.SUBTRACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.arithmetic.Elementary;
import entente.arithmetic.Operation;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.events.Sketch;
import entente.law.ConstantSystem;
import entente.model.Event.Change;
import entente.model.Expression;
import entente.model.Model;
import entente.model.Part;
import entente.model.Target;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the language says happens over time, mostly with Verhulst's curve, which is known. */
class EventsTest {
    /** Q(t) of one firm alone: N / (1 + (N/Q₀ − 1) exp(−k t)). */
    private static double verhulst(double k, double capacity, double start, double t) {
        return capacity / (1 + (capacity / start - 1) * Math.exp(-k * t));
    }

    /** The time that Verhulst's curve takes from one output to another. */
    private static double time(double k, double capacity, double from, double to) {
        return Math.log((to / (capacity - to)) / (from / (capacity - from))) / k;
    }

    private static Sketch one() {
        return new Sketch().firm("Jia", 0.5, 100, 10);
    }

    private static Trajectory run(Sketch sketch, double to) {
        return Simulation.run(sketch.model(), RunRequest.to(to));
    }

    private static List<Double> when(Trajectory run, String event) {
        List<Double> times = new ArrayList<>();
        for (RunEvent happening : run.happenings()) {
            if (happening.event().equals(event)) {
                times.add(happening.t());
            }
        }
        return times;
    }

    private static String said(RunEvent happening) {
        return new Messages(Language.EN).say(happening.what());
    }

    @Test
    void aValueAtAnEventsTimeIsTheOneAfterIt() {
        Trajectory run = run(one().at(5, "shock", assign(0, Part.OUTPUT, SUBTRACT, 4)), 20);
        double before = verhulst(0.5, 100, 10, 5);
        assertThat(run.outputBefore(5)[0]).isCloseTo(before, within(1e-7));
        assertThat(run.outputAt(5)[0]).isCloseTo(before - 4, within(1e-7));
        assertThat(run.outputAt(20)[0]).isCloseTo(verhulst(0.5, 100, before - 4, 15), within(1e-7));
        assertThat(said(run.happenings().get(0))).isEqualTo("output of Jia: 57.5121 → 53.5121");
    }

    @Test
    void simultaneousEventsRunInWrittenOrder() {
        Trajectory run = run(
                one().at(5, "double", assign(0, Part.OUTPUT, MULTIPLY, 2))
                        .at(5, "set", assign(0, Part.OUTPUT, SET, 20))
                        .at(5, "add", assign(0, Part.OUTPUT, ADD, 1)),
                10);
        assertThat(run.outputAt(5)[0]).isEqualTo(21);
    }

    @Test
    void eventsAtTheStartAndAtTheEndHappen() {
        Trajectory run = run(
                one().at(0, "start", assign(0, Part.OUTPUT, SET, 30)).at(10, "end", assign(0, Part.OUTPUT, SET, 7)),
                10);
        assertThat(run.output()[0][0]).isEqualTo(30);
        assertThat(run.output()[0][200]).isEqualTo(7);
        assertThat(run.outputBefore(10)[0]).isCloseTo(verhulst(0.5, 100, 30, 10), within(1e-7));
        assertThat(run.times()[200]).isEqualTo(10);
    }

    @Test
    void aRunToZeroHasOneSampleAfterTheEventsAtZero() {
        Trajectory run = run(one().at(0, "start", assign(0, Part.OUTPUT, SET, 30)), 0);
        assertThat(run.times()).containsExactly(0);
        assertThat(run.output()[0]).containsExactly(30);
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.REACHED);
    }

    @Test
    void aConditionIsLocatedOnTheCurve() {
        Trajectory run = run(one().when(more(output(0), 60), "half", assign(0, Part.OUTPUT, SET, 30)), 20);
        double expected = time(0.5, 100, 10, 60);
        assertThat(when(run, "half")).hasSize(1);
        assertThat(when(run, "half").get(0)).isCloseTo(expected, within(1e-8));
        // It fires once, though the curve passes 60 again.
        assertThat(run.outputAt(20)[0]).isCloseTo(verhulst(0.5, 100, 30, 20 - expected), within(1e-6));
    }

    @Test
    void wheneverFiresEveryTime() {
        Trajectory run = run(one().whenever(more(output(0), 60), "half", assign(0, Part.OUTPUT, SET, 30)), 20);
        double first = time(0.5, 100, 10, 60);
        double again = time(0.5, 100, 30, 60);
        List<Double> times = when(run, "half");
        assertThat(times).hasSize(1 + (int) ((20 - first) / again));
        for (int k = 0; k < times.size(); k++) {
            assertThat(times.get(k)).isCloseTo(first + k * again, within(1e-7));
        }
    }

    @Test
    void aConditionTrueAtTheStartFiresThere() {
        Trajectory run = run(one().when(less(output(0), 50), "low", assign(0, Part.OUTPUT, ADD, 5)), 5);
        assertThat(when(run, "low")).containsExactly(0.0);
        assertThat(run.outputAt(0)[0]).isEqualTo(15);
    }

    @Test
    void aConditionThatAJumpMakesTrueFires() {
        Trajectory run = run(
                one().when(apply(Operation.GREATER_OR_EQUAL, output(0), 70), "high", assign(0, Part.GROWTH, SET, 0.1))
                        .at(2, "jump", assign(0, Part.OUTPUT, SET, 70)),
                5);
        assertThat(when(run, "high")).containsExactly(2.0);
        assertThat(run.outputAt(5)[0]).isCloseTo(verhulst(0.1, 100, 70, 3), within(1e-7));
    }

    @Test
    void touchingABoundIsNotCrossingIt() {
        // Verhulst's curve tends to its capacity and does not pass it.
        Expression full = apply(Operation.GREATER_OR_EQUAL, saturation(0), 1);
        Trajectory run = run(one().when(full, "full", assign(0, Part.OUTPUT, SET, 1)), 2000);
        assertThat(run.happenings()).isEmpty();
        // sin touches 1 from below once in 10 time units.
        Expression wave = apply(Elementary.SIN, apply(Operation.MULTIPLY, t(), Math.PI / 5));
        Expression touch = apply(Operation.GREATER_OR_EQUAL, wave, 1);
        assertThat(run(one().whenever(touch, "touch", assign(0, Part.OUTPUT, SET, 1)), 40)
                        .happenings())
                .isEmpty();
    }

    @Test
    void aDipOfTheResolutionIsFound() {
        // A parabola in time that is above its bound for 1/10,000 of the run, at a place that no grid meets.
        double width = 1e-4 * 50;
        double middle = 31.41592653;
        Expression off = apply(Operation.SUBTRACT, t(), middle);
        Expression bound = width * width / 4 > 0 ? Sketch.number(-width * width / 4) : null;
        Expression parabola = apply(Operation.NEGATE, apply(Operation.MULTIPLY, off, off));
        Trajectory run = run(one().whenever(more(parabola, bound), "dip", assign(0, Part.OUTPUT, SET, 50)), 50);
        assertThat(when(run, "dip")).hasSize(1);
        assertThat(when(run, "dip").get(0)).isCloseTo(middle - width / 2, within(1e-7));
    }

    @Test
    void twoConditionsThatBecomeTrueTogetherBothFire() {
        Sketch twins = new Sketch().firm("Jia", 0.5, 100, 10).firm("Yi", 0.5, 100, 10);
        Trajectory run = run(
                twins.when(more(output(0), 60), "a", assign(0, Part.OUTPUT, SET, 20))
                        .when(more(output(1), 60), "b", assign(1, Part.OUTPUT, SET, 30)),
                12);
        double at = time(0.5, 100, 10, 60);
        assertThat(when(run, "a").get(0)).isCloseTo(at, within(1e-8));
        assertThat(when(run, "b").get(0)).isEqualTo(when(run, "a").get(0));
        assertThat(run.outputAt(12)[0]).isCloseTo(verhulst(0.5, 100, 20, 12 - at), within(1e-6));
        assertThat(run.outputAt(12)[1]).isCloseTo(verhulst(0.5, 100, 30, 12 - at), within(1e-6));
    }

    @Test
    void anEventMayTriggerOthersInTheSameInstant() {
        Trajectory run = run(
                one().when(more(output(0), 90), "second", assign(0, Part.OUTPUT, SET, 5))
                        .at(3, "first", assign(0, Part.OUTPUT, SET, 95)),
                6);
        assertThat(run.happenings()).extracting(RunEvent::event).containsExactly("first", "second");
        assertThat(run.outputAt(3)[0]).isEqualTo(5);
    }

    @Test
    void blocksThatTriggerEachOtherAreStopped() {
        Trajectory run = run(
                one().whenever(more(output(0), 50), "down", assign(0, Part.OUTPUT, SET, 20))
                        .whenever(less(output(0), 30), "up", assign(0, Part.OUTPUT, SET, 60)),
                20);
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.FAILED);
        String why = new Messages(Language.EN).say(run.ending().fault());
        assertThat(why).contains("down", "up", "1000");
        assertThat(run.ending().t()).isZero();
    }

    @Test
    void aFloorThatIsReachedAgainAtOnceIsStoppedToo() {
        // Set to the very bound while falling: it fires again without time passing.
        Trajectory run = run(
                new Sketch()
                        .firm("Jia", 0.5, 100, 300)
                        .whenever(less(output(0), 200), "floor", assign(0, Part.OUTPUT, SET, 200)),
                20);
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.FAILED);
        assertThat(new Messages(Language.EN).say(run.ending().fault())).contains("floor");
    }

    @Test
    void aConditionOnAnAbsentFirmIsFalse() {
        Trajectory run = run(
                one().absent("Bing", 0.3, 50)
                        .when(less(output(1), 10), "small", assign(0, Part.OUTPUT, SET, 3))
                        .at(4, "enters", enter(1, 20))
                        .at(6, "exits", new Change.Exit(1))
                        .at(8, "back", enter(1, 5)),
                10);
        assertThat(when(run, "small")).containsExactly(8.0);
        assertThat(run.outputAt(3)[1]).isNaN();
        assertThat(run.outputAt(5)[1]).isCloseTo(verhulst(0.3, 50, 20, 1), within(1e-8));
        assertThat(run.outputAt(7)[1]).isNaN();
    }

    @Test
    void theLastWindowsOverrideWinsAndClosingInvertsNothing() {
        Trajectory run = run(
                one().during(2, 10, "a", assign(0, Part.CAPACITY, SET, 200))
                        .during(4, 6, "b", assign(0, Part.CAPACITY, SET, 300))
                        .during(5, 12, "c", assign(0, Part.CAPACITY, MULTIPLY, 3))
                        .at(7, "lasting", assign(0, Part.CAPACITY, ADD, 20)),
                15);
        Expression capacity = new Expression.FirmValue(0, Part.CAPACITY);
        assertThat(run.valueAt(capacity, 1)).isEqualTo(100);
        assertThat(run.valueAt(capacity, 3)).isEqualTo(200);
        assertThat(run.valueAt(capacity, 5.5)).isEqualTo(300);
        assertThat(run.valueAt(capacity, 6)).isEqualTo(200);
        assertThat(run.valueAt(capacity, 8)).isEqualTo(200);
        assertThat(run.valueAt(capacity, 10)).isEqualTo(360);
        assertThat(run.valueAt(capacity, 12)).isEqualTo(120);
    }

    @Test
    void amountsAreFixedWhenAWindowOpens() {
        Trajectory run = run(one().during(2, 8, "a", assign(0, Part.CAPACITY, ADD, output(0))), 10);
        double opened = verhulst(0.5, 100, 10, 2);
        assertThat(run.valueAt(new Expression.FirmValue(0, Part.CAPACITY), 7)).isCloseTo(100 + opened, within(1e-7));
        assertThat(run.valueAt(new Expression.FirmValue(0, Part.CAPACITY), 8)).isEqualTo(100);
    }

    @Test
    void windowsHoldVerbsToo() {
        Sketch sketch = new Sketch()
                .firm("Jia", 0.5, 100, 10)
                .firm("Yi", 0.8, 150, 5)
                .alliance("Tech", 0, 1)
                .gives(0, 1, 0, 0.3)
                .during(2, 6, "free riding", Sketch.withhold(0, 0, 0.5))
                .during(4, 8, "outside", new Change.Leave(1, 0))
                .during(9, 10, "pause", new Change.Exit(1));
        Trajectory run = run(sketch, 12);
        Expression d = new Expression.CoefficientValue(0, 1, Target.OfCoefficient.ALL);
        assertThat(run.valueAt(d, 1)).isEqualTo(0.3);
        assertThat(run.valueAt(d, 3)).isEqualTo(0.15);
        assertThat(run.valueAt(d, 5)).isZero();
        assertThat(run.valueAt(d, 8)).isEqualTo(0.3);
        assertThat(run.outputAt(9.5)[1]).isNaN();
        assertThat(run.happenings())
                .extracting(EventsTest::said)
                .containsExactly(
                        "Jia withholds 50% in Tech",
                        "Yi leaves Tech",
                        "ends: Jia honours Tech",
                        "ends: Yi joins Tech",
                        "Yi exits",
                        said(run.happenings().get(5)));
        assertThat(said(run.happenings().get(5))).startsWith("ends: Yi enters with ");
        // It comes back with what it had.
        assertThat(run.outputAt(10)[1]).isEqualTo(run.outputBefore(9)[1]);
    }

    @Test
    void withholdingDoesNotCompoundAndSparesRivalry() {
        Sketch sketch = new Sketch()
                .firm("Jia", 0.5, 100, 10)
                .firm("Yi", 0.8, 150, 5)
                .alliance("Tech", 0, 1)
                .gives(0, 1, 0, 0.3)
                .gives(1, 0, 0, -0.2)
                .at(1, "w", Sketch.withhold(0, -1, 0.5), Sketch.withhold(1, -1, 0.5))
                .at(2, "w again", Sketch.withhold(0, -1, 0.5))
                .at(3, "agreed", coefficient(0, 1, Target.OfCoefficient.ALL, SET, 0.8));
        Trajectory run = run(sketch, 4);
        Expression give = new Expression.CoefficientValue(0, 1, Target.OfCoefficient.ALL);
        assertThat(run.valueAt(give, 2.5)).isEqualTo(0.15);
        assertThat(run.valueAt(give, 3.5)).isEqualTo(0.4);
        assertThat(run.valueAt(new Expression.CoefficientValue(1, 0, Target.OfCoefficient.ALL), 2))
                .isEqualTo(-0.2);
        assertThat(run.valueAt(new Expression.FirmValue(0, Part.WITHHELD), 2)).isEqualTo(0.5);
        assertThat(said(run.happenings().get(1))).isEqualTo("Jia withholds 50% in Tech");
    }

    @Test
    void aPlainAssignmentToASumOfTermsIsAnError() {
        Sketch sketch = new Sketch()
                .firm("Jia", 0.5, 100, 10)
                .firm("Yi", 0.8, 150, 5)
                .alliance("Tech", 0, 1)
                .gives(0, 1, 0, 0.3)
                .gives(0, 1, -1, 0.1)
                .at(3, "(Jia -> Yi) = 0.5", coefficient(0, 1, Target.OfCoefficient.ALL, SET, 0.5));
        Ending ending = run(sketch, 5).ending();
        assertThat(ending.reason()).isEqualTo(Ending.Reason.FAILED);
        assertThat(new Messages(Language.EN).say(ending.fault()))
                .contains("(Jia -> Yi)", "Tech", "outside any alliance");
    }

    @Test
    void aShockBelowZeroIsAnErrorAndWhatCameBeforeIsKept() {
        Trajectory run = run(one().at(5, "too much", assign(0, Part.OUTPUT, SUBTRACT, 80)), 20);
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.FAILED);
        assertThat(run.ending().t()).isEqualTo(5);
        assertThat(new Messages(Language.EN).say(run.ending().fault())).contains("too much", "output of Jia");
        assertThat(new Messages(Language.ZH).say(run.ending().fault())).contains("Jia的产出");
        assertThat(run.outputAt(4)[0]).isCloseTo(verhulst(0.5, 100, 10, 4), within(1e-7));
    }

    @Test
    void zeroStaysZeroUntilAnEventLiftsIt() {
        Sketch sketch = new Sketch()
                .firm("Jia", 0.5, 100, 0)
                .firm("Yi", 0.8, 150, 5)
                .gives(1, 0, -1, 0.4)
                .at(6, "seed money", assign(0, Part.OUTPUT, ADD, 2))
                .at(9, "ruin", assign(0, Part.OUTPUT, SET, 0));
        Trajectory run = run(sketch, 12);
        assertThat(run.outputAt(5.9)[0]).isZero();
        assertThat(run.outputAt(8)[0]).isGreaterThan(2);
        assertThat(run.outputAt(11)[0]).isZero();
    }

    @Test
    void laterHappensLaterAndCountsFromItsBlock() {
        Trajectory run = run(
                one().when(
                                more(output(0), 60),
                                "outer",
                                assign(0, Part.OUTPUT, SET, 20),
                                after(2, "inner", assign(0, Part.OUTPUT, SET, 40), after(1, "third"))),
                20);
        double first = when(run, "outer").get(0);
        assertThat(when(run, "inner").get(0)).isEqualTo(first + 2);
        assertThat(when(run, "third").get(0)).isEqualTo(first + 2 + 1);
        assertThat(run.outputAt(first + 2)[0]).isEqualTo(40);
    }

    @Test
    void aMovingCapacityKeepsOutputsContinuous() {
        // dQ/dt = k Q (1 − Q/(a + b t)) is a Bernoulli equation; at its jump Q goes on where it was.
        Trajectory run = run(one().at(5, "more room", assign(0, Part.CAPACITY, MULTIPLY, 2)), 10);
        double before = verhulst(0.5, 100, 10, 5);
        assertThat(run.outputAt(5)[0]).isCloseTo(before, within(1e-7));
        assertThat(run.outputAt(10)[0]).isCloseTo(verhulst(0.5, 200, before, 5), within(1e-7));
    }

    @Test
    void aComparisonWithTimeHoldsFromThereOn() {
        Expression growth = apply(Operation.IF, apply(Operation.GREATER, t(), 4), 0.2, 0.5);
        Model model = new Sketch()
                .firm("Jia", growth, 100, 10)
                .when(apply(Operation.GREATER, t(), 6), "late", assign(0, Part.OUTPUT, SET, 50))
                .model();
        Trajectory run = Simulation.run(model, RunRequest.to(8));
        assertThat(when(run, "late")).containsExactly(6.0);
        double at4 = verhulst(0.5, 100, 10, 4);
        assertThat(run.outputBefore(6)[0]).isCloseTo(verhulst(0.2, 100, at4, 2), within(1e-7));
    }

    @Test
    void equalityFiresWhereTheCurvePasses() {
        Trajectory run =
                run(one().when(apply(Operation.EQUAL, output(0), 60), "pass", assign(0, Part.OUTPUT, SET, 30)), 20);
        assertThat(when(run, "pass").get(0)).isCloseTo(time(0.5, 100, 10, 60), within(1e-8));
        assertThat(when(run, "pass")).hasSize(1);
    }

    @Test
    void whatIsInForceAtATimeIsReadOffTheRun() {
        Sketch sketch = new Sketch()
                .firm("Jia", 0.5, 100, 10)
                .firm("Yi", 0.8, 150, 30)
                .firm("Bing", 0.3, 80, 60)
                .term("Tech", 10, 20, 0, 1)
                .gives(0, 1, 0, 0.4)
                .at(12, "Jia withholds 50%", Sketch.withhold(0, -1, 0.5))
                .during(13, 15, "support", assign(1, Part.CAPACITY, MULTIPLY, 2))
                .at(14, "Bing exits", new Change.Exit(2));
        Trajectory run = run(sketch, 20);
        assertThat(system(run, 9.9).coefficients().contribution(0, 1)).isZero();
        assertThat(system(run, 10).coefficients().contribution(0, 1)).isEqualTo(0.4);
        ConstantSystem later = system(run, 14);
        assertThat(later.coefficients().contribution(0, 1)).isEqualTo(0.2);
        assertThat(later.firms()).containsExactly("Jia", "Yi");
        assertThat(later.capacity()[1]).isEqualTo(300);
        ConstantSystem last = system(run, 20);
        assertThat(last.capacity()[1]).isEqualTo(150);
        assertThat(last.coefficients().contribution(0, 1)).isZero();
    }

    private static ConstantSystem system(Trajectory run, double t) {
        return ConstantSystem.of(run.inForceAt(t)).orElseThrow();
    }
}
