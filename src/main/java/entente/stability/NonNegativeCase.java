package entente.stability;

import entente.diagnostic.Phrase;
import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.certificate.Verified;
import entente.stability.interior.Bands;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.matrix.Perron;
import java.util.ArrayList;
import java.util.List;

/**
 * D ≥ 0: ρ(D) &lt; 1 ⇔ I − D is a nonsingular M-matrix ⇔ a positive equilibrium exists ⇔ it attracts every positive
 * start, whatever the growth rates; ρ(D) &gt; 1 ⇒ some firms run away (Berman &amp; Plemmons 6.2.3; Goh 1979). At
 * ρ(D) = 1 there is none: x &gt; 0 with (I − D)x = 1 would make ρ(D) &lt; 1. Outputs grow without limit, but are finite at
 * every time.
 */
final class NonNegativeCase {
    private final ConstantSystem system;
    private final InteriorEquilibrium interior;
    private final Perron perron;
    private final double rho;
    private final List<Check> checks = new ArrayList<>();

    private NonNegativeCase(InteriorEquilibrium interior, Perron perron) {
        this.system = interior.system();
        this.interior = interior;
        this.perron = perron;
        this.rho = perron.radius();
    }

    static Finding find(InteriorEquilibrium interior, Perron perron) {
        return new NonNegativeCase(interior, perron).find();
    }

    private Finding find() {
        Coefficients d = system.coefficients();
        if (d.count() > 0) {
            checks.add(new Check(Phrase.of("stability.check.nonNegative", d.count()), true));
        }
        double[] x = interior.saturation();
        boolean near = Math.abs(rho - 1) < Bands.VERDICT;
        boolean there = !near && x != null && interior.positive();
        if (there && x != null && Verified.shrinks(system, x)) {
            return global(true);
        }
        if (!near && perron.lower() > 1 && Verified.grows(system, perron.group(), perron.vector())) {
            return runaway(true);
        }
        Integer side = interior.radiusAgainstOne();
        if (side != null) {
            return side < 0 ? global(true) : side > 0 ? runaway(true) : atOne();
        }
        if (there && perron.upper() < 1) {
            return global(false);
        }
        if (!near && perron.lower() > 1) {
            return runaway(false);
        }
        checks.add(new Check(Phrase.of("stability.check.radius", rho), null));
        Phrase reason = near
                ? Sentences.of(
                        Phrase.of("stability.reason.radiusAtOne", rho, Math.abs(rho - 1)),
                        Phrase.of("stability.reason.radiusAtOne.means"))
                : Phrase.of("stability.reason.radiusBounds", perron.lower(), perron.upper());
        return Finding.undecided(Undecided.ROUNDING, null, reason, checks);
    }

    private Finding global(boolean shown) {
        boolean proved = shown && interior.faithful();
        checks.add(new Check(Phrase.of("stability.check.radius", rho), true));
        checks.add(
                new Check(Phrase.of("stability.check.positive", interior.sure().least()), true));
        Phrase reason = Sentences.of(
                Phrase.of(
                        system.coefficients().count() == 0 ? "stability.reason.alone" : "stability.reason.mMatrix",
                        rho),
                Sentences.shown(shown, interior, "stability.reason.mMatrix.proved"));
        return new Finding(Verdict.GLOBAL, proved, false, reason, checks, null);
    }

    private Finding runaway(boolean shown) {
        boolean proved = shown && interior.faithful();
        checks.add(new Check(Phrase.of("stability.check.radius", rho), false));
        RunawayCause cause = RunawayCause.of(system.coefficients(), perron, system.firms());
        Phrase reason = Sentences.of(
                Phrase.of("stability.reason.runaway", rho, cause.text()),
                Sentences.shown(shown, interior, "stability.reason.runaway.proved"));
        return new Finding(Verdict.RUNAWAY, proved, true, reason, checks, cause);
    }

    private Finding atOne() {
        checks.add(new Check(Phrase.of("stability.check.radius", 1.0), false));
        Phrase reason = Phrase.of("stability.reason.radiusIsOne");
        return new Finding(Verdict.NO_COEXISTENCE, interior.faithful(), false, reason, checks, null);
    }
}
