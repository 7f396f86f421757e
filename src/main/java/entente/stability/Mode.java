package entente.stability;

import entente.diagnostic.Phrase;

/** How two firms, or all pairs alike, act on each other: by the signs of what they give. */
public enum Mode {
    INDEPENDENT("independent"),
    COMPETITION("competition"),
    AMENSALISM("amensalism"),
    PARASITISM("parasitism"),
    COMMENSALISM("commensalism"),
    MUTUAL_SYMBIOSIS("mutual symbiosis"),
    /** Of a whole only: its pairs differ. */
    MIXED("mixed");

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    /**
     * @param one     what the first gives the second
     * @param another what the second gives the first
     */
    public static Mode of(double one, double another) {
        double low = Math.min(one, another);
        double high = Math.max(one, another);
        if (low > 0) {
            return MUTUAL_SYMBIOSIS;
        }
        if (low == 0) {
            return high > 0 ? COMMENSALISM : INDEPENDENT;
        }
        if (high > 0) {
            return PARASITISM;
        }
        return high == 0 ? AMENSALISM : COMPETITION;
    }

    /** The English word of the language and of the JSON contract, such as {@code mutual symbiosis}. */
    public String word() {
        return word;
    }

    public Phrase phrase() {
        return Phrase.of("stability.mode." + name());
    }
}
