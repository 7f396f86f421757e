package entente.trajectory;

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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.arithmetic.Elementary;
import entente.arithmetic.Operation;
import entente.events.Sketch;
import entente.model.Event.Change;
import entente.model.Event.Operator;
import entente.model.Expression;
import entente.model.Part;
import entente.trajectory.reference.PlainAlliance;
import entente.trajectory.reference.PlainRun;
import entente.trajectory.reference.PlainRun.Happened;
import entente.trajectory.reference.PlainRun.Rule;
import entente.trajectory.reference.PlainRun.Timed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * Random models with every verb, windows and rules, against a second integrator at 1e-12 that shares no code.
 * {@code -Dentente.runs=N} tries more of them, {@code -Dentente.seed=S} others.
 */
class SecondIntegratorTest {
    private static final int RUNS = Integer.getInteger("entente.runs", 150);
    private static final long SEED = Long.getLong("entente.seed", 20);
    private static final double END = 30;
    private static final double[] TIMES = {3, 7.5, 12, 19, 24.5, END};

    private Random random = new Random(SEED);
    private Sketch sketch = new Sketch();
    private PlainAlliance plain = new PlainAlliance(0);
    private final List<Timed> timed = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private int events;

    @Test
    void runsAreThoseOfASecondIntegrator() {
        System.out.println("SecondIntegratorTest: seed " + SEED + ", " + RUNS + " runs");
        int happened = 0;
        int endless = 0;
        int cut = 0;
        double skipped = 0;
        for (int run = 0; run < RUNS; run++) {
            random = new Random(SEED + run);
            make();
            PlainRun reference = new PlainRun(plain, timed, rules);
            double[][] expected = reference.at(TIMES);
            compare("seed " + (SEED + run), reference, expected);
            happened += reference.happened.size();
            endless += reference.endless < END ? 1 : 0;
            cut += reference.known < END ? 1 : 0;
            skipped += reference.known < END ? 1 - reference.known / END : 0;
        }
        System.out.printf(
                "%d events; %d runs of rules without end; of %d runs a last part is skipped, %.2f %% of all%n",
                happened, endless, cut, 100 * skipped / RUNS);
        assertThat(skipped).isLessThan(RUNS / 20.0);
        assertThat(happened).isGreaterThan(5 * RUNS);
    }

    /** As far as the reference is known. */
    private void compare(String what, PlainRun reference, double[][] expected) {
        Trajectory run = Simulation.run(
                sketch.model(),
                RunRequest.to(END).at(DoubleStream.of(TIMES).boxed().toList()));
        double until = Math.min(END, Math.min(reference.known, reference.endless));
        if (reference.endless < reference.known) {
            assertThat(run.ending().reason()).as(what).isEqualTo(Ending.Reason.FAILED);
            assertThat(run.ending().t()).as(what).isCloseTo(until, within(1e-6));
        } else if (reference.known > END) {
            assertThat(run.ending().reason()).as(what).isEqualTo(Ending.Reason.REACHED);
        }
        double sure = until < END ? until - 1e-6 : END;
        assertThat(run.happenings().stream().filter(e -> e.t() <= sure).map(RunEvent::event))
                .as(what)
                .containsExactlyElementsOf(reference.happened.stream()
                        .filter(e -> e.t() <= sure)
                        .map(Happened::text)
                        .toList());
        for (int k = 0;
                k < reference.happened.size() && reference.happened.get(k).t() <= sure;
                k++) {
            Happened happened = reference.happened.get(k);
            assertThat(run.happenings().get(k).t()).as(what + " " + happened).isCloseTo(happened.t(), within(1e-6));
        }
        for (int s = 0; s < TIMES.length && TIMES[s] <= sure; s++) {
            for (int i = 0; i < plain.n; i++) {
                String where = what + ", firm " + i + " at " + TIMES[s];
                if (Double.isNaN(expected[s][i])) {
                    assertThat(run.output()[i][s]).as(where).isNaN();
                } else {
                    assertThat(run.output()[i][s]).as(where).isCloseTo(expected[s][i], within(2e-7 * expected[s][i]));
                }
            }
        }
    }

