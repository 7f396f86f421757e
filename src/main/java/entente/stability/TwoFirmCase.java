package entente.stability;

import entente.diagnostic.Phrase;
import entente.dynamics.ConstantSystem;
import java.util.ArrayList;
import java.util.List;

/**
 * Two firms whose contributions are not both at least 0. The exact rule: a stable coexistence exists iff δ₁δ₂ &lt; 1,
 * δ₁ &gt; −1 and δ₂ &gt; −1, and then it is global, because M is a P-matrix of order two (Goh; Takeuchi 3.2).
 */
final class TwoFirmCase {
    private static final double NEAR = NonNegativeCase.NEAR;

    private TwoFirmCase() {}

    static Finding find(ConstantSystem system) {
        // What the first receives from the second, and back.
        double first = system.coefficients().contribution(1, 0);
        double second = system.coefficients().contribution(0, 1);
        double product = first * second;
        List<Check> checks = new ArrayList<>();
        checks.add(check("stability.check.product", product, 1 - product));
        checks.add(check(
                "stability.check.aboveMinusOne",
                first,
                1 + first,
                system.firms().get(0)));
        checks.add(check(
                "stability.check.aboveMinusOne",
                second,
                1 + second,
                system.firms().get(1)));
        double near = Math.min(Math.abs(1 - product), Math.min(Math.abs(1 + first), Math.abs(1 + second)));
        // One of them is below 0, so the firm that receives it stays bounded, and with it the other.
        Boolean runaway = false;
        if (near < NEAR) {
            Phrase reason = Phrase.of("stability.reason.two.boundary", first, second, product, near);
            return new Finding(Verdict.UNDECIDED, false, runaway, reason, checks, null);
        }
        boolean proved = near > 1e-13 * (1 + Math.abs(first)) * (1 + Math.abs(second));
        if (product < 1 && first > -1 && second > -1) {
            return new Finding(
                    Verdict.GLOBAL,
                    proved,
                    runaway,
                    Phrase.of("stability.reason.two.global", product, first, second),
                    checks,
                    null);
        }
        if (product > 1 && first < -1 && second < -1) {
            return new Finding(
                    Verdict.UNSTABLE,
                    proved,
                    runaway,
                    Phrase.of("stability.reason.two.saddle", product, first, second),
                    checks,
                    null);
        }
        // x₁* and x₂* have the signs of 1 + δ over 1 − δ₁δ₂; the firm whose sign is wrong is displaced.
        boolean firstFails = (1 + first) * (1 - product) < 0;
        Phrase reason = Phrase.of(
                "stability.reason.two.none",
                firstFails ? first : second,
                system.firms().get(firstFails ? 0 : 1),
                system.firms().get(firstFails ? 1 : 0),
                (firstFails ? 1 + first : 1 + second) / (1 - product));
        return new Finding(Verdict.NO_COEXISTENCE, proved, runaway, reason, checks, null);
    }

    private static Check check(String key, double value, double margin, Object... more) {
        Phrase statement = more.length == 0 ? Phrase.of(key, value) : Phrase.of(key, value, more[0]);
        return new Check(statement, Math.abs(margin) < NEAR ? null : Boolean.valueOf(margin > 0));
    }
}
