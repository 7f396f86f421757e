package entente.stability;

import entente.law.ConstantSystem;
import org.jspecify.annotations.Nullable;

/**
 * How far values were looked for, so that one which is missing says something.
 *
 * @param headroom the largest factor; null where none was looked for, because there are too many firms, or
 *                 because all contributions are at least 0, when it is 1/ρ(D) or there is none
 * @param critical how far from what they are contributions were moved, against 1 and their size together; null where they
 *                 were not
 * @param hopf     whether pairs of eigenvalues that cross the axis were looked for
 */
public record Searched(@Nullable Double headroom, @Nullable Double critical, boolean hopf) {
    static Searched of(ConstantSystem system, Finding finding) {
        boolean asked = finding.undecided() == null;
        boolean known = system.coefficients().nonNegative();
        return new Searched(
                asked && !known && system.size() <= Headroom.MOST_FIRMS ? Headroom.FARTHEST : null,
                asked && system.size() <= CriticalValues.MOST_FIRMS ? CriticalValues.FARTHEST : null,
                asked && system.size() <= CriticalValues.HOPF_FIRMS);
    }
}
