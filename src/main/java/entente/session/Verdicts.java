package entente.session;

import entente.diagnostic.Phrase;
import entente.dynamics.ConstantSystem;
import entente.dynamics.InForce;
import entente.model.Expression.Asked;
import entente.model.Expression.Quality;
import entente.stability.Finding;
import entente.stability.Mode;
import entente.stability.Modes;
import entente.stability.Stability;
import entente.stability.Verdict;
import java.util.Optional;

/** {@code Tech is stable}. */
final class Verdicts {
    private Verdicts() {}

    /** What was found of what {@code is} asks for, and why. */
    record Found(String word, boolean holds, Phrase reason) {}

    static boolean holds(Evaluation evaluation, Runs runs, Asked.Is is, Evaluation.Where where) {
        return found(runs, is, where).holds();
    }

    static Found found(Runs runs, Asked.Is is, Evaluation.Where where) {
        Subject subject = is.alliance() < 0
                ? where.subject()
                : new Subject(where.subject().scenario(), is.alliance());
        InForce inForce = runs.at(subject, where.timed() ? where.t() : 0);
        Optional<ConstantSystem> constant = inForce.constant();
        if (constant.isEmpty()) {
            return new Found("undecided", is.quality() == Quality.UNDECIDED, Phrase.of("session.stability.moving"));
        }
        ConstantSystem system = constant.get();
        if (is.quality().compareTo(Quality.UNDECIDED) > 0) {
            Modes modes = Modes.of(system.coefficients());
            boolean symmetric = is.quality() == Quality.SYMMETRIC;
            return new Found(
                    modes.whole().word(),
                    symmetric ? modes.symmetric() : modes.whole() == mode(is.quality()),
                    Phrase.of(
                            modes.symmetric() ? "session.mode.symmetric" : "session.mode.unsymmetric",
                            modes.whole().phrase()));
        }
        Finding finding = Stability.finding(system);
        boolean holds = is.quality() == Quality.STABLE
                ? finding.verdict().stable()
                : finding.verdict() == Verdict.valueOf(is.quality().name());
        return new Found(finding.verdict().word(), holds, finding.reason());
    }

    private static Mode mode(Quality quality) {
        return Mode.valueOf(quality.name());
    }
}
