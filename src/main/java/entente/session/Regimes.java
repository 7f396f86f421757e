package entente.session;

import entente.events.InForce;
import entente.session.answers.RegimesAnswer;
import entente.stability.Equilibria;
import entente.stability.Equilibrium;
import entente.stability.Patience;
import entente.stability.StabilityInForce;
import entente.stability.StabilityVerdict;
import entente.trajectory.RunEvent;
import entente.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code stability to t}: the verdict between one change and the next, and how long outputs take to recover from it. */
final class Regimes {
    private static final int SAMPLES = 400;
    /** Outputs this near to their equilibrium have recovered. */
    private static final double NEAR = 0.01;

    private final Trajectory run;
    private final double end;
    private final Patience patience;

    Regimes(Trajectory run, double to, Patience patience) {
        this.run = run;
        this.patience = patience;
        this.end = Math.min(to, run.ending().t());
    }

    /** Empty where patience ended first. */
    Optional<List<RegimesAnswer.Regime>> find() {
        return patience.whole(this::regimes);
    }

    private List<RegimesAnswer.Regime> regimes() {
        SortedMap<Double, List<RunEvent>> begun = begun();
        List<Double> starts = new ArrayList<>(begun.keySet());
        List<RegimesAnswer.Regime> regimes = new ArrayList<>();
        for (int k = 0; k < starts.size() && !patience.over(); k++) {
            patience.done(k, starts.size());
            double from = starts.get(k);
            double to = k + 1 < starts.size() ? starts.get(k + 1) : end;
            InForce inForce = run.inForceAt(from).frozenAt(from);
            StabilityInForce judged = new StabilityInForce(inForce, from, patience);
            StabilityVerdict verdict = judged.verdict().orElse(null);
            if (verdict == null) {
                break;
            }
            double recovery = recovery(inForce, rest(judged, verdict), from, to);
            regimes.add(new RegimesAnswer.Regime(from, to, begun.getOrDefault(from, List.of()), verdict, recovery));
        }
        return regimes;
    }

    /** By their times: what happened, and where a function of time changes its course, nothing. */
    private SortedMap<Double, List<RunEvent>> begun() {
        SortedMap<Double, List<RunEvent>> begun = new TreeMap<>();
        begun.put(0.0, new ArrayList<>());
        for (RunEvent happening : run.happenings()) {
            if (happening.t() < end) {
                begun.computeIfAbsent(happening.t(), t -> new ArrayList<>()).add(happening);
            }
        }
        InForce before = run.inForceAt(0).from(0.0);
        for (double t : run.begins()) {
            InForce now = run.inForceAt(t).from(t);
            if (t < end && !begun.containsKey(t) && !now.says(before)) {
                begun.put(t, List.of());
            }
            before = now;
        }
        return begun;
    }

    /** Where outputs go in the end, by position; null where that is not one place. */
    private static double @Nullable [] rest(StabilityInForce judged, StabilityVerdict verdict) {
        if (verdict.equilibrium() != null && verdict.verdict().stable()) {
            return verdict.equilibrium();
        }
        if (judged.size() > Equilibria.ALL_LISTED) {
            return null;
        }
        List<Equilibrium> stable = judged.equilibria().map(Equilibria::stable).orElse(List.of());
        return stable.size() == 1 ? stable.get(0).output() : null;
    }

    private double recovery(InForce inForce, double @Nullable [] rest, double from, double to) {
        if (rest == null) {
            return Double.NaN;
        }
        double recovered = Double.NaN;
        for (int s = SAMPLES; s >= 0; s--) {
            double t = from + (to - from) * s / SAMPLES;
            double[] output = s == SAMPLES ? run.outputBefore(t) : run.outputAt(t);
            if (!near(inForce, rest, output)) {
                break;
            }
            recovered = t - from;
        }
        return recovered;
    }

    private static boolean near(InForce inForce, double[] rest, double[] output) {
        double largest = 0;
        for (double q : rest) {
            largest = Math.max(largest, q);
        }
        for (int p = 0; p < rest.length; p++) {
            // A firm that dies out has recovered when nothing much is left of it.
            double allowed = NEAR * (rest[p] > 0 ? rest[p] : largest);
            if (!(Math.abs(output[inForce.firm(p)] - rest[p]) <= allowed)) {
                return false;
            }
        }
        return true;
    }
}
