package entente.model;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is read of each firm of a group. */
public sealed interface Quantity {
    /** What one function for each kind makes of it. */
    <R extends @Nullable Object> R match(Function<OfPart, R> part, Function<OfAttribute, R> attribute);

    record OfPart(Part part) implements Quantity {
        @Override
        public <R extends @Nullable Object> R match(Function<OfPart, R> part, Function<OfAttribute, R> attribute) {
            return part.apply(this);
        }
    }

    /** An attribute, by its name; firms may lack it. */
    record OfAttribute(String name) implements Quantity {
        @Override
        public <R extends @Nullable Object> R match(Function<OfPart, R> part, Function<OfAttribute, R> attribute) {
            return attribute.apply(this);
        }
    }
}
