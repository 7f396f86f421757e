package entente.study;

import static entente.events.Sketch.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.console.Threads;
import entente.events.Sketch;
import entente.model.Distribution;
import entente.model.Distribution.Family;
import entente.model.Expression;
import entente.model.Model;
import entente.model.Parameter;
import entente.model.Range;
import entente.reading.Resources;
import entente.stability.Verdict;
import entente.trajectory.RunRequest;
import entente.trajectory.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonteCarloTest {
    private static final int RUNS = 20_000;

    private static Model with(Sketch sketch, Parameter... parameters) {
        Model model = sketch.model();
        List<Parameter> all = new ArrayList<>(model.parameters());
        all.addAll(List.of(parameters));
        return new Model(
                model.title(),
                model.time(),
                all,
                model.firms(),
                model.alliances(),
                model.contributions(),
                model.events());
    }

    private static Parameter uncertain(String name, Family family, @Nullable Range range, double... p) {
        return new Parameter(name, "", number(p[0]), range, new Distribution(family, p, range), null);
    }

    private static double[] drawn(Family family, @Nullable Range range, double... p) {
        Model model = with(new Sketch().firm("Jia", 1, 1, 1), uncertain("x", family, range, p));
        Draws draws = Draws.of(model, RUNS, 7);
        double[] values = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            values[run] = draws.values(run)[0];
        }
        return values;
    }

    /** Within four standard errors of the mean. */
    private static void assertMoments(double[] values, double mean, double variance) {
        double sum = Arrays.stream(values).sum() / values.length;
        double spread = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
        assertThat(sum).isCloseTo(mean, within(4 * Math.sqrt(variance / RUNS)));
        assertThat(spread).isCloseTo(variance, within(0.05 * variance));
    }

    @Test
    void drawsHaveTheMomentsOfTheirDistribution() {
        assertMoments(drawn(Family.NORMAL, null, 3, 0.5), 3, 0.25);
        double sigma = Math.log(1.5);
        double mean = 2 * Math.exp(sigma * sigma / 2);
        assertMoments(drawn(Family.LOGNORMAL, null, 2, 1.5), mean, mean * mean * Math.expm1(sigma * sigma));
        assertMoments(drawn(Family.UNIFORM, null, 2, 5), 3.5, 0.75);
        assertMoments(drawn(Family.TRIANGULAR, null, 1, 2, 6), 3, 7 / 6.0);
        assertMoments(drawn(Family.BETA, null, 2, 6), 0.25, 12 / 576.0);
    }

    @Test
    void aRangeCutsADistributionOff() {
        double[] half = drawn(Family.NORMAL, new Range(0, 100), 0, 1);
        assertThat(Arrays.stream(half).min().orElseThrow()).isGreaterThanOrEqualTo(0);
        assertMoments(half, Math.sqrt(2 / Math.PI), 1 - 2 / Math.PI);
        double[] piece = drawn(Family.UNIFORM, new Range(3, 4), 0, 10);
        assertMoments(piece, 3.5, 1 / 12.0);
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherDoesNot() {
        Model model = with(new Sketch().firm("Jia", 1, 1, 1), uncertain("x", Family.NORMAL, null, 0, 1));
        assertThat(Draws.of(model, 50, 3).values(49))
                .isEqualTo(Draws.of(model, 100, 3).values(49))
                .isNotEqualTo(Draws.of(model, 50, 4).values(49));
        assertThat(Draws.of(model, 50, 3).model(49).parameters().get(0).distribution())
                .isNull();
    }

    private static Uncertainty study(Model model, double to, Workers workers, AtomicInteger done) {
        RunRequest request = RunRequest.to(to).at(List.of(0.0, to / 4, to));
        MonteCarlo study = new MonteCarlo(Draws.of(model, RUNS, 11), request, drawn -> verdict(drawn.model()));
        List<MonteCarlo.Trial> trials = study.trials(
                0,
                RUNS,
                Resources.usual()
                        .withWorkers(workers)
                        .withProgress((ran, of) -> done.accumulateAndGet((int) ran, Math::max)));
        assertThat(trials).hasSize(RUNS).allMatch(trial -> trial.fault() == null);
        return study.of(trials, 11, workers);
    }

    private static Verdict verdict(Model drawn) {
        if (drawn.parameters().get(0).value().equals(number(0.5))) {
            return Verdict.LOCAL;
        }
        return ((Expression.Constant) drawn.parameters().get(0).value()).value() < 110
                ? Verdict.GLOBAL
                : Verdict.RUNAWAY;
    }

    /** One firm's output follows Verhulst's curve, which rises with its capacity: so do the quantiles. */
    @Test
    void bandsAreThoseOfTheClosedForm() {
        Expression capacity = new Expression.ParameterValue(0);
        Model model = with(
                new Sketch().firm("Jia", number(0.5), capacity, 10), uncertain("N", Family.UNIFORM, null, 100, 200));
        AtomicInteger done = new AtomicInteger();
        Uncertainty u = study(model, 8, Workers.NONE, done);
        assertThat(done.get()).isEqualTo(RUNS);
        assertThat(u.parameters()).containsExactly("N");
        for (int s = 0; s < 3; s++) {
            Uncertainty.Band band = u.bands()[s][0];
            double[] found = {band.p5(), band.p25(), band.median(), band.p75(), band.p95()};
            double[] share = {0.05, 0.25, 0.5, 0.75, 0.95};
            for (int q = 0; q < 5; q++) {
                double n = 100 + 100 * share[q];
                double exact = n / (1 + (n / 10 - 1) * Math.exp(-0.5 * u.times()[s]));
                // Four standard errors of the quantile of so many draws.
                double error = 4 * 100 * Math.sqrt(share[q] * (1 - share[q]) / RUNS);
                assertThat(found[q]).as("time %d quantile %d", s, q).isCloseTo(exact, within(1e-6 * exact + error));
            }
            assertThat(band.runs()).isEqualTo(RUNS);
        }
        assertThat(u.bands()[0][0].mean()).isEqualTo(10);
        assertThat(u.stable()).isCloseTo(0.1, within(0.01));
        assertThat(u.interval()[0]).isBetween(u.stable() - 0.01, u.stable());
        assertThat(u.interval()[1]).isBetween(u.stable(), u.stable() + 0.01);
        assertThat(u.verdicts().get(Verdict.GLOBAL) + u.verdicts().get(Verdict.RUNAWAY))
                .isEqualTo(RUNS);
    }

    @Test
    void theDigitsDoNotDependOnThreads() {
        Expression spill = new Expression.ParameterValue(0);
        Model model = with(
                new Sketch()
                        .firm("Jia", 0.5, 100, 10)
                        .firm("Yi", 0.8, 150, 5)
                        .gives(0, 1, -1, spill)
                        .gives(1, 0, -1, 1.5),
                uncertain("spill", Family.NORMAL, null, 0.6, 0.2));
        Uncertainty one = study(model, 60, Workers.NONE, new AtomicInteger());
        Uncertainty many = study(model, 60, new Threads(3), new AtomicInteger());
        assertThat(many.bands()).isDeepEqualTo(one.bands());
        assertThat(many.verdicts()).isEqualTo(one.verdicts());
        // d1 d2 < 1 where spill < 2/3, a third of a standard deviation above its mean.
        assertThat(one.runaways() / (double) RUNS).isCloseTo(0.369, within(0.02));
        assertThat(one.bands()[2][0].runs()).isEqualTo(RUNS - one.runaways());
    }

    @Test
    void aDrawThatMakesNoSenseIsAFaultAndAStopIsNeither() {
        Expression capacity = new Expression.ParameterValue(0);
        Model model = with(
                new Sketch().firm("Jia", number(0.5), capacity, 10), uncertain("N", Family.NORMAL, null, 100, 100));
        RunRequest request = RunRequest.to(8).at(List.of(8.0));
        Draws draws = Draws.of(model, 100, 1);
        List<MonteCarlo.Trial> trials =
                new MonteCarlo(draws, request, drawn -> Verdict.GLOBAL).trials(0, 100, Resources.usual());
        assertThat(trials).anyMatch(trial -> trial.fault() != null);
        for (int run = 0; run < 100; run++) {
            assertThat(trials.get(run).fault() != null).isEqualTo(draws.values(run)[0] < 0);
        }
        RunRequest.Limits limits = new RunRequest.Limits(1000, () -> true);
        MonteCarlo stopped =
                new MonteCarlo(draws, new RunRequest(8, List.of(8.0), 1e-4, limits), drawn -> Verdict.GLOBAL);
        assertThat(stopped.trials(0, 100, Resources.usual().withCancelled(() -> true)))
                .isEmpty();
    }
}
