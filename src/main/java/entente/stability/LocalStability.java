package entente.stability;

import entente.diagnostic.Phrase;
import entente.stability.interior.Bands;
import entente.stability.matrix.Eigenvalue;
import java.util.List;

/** What the eigenvalues say about starts near an equilibrium. */
public enum LocalStability {
    /** Every real part is below 0. */
    STABLE("stable"),
    /** Real parts of both signs. */
    SADDLE("saddle"),
    /** Some real part is above 0 and none below. */
    UNSTABLE("unstable"),
    /** The largest real part is 0 as far as rounding can tell. */
    UNDECIDED("undecided");

    private final String word;

    LocalStability(String word) {
        this.word = word;
    }

    /** Real parts below this part of the largest modulus are taken for 0. */
    static final double ROUNDING = Bands.AXIS;

    public static LocalStability of(List<Eigenvalue> eigenvalues) {
        double size = 0;
        for (Eigenvalue e : eigenvalues) {
            size = Math.max(size, e.modulus());
        }
        boolean above = false;
        boolean below = false;
        boolean zero = Double.isNaN(size);
        for (Eigenvalue e : eigenvalues) {
            double re = e.re();
            above |= re > ROUNDING * size;
            below |= re < -ROUNDING * size;
            zero |= !(Math.abs(re) > ROUNDING * size);
        }
        if (above) {
            return below ? SADDLE : UNSTABLE;
        }
        return zero ? UNDECIDED : STABLE;
    }

    /** The word of the JSON contract. */
    public String word() {
        return word;
    }

    public Phrase phrase() {
        return Phrase.of("stability.local." + word());
    }
}
