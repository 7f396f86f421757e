package entente.stability;

import entente.events.InForce;
import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.law.Law;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is in force at a moment, judged: by the theory of constant models where it is one, else by a search. */
public final class StabilityInForce {
    private final InForce inForce;
    private final double t;
    private final Patience patience;
    private final Optional<ConstantSystem> constant;

    /** @param inForce with t standing still */
    public StabilityInForce(InForce inForce, double t, Patience patience) {
        this.inForce = inForce;
        this.t = t;
        this.patience = patience;
        this.constant = ConstantSystem.of(inForce);
    }

    /** The system of numbers, where nothing depends on outputs. */
    public Optional<ConstantSystem> constant() {
        return constant;
    }

    public int size() {
        return inForce.size();
    }

    /** Empty where patience ended first. */
    public Optional<Equilibria> equilibria() {
        return constant.isPresent()
                ? Equilibria.of(constant.get(), patience)
                : Equilibria.of(law(), names(), capacities(), t, patience);
    }

    /** Empty where patience ended first. */
    public Optional<StabilityVerdict> verdict() {
        return constant.isPresent()
                ? Stability.of(constant.get(), OutsideContributions.alliances(inForce), patience)
                : Stability.of(law(), names(), capacities(), t, this::coefficients, patience);
    }

    /** Undecided where patience ended first. */
    public Finding finding() {
        return constant.isPresent()
                ? Stability.finding(constant.get(), patience)
                : verdict().map(StabilityVerdict::finding).orElseGet(Finding::stopped);
    }

    /** The verdict without its reason, by the cheapest means. */
    public Verdict verdictAlone() {
        return constant.isPresent()
                ? Stability.verdict(constant.get(), patience)
                : finding().verdict();
    }

    /** Outputs of the firms present at the interior equilibrium, or where there is none at the only stable one; else null. */
    public double @Nullable [] rest() {
        if (constant.isPresent() && size() > Equilibria.ALL_LISTED) {
            return Stability.equilibrium(constant.get(), patience);
        }
        Equilibria all = equilibria().orElse(null);
        Equilibrium interior = all == null ? null : all.interior();
        List<Equilibrium> stable = all == null ? List.of() : all.stable();
        return interior != null
                ? interior.output()
                : stable.size() == 1 ? stable.get(0).output() : null;
    }

    /** The coefficients at the outputs of the firms present; where outputs do not matter, at any. */
    public Coefficients coefficients(double[] present) {
        return constant.isPresent() ? constant.get().coefficients() : Coefficients.of(inForce, t, byFirm(present));
    }

    /** Outputs of the firms present, by the model's index of the firm; the absent have 0. */
    public double[] byFirm(double[] present) {
        double[] all = new double[inForce.model().firms().size()];
        for (int p = 0; p < present.length; p++) {
            all[inForce.firm(p)] = present[p];
        }
        return all;
    }

    /** What each firm present reaches alone. */
    public double[] capacities() {
        return capacities(inForce, t);
    }

    /** Where a capacity depends on outputs, it is as while nobody produces anything worth speaking of. */
    public static double[] capacities(InForce inForce, double t) {
        double[] nothing = new double[inForce.model().firms().size()];
        double[] little = nothing.clone();
        java.util.Arrays.fill(little, 1e-6);
        double[] capacity = new double[inForce.size()];
        for (int p = 0; p < capacity.length; p++) {
            double value = inForce.value(inForce.capacity(p), t, nothing);
            capacity[p] = value > 0 ? value : inForce.value(inForce.capacity(p), t, little);
        }
        return capacity;
    }

    private Law law() {
        return Law.of(inForce);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int p = 0; p < inForce.size(); p++) {
            names.add(inForce.name(p));
        }
        return names;
    }
}
