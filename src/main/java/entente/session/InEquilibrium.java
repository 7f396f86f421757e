package entente.session;

import entente.diagnostic.Phrase;
import entente.dynamics.InForce;
import entente.model.Expression;
import entente.stability.Equilibria;
import entente.stability.Equilibrium;
import entente.stability.Stability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code equilibrium(v)}: v at the interior equilibrium, or where there is none at the only locally stable one. */
final class InEquilibrium {
    private InEquilibrium() {}

    static double value(Evaluation evaluation, Runs runs, Expression v, Evaluation.Where where) {
        double t = where.timed() ? where.t() : 0;
        InForce inForce = runs.at(where.subject(), t);
        Judged judged = new Judged(inForce, t);
        double[] present = outputs(judged);
        return present == null
                ? evaluation.missing(Phrase.of("session.missing.equilibrium"))
                : inForce.value(v, t, judged.byFirm(present));
    }

    private static double @Nullable [] outputs(Judged judged) {
        if (judged.constant().isPresent() && judged.size() > Equilibria.ALL_LISTED) {
            return Stability.of(judged.constant().get()).equilibrium();
        }
        Equilibria all = judged.equilibria();
        Equilibrium interior = all.interior();
        List<Equilibrium> stable = all.stable();
        return interior != null
                ? interior.output()
                : stable.size() == 1 ? stable.get(0).output() : null;
    }
}
