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

    /**
     * An attribute.
     *
     * @param parameters parameters[firm] is the index of the parameter that holds the firm's attribute, or -1
     */
    record OfAttribute(String name, int[] parameters) implements Quantity {
        @Override
        public <R extends @Nullable Object> R match(Function<OfPart, R> part, Function<OfAttribute, R> attribute) {
            return attribute.apply(this);
        }
    }
}
