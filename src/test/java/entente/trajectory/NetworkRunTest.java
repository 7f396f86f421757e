package entente.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.console.Threads;
import entente.events.Sketch;
import entente.model.Event.Operator;
import entente.model.Model;
import entente.model.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** Large networks: alone, on several threads, their firms in another order. */
class NetworkRunTest {
    private static final int FIRMS = 17_000;
    private static final List<Double> TIMES = List.of(0.0, 3.0, 10.0);

    /** @param place where each firm stands in the declarations */
    private static Sketch network(int[] place) {
        var random = new Random(11);
        int n = place.length;
        double[] k = random.doubles(n, 0.1, 1).toArray();
        double[] capacity = random.doubles(n, 50, 150).toArray();
        int[] declared = new int[n];
        for (int i = 0; i < n; i++) {
            declared[place[i]] = i;
        }
        var sketch = new Sketch();
        for (int firm : declared) {
            sketch.firm("F" + firm, k[firm], capacity[firm], 0.1 * capacity[firm]);
        }
        for (int e = 0; e < 10 * n; e++) {
            int from = random.nextInt(n);
            int to = (from + 1 + random.nextInt(n - 1)) % n;
            sketch.gives(place[from], place[to], -1, random.nextDouble() * 0.08);
        }
        return sketch;
    }

    private static int[] asTheyAre(int n) {
        int[] place = new int[n];
        Arrays.setAll(place, i -> i);
        return place;
    }

    private static Trajectory run(Model model, Workers workers) {
        return Simulation.run(model, RunRequest.to(10).at(TIMES), null, workers);
    }

    @Test
    void theBitsAreTheSameForAnyNumberOfThreads() {
        // A capacity that changes on the way, so that saturation is not the state afterwards.
        Model model = network(asTheyAre(FIRMS))
                .at(5, "", Sketch.assign(7, Part.CAPACITY, Operator.MULTIPLY, 1.3))
                .model();
        Trajectory alone = run(model, Workers.NONE);
        double middle = alone.valueAt(Sketch.output(7), 7.7);
        for (int threads : new int[] {2, 3, 7}) {
            var calls = new AtomicInteger();
            Trajectory run = run(model, counted(new Threads(threads), calls));
            assertThat(calls.get()).as("calls of %d threads", threads).isGreaterThan(300);
            assertThat(run.output()).isDeepEqualTo(alone.output());
            assertThat(run.valueAt(Sketch.output(7), 7.7)).isEqualTo(middle);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("entente-team"));
    }

    private static Workers counted(Workers workers, AtomicInteger calls) {
        return new Through(workers) {
            @Override
            void each(Team team, int count, IntConsumer work) {
                calls.incrementAndGet();
                team.each(count, work);
            }
        };
    }

    /** Workers whose team's calls are seen. */
    private abstract static class Through implements Workers {
        private final Workers workers;

        Through(Workers workers) {
            this.workers = workers;
        }

        abstract void each(Team team, int count, IntConsumer work);

        @Override
        public void each(int count, IntConsumer work) {
            workers.each(count, work);
        }

        @Override
        public Team team() {
            Team team = workers.team();
            return new Team() {
                @Override
                public void each(int count, IntConsumer work) {
                    Through.this.each(team, count, work);
                }

                @Override
                public void close() {
                    team.close();
                }
            };
        }
    }

    @Test
    void firmsInAnotherOrderHaveTheSameOutputs() {
        long seed = 20_240_503;
        var random = new Random(seed);
        int[] place = asTheyAre(FIRMS);
        for (int i = FIRMS - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int keep = place[i];
            place[i] = place[j];
            place[j] = keep;
        }
        Trajectory one = run(network(asTheyAre(FIRMS)).model(), Workers.NONE);
        Trajectory other = run(network(place).model(), new Threads(2));
        for (int firm = 0; firm < FIRMS; firm++) {
            for (int s = 0; s < TIMES.size(); s++) {
                double expected = one.output()[firm][s];
                assertThat(other.output()[place[firm]][s])
                        .as("seed %d, firm %d", seed, firm)
                        .isCloseTo(expected, within(1e-9 * expected));
            }
        }
    }

    @Test
    void soManyThatTheyAreRenumberedHaveTheOutputsOfTheirOwn() {
        // Pairs, each as it would be alone; firm i gets from i + half, far away.
        int half = 140_000;
        var sketch = new Sketch();
        for (int i = 0; i < 2 * half; i++) {
            sketch.firm("F" + i, i < half ? 0.5 : 0.8, 100, 5 + (i % half) % 3);
        }
        for (int i = 0; i < half; i++) {
            sketch.gives(i + half, i, -1, 0.4).gives(i, i + half, -1, 0.3);
        }
        Trajectory run = Simulation.run(sketch.model(), RunRequest.to(3).at(List.of(3.0)), null, new Threads(2));
        for (int kind = 0; kind < 3; kind++) {
            var pair = new Sketch().firm("A", 0.5, 100, 5 + kind).firm("B", 0.8, 100, 5 + kind);
            pair.gives(1, 0, -1, 0.4).gives(0, 1, -1, 0.3);
            double[][] alone = Simulation.run(pair.model(), RunRequest.to(3).at(List.of(3.0)))
                    .output();
            for (int i = kind; i < half; i += 3 * 997) {
                assertThat(run.output()[i][0]).isCloseTo(alone[0][0], within(1e-8));
                assertThat(run.output()[i + half][0]).isCloseTo(alone[1][0], within(1e-8));
            }
        }
    }

    @Test
    void itIsCancelledBetweenTwoSteps() {
        var asked = new AtomicInteger();
        RunRequest request =
                new RunRequest(1e6, TIMES, 1e-4, new RunRequest.Limits(1_000_000, () -> asked.incrementAndGet() == 4));
        Trajectory run = Simulation.run(network(asTheyAre(FIRMS)).model(), request, null, new Threads(2));
        assertThat(run.ending().reason()).isEqualTo(Ending.Reason.CANCELLED);
        assertThat(asked.get()).isEqualTo(4);
    }

    @Test
    void whatGoesWrongInAPieceIsThrownOn() {
        Model model = network(asTheyAre(FIRMS)).model();
        var calls = new AtomicInteger();
        Workers failing = new Through(new Threads(3)) {
            @Override
            void each(Team team, int count, IntConsumer work) {
                boolean fails = calls.incrementAndGet() == 100;
                team.each(count, k -> {
                    if (fails && k == count - 1) {
                        throw new IllegalStateException("a piece");
                    }
                    work.accept(k);
                });
            }
        };
        assertThatThrownBy(() -> run(model, failing)).hasMessage("a piece");
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("entente-team"));
    }
}
