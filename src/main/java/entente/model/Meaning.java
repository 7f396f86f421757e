package entente.model;

/** What a name stands for. */
public sealed interface Meaning {
    record OfParameter(int index) implements Meaning {}

    record OfFirm(int index) implements Meaning {}

    /** The members low .. high, the first of which is the firm {@code first}. */
    record OfFamily(int first, int low, int high) implements Meaning {
        public boolean has(long member) {
            return low <= member && member <= high;
        }

        public int firm(long member) {
            return first + (int) (member - low);
        }

        public int last() {
            return first + high - low;
        }
    }

    record OfAlliance(int index) implements Meaning {}

    /** Declared by a statement with mistakes: known, and nothing more. */
    record Broken() implements Meaning {}
}
