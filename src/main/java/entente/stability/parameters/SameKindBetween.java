package entente.stability.parameters;

import entente.arithmetic.Box;
import entente.arithmetic.Interval;
import entente.law.IntervalSystem;
import entente.stability.Patience;
import entente.stability.certificate.LyapunovBox;
import entente.stability.interval.Enclosure;
import entente.stability.matrix.Dense;

/**
 * Whether the interior equilibrium of a family is of the same kind at all points between two: M is regular at all of them
 * and no saturation changes its sign, so that nothing is exchanged or escapes; and where all are positive and some
 * contribution is below 0, the real parts keep their side of the axis too.
 */
final class SameKindBetween {
    /** Enclosures cost n³ operations on intervals. */
    static final int MOST_FIRMS = 30;

    private SameKindBetween() {}

    static boolean between(SystemFamily family, double from, double to, Patience patience) {
        IntervalSystem system = family.over(Box.of(Interval.of(from, to)));
        Interval[][] m = Enclosure.identityMinus(system.dense());
        Interval[] x = Enclosure.solve(m, Dense.ones(m.length), patience::over);
        if (x == null) {
            return false;
        }
        boolean positive = true;
        boolean absent = false;
        for (Interval v : x) {
            positive &= v.above(0);
            absent |= v.high() <= 0;
        }
        if (absent || !positive || system.nonNegative()) {
            return absent || positive;
        }
        Interval[][] jacobian = LyapunovBox.jacobian(system.growth(), m, x);
        return LyapunovBox.stable(jacobian) || LyapunovBox.unstable(jacobian);
    }
}
