package entente.check;

/** What a name stands for. */
sealed interface Symbol {
    record OfParameter(int index) implements Symbol {}

    record OfFirm(int index) implements Symbol {}

    /** The members low .. high, the first of which is the firm {@code first}. */
    record OfFamily(int first, int low, int high) implements Symbol {
        boolean has(long member) {
            return low <= member && member <= high;
        }

        int firm(long member) {
            return first + (int) (member - low);
        }

        int last() {
            return first + high - low;
        }
    }

    record OfAlliance(int index) implements Symbol {}

    /** Declared by a statement with mistakes: known, and nothing more. */
    record Broken() implements Symbol {}
}
