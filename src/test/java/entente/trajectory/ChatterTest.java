package entente.trajectory;

import static entente.events.Sketch.apply;
import static entente.events.Sketch.assign;
import static entente.events.Sketch.less;
import static entente.events.Sketch.more;
import static entente.events.Sketch.output;
import static entente.model.Event.Operator.MULTIPLY;
import static entente.model.Event.Operator.SET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.arithmetic.Operation;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.events.Sketch;
import entente.model.Part;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A law that jumps at a bound, and whether it drives outputs back to it; rules that fire again and again. */
class ChatterTest {
    private static Trajectory run(Sketch sketch) {
        return Simulation.run(sketch.model(), RunRequest.to(60));
    }

    private static void chatters(Sketch sketch, double t, String what) {
        Ending ending = run(sketch).ending();
        assertThat(ending.reason()).isEqualTo(Ending.Reason.FAILED);
        assertThat(ending.t()).isCloseTo(t, within(1e-3));
        assertThat(said(ending)).contains(what, "jumps", "--steps");
    }

    private static String said(Ending ending) {
        return new Messages(Language.EN).say(Objects.requireNonNull(ending.fault()));
    }

    @Test
    void aLawThatDrivesOutputsBackToItsBoundIsSaidWithWhereAndWhy() {
        Object capacity = apply(Operation.IF, more(output(0), 50), 20, 100);
        double reaches = Math.log(9) / 0.5;
        chatters(new Sketch().firm("A", 0.5, capacity, 10), reaches, "capacity of A jumps between 100 and 20");
        Object smooth = apply(Operation.IF, less(output(0), 50), 100, 20);
        chatters(new Sketch().firm("A", 0.5, smooth, 10).firm("B", 1, 10, 1), reaches, "capacity of A");
        Object gift = apply(Operation.IF, more(output(1), 50), -5, 0.5);
        chatters(
                new Sketch()
                        .firm("A", 1, 10, 10)
                        .firm("B", 0.5, 100, 10)
                        .gives(new double[][] {{0, 0}, {0, 0}})
                        .gives(0, 1, -1, gift),
                Math.log(7) / 0.75,
                "contribution (A -> B)");
    }

    @Test
    void aJumpThatIsPassedIsNone() {
        Object capacity = apply(Operation.IF, more(output(0), 50), 200, 100);
        Trajectory run = run(new Sketch().firm("A", 0.5, capacity, 10));
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.REACHED);
        assertThat(run.outputAt(60)[0]).isCloseTo(200, within(1e-6));
    }

    @Test
    void rulesThatAnswerEachOtherAtABoundAreStoppedAndNamed() {
        Sketch sketch = new Sketch()
                .firm("A", 0.5, 100, 10)
                .whenever(more(output(0), 50), "down", assign(0, Part.CAPACITY, SET, 20))
                .whenever(less(output(0), 50), "up", assign(0, Part.CAPACITY, SET, 100));
        Ending ending = run(sketch).ending();
        assertThat(ending.reason()).isEqualTo(Ending.Reason.FAILED);
        assertThat(ending.t()).isCloseTo(Math.log(9) / 0.5, within(1e-6));
        assertThat(said(ending)).contains("up", "down");
    }

    @Test
    void oneThatStopsHoldingWhereAnotherBeginsCanHoldAgain() {
        // A rises to 50 and falls from there to 40, twice.
        Sketch sketch = new Sketch()
                .firm("A", 0.5, 100, 10)
                .whenever(more(output(0), 50), "down", assign(0, Part.CAPACITY, SET, 20))
                .whenever(less(output(0), 40), "up", assign(0, Part.CAPACITY, SET, 100))
                .when(more(output(0), 50), "above")
                .whenever(less(output(0), 50), "below");
        List<String> events = Simulation.run(sketch.model(), RunRequest.to(6)).happenings().stream()
                .map(RunEvent::event)
                .toList();
        assertThat(events).startsWith("up", "below", "down", "above", "below", "up", "down", "below", "up");
    }

    @Test
    void whatFiresManyTimesWithinNoTimeIsStoppedAndNamed() {
        Ending ending = run(drained(1 - 1e-9)).ending();
        assertThat(ending.reason()).isEqualTo(Ending.Reason.FAILED);
        assertThat(ending.t()).isCloseTo(Math.log(9) / 0.5, within(1e-4));
        assertThat(said(ending)).contains("drain", "10001 events", "--steps");
    }

    @Test
    void whatFiresManyTimesInTheCourseOfARunIsFollowed() {
        Trajectory run = Simulation.run(drained(1 - 1e-3).model(), RunRequest.to(12));
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.REACHED);
        // dA/dt = 12.5 at the bound and A falls by 0.05 each time: every 0.004.
        double first = Math.log(9) / 0.5;
        double between = Math.log(0.5005 / 0.4995) / 0.5;
        assertThat(run.happenings()).hasSize(1 + (int) ((12 - first) / between));
    }

    private static Sketch drained(double factor) {
        return new Sketch()
                .firm("A", 0.5, 100, 10)
                .whenever(more(output(0), 50), "drain", assign(0, Part.OUTPUT, MULTIPLY, factor));
    }
}
