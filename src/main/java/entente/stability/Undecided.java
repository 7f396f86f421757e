package entente.stability;

/** Why a verdict is undecided. */
public enum Undecided {
    /** The equilibria with all firms form a line, a plane or more: none of them is isolated. */
    LINE,
    /** The linearisation is a centre: eigenvalues on the imaginary axis and none to its right, which decides nothing. */
    CENTRE,
    /** What was written is no fraction, or too large to be solved in whole numbers, and lies too near a boundary. */
    ROUNDING,
    /** Nothing is known of a network of this size or a law of this kind. */
    THEORY,
    /** Nobody waited for it, nobody is present, or a number is not finite. */
    NOTHING
}
