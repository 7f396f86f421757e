package entente.stability;

import entente.diagnostic.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict with its reason, without the figures around it: what sweeps and maps need at every point.
 *
 * @param proved          a certificate was verified with outward rounding; else the verdict is computed
 * @param runawayPossible whether some positive start can blow up; null where that is not settled
 * @param reason          two or three sentences with their numbers
 * @param checks          the hypotheses that were looked at
 * @param cause           of a runaway
 * @param undecided       why nothing is decided; null where something is
 */
public record Finding(
        Verdict verdict,
        boolean proved,
        @Nullable Boolean runawayPossible,
        Phrase reason,
        List<Check> checks,
        @Nullable RunawayCause cause,
        @Nullable Undecided undecided) {
    public Finding {
        checks = List.copyOf(checks);
    }

    /** A verdict that was reached. */
    Finding(
            Verdict verdict,
            boolean proved,
            @Nullable Boolean runawayPossible,
            Phrase reason,
            List<Check> checks,
            @Nullable RunawayCause cause) {
        this(verdict, proved, runawayPossible, reason, checks, cause, null);
    }

    static Finding undecided(Undecided why, @Nullable Boolean runawayPossible, Phrase reason, List<Check> checks) {
        return new Finding(Verdict.UNDECIDED, false, runawayPossible, reason, checks, null, why);
    }

    /** Of a model that nobody waited for. */
    public static Finding stopped() {
        return undecided(Undecided.NOTHING, null, Phrase.of("stability.reason.stopped"), List.of());
    }
}
