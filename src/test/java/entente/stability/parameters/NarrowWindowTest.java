package entente.stability.parameters;

import static entente.stability.Families.ZERO;
import static entente.stability.Families.c;
import static entente.stability.Families.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.arithmetic.Polynomial;
import entente.stability.Families;
import entente.stability.Patience;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Two changes near each other: a parameter p of random models, with a change at p₀, moves as p₀ ± g ((q − q₀)² − w²), so
 * that there are changes at q₀ − w and q₀ + w.
 */
class NarrowWindowTest {
    private static final int MODELS = Integer.getInteger("models", 12);

    private record Random(double[] growth, double[][] fixed, double[][] slope) {
        static Random of(SplittableRandom random, int n) {
            double[] growth = new double[n];
            double[][] fixed = new double[n][n];
            double[][] slope = new double[n][n];
            for (int i = 0; i < n; i++) {
                growth[i] = StrictMath.pow(10, random.nextDouble(-1, 1));
                for (int j = 0; j < n; j++) {
                    fixed[i][j] = random.nextDouble(-1.2, 0.8);
                    slope[i][j] = random.nextDouble(-0.8, 0.8);
                }
            }
            return new Random(growth, fixed, slope);
        }

        Families along(Polynomial parameter) {
            int n = growth.length;
            Polynomial[][] d = new Polynomial[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    d[i][j] = i == j ? ZERO : c(fixed[i][j]).plus(c(slope[i][j]).times(parameter));
                }
            }
            return Families.of(1, growth, d);
        }
    }

    private record Window(double middle, double half, Polynomial parameter) {
        static Window of(SplittableRandom random, double at) {
            double middle = random.nextDouble(0.1, 0.9);
            double half = StrictMath.pow(10, random.nextDouble(-6.3, -3));
            double bend = random.nextDouble(0.3, 1) * (random.nextBoolean() ? 1 : -1);
            Polynomial q = p(0).minus(c(middle));
            Polynomial way = q.times(q).minus(c(half * half));
            return new Window(middle, half, c(at).plus(c(bend).times(way)));
        }

        boolean both(List<Double> changes) {
            return changes.stream()
                                    .filter(v -> Math.abs(v - middle + half) < 0.2 * half)
                                    .count()
                            == 1
                    && changes.stream()
                                    .filter(v -> Math.abs(v - middle - half) < 0.2 * half)
                                    .count()
                            == 1;
        }
    }

    @Test
    void thresholdsFindBoth() {
        SplittableRandom random = new SplittableRandom(41);
        int seen = 0;
        for (int m = 0; m < MODELS; m++) {
            Random model = Random.of(random, 2 + m % 4);
            for (Threshold.Change change : Threshold.of(model.along(p(0)), -1, 1, Patience.endless())
                    .orElseThrow()
                    .changes()) {
                Window window = Window.of(random, change.at());
                if (change.boundary() == Boundary.CERTIFICATE || change.boundary() == null) {
                    continue;
                }
                seen++;
                List<Threshold.Change> found = Threshold.of(model.along(window.parameter()), 0, 1, Patience.endless())
                        .orElseThrow()
                        .changes();
                assertThat(window.both(found.stream().map(Threshold.Change::at).toList()))
                        .as("seed 41 model " + m + " " + change + " " + window + " " + found)
                        .isTrue();
            }
        }
        assertThat(seen).isGreaterThan(MODELS / 3);
    }

    @Test
    void tracesFindBoth() {
        SplittableRandom random = new SplittableRandom(42);
        int seen = 0;
        for (int m = 0; m < MODELS; m++) {
            Random model = Random.of(random, 2 + m % 3);
            for (Trace.Event event : Trace.of(model.along(p(0)), -1, 1, Patience.endless())
                    .orElseThrow()
                    .events()) {
                Window window = Window.of(random, event.at());
                seen++;
                List<Double> found =
                        Trace.of(model.along(window.parameter()), 0, 1, Patience.endless())
                                .orElseThrow()
                                .events()
                                .stream()
                                .filter(e -> e.kind() == event.kind()
                                        && e.firm() == event.firm()
                                        && Arrays.equals(e.present(), event.present()))
                                .map(Trace.Event::at)
                                .toList();
                assertThat(window.both(found))
                        .as("seed 42 model " + m + " " + event + " " + window + " " + found)
                        .isTrue();
            }
        }
        assertThat(seen).isGreaterThan(MODELS);
    }

    /** An event that lies in one cell with another, of another kind. */
    @Test
    void aTraceFindsTheSecondOfTwoKinds() {
        // δ₁ = p, δ₂ = 2: det = 0 at p = 0.5; a third firm, which competes with the first, can enter below x₁ = …
        Polynomial[][] d = {{ZERO, p(0), ZERO}, {c(2), ZERO, ZERO}, {c(-0.9999), ZERO, ZERO}};
        List<Trace.Event> events = Trace.of(Families.of(1, d), -1, 1, Patience.endless())
                .orElseThrow()
                .events();
        // x₁ = (1 + p)/(1 − 2p) = 1/0.9999 at p = 1e-4/2.9999.
        assertThat(events)
                .anySatisfy(e -> assertThat(e.at()).isCloseTo(1e-4 / 2.9999, within(1e-9)))
                .anySatisfy(e -> assertThat(e.at()).isCloseTo(0.5, within(1e-12)));
    }
}
