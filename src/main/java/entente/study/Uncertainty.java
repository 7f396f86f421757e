package entente.study;

import entente.stability.Verdict;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * What becomes of a model whose parameters are uncertain: how its outputs spread, and how often each verdict is the
 * answer.
 *
 * @param parameters the uncertain ones
 * @param firms      names, in order of declaration
 * @param times      of the bands; empty where only verdicts were asked for
 * @param bands      by time and firm
 * @param verdicts   how many runs have which, at t = 0
 * @param runaways   runs that ran away before the last time
 */
public record Uncertainty(
        int runs,
        long seed,
        List<String> parameters,
        List<String> firms,
        double[] times,
        Band[][] bands,
        Map<Verdict, Integer> verdicts,
        int runaways) {
    private static final double CONFIDENCE = 0.95;
    private static final WilsonScoreInterval WILSON = new WilsonScoreInterval();

    /**
     * A firm's output at a time, over the runs in which it has one.
     *
     * @param runs how many these are
     */
    public record Band(int runs, double mean, double p5, double p25, double median, double p75, double p95) {}

    /** The share of runs that are globally or locally stable. */
    public double stable() {
        int stable = 0;
        for (Map.Entry<Verdict, Integer> entry : verdicts.entrySet()) {
            stable += entry.getKey().stable() ? entry.getValue() : 0;
        }
        return (double) stable / runs;
    }

    /** Wilson's interval, which holds the probability of stability with 95 % confidence: its low and high end. */
    public double[] interval() {
        return interval((int) Math.round(stable() * runs), runs);
    }

    /** The same of anything that some of the runs are. */
    public static double[] interval(int some, int all) {
        ConfidenceInterval interval = WILSON.createInterval(all, some, CONFIDENCE);
        // At the ends rounding would leave a hair that is not there.
        return new double[] {some == 0 ? 0 : interval.getLowerBound(), some == all ? 1 : interval.getUpperBound()};
    }
}
