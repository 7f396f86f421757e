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
 */
public record Finding(
        Verdict verdict,
        boolean proved,
        @Nullable Boolean runawayPossible,
        Phrase reason,
        List<Check> checks,
        @Nullable RunawayCause cause) {
    public Finding {
        checks = List.copyOf(checks);
    }

    /** Of a model that nobody waited for. */
    public static Finding stopped() {
        return new Finding(Verdict.UNDECIDED, false, null, Phrase.of("stability.reason.stopped"), List.of(), null);
    }
}
