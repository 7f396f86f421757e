package entente.reading;

import entente.answer.Field;
import entente.diagnostic.Phrase;
import entente.events.InForce;
import entente.model.Asked;
import entente.model.Asked.Quality;
import entente.stability.Finding;
import entente.stability.Mode;
import entente.stability.Modes;
import entente.stability.StabilityInForce;
import entente.stability.Verdict;
import org.jspecify.annotations.Nullable;

/** {@code Tech is stable}. */
public final class Verdicts {
    private Verdicts() {}

    /** What was found of what {@code is} asks for, and why. */
    public record Found(String word, boolean holds, Phrase reason) {}

    /** 1 or 0; NaN where the run does not come so far. */
    public static double holds(Evaluation evaluation, Runs runs, Asked.Is is, Evaluation.Where where) {
        Found found = found(evaluation, runs, is, where);
        return found == null ? Double.NaN : found.holds() ? 1 : 0;
    }

    /** Null where the run does not come so far. */
    public static @Nullable Found found(Evaluation evaluation, Runs runs, Asked.Is is, Evaluation.Where where) {
        Subject subject = is.alliance() < 0
                ? where.subject()
                : new Subject(where.subject().scenario(), is.alliance());
        double t = where.timed() ? where.t() : 0;
        if (!where.timed()) {
            evaluation.takenAtStart(subject);
        }
        InForce inForce = evaluation.inForce(subject, t);
        if (inForce == null) {
            return null;
        }
        StabilityInForce judged = new StabilityInForce(inForce, t, runs.patience());
        if (is.quality().compareTo(Quality.UNDECIDED) > 0) {
            Modes modes = Modes.of(judged.coefficients(judged.capacities()));
            boolean symmetric = is.quality() == Quality.SYMMETRIC;
            return new Found(
                    modes.whole().word(),
                    symmetric ? modes.symmetric() : modes.whole() == mode(is.quality()),
                    Phrase.of(
                            modes.symmetric() ? "session.mode.symmetric" : "session.mode.unsymmetric",
                            modes.whole().phrase()));
        }
        Finding finding = judged.finding();
        boolean holds = is.quality() == Quality.STABLE
                ? finding.verdict().stable()
                : finding.verdict() == Verdict.valueOf(is.quality().name());
        return new Found(finding.verdict().word(), holds, finding.reason());
    }

    /** Whether a part of an answer is that word; stable is a verdict that is global or local. */
    public static boolean isCalled(Field.Leaf found, String word) {
        if (!(found instanceof Field.Word is)) {
            return false;
        }
        boolean stable =
                is.english().equals(Verdict.GLOBAL.word()) || is.english().equals(Verdict.LOCAL.word());
        return is.english().equals(word) || word.equals("stable") && stable;
    }

    private static Mode mode(Quality quality) {
        return Mode.valueOf(quality.name());
    }
}
