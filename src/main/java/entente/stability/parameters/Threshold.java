package entente.stability.parameters;

import entente.diagnostic.Phrase;
import entente.stability.Patience;
import entente.stability.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the verdict changes as one parameter moves over a range.
 *
 * @param stretches what holds between the changes, from low to high; one more than there are changes
 */
public record Threshold(String parameter, double low, double high, List<Change> changes, List<Verdict> stretches) {
    public Threshold {
        changes = List.copyOf(changes);
        stretches = List.copyOf(stretches);
    }

    /**
     * One change of the verdict.
     *
     * @param at       the parameter's value
     * @param from     the verdict below it
     * @param to       the verdict above it
     * @param boundary the condition that is met there; null where none of the known ones is
     * @param text     the condition in words
     */
    public record Change(
            double at, Verdict from, Verdict to, @Nullable Boundary boundary, Phrase text) {}

    /** Over the family's one parameter; empty where patience ended first. */
    public static Optional<Threshold> of(SystemFamily family, double low, double high, Patience patience) {
        return patience.whole(() -> new ThresholdSearch(family, low, high, patience).run());
    }
}
