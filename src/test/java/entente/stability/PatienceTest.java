package entente.stability;

import static org.assertj.core.api.Assertions.assertThat;

import entente.arithmetic.Box;
import entente.arithmetic.Interval;
import entente.arithmetic.Polynomial;
import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.coalition.Coalitions;
import entente.stability.interior.Saturations;
import entente.stability.parameters.RegimeMap;
import entente.stability.parameters.Sensitivity;
import entente.stability.parameters.Threshold;
import entente.stability.parameters.Trace;
import entente.stability.proof.Claim;
import entente.stability.proof.Proof;
import entente.stability.proof.Where;
import entente.stability.repair.Repair;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever stops waiting is heard soon, and gets no half answer. */
class PatienceTest {
    /** Generous beside the milliseconds that it takes, because machines have other work. */
    private static final long SOON = 500_000_000L;

    private record Long(String name, int after, Function<Patience, Optional<?>> question) {}

    /** Turns true after some calls, and remembers the longest silence between two calls and what came after the last. */
    private static final class Clock implements BooleanSupplier {
        final int after;
        int calls;
        long last = System.nanoTime();
        long silence;

        Clock(int after) {
            this.after = after;
        }

        @Override
        public boolean getAsBoolean() {
            long now = System.nanoTime();
            silence = Math.max(silence, now - last);
            last = now;
            return ++calls > after;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyLongQuestionIsStopped() {
        return questions()
                .map(asked -> DynamicTest.dynamicTest(asked.name(), () -> {
                    Clock clock = new Clock(asked.after());
                    Optional<?> answer = asked.question().apply(new Patience(clock, (done, of) -> {}));
                    long rest = System.nanoTime() - clock.last;
                    assertThat(answer).isEmpty();
                    assertThat(clock.calls).isEqualTo(asked.after() + 1);
                    assertThat(Math.max(rest, clock.silence)).isLessThan(SOON);
                }));
    }

    private static Stream<Long> questions() {
        SplittableRandom random = new SplittableRandom(81);
        ConstantSystem twenty = Models.random(random, 20, -0.5, 0.5, 1);
        ConstantSystem sixty = Models.random(random, 60, -0.5, 0.5, 1);
        ConstantSystem hundred = Models.random(random, 100, -0.05, 0.03, 1);
        ConstantSystem large = Models.random(random, 300, -0.01, 0.01, 0.5);
        ConstantSystem broken = Models.random(random, 8, -0.5, 1, 1);
        ConstantSystem givers = Models.random(random, 40, 0, 0.5, 1);
        Families line = family(random, 7, 1);
        Families plane = family(random, 7, 2);
        double[] low = {0, 0};
        double[] high = {1, 1};
        Box box = Box.of(Interval.of(0, 1), Interval.of(0, 1));
        return Stream.of(
                new Long("all sets of survivors", 100, p -> Equilibria.of(twenty, p)),
                new Long("Lemke's paths", 100, p -> Equilibria.of(sixty, p)),
                new Long("the verdict on a large model", 20, p -> Stability.of(hundred, hundred.coefficients(), p)),
                new Long("threshold", 50, p -> Threshold.of(line, 0, 1, p)),
                new Long("trace", 1000, p -> Trace.of(line, 0, 1, p)),
                new Long("map", 500, p -> RegimeMap.of(plane, low, high, 48, p)),
                new Long("proof", 600, p -> Proof.of(diagonal(), box, Where.ALWAYS, new Claim.Stable(), 20_000, p)),
                new Long("repair", 20, p -> Repair.of(broken, List.of(), 1.01, null, p)),
                new Long("repair with a goal", 20, p -> Repair.of(givers, List.of(), 1.01, PatienceTest::goal, p)),
                new Long("repair of givers", 5, p -> Repair.of(givers, List.of(), 1.01, null, p)),
                new Long("sensitivity", 30, p -> Sensitivity.of(large, p)),
                new Long("the whole game", 50, p -> game(twenty, 14, p)),
                new Long("a sampled game", 50, p -> game(twenty, 20, p)));
    }

    private static double goal(ConstantSystem system) {
        return system.coefficients().value(0) - 100;
    }

    private static Optional<Coalitions> game(ConstantSystem system, int players, Patience patience) {
        Coefficients alliance = system.coefficients();
        return Coalitions.of(system, alliance, Saturations.everyone(players), 1000, 1, patience);
    }

    /** The first parameter scales all contributions, the last those of the first firm. */
    private static Families family(SplittableRandom random, int n, int parameters) {
        Polynomial[][] d = new Polynomial[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(d[i], Families.ZERO);
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    Polynomial own = Families.p(j == 0 ? parameters - 1 : 0);
                    d[i][j] = Families.c(random.nextDouble(-0.9, 0.9)).times(own);
                }
            }
        }
        return Families.of(parameters, d);
    }

    /** A loop whose gain is 1 where both parameters are equal and less beside: nothing can be shown there. */
    private static Families diagonal() {
        Polynomial difference = Families.p(0).minus(Families.p(1));
        Polynomial gain = Families.c(1).minus(difference.times(difference));
        Polynomial zero = Families.ZERO;
        Polynomial one = Families.c(1);
        return Families.of(2, new Polynomial[][] {{zero, gain, zero}, {zero, zero, one}, {one, zero, zero}});
    }

    @Test
    void whoWaitsIsToldHowFarItIs() {
        AtomicLong most = new AtomicLong();
        Patience patience = new Patience(() -> false, (done, of) -> most.accumulateAndGet(100 * done / of, Math::max));
        Families family = family(new SplittableRandom(82), 3, 2);
        RegimeMap.of(family, new double[] {0, 0}, new double[] {1, 1}, 20, patience);
        assertThat(most.get()).isBetween(90L, 100L);
    }

    @Test
    void aVerdictThatNobodyWaitedForIsUndecidedAndSaysSo() {
        ConstantSystem model = Models.random(new SplittableRandom(83), 60, -0.05, 0.05, 1);
        Finding finding = Stability.finding(model, new Patience(() -> true, (done, of) -> {}));
        assertThat(finding.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(finding.reason().key()).isEqualTo("stability.reason.stopped");
    }
}
