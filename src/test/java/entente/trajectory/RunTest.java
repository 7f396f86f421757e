package entente.trajectory;

import static entente.events.Sketch.apply;
import static entente.events.Sketch.assign;
import static entente.events.Sketch.more;
import static entente.events.Sketch.output;
import static entente.events.Sketch.saturation;
import static entente.events.Sketch.t;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.arithmetic.Elementary;
import entente.arithmetic.Operation;
import entente.diagnostic.Language;
import entente.diagnostic.Messages;
import entente.events.Sketch;
import entente.law.bytecode.Compilation;
import entente.model.Event.Operator;
import entente.model.Expression;
import entente.model.Model;
import entente.model.Part;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunTest {
    private static double verhulst(double k, double capacity, double start, double t) {
        return capacity / (1 + (capacity / start - 1) * Math.exp(-k * t));
    }

    private static Trajectory run(Sketch sketch, double to) {
        return Simulation.run(sketch.model(), RunRequest.to(to));
    }

    private static String why(Trajectory run) {
        return new Messages(Language.EN).say(run.ending().fault());
    }

    private static Sketch equal(int n, double k, double d, double x) {
        Sketch sketch = new Sketch();
        double[][] all = new double[n][n];
        for (int i = 0; i < n; i++) {
            sketch.firm("F" + (i + 1), k, 40, 40 * x);
            java.util.Arrays.fill(all[i], d);
        }
        return sketch.gives(all);
    }

    @Test
    void equalPartnersRunAwayWhenTheClosedFormSays() {
        // t* = ln(1 + 1/(c x₀))/k with c = (n − 1)δ − 1
        for (double[] p : new double[][] {
            {3, 0.7, 0.8, 0.2}, {5, 0.3, 0.3, 0.05}, {2, 2, 1.5, 1e-3}, {4, 0.01, 0.34, 0.5}, {2, 50, 30, 4}
        }) {
            int n = (int) p[0];
            double c = (n - 1) * p[2] - 1;
            double star = Math.log(1 + 1 / (c * p[3])) / p[1];
            Ending ending = run(equal(n, p[1], p[2], p[3]), 10 * star).ending();
            assertThat(ending.reason()).isEqualTo(Ending.Reason.RUNAWAY);
            assertThat(ending.runawayTime()).isCloseTo(star, within(1e-8 * star));
            assertThat(ending.firm()).isEqualTo("F1");
        }
    }

    @Test
    void everythingUpToRunawayIsKept() {
        double c = 0.6;
        double star = Math.log(1 + 1 / (c * 0.2)) / 0.7;
        Trajectory run = run(equal(3, 0.7, 0.8, 0.2), 60);
        for (double t : new double[] {0.5, 2, star - 0.1, star - 1e-3}) {
            double grown = 0.2 * Math.exp(0.7 * t);
            double x = grown / (1 - c * 0.2 * (Math.exp(0.7 * t) - 1));
            assertThat(run.outputAt(t)[1]).isCloseTo(40 * x, within(1e-5 * 40 * x));
        }
        assertThat(run.outputAt(star + 0.1)[0]).isNaN();
        assertThat(run.times()).hasSize(201);
        assertThat(run.times()[200]).isEqualTo(run.ending().t());
        assertThat(run.ending().t()).isLessThan(run.ending().runawayTime());
    }

    @Test
    void theLoopOrTheGroupThatRunsAwayIsNamed() {
        Sketch loop = new Sketch();
        for (String name : new String[] {"Jia", "Yi", "Bing", "Ding"}) {
            loop.firm(name, 1, 10, 1);
        }
        loop.gives(0, 1, -1, 2)
                .gives(1, 2, -1, 1.5)
                .gives(2, 0, -1, 0.8)
                .gives(0, 3, -1, 9)
                .gives(1, 0, -1, 0.1);
        Ending ending = run(loop, 100).ending();
        assertThat(ending.reason()).isEqualTo(Ending.Reason.RUNAWAY);
        assertThat(ending.loop()).isIn("Jia → Yi → Bing → Jia", null);
        assertThat(run(equal(5, 0.5, 0.3, 0.1), 100).ending().loop()).isEqualTo("{F1, F2, F3, F4, F5}: ρ = 1.2");
    }

    @Test
    void unboundedGrowthThatTakesForeverIsNoRunaway() {
        // ρ = 1: x′ = k x, exponential.
        Trajectory run = run(equal(2, 0.5, 1, 0.1), 60);
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.REACHED);
        assertThat(run.output()[0][200]).isCloseTo(4 * Math.exp(30), within(1e-6 * 4 * Math.exp(30)));
        // A capacity of twice the output, whatever it is: x stays 1/2.
        Expression capacity = apply(Operation.MULTIPLY, 2, output(0));
        Trajectory longer = run(new Sketch().firm("F1", 0.5, capacity, 10), 3000);
        assertThat(longer.ending().reason()).isEqualTo(Ending.Reason.FAILED);
        assertThat(why(longer)).contains("F1");
    }

    @Test
    void aRunawayThatAnEventForestallsIsNone() {
        double star = Math.log(1 + 1 / (0.6 * 0.2)) / 0.7;
        Sketch sketch = equal(3, 0.7, 0.8, 0.2);
        for (int i = 0; i < 3; i++) {
            sketch.at(star - 1e-6, "reset " + i, assign(i, Part.OUTPUT, Operator.SET, 1));
        }
        Trajectory run = run(sketch, star + 1);
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.REACHED);
    }

    @Test
    void aSettledRunEndsWhereItComesToRest() {
        // Near its capacity x = 1 − a exp(−k t) with a = 9 for x₀ = 0.1, so that |x′|/k = a exp(−k t) there.
        Model model = new Sketch().firm("Jia", 0.5, 100, 10).model();
        Trajectory run = Simulation.run(model, RunRequest.untilSettled());
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.SETTLED);
        assertThat(run.ending().t()).isCloseTo(Math.log(9e8) / 0.5, within(1e-2));
        assertThat(run.rest().kind()).isEqualTo(Rest.Kind.SETTLED);
        assertThat(run.rest().pace()[0]).isCloseTo(1e-8, within(1e-10));
        assertThat(run.times()).hasSize(201);
        assertThat(run.output()[0][200]).isCloseTo(100, within(1e-5));
    }

    @Test
    void settlingWaitsForTimedEvents() {
        Sketch sketch = new Sketch()
                .firm("Jia", 0.5, 100, 100)
                .at(50, "more room", assign(0, Part.CAPACITY, Operator.SET, 200));
        Trajectory run = Simulation.run(sketch.model(), RunRequest.untilSettled());
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.SETTLED);
        assertThat(run.ending().t()).isGreaterThan(60);
        assertThat(run.output()[0][200]).isCloseTo(200, within(1e-4));
    }

    @Test
    void anUnsettledRunEndsAfterAThousandTimesTheSlowestGrowth() {
        // May and Leonard's centre circles for ever.
        Sketch sketch = mayLeonard(0.8, 1.2, 0.5, 0.3, 0.2);
        Ending ending =
                Simulation.run(sketch.model(), RunRequest.untilSettled()).ending();
        assertThat(ending.reason()).isEqualTo(Ending.Reason.UNSETTLED);
        assertThat(ending.t()).isEqualTo(1000);
    }

    private static Sketch mayLeonard(double a, double b, double... x) {
        Sketch sketch = new Sketch();
        for (int i = 0; i < 3; i++) {
            sketch.firm("F" + i, 1, 1, x[i]);
        }
        return sketch.gives(new double[][] {{0, -a, -b}, {-b, 0, -a}, {-a, -b, 0}});
    }

    @Test
    void mayAndLeonardsCentreConservesItsQuantity() {
        // α + β = 2: x₁x₂x₃/(x₁ + x₂ + x₃)³ stays.
        Trajectory run = run(mayLeonard(0.7, 1.3, 0.5, 0.3, 0.2), 300);
        double first = 0.5 * 0.3 * 0.2;
        for (int s = 0; s < run.times().length; s++) {
            double x = run.output()[0][s];
            double y = run.output()[1][s];
            double z = run.output()[2][s];
            assertThat(x * y * z / Math.pow(x + y + z, 3)).isCloseTo(first, within(1e-7 * first));
        }
    }

    @Test
    void rivalsThatNearlyDieOutComeBackInTime() {
        // The heteroclinic cycle: outputs fall to 1e-20 and below, and when they come back is decided down there.
        // In logarithms the equations have no small numbers; Runge and Kutta's classical method with small steps.
        double[] start = {0.5, 0.3, 0.2};
        double a = 1.2;
        double b = 1.6;
        double[] y = new double[3];
        for (int i = 0; i < 3; i++) {
            y[i] = Math.log(start[i]);
        }
        double h = 1e-3;
        double lowest = 0;
        Trajectory run = run(mayLeonard(a, b, start), 200);
        for (int step = 0; step < 200_000; step++) {
            y = rungeKutta(y, h, a, b);
            for (double v : y) {
                lowest = Math.min(lowest, v);
            }
            if (step % 20_000 == 19_999) {
                double[] q = run.outputAt((step + 1) * h);
                for (int i = 0; i < 3; i++) {
                    assertThat(Math.log(q[i])).as("t = %s", (step + 1) * h).isCloseTo(y[i], within(1e-7));
                }
            }
        }
        assertThat(lowest).isLessThan(-40);
    }

    private static double[] rungeKutta(double[] y, double h, double a, double b) {
        double[] k1 = logarithmic(y, a, b);
        double[] k2 = logarithmic(plus(y, h / 2, k1), a, b);
        double[] k3 = logarithmic(plus(y, h / 2, k2), a, b);
        double[] k4 = logarithmic(plus(y, h, k3), a, b);
        double[] next = y.clone();
        for (int i = 0; i < 3; i++) {
            next[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
        }
        return next;
    }

    private static double[] logarithmic(double[] y, double a, double b) {
        double[] rate = new double[3];
        for (int i = 0; i < 3; i++) {
            rate[i] = 1 - Math.exp(y[i]) - a * Math.exp(y[(i + 1) % 3]) - b * Math.exp(y[(i + 2) % 3]);
        }
        return rate;
    }

    private static double[] plus(double[] y, double h, double[] k) {
        double[] sum = y.clone();
        for (int i = 0; i < 3; i++) {
            sum[i] += h * k[i];
        }
        return sum;
    }

    @Test
    void anExpressionThatLosesItsValueEndsTheRunWithTheReason() {
        Expression growth = apply(Elementary.SQRT, apply(Operation.SUBTRACT, 4, t()));
        Trajectory run = run(new Sketch().firm("Jia", growth, 100, 10), 20);
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.FAILED);
        assertThat(run.ending().t()).isCloseTo(4, within(1e-6));
        assertThat(why(run)).contains("growth of Jia", "t = 4");
        assertThat(run.outputAt(3)[0]).isGreaterThan(10);
    }

    @Test
    void aDivisionByZeroIsFoundAtTheStart() {
        Expression d = apply(Operation.DIVIDE, 1, apply(Operation.SUBTRACT, output(0), 10));
        Trajectory run = run(
                new Sketch().firm("Jia", 0.5, 100, 10).firm("Yi", 0.5, 100, 10).gives(0, 1, -1, d), 5);
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.FAILED);
        assertThat(run.ending().t()).isZero();
        assertThat(why(run)).contains("(Jia -> Yi)", "division by zero");
        assertThat(run.times()).containsExactly(0);
    }

    @Test
    void aCapacityThatRunsOutIsAnError() {
        Expression capacity = apply(Operation.SUBTRACT, 100, apply(Operation.MULTIPLY, 10, t()));
        Trajectory run = run(new Sketch().firm("Jia", 0.5, capacity, 10), 20);
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.FAILED);
        assertThat(run.ending().t()).isCloseTo(10, within(1e-3));
        assertThat(why(run)).contains("Jia");
    }

    @Test
    void aLinearCapacityIsFollowed() {
        // With Q = 1/z: z′ = −k z + k/(a + b t), whose solution is an integral; here by a fine quadrature.
        double k = 0.5;
        Expression capacity = apply(Operation.ADD, 100, apply(Operation.MULTIPLY, 3, t()));
        Trajectory run = run(new Sketch().firm("Jia", k, capacity, 10), 20);
        double sum = 0;
        int n = 200_000;
        for (int i = 0; i < n; i++) {
            double s = 20.0 * (i + 0.5) / n;
            sum += Math.exp(k * s) * k / (100 + 3 * s) * 20.0 / n;
        }
        double z = Math.exp(-k * 20) * (0.1 + sum);
        assertThat(run.output()[0][200]).isCloseTo(1 / z, within(1e-6));
    }

    @Test
    void stepsAndPatienceAreLimited() {
        Model model = mayLeonard(0.8, 1.2, 0.5, 0.3, 0.2).model();
        RunRequest few = new RunRequest(1e6, null, 1e-4, new RunRequest.Limits(500, () -> false));
        Trajectory stopped = Simulation.run(model, few);
        assertThat(stopped.ending().reason()).isEqualTo(Ending.Reason.FAILED);
        assertThat(why(stopped)).contains("500");
        RunRequest cancelled = new RunRequest(1e6, null, 1e-4, new RunRequest.Limits(1_000_000, () -> true));
        assertThat(Simulation.run(model, cancelled).ending().reason()).isEqualTo(Ending.Reason.CANCELLED);
    }

    @Test
    void whatAccumulatesIsTheIntegral() {
        // ∫ Q dt of Verhulst's curve is N/k · ln(1 + Q₀/N (exp(k t) − 1)).
        Sketch sketch = new Sketch().firm("Jia", 0.5, 100, 10);
        Trajectory run = run(sketch, 20);
        for (double t : new double[] {0, 1, 7.3, 20}) {
            double exact = 200 * Math.log(1 + 0.1 * (Math.exp(0.5 * t) - 1));
            assertThat(run.integral(output(0), t)).isCloseTo(exact, within(1e-7 * (1 + exact)));
        }
        assertThat(run.integral(output(0), 21)).isNaN();
        assertThat(run.integral(apply(Operation.STEP, 5, 2), 20)).isCloseTo(30, within(1e-12));
        // A kink of state: what is above 50 only.
        double reach = Math.log(9) / 0.5;
        double above = 200 * Math.log(1 + 0.1 * (Math.exp(10) - 1))
                - 200 * Math.log(1 + 0.1 * (Math.exp(0.5 * reach) - 1))
                - 50 * (20 - reach);
        assertThat(run.integral(apply(Operation.MAX, apply(Operation.SUBTRACT, output(0), 50), 0), 20))
                .isCloseTo(above, within(1e-5));
    }

    @Test
    void theFirstTimeThatAConditionHolds() {
        Sketch sketch =
                new Sketch().firm("Jia", 0.5, 100, 10).at(9, "shock", assign(0, Part.OUTPUT, Operator.SET, 99.9));
        Trajectory run = run(sketch, 20);
        double half = Math.log(9) / 0.5;
        assertThat(run.first(more(saturation(0), 0.5))).isCloseTo(half, within(1e-8));
        assertThat(run.first(more(output(0), 5))).isZero();
        assertThat(run.first(more(output(0), 99.8))).isEqualTo(9);
        assertThat(run.first(more(output(0), 101))).isNaN();
        assertThat(run.first(more(t(), 3))).isEqualTo(3);
    }

    @Test
    void anyTimeCanBeLookedUp() {
        Trajectory run = run(new Sketch().firm("Jia", 0.5, 100, 10), 20);
        Random random = new Random(3);
        for (int k = 0; k < 200; k++) {
            double t = 20 * random.nextDouble();
            assertThat(run.outputAt(t)[0]).isCloseTo(verhulst(0.5, 100, 10, t), within(1e-6));
        }
        assertThat(run.outputAt(-1)[0]).isNaN();
        assertThat(run.valueAt(saturation(0), 20)).isCloseTo(verhulst(0.5, 1, 0.1, 20), within(1e-9));
    }

    @Test
    void aCompiledRunIsTheInterpretedOneToTheLastBit() {
        Expression season = apply(Operation.ADD, 0.3, apply(Operation.MULTIPLY, 0.1, apply(Elementary.SIN, t())));
        for (int k = 0; k < 200; k++) {
            season = apply(Operation.ADD, apply(Operation.MULTIPLY, season, 0.99), 0.003);
        }
        Expression full = apply(Operation.DIVIDE, season, apply(Operation.ADD, 1, saturation(1)));
        Model model = mayLeonard(0.8, 1.2, 0.5, 0.3, 0.2)
                .gives(0, 1, -1, full)
                .gives(1, 2, -1, season)
                .model();
        int[] compiled = {0};
        Trajectory interpreted = Simulation.run(model, RunRequest.to(1000));
        Trajectory fast = Simulation.run(
                model,
                RunRequest.to(1000),
                tape -> {
                    compiled[0]++;
                    return new Compilation().compile(tape);
                },
                Workers.NONE);
        assertThat(compiled[0]).isPositive();
        assertThat(fast.output()).isDeepEqualTo(interpreted.output());
    }

    @Test
    void permutingTheFirmsPermutesTheRun() {
        long seed = 4;
        Random random = new Random(seed);
        for (int round = 0; round < 10; round++) {
            int n = 4;
            double[][] d = new double[n][n];
            double[][] e = new double[n][n];
            Sketch straight = new Sketch();
            Sketch reversed = new Sketch();
            double[][] firm = new double[n][];
            for (int i = 0; i < n; i++) {
                firm[i] =
                        new double[] {0.2 + random.nextDouble(), 10 + 90 * random.nextDouble(), 5 * random.nextDouble()
                        };
                for (int j = 0; j < n; j++) {
                    d[i][j] = 0.5 * random.nextDouble() - 0.3;
                    e[n - 1 - i][n - 1 - j] = d[i][j];
                }
            }
            for (int i = 0; i < n; i++) {
                straight.firm("F" + i, firm[i][0], firm[i][1], firm[i][2]);
                reversed.firm("F" + i, firm[n - 1 - i][0], firm[n - 1 - i][1], firm[n - 1 - i][2]);
            }
            Trajectory one = run(straight.gives(d), 30);
            Trajectory other = run(reversed.gives(e), 30);
            for (int i = 0; i < n; i++) {
                for (int s = 0; s <= 200; s += 20) {
                    double q = one.output()[i][s];
                    assertThat(other.output()[n - 1 - i][s])
                            .as("seed %d round %d", seed, round)
                            .isCloseTo(q, within(1e-8 * q + 1e-12));
                }
            }
        }
    }

    /** Steps that become shorter than time can tell must not keep a run from its end. */
    @Test
    void everyRunawayIsComeToAnEnd() {
        java.util.Random random = new java.util.Random(5);
        for (int run = 0; run < 3000; run++) {
            double give = run == 0 ? 0.681385647599007 : 0.667 + 0.5 * random.nextDouble();
            Model model = new Sketch()
                    .firm("Jia", 0.5, 100, 10)
                    .firm("Yi", 0.8, 150, 5)
                    .gives(0, 1, -1, give)
                    .gives(1, 0, -1, 1.5)
                    .model();
            Ending ending =
                    Simulation.run(model, RunRequest.to(200).at(List.of(200.0))).ending();
            assertThat(ending.reason()).as("give %s", give).isEqualTo(Ending.Reason.RUNAWAY);
        }
    }

    /** d₁d₂ = 1: outputs grow exponentially, and not to infinity in finite time. */
    @Test
    void whatCanNoLongerBeToldApartIsSaid() {
        Model model = new Sketch()
                .firm("Jia", 0.5, 100, 10)
                .firm("Yi", 0.8, 150, 5)
                .gives(0, 1, -1, 2)
                .gives(1, 0, -1, 0.5)
                .model();
        assertThat(Simulation.run(model, RunRequest.to(40)).ending().reason()).isEqualTo(Ending.Reason.REACHED);
        Ending ending = Simulation.run(model, RunRequest.to(400)).ending();
        assertThat(ending.reason()).isEqualTo(Ending.Reason.FAILED);
        assertThat(java.util.Objects.requireNonNull(ending.fault()).key()).isEqualTo("trajectory.fault.drowned");
        Sampled[] many = new Sampled[2];
        RunRequest far = RunRequest.to(400).at(List.of(40.0, 400.0));
        ManyRuns.run(2, run -> model, far, Accuracy.STATISTICS, (run, sampled) -> many[run] = sampled, Workers.NONE);
        assertThat(many[1].ending().reason()).isEqualTo(Ending.Reason.FAILED);
        assertThat(many[1].output()[0][0]).isPositive();
    }
}
