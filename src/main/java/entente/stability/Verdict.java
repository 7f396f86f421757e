package entente.stability;

import entente.diagnostic.Phrase;

/** The answer of {@code stability}: the first of these that is shown. */
public enum Verdict {
    /** The interior equilibrium attracts every positive start. */
    GLOBAL("global"),
    /** The interior equilibrium is asymptotically stable. */
    LOCAL("local"),
    /** The interior equilibrium exists and some eigenvalue has a positive real part. */
    UNSTABLE("unstable"),
    /** There is no interior equilibrium, and some positive start blows up. */
    RUNAWAY("runaway"),
    /** There is no interior equilibrium. */
    NO_COEXISTENCE("no coexistence"),
    /** Rounding or missing hypotheses do not settle it. */
    UNDECIDED("undecided");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** {@code v is stable}: global or local. */
    public boolean stable() {
        return this == GLOBAL || this == LOCAL;
    }

    /** The English word of the language and of the JSON contract, such as {@code no coexistence}. */
    public String word() {
        return word;
    }

    public Phrase phrase() {
        return Phrase.of("stability.verdict." + name());
    }
}
