package entente.law;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A constant model exactly as it was written, its contributions row by row as {@link Coefficients} has them.
 *
 * @param growth   kᵢ by firm
 * @param capacity Nᵢ by firm
 * @param start    where each receiver's entries begin, and last where they end
 * @param from     the giver of each entry, ascending in each row
 * @param value    the coefficient of each entry
 */
public record FractionSystem(
        BigFraction[] growth, BigFraction[] capacity, int[] start, int[] from, BigFraction[] value) {
    public int size() {
        return growth.length;
    }

    /** d[to][from], the diagonal 0. For small models only. */
    public BigFraction[][] dense() {
        BigFraction[][] d = new BigFraction[size()][size()];
        for (int to = 0; to < d.length; to++) {
            Arrays.fill(d[to], BigFraction.ZERO);
            for (int k = start[to]; k < start[to + 1]; k++) {
                d[to][from[k]] = value[k];
            }
        }
        return d;
    }
}