    private double some(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private void make() {
        int n = 2 + random.nextInt(3);
        sketch = new Sketch();
        plain = new PlainAlliance(n);
        timed.clear();
        rules.clear();
        events = 0;
        int[] members = new int[n];
        for (int i = 0; i < n; i++) {
            members[i] = i;
            firm(i, i == 0 || random.nextInt(4) > 0);
        }
        plain.fading = random.nextInt(3) == 0 ? some(0.1, 1) : 0;
        sketch.alliance("T", members);
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                if (from != to && random.nextInt(3) > 0) {
                    plain.agreed[from][to] = some(-0.3, 0.25);
                    sketch.gives(from, to, 0, plain.agreed[from][to]);
                }
                if (from != to && random.nextInt(4) == 0) {
                    plain.outside[from][to] = some(-0.6, 0.1);
                    Expression fades = apply(Operation.ADD, 1, apply(Operation.MULTIPLY, plain.fading, saturation(to)));
                    sketch.gives(from, to, -1, apply(Operation.DIVIDE, plain.outside[from][to], fades));
                }
            }
        }
        int count = 3 + random.nextInt(8);
        for (int k = 0; k < count; k++) {
            if (random.nextInt(3) == 0) {
                rule(random.nextInt(n));
            } else if (random.nextInt(4) == 0) {
                window(random.nextInt(n));
            } else {
                event(random.nextInt(n));
            }
        }
    }

    private void firm(int i, boolean present) {
        plain.present[i] = present;
        plain.member[i] = true;
        plain.growth[i] = some(0.3, 1.2);
        plain.capacity[i] = some(20, 200);
        plain.output[i] = present ? plain.capacity[i] * some(0.01, 1.2) : 0;
        plain.swing[i] = random.nextInt(4) == 0 ? some(0.05, 0.2) : 0;
        boolean steps = random.nextInt(4) == 0;
        Object growth = plain.swing[i] == 0
                ? plain.growth[i]
                : apply(
                        Operation.ADD,
                        plain.growth[i],
                        apply(Operation.MULTIPLY, plain.swing[i], apply(Elementary.SIN, t())));
        Object capacity = plain.capacity[i];
        if (steps) {
            plain.stepAt[i] = some(1, END - 1);
            plain.stepBy[i] = some(5, 50);
            capacity = apply(Operation.ADD, plain.capacity[i], apply(Operation.STEP, plain.stepAt[i], plain.stepBy[i]));
            timed.add(new Timed(plain.stepAt[i], 0, null, state -> {}));
        }
        if (present) {
            sketch.firm("F" + i, growth, capacity, plain.output[i]);
        } else {
            sketch.absent("F" + i, growth, capacity);
        }
    }

    private String text() {
        return "event " + events++;
    }

    private void event(int i) {
        double at = some(0.1, END - 0.1);
        double share = some(0.1, 0.9);
        int other = (i + 1) % plain.n;
        String text = text();
        switch (random.nextInt(10)) {
            case 0 -> at(at, text, assign(i, Part.OUTPUT, Operator.MULTIPLY, 2 * share), s -> s.output[i] *= 2 * share);
            case 1 -> at(at, text, new Change.Exit(i), s -> s.present[i] = false);
            case 2 -> at(at, text, enter(i, 10 * share), s -> enters(s, i, 10 * share));
            case 3 -> at(at, text, new Change.Leave(i, 0), s -> s.member[i] = false);
            case 4 -> at(at, text, new Change.Join(i, 0), s -> s.member[i] = true);
            case 5 -> at(at, text, withhold(i, 0, share), s -> s.withheld[i] = share);
            case 6 -> at(at, text, withhold(i, 0, 0), s -> s.withheld[i] = 0);
            case 7 -> at(at, text, new Change.Dissolve(0), s -> s.inForce = false);
            case 8 -> at(at, text, new Change.Form(0), s -> s.inForce = true);
            default -> {
                if (plain.agreed[i][other] != 0) {
                    at(
                            at,
                            text,
                            coefficient(i, other, 0, Operator.SET, share / 4),
                            s -> s.agreed[i][other] = share / 4);
                } else {
                    at(
                            at,
                            text,
                            assign(i, Part.OUTPUT, Operator.ADD, share),
                            s -> s.output[i] += s.present[i] ? share : 0);
                }
            }
        }
    }

    private static void enters(PlainAlliance state, int i, double with) {
        state.output[i] = state.present[i] ? state.output[i] : with;
        state.present[i] = true;
    }

    private void at(double t, String text, Change change, Consumer<PlainAlliance> plainly) {
        sketch.at(t, text, change);
        timed.add(new Timed(t, events, text, plainly));
    }

    private void window(int i) {
        double from = some(0.1, END - 5);
        double to = from + some(0.5, 4.5);
        String text = text();
        if (random.nextBoolean()) {
            double factor = some(0.6, 1.6);
            sketch.during(from, to, text, assign(i, Part.CAPACITY, Operator.MULTIPLY, factor));
            timed.add(
                    new Timed(from, events, text, s -> s.capacityFactors.get(i).add(factor)));
            timed.add(new Timed(to, events, text, s -> s.capacityFactors.get(i).remove(factor)));
        } else {
            double amount = some(0.05, 0.4);
            sketch.during(from, to, text, assign(i, Part.GROWTH, Operator.ADD, amount));
            timed.add(new Timed(from, events, text, s -> s.growthAmounts.get(i).add(amount)));
            timed.add(new Timed(to, events, text, s -> s.growthAmounts.get(i).remove(amount)));
        }
    }

    private void rule(int i) {
        double bound = plain.capacity[i] * some(0.15, 0.8);
        String text = text();
        boolean repeated = random.nextBoolean();
        boolean above = random.nextInt(3) > 0;
        double factor = above ? some(0.3, 0.8) : some(1.3, 3);
        Expression condition = above ? more(output(i), bound) : less(output(i), bound);
        Change change = assign(i, Part.OUTPUT, Operator.MULTIPLY, factor);
        if (repeated) {
            sketch.whenever(condition, text, change);
        } else {
            sketch.when(condition, text, change);
        }
        rules.add(new Rule(i, above ? 1 : -1, bound, repeated, events, text, s -> s.output[i] *= factor));
    }
}
