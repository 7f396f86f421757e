package entente.model;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a name stands for. */
public sealed interface Meaning {
    /** What one function for each kind makes of it. */
    <R extends @Nullable Object> R match(
            Function<OfParameter, R> parameter,
            Function<OfFirm, R> firm,
            Function<OfFamily, R> family,
            Function<OfAlliance, R> alliance,
            Function<Broken, R> broken);

    record OfParameter(int index) implements Meaning {
        @Override
        public <R extends @Nullable Object> R match(
                Function<OfParameter, R> parameter,
                Function<OfFirm, R> firm,
                Function<OfFamily, R> family,
                Function<OfAlliance, R> alliance,
                Function<Broken, R> broken) {
            return parameter.apply(this);
        }
    }

    record OfFirm(int index) implements Meaning {
        @Override
        public <R extends @Nullable Object> R match(
                Function<OfParameter, R> parameter,
                Function<OfFirm, R> firm,
                Function<OfFamily, R> family,
                Function<OfAlliance, R> alliance,
                Function<Broken, R> broken) {
            return firm.apply(this);
        }
    }

    /** The members low .. high, the first of which is the firm {@code first}. */
    record OfFamily(int first, int low, int high) implements Meaning {
        public boolean has(long member) {
            return low <= member && member <= high;
        }

        public int size() {
            return high - low + 1;
        }

        public int firm(long member) {
            return first + (int) (member - low);
        }

        public int last() {
            return first + high - low;
        }

        @Override
        public <R extends @Nullable Object> R match(
                Function<OfParameter, R> parameter,
                Function<OfFirm, R> firm,
                Function<OfFamily, R> family,
                Function<OfAlliance, R> alliance,
                Function<Broken, R> broken) {
            return family.apply(this);
        }
    }

    record OfAlliance(int index) implements Meaning {
        @Override
        public <R extends @Nullable Object> R match(
                Function<OfParameter, R> parameter,
                Function<OfFirm, R> firm,
                Function<OfFamily, R> family,
                Function<OfAlliance, R> alliance,
                Function<Broken, R> broken) {
            return alliance.apply(this);
        }
    }

    /** Declared by a statement with mistakes: known, and nothing more. */
    record Broken() implements Meaning {
        @Override
        public <R extends @Nullable Object> R match(
                Function<OfParameter, R> parameter,
                Function<OfFirm, R> firm,
                Function<OfFamily, R> family,
                Function<OfAlliance, R> alliance,
                Function<Broken, R> broken) {
            return broken.apply(this);
        }
    }
}
