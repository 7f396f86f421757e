package entente.session;

import entente.diagnostic.Phrase;
import entente.dynamics.ConstantSystem;
import entente.dynamics.InForce;
import entente.model.Expression;
import entente.stability.Equilibria;
import entente.stability.Equilibrium;
import entente.stability.Stability;
import entente.stability.StabilityVerdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code equilibrium(v)}: v at the interior equilibrium, or where there is none at the only locally stable one. */
final class InEquilibrium {
    private InEquilibrium() {}

    static double value(Evaluation evaluation, Runs runs, Expression v, Evaluation.Where where) {
        double t = where.timed() ? where.t() : 0;
        InForce inForce = runs.at(where.subject(), t);
        Optional<ConstantSystem> constant = inForce.constant();
        if (constant.isEmpty()) {
            return evaluation.missing(Phrase.of("session.stability.moving"));
        }
        double[] present = outputs(constant.get());
        if (present == null) {
            return evaluation.missing(Phrase.of("session.missing.equilibrium"));
        }
        double[] all = new double[inForce.model().firms().size()];
        for (int p = 0; p < present.length; p++) {
            all[inForce.firm(p)] = present[p];
        }
        return inForce.value(v, t, all);
    }

    private static double @Nullable [] outputs(ConstantSystem system) {
        if (system.size() <= Equilibria.ALL_LISTED) {
            Equilibria all = Equilibria.of(system);
            Equilibrium interior = all.interior();
            List<Equilibrium> stable = all.stable();
            return interior != null
                    ? interior.output()
                    : stable.size() == 1 ? stable.get(0).output() : null;
        }
        StabilityVerdict verdict = Stability.of(system);
        return verdict.equilibrium();
    }
}
