package entente.stability.interior;

/**
 * How near to a boundary floating point is not believed, each for its reason. Within a band what was written is decided in
 * whole numbers, and only where that cannot be is anything left undecided.
 */
public final class Bands {
    private Bands() {}

    /**
     * A verdict, against the size of the terms: solutions and eigenvalues of models as ill-conditioned as 10⁶ keep nine
     * digits.
     */
    public static final double VERDICT = 1e-9;

    /** A quick verdict, which keeps no condition in view: a hundred times as far. */
    public static final double QUICK = 1e-7;

    /** An eigenvalue's real part against the largest modulus: what the QR iteration of a hundred firms leaves of it. */
    public static final double AXIS = 1e-11;

    /** Saturations and invasion rates this near to 0 have lost digits that whole numbers keep. */
    public static final double DIGITS = 1e-6;

    /** A saturation, an invasion rate, a pivot or a slope against the size of its terms: a dozen roundings of a few terms. */
    public static final double ZERO = 1e-12;

    /** Two roots that meet are taken apart by the root of a rounding, 10⁻⁸, and off the real axis as far. */
    public static final double MEETING = 1e-7;
}
