package entente.stability;

import entente.arithmetic.Interval;
import entente.diagnostic.Phrase;
import entente.law.ConstantSystem;
import entente.stability.certificate.Written;
import entente.stability.exact.ExactSystem;
import entente.stability.exact.HalfPlane;
import entente.stability.interior.Bands;
import entente.stability.interior.InteriorEquilibrium;
import java.util.ArrayList;
import java.util.List;

/**
 * Two firms whose contributions are not both at least 0. The exact rule: a stable coexistence exists iff δ₁δ₂ &lt; 1,
 * δ₁ &gt; −1 and δ₂ &gt; −1, and then it is global, because M is a P-matrix of order two (Goh; Takeuchi 3.2).
 */
final class TwoFirmCase {
    private final ConstantSystem system;
    private final InteriorEquilibrium interior;
    /** What the first receives from the second, and back. */
    private final double first;

    private final double second;
    private final double product;
    private final List<Check> checks = new ArrayList<>();

    private TwoFirmCase(InteriorEquilibrium interior) {
        this.interior = interior;
        this.system = interior.system();
        first = system.coefficients().contribution(1, 0);
        second = system.coefficients().contribution(0, 1);
        product = first * second;
    }

    static Finding find(InteriorEquilibrium interior) {
        return new TwoFirmCase(interior).find();
    }

    private Finding find() {
        double near = Math.min(Math.abs(1 - product), Math.min(Math.abs(1 + first), Math.abs(1 + second)));
        boolean clear = near >= Bands.VERDICT && Double.isFinite(product);
        if (clear && proved()) {
            return decided(Math.signum(1 - product), Math.signum(1 + first), Math.signum(1 + second), true);
        }
        ExactSystem.Solution exact = interior.exactly();
        if (exact != null) {
            return exactly(exact);
        }
        if (clear) {
            return decided(Math.signum(1 - product), Math.signum(1 + first), Math.signum(1 + second), false);
        }
        limits(0, 0, 0);
        Phrase reason = Phrase.of("stability.reason.two.boundary", first, second, product, near);
        // One of them is below 0, so the firm that receives it stays bounded, and with it the other.
        return Finding.undecided(Undecided.ROUNDING, false, reason, checks);
    }

    /** Whether the signs of the three limits are those of what was written. */
    private boolean proved() {
        Interval one = Written.m(system)[0][1].negate();
        Interval other = Written.m(system)[1][0].negate();
        Interval limit = one.times(other);
        return !limit.contains(1) && !one.contains(-1) && !other.contains(-1);
    }

    private Finding exactly(ExactSystem.Solution exact) {
        return switch (exact.kind()) {
            case POSITIVE -> interior.side() == HalfPlane.LEFT ? decided(1, 1, 1, true) : decided(-1, -1, -1, true);
            case NOT_POSITIVE -> {
                boolean firstFails = exact.x()[0].signum() <= 0;
                yield none(firstFails, exact.saturation(firstFails ? 0 : 1), true);
            }
            case LINE -> {
                check("stability.check.product", product, -1);
                yield Finding.undecided(Undecided.LINE, false, Phrase.of("stability.reason.two.line", names()), checks);
            }
            case NONE, MANY_NOT_POSITIVE -> {
                check("stability.check.product", product, -1);
                Phrase reason = Phrase.of("stability.reason.singular.none");
                yield new Finding(Verdict.NO_COEXISTENCE, interior.faithful(), false, reason, checks, null);
            }
        };
    }

    private Object names() {
        return new ArrayList<Object>(system.firms());
    }

    private Finding decided(double belowOne, double firstAbove, double secondAbove, boolean shown) {
        boolean proved = shown && interior.faithful();
        if (belowOne > 0 && firstAbove > 0 && secondAbove > 0) {
            limits(1, 1, 1);
            Phrase reason = Phrase.of("stability.reason.two.global", product, first, second);
            return new Finding(Verdict.GLOBAL, proved, false, reason, checks, null);
        }
        if (belowOne < 0 && firstAbove < 0 && secondAbove < 0) {
            limits(-1, -1, -1);
            Phrase reason = Phrase.of("stability.reason.two.saddle", product, first, second);
            return new Finding(Verdict.UNSTABLE, proved, false, reason, checks, null);
        }
        boolean firstFails = firstAbove * belowOne < 0;
        return none(firstFails, (firstFails ? 1 + first : 1 + second) / (1 - product), proved);
    }

    /** x₁* and x₂* have the signs of 1 + δ over 1 − δ₁δ₂; the firm whose sign is wrong is displaced. */
    private Finding none(boolean firstFails, double saturation, boolean shown) {
        boolean proved = shown && interior.faithful();
        limits(1 - product, 1 + first, 1 + second);
        Phrase reason = Phrase.of(
                saturation == 0 ? "stability.reason.two.zero" : "stability.reason.two.none",
                firstFails ? first : second,
                system.firms().get(firstFails ? 0 : 1),
                system.firms().get(firstFails ? 1 : 0),
                saturation);
        return new Finding(Verdict.NO_COEXISTENCE, proved, false, reason, checks, null);
    }

    private void limits(double belowOne, double firstAbove, double secondAbove) {
        check("stability.check.product", product, belowOne);
        check("stability.check.aboveMinusOne", first, firstAbove, system.firms().get(0));
        check(
                "stability.check.aboveMinusOne",
                second,
                secondAbove,
                system.firms().get(1));
    }

    private void check(String key, double value, double margin, Object... more) {
        Phrase statement = more.length == 0 ? Phrase.of(key, value) : Phrase.of(key, value, more[0]);
        checks.add(new Check(statement, margin == 0 ? null : Boolean.valueOf(margin > 0)));
    }
}
