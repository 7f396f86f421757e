package entente.trajectory;

import entente.diagnostic.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param t           where its trajectory ends
 * @param firm        the firm that ran away first, its name; null unless RUNAWAY
 * @param runawayTime when its output becomes infinite; null unless RUNAWAY
 * @param loop        the loop or group of firms that did it, as {@code A → B → A}; null where none can be named
 * @param fault       what went wrong; null unless FAILED
 * @param unstable    whether an UNSETTLED run rests exactly on an unstable equilibrium
 */
public record Ending(
        double t,
        Reason reason,
        @Nullable String firm,
        @Nullable Double runawayTime,
        @Nullable String loop,
        @Nullable Phrase fault,
        boolean unstable) {
    public Ending(
            double t,
            Reason reason,
            @Nullable String firm,
            @Nullable Double runawayTime,
            @Nullable String loop,
            @Nullable Phrase fault) {
        this(t, reason, firm, runawayTime, loop, fault, false);
    }

    /** Of a run until settled that rests on an equilibrium which the slightest disturbance leaves. */
    static Ending onUnstable(double t) {
        return new Ending(t, Reason.UNSETTLED, null, null, null, null, true);
    }

    public static Ending of(double t, Reason reason) {
        return new Ending(t, reason, null, null, null, null);
    }

    public static Ending failed(double t, Phrase fault) {
        return new Ending(t, Reason.FAILED, null, null, null, fault);
    }

    /** Why a run ended. */
    public enum Reason {
        REACHED,
        SETTLED,
        UNSETTLED,
        /** An answer, not an error. */
        RUNAWAY,
        /** An expression has no value, a shock below 0, a rule storm, a limit: an error while running. */
        FAILED,
        CANCELLED
    }
}
