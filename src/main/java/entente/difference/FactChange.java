package entente.difference;

import entente.model.Fact;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is said otherwise.
 *
 * @param before null where it is new
 * @param after  null where it is gone
 */
public record FactChange(@Nullable Fact before, @Nullable Fact after) {
    /** What it is about. */
    public Fact about() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    public boolean added() {
        return before == null;
    }

    public boolean removed() {
        return after == null;
    }

    /** Whether it is said for readers alone. */
    public boolean forReaders() {
        return about().kind().forReaders();
    }
}
