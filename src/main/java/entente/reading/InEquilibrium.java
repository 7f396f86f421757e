package entente.reading;

import entente.diagnostic.Phrase;
import entente.events.InForce;
import entente.model.Expression;
import entente.stability.StabilityInForce;

/** {@code equilibrium(v)}: v at the interior equilibrium, or where there is none at the only locally stable one. */
final class InEquilibrium {
    private InEquilibrium() {}

    static double value(Evaluation evaluation, Runs runs, Expression v, Evaluation.Where where) {
        double t = where.timed() ? where.t() : 0;
        if (!where.timed()) {
            evaluation.takenAtStart(where.subject());
        }
        InForce inForce = evaluation.inForce(where.subject(), t);
        if (inForce == null) {
            return Double.NaN;
        }
        StabilityInForce judged = new StabilityInForce(inForce, t, runs.patience());
        double[] present = judged.rest();
        return present == null
                ? evaluation.missing(Phrase.of("session.missing.equilibrium"))
                : inForce.value(v, t, judged.byFirm(present));
    }
}
