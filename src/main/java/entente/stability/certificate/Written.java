package entente.stability.certificate;

import entente.arithmetic.Interval;
import entente.law.ConstantSystem;

/**
 * Enclosures of what was written and of what runs compute with in its place: every certificate starts from these, so that
 * what it shows is true of both.
 */
public final class Written {
    private Written() {}

    /** @param entry of the coefficients */
    public static Interval coefficient(ConstantSystem system, int entry) {
        return system.enclosedCoefficient(entry)
                .hull(Interval.exactly(system.coefficients().value(entry)));
    }

    public static Interval growth(ConstantSystem system, int firm) {
        return system.enclosedGrowth(firm).hull(Interval.exactly(system.growth()[firm]));
    }

    /** I − D. For small models only. */
    public static Interval[][] m(ConstantSystem system) {
        int n = system.size();
        Interval[][] m = new Interval[n][n];
        for (int to = 0; to < n; to++) {
            for (int from = 0; from < n; from++) {
                m[to][from] = to == from ? Interval.ONE : Interval.ZERO;
            }
            for (int k = system.coefficients().rowStart(to);
                    k < system.coefficients().rowEnd(to);
                    k++) {
                m[to][system.coefficients().from(k)] = coefficient(system, k).negate();
            }
        }
        return m;
    }
}
