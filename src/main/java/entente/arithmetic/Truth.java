package entente.arithmetic;

/** What is known of a statement over a box. */
public enum Truth {
    /** It holds at every point. */
    TRUE,
    /** It holds at no point. */
    FALSE,
    UNKNOWN;

    public static Truth of(boolean everywhere, boolean nowhere) {
        return everywhere ? TRUE : nowhere ? FALSE : UNKNOWN;
    }

    public Truth and(Truth other) {
        return this == FALSE || other == FALSE ? FALSE : this == TRUE ? other : UNKNOWN;
    }

    public Truth or(Truth other) {
        return this == TRUE || other == TRUE ? TRUE : this == FALSE ? other : UNKNOWN;
    }

    public Truth not() {
        return this == TRUE ? FALSE : this == FALSE ? TRUE : UNKNOWN;
    }
}
