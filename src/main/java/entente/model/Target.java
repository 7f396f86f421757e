package entente.model;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A quantity that a change, a sweep, a fit or an override can set. */
public sealed interface Target {
    /** What one function for each kind makes of it. */
    <R extends @Nullable Object> R match(
            Function<OfParameter, R> parameter,
            Function<OfFirm, R> firm,
            Function<OfGroup, R> group,
            Function<OfCoefficient, R> coefficient);

    /** A parameter or a firm's attribute. */
    record OfParameter(int parameter) implements Target {
        @Override
        public <R extends @Nullable Object> R match(
                Function<OfParameter, R> parameter,
                Function<OfFirm, R> firm,
                Function<OfGroup, R> group,
                Function<OfCoefficient, R> coefficient) {
            return parameter.apply(this);
        }
    }

    /** A growth rate, a capacity or an output. */
    record OfFirm(int firm, Part part) implements Target {
        @Override
        public <R extends @Nullable Object> R match(
                Function<OfParameter, R> parameter,
                Function<OfFirm, R> firm,
                Function<OfGroup, R> group,
                Function<OfCoefficient, R> coefficient) {
            return firm.apply(this);
        }
    }

    /** {@code firms.capacity}, {@code Tech.distance}: every firm that is in the group when the change happens. */
    record OfGroup(Members members, Quantity quantity) implements Target {
        @Override
        public <R extends @Nullable Object> R match(
                Function<OfParameter, R> parameter,
                Function<OfFirm, R> firm,
                Function<OfGroup, R> group,
                Function<OfCoefficient, R> coefficient) {
            return group.apply(this);
        }
    }

    /**
     * A coefficient: the whole of what is in force, or one alliance's term.
     *
     * @param alliance index, {@link #ALL} for what is in force
     */
    record OfCoefficient(int from, int to, int alliance) implements Target {
        @Override
        public <R extends @Nullable Object> R match(
                Function<OfParameter, R> parameter,
                Function<OfFirm, R> firm,
                Function<OfGroup, R> group,
                Function<OfCoefficient, R> coefficient) {
            return coefficient.apply(this);
        }

        public static final int ALL = -2;
    }
}
