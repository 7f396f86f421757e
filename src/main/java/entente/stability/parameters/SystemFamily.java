package entente.stability.parameters;

import entente.arithmetic.Box;
import entente.law.ConstantSystem;
import entente.law.IntervalSystem;
import entente.stability.interval.PolynomialSystem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Constant models along parameters: what thresholds, traces, maps and proofs are asked about. The same firms throughout.
 */
public interface SystemFamily {
    /** Names of the firms, in the order of every model of the family. */
    List<String> firms();

    /** Names of the parameters, in the order of values and boxes. */
    List<String> parameters();

    /** A value of a parameter as it is said: with a percent sign where it is written so. */
    default Object said(int parameter, double value) {
        return value;
    }

    /** The model at a point; entries that are not defined there are NaN. Its firms may be others than the family's. */
    ConstantSystem at(double[] values);

    /** Encloses every model with parameters in the box; literals enclosed, rounded outward. */
    IntervalSystem over(Box box);

    /** The coefficients as polynomials of the parameters, or null where one is none; only proofs ask for it. */
    default @Nullable PolynomialSystem polynomials() {
        return null;
    }
}
