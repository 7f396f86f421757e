package entente.trajectory;

import static entente.events.Sketch.apply;
import static entente.events.Sketch.assign;
import static entente.events.Sketch.more;
import static entente.events.Sketch.output;
import static entente.events.Sketch.t;
import static entente.model.Event.Operator.ADD;
import static entente.model.Event.Operator.SET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.arithmetic.Elementary;
import entente.arithmetic.Operation;
import entente.events.Sketch;
import entente.model.Expression;
import entente.model.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When conditions hold, however few steps the run takes and whatever else happens then. */
class ConditionsTest {
    private static Sketch atRest() {
        return new Sketch().firm("Jia", 0.5, 100, 100);
    }

    private static List<Double> fired(Sketch sketch, double to) {
        return Simulation.run(sketch.model(), RunRequest.to(to)).happenings().stream()
                .filter(happening -> happening.event().equals("rule"))
                .map(RunEvent::t)
                .toList();
    }

    private static Expression sine(double period) {
        return apply(Elementary.SIN, apply(Operation.MULTIPLY, 2 * Math.PI / period, t()));
    }

    private static Expression is(Object a, Object b) {
        return apply(Operation.EQUAL, a, b);
    }

    @Test
    void aRuleFiresAgainWithinOneStepOfTheSolver() {
        for (double bound : new double[] {-0.9999999, -0.5, 0, 0.5, 0.9999}) {
            List<Double> times = fired(atRest().whenever(more(sine(10), bound), "rule"), 100);
            double first = 10 * Math.asin(bound) / (2 * Math.PI);
            int begin = bound < 0 ? 1 : 0;
            assertThat(times).as("above " + bound).hasSize(bound < 0 ? 11 : 10);
            for (int k = begin; k < times.size(); k++) {
                assertThat(times.get(k)).isCloseTo(first + 10 * k, within(1e-4));
            }
        }
    }

    @Test
    void aDipBetweenTwoSamplesLetsGo() {
        // Below its bound for a twentieth of the spacing of samples, which is 0.01 here.
        double bound = -Math.cos(2 * Math.PI * 0.00025 / 10);
        assertThat(fired(atRest().whenever(more(sine(10), bound), "rule"), 100)).hasSize(11);
    }

    @Test
    void twoRulesThatFireInOneStepKeepTheirOwnMemory() {
        Sketch sketch = atRest().whenever(more(sine(10), 0.5), "other")
                .whenever(more(sine(7), 0.5), "rule", assign(0, Part.OUTPUT, ADD, 0));
        assertThat(fired(sketch, 70)).hasSize(10);
    }

    @Test
    void aTimeIsMetExactlyWhateverElseHappensThen() {
        Expression at10 = is(t(), 10);
        assertThat(fired(atRest().when(at10, "rule"), 20)).containsExactly(10.0);
        assertThat(fired(atRest().when(at10, "rule"), 10)).containsExactly(10.0);
        assertThat(fired(atRest().whenever(at10, "rule"), 20)).containsExactly(10.0);
        assertThat(fired(atRest().when(at10, "rule").at(10, "beside", assign(0, Part.OUTPUT, ADD, 1)), 20))
                .containsExactly(10.0);
        assertThat(fired(
                        atRest().at(10, "beside", assign(0, Part.OUTPUT, ADD, 1))
                                .when(at10, "rule"),
                        20))
                .containsExactly(10.0);
        assertThat(fired(
                        atRest().during(10, 15, "window", assign(0, Part.CAPACITY, ADD, 1))
                                .when(at10, "rule"),
                        20))
                .containsExactly(10.0);
        assertThat(fired(
                        atRest().during(5, 10, "window", assign(0, Part.CAPACITY, ADD, 1))
                                .when(at10, "rule"),
                        20))
                .containsExactly(10.0);
        Sketch kink = new Sketch().firm("Jia", 0.5, apply(Operation.ADD, 100, apply(Operation.STEP, 10, 5)), 100);
        assertThat(fired(kink.when(at10, "rule"), 20)).containsExactly(10.0);
        assertThat(fired(atRest().when(is(t(), 0), "rule"), 20)).containsExactly(0.0);
        assertThat(fired(atRest().when(is(apply(Operation.MULTIPLY, 2, t()), 20), "rule"), 20))
                .containsExactly(10.0);
        assertThat(fired(atRest().when(is(apply(Operation.SUBTRACT, t(), 10), 0), "rule"), 20))
                .containsExactly(10.0);
        assertThat(fired(atRest().when(apply(Operation.AND, at10, more(output(0), 50)), "rule"), 20))
                .containsExactly(10.0);
        assertThat(fired(atRest().when(at10, "rule").when(is(t(), 20), "other"), 30))
                .containsExactly(10.0);
    }

    @Test
    void anotherEqualityIsNotLostBesideAnEvent() {
        Expression square = is(apply(Operation.POWER, t(), 2), 100);
        for (Sketch sketch : List.of(
                atRest().when(square, "rule"),
                atRest().when(square, "rule").at(10, "beside", assign(0, Part.OUTPUT, SET, 90)))) {
            List<Double> times = fired(sketch, 20);
            assertThat(times).hasSize(1);
            assertThat(times.get(0)).isCloseTo(10, within(1e-14));
        }
    }
}
