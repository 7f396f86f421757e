package entente.study;

import entente.diagnostic.Phrase;
import entente.events.InForce;
import entente.events.Start;
import entente.model.Firm;
import entente.model.Model;
import entente.reading.Resources;
import entente.stability.Verdict;
import entente.study.Uncertainty.Band;
import entente.trajectory.Accuracy;
import entente.trajectory.Ending;
import entente.trajectory.RunRequest;
import entente.trajectory.Sampled;
import entente.trajectory.Workers;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.jspecify.annotations.Nullable;

/**
 * Runs a model once for each draw of its uncertain parameters, and judges each.
 *
 * @param request its times; none where only verdicts are asked for
 * @param judge   the verdict on what is in force at t = 0
 */
public record MonteCarlo(Draws draws, RunRequest request, Function<InForce, Verdict> judge) {

    /**
     * What becomes of one draw.
     *
     * @param outputs of all firms at the first time, then at the next; NaN of a firm that has none
     * @param fault   why it has no statistics, or null
     */
    public record Trial(
            Verdict verdict,
            boolean runaway,
            double[] outputs,
            @Nullable Fault fault) {}

    /** An error in which a run ended. */
    public record Fault(double t, Phrase why) {}

    /** A draw, and how its run ended, once it did. */
    private static final class Drawn {
        final Model model;
        final double[] outputs;

        @Nullable
        Ending ending;

        Drawn(Model model, int numbers) {
            this.model = model;
            this.outputs = new double[numbers];
        }
    }

    /** Of the draws from one to before another, in order; fewer where it was stopped. */
    public List<Trial> trials(int from, int to, Resources effort) {
        List<Batch.Foreseen<Drawn>> foreseen = times().isEmpty()
                ? List.of()
                : List.of(new Batch.Foreseen<>(drawn -> drawn.model, request, Accuracy.STATISTICS, this::take));
        int numbers = times().size() * firms();
        return new Batch<>(to - from, k -> new Drawn(draws.model(from + k), numbers), drawn -> foreseen, this::trial)
                .rows(effort);
    }

    private List<Double> times() {
        return Objects.requireNonNull(request.at());
    }

    private int firms() {
        return draws.mean().firms().size();
    }

    private void take(Drawn drawn, Sampled sampled) {
        drawn.ending = sampled.ending();
        for (int s = 0; s < times().size(); s++) {
            System.arraycopy(sampled.output()[s], 0, drawn.outputs, s * firms(), firms());
        }
    }

    private Trial trial(Drawn drawn) {
        Ending ending = drawn.ending;
        if (ending != null && ending.fault() != null) {
            return failed(new Fault(ending.t(), ending.fault()));
        }
        boolean runaway = ending != null && ending.reason() == Ending.Reason.RUNAWAY;
        return Start.of(drawn.model)
                .either(
                        inForce -> new Trial(judge.apply(inForce), runaway, drawn.outputs, null),
                        fault -> failed(new Fault(0, fault)));
    }

    private static Trial failed(Fault fault) {
        return new Trial(Verdict.UNDECIDED, false, new double[0], fault);
    }

    /** @param trials of every draw, none of which failed */
    public Uncertainty of(List<Trial> trials, long seed, Workers workers) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        trials.forEach(trial -> counts.merge(trial.verdict(), 1, Integer::sum));
        int runaways = (int) trials.stream().filter(Trial::runaway).count();
        List<String> firms = draws.mean().firms().stream().map(Firm::name).toList();
        double[] times = times().stream().mapToDouble(t -> t).toArray();
        return new Uncertainty(
                trials.size(), seed, draws.names(), firms, times, bands(trials, workers), counts, runaways);
    }

    private Band[][] bands(List<Trial> trials, Workers workers) {
        Band[][] bands = new Band[times().size()][firms()];
        workers.each(bands.length, s -> {
            for (int firm = 0; firm < firms(); firm++) {
                int at = s * firms() + firm;
                bands[s][firm] = band(trials.stream()
                        .mapToDouble(trial -> trial.outputs()[at])
                        .toArray());
            }
        });
        return bands;
    }

    /** How numbers spread, those that are missing left out. */
    static Band band(double[] all) {
        double[] there = Arrays.stream(all).filter(q -> !Double.isNaN(q)).toArray();
        if (there.length == 0) {
            return new Band(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        Percentile of = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        of.setData(there);
        return new Band(
                there.length,
                StatUtils.mean(there),
                of.evaluate(5),
                of.evaluate(25),
                of.evaluate(50),
                of.evaluate(75),
                of.evaluate(95));
    }
}
