package entente.difference;

import entente.stability.StabilityVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several changes.
 *
 * @param what    what it says otherwise
 * @param alone   the verdict with this change alone; null where that is no model
 * @param without the verdict with all but this change; null where that is no model
 */
public record Cause(
        List<FactChange> what,
        @Nullable StabilityVerdict alone,
        @Nullable StabilityVerdict without) {
    public Cause {
        what = List.copyOf(what);
    }
}
