package entente.study;

import entente.events.InForce;
import entente.events.Start;
import entente.model.Firm;
import entente.model.Model;
import entente.reading.Resources;
import entente.stability.Verdict;
import entente.study.Uncertainty.Band;
import entente.study.Uncertainty.Fault;
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

/** Runs a model once for each draw of its uncertain parameters, and judges each. */
public final class MonteCarlo {
    private final Draws draws;
    private final RunRequest request;
    private final Function<InForce, Verdict> judge;
    private final double[] times;
    /** By time and firm, then by run. */
    private final double[][][] outputs;

    private MonteCarlo(Draws draws, RunRequest request, Function<InForce, Verdict> judge) {
        List<Double> at = Objects.requireNonNull(request.at());
        int firms = draws.mean().firms().size();
        this.draws = draws;
        this.request = request;
        this.judge = judge;
        this.times = at.stream().mapToDouble(t -> t).toArray();
        this.outputs = new double[times.length][firms][draws.runs()];
    }

    /** A draw, and how its run ended, once it did. */
    private static final class Drawn {
        final int run;
        final Model model;

        @Nullable
        Ending ending;

        Drawn(int run, Model model) {
            this.run = run;
            this.model = model;
        }
    }

    /** What becomes of one draw. */
    private record Row(
            Verdict verdict, boolean runaway, @Nullable Fault fault) {}

    /**
     * @param request its times; none where only verdicts are asked for
     * @param judge   the verdict on what is in force at t = 0
     * @return neither an answer nor a fault where it was stopped
     */
    public static Uncertainty.Outcome of(
            Draws draws, long seed, RunRequest request, Function<InForce, Verdict> judge, Resources effort) {
        MonteCarlo study = new MonteCarlo(draws, request, judge);
        return study.outcome(study.batch().rows(effort), seed, effort);
    }

    private Batch<Drawn, Row> batch() {
        List<Batch.Foreseen<Drawn>> foreseen = times.length == 0
                ? List.of()
                : List.of(new Batch.Foreseen<>(drawn -> drawn.model, request, Accuracy.STATISTICS, this::take));
        return new Batch<>(draws.runs(), k -> new Drawn(k, draws.model(k)), drawn -> foreseen, this::row);
    }

    private void take(Drawn drawn, Sampled sampled) {
        drawn.ending = sampled.ending();
        for (int s = 0; s < times.length; s++) {
            for (int firm = 0; firm < outputs[s].length; firm++) {
                outputs[s][firm][drawn.run] = sampled.output()[s][firm];
            }
        }
    }

    private Row row(Drawn drawn) {
        Ending ending = drawn.ending;
        if (ending != null && ending.fault() != null) {
            return new Row(Verdict.UNDECIDED, false, new Fault(drawn.run, ending.t(), ending.fault()));
        }
        boolean runaway = ending != null && ending.reason() == Ending.Reason.RUNAWAY;
        return Start.of(drawn.model)
                .either(
                        inForce -> new Row(judge.apply(inForce), runaway, null),
                        fault -> new Row(Verdict.UNDECIDED, false, new Fault(drawn.run, 0, fault)));
    }

    private Uncertainty.Outcome outcome(List<Row> rows, long seed, Resources effort) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        int runaways = 0;
        for (Row row : rows) {
            if (row.fault() != null) {
                return new Uncertainty.Outcome(null, row.fault());
            }
            counts.merge(row.verdict(), 1, Integer::sum);
            runaways += row.runaway() ? 1 : 0;
        }
        Band[][] bands = rows.size() < draws.runs() ? new Band[0][] : bands(effort.workers());
        if (rows.size() < draws.runs() || effort.cancelled().getAsBoolean()) {
            return new Uncertainty.Outcome(null, null);
        }
        List<String> firms = draws.mean().firms().stream().map(Firm::name).toList();
        return new Uncertainty.Outcome(
                new Uncertainty(draws.runs(), seed, draws.names(), firms, times, bands, counts, runaways), null);
    }

    private Band[][] bands(Workers workers) {
        Band[][] bands = new Band[times.length][];
        workers.each(times.length, s -> {
            bands[s] = new Band[outputs[s].length];
            for (int firm = 0; firm < bands[s].length; firm++) {
                bands[s][firm] = band(outputs[s][firm]);
            }
        });
        return bands;
    }

    private static Band band(double[] all) {
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
