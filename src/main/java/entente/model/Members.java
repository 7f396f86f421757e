package entente.model;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A group of firms whose membership is looked up when it is needed. Absent firms are never in it. */
public sealed interface Members {
    /** The alliance whose members they are, or −1. */
    default int alliance() {
        return -1;
    }

    /** What one function for each kind makes of it. */
    <R extends @Nullable Object> R match(
            Function<Everyone, R> everyone, Function<Of, R> alliance, Function<Family, R> family);

    /** {@code firms}: every firm present. */
    record Everyone() implements Members {
        @Override
        public <R extends @Nullable Object> R match(
                Function<Everyone, R> everyone, Function<Of, R> alliance, Function<Family, R> family) {
            return everyone.apply(this);
        }
    }

    /** An alliance's members in force. */
    record Of(int alliance) implements Members {
        @Override
        public <R extends @Nullable Object> R match(
                Function<Everyone, R> everyone, Function<Of, R> alliance, Function<Family, R> family) {
            return alliance.apply(this);
        }
    }

    /** A family, {@code Lab[*]}: the firms first .. last. */
    record Family(int first, int last) implements Members {
        @Override
        public <R extends @Nullable Object> R match(
                Function<Everyone, R> everyone, Function<Of, R> alliance, Function<Family, R> family) {
            return family.apply(this);
        }
    }
}
