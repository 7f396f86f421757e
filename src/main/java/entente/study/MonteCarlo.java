package entente.study;

import entente.events.InForce;
import entente.events.Start;
import entente.model.Firm;
import entente.stability.Verdict;
import entente.study.Uncertainty.Band;
import entente.study.Uncertainty.Fault;
import entente.trajectory.Accuracy;
import entente.trajectory.Ending;
import entente.trajectory.ManyRuns;
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
    /** Runs that one thread judges at once. */
    private static final int PIECE = 32;

    private final Draws draws;
    private final RunRequest request;
    private final double[] times;
    /** By time and firm, then by run. */
    private final double[][][] outputs;

    private final Ending[] endings;

    private MonteCarlo(Draws draws, RunRequest request) {
        List<Double> at = Objects.requireNonNull(request.at());
        int firms = draws.mean().firms().size();
        this.draws = draws;
        this.request = request;
        this.times = at.stream().mapToDouble(t -> t).toArray();
        this.outputs = new double[times.length][firms][draws.runs()];
        this.endings = new Ending[draws.runs()];
    }

    /**
     * @param request its times; none where only verdicts are asked for
     * @param judge   the verdict on what is in force at t = 0
     * @param ran     hears of each run that is done, from any thread
     * @return neither an answer nor a fault where it was stopped
     */
    public static Uncertainty.Outcome of(
            Draws draws,
            long seed,
            RunRequest request,
            Function<InForce, Verdict> judge,
            Workers workers,
            Runnable ran) {
        return new MonteCarlo(draws, request).study(seed, judge, workers, ran);
    }

    private Uncertainty.Outcome study(long seed, Function<InForce, Verdict> judge, Workers workers, Runnable ran) {
        if (times.length > 0) {
            ManyRuns.Receiver receiver = (run, sampled) -> {
                take(run, sampled);
                ran.run();
            };
            ManyRuns.run(draws.runs(), draws::model, request, Accuracy.STATISTICS, receiver, workers);
        }
        if (fault() != null || stopped()) {
            return new Uncertainty.Outcome(null, fault());
        }
        Verdict[] verdicts = judged(judge, workers, times.length > 0 ? () -> {} : ran);
        Band[][] bands = bands(workers);
        if (fault() != null || stopped()) {
            return new Uncertainty.Outcome(null, fault());
        }
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : verdicts) {
            counts.merge(verdict, 1, Integer::sum);
        }
        int runaways = (int) Arrays.stream(endings)
                .filter(ending -> ending != null && ending.reason() == Ending.Reason.RUNAWAY)
                .count();
        List<String> firms = draws.mean().firms().stream().map(Firm::name).toList();
        return new Uncertainty.Outcome(
                new Uncertainty(draws.runs(), seed, draws.names(), firms, times, bands, counts, runaways), null);
    }

    private boolean stopped() {
        return request.limits().cancelled().getAsBoolean();
    }

    private void take(int run, Sampled sampled) {
        endings[run] = sampled.ending();
        for (int s = 0; s < times.length; s++) {
            for (int firm = 0; firm < outputs[s].length; firm++) {
                outputs[s][firm][run] = sampled.output()[s][firm];
            }
        }
    }

    private @Nullable Fault fault() {
        for (int run = 0; run < endings.length; run++) {
            Ending ending = endings[run];
            if (ending != null && ending.fault() != null) {
                return new Fault(run, ending.t(), ending.fault());
            }
        }
        return null;
    }

    private Verdict[] judged(Function<InForce, Verdict> judge, Workers workers, Runnable ran) {
        Verdict[] verdicts = new Verdict[draws.runs()];
        Arrays.fill(verdicts, Verdict.UNDECIDED);
        workers.each((verdicts.length + PIECE - 1) / PIECE, piece -> {
            int end = Math.min(verdicts.length, (piece + 1) * PIECE);
            for (int run = piece * PIECE; run < end && !stopped(); run++) {
                verdicts[run] = verdict(run, judge);
                ran.run();
            }
        });
        return verdicts;
    }

    private Verdict verdict(int run, Function<InForce, Verdict> judge) {
        return Start.of(draws.model(run)).either(judge, fault -> {
            endings[run] = Ending.failed(0, fault);
            return Verdict.UNDECIDED;
        });
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
