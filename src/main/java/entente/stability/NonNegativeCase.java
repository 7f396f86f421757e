package entente.stability;

import entente.diagnostic.Phrase;
import entente.dynamics.Coefficients;
import entente.dynamics.ConstantSystem;
import entente.stability.certificate.Verified;
import entente.stability.interior.Coexistence;
import entente.stability.matrix.Block;
import entente.stability.matrix.Perron;
import java.util.ArrayList;
import java.util.List;

/**
 * D ≥ 0: ρ(D) &lt; 1 ⇔ I − D is a nonsingular M-matrix ⇔ a positive equilibrium exists ⇔ it attracts every positive
 * start, whatever the growth rates; ρ(D) &gt; 1 ⇒ some firms run away (Berman &amp; Plemmons 6.2.3; Goh 1979).
 */
final class NonNegativeCase {
    /** Closer to 1 than this, ρ decides nothing. */
    static final double NEAR = 1e-9;

    private NonNegativeCase() {}

    static Finding find(ConstantSystem system, Coexistence coexistence, Perron perron) {
        Coefficients d = system.coefficients();
        double rho = perron.radius();
        List<Check> checks = new ArrayList<>();
        if (d.count() > 0) {
            checks.add(new Check(Phrase.of("stability.check.nonNegative", d.count()), true));
        }
        double[] x = coexistence.saturation();
        if (Math.abs(rho - 1) < NEAR) {
            checks.add(new Check(Phrase.of("stability.check.radius", rho), null));
            Phrase reason = Sentences.of(
                    Phrase.of("stability.reason.radiusAtOne", rho, Math.abs(rho - 1)),
                    Phrase.of("stability.reason.radiusAtOne.means"));
            return new Finding(Verdict.UNDECIDED, false, null, reason, checks, null);
        }
        if (x != null && coexistence.positive() && (perron.upper() < 1 || Verified.shrinks(d, x))) {
            checks.add(new Check(Phrase.of("stability.check.radius", rho), true));
            checks.add(new Check(Phrase.of("stability.check.positive", coexistence.least()), true));
            boolean proved = Verified.shrinks(d, x);
            Phrase reason = Sentences.of(
                    Phrase.of(d.count() == 0 ? "stability.reason.alone" : "stability.reason.mMatrix", rho),
                    Phrase.of(proved ? "stability.reason.mMatrix.proved" : "stability.reason.computed"));
            return new Finding(Verdict.GLOBAL, proved, false, reason, checks, null);
        }
        if (perron.lower() > 1) {
            checks.add(new Check(Phrase.of("stability.check.radius", rho), false));
            RunawayCause cause = RunawayCause.of(d, perron, system.firms());
            boolean proved = Verified.grows(Block.of(d, perron.group()), perron.vector());
            Phrase reason = Sentences.of(
                    Phrase.of("stability.reason.runaway", rho, cause.text()),
                    Phrase.of(proved ? "stability.reason.runaway.proved" : "stability.reason.computed"));
            return new Finding(Verdict.RUNAWAY, proved, true, reason, checks, cause);
        }
        checks.add(new Check(Phrase.of("stability.check.radius", rho), null));
        Phrase reason = Phrase.of("stability.reason.radiusBounds", perron.lower(), perron.upper());
        return new Finding(Verdict.UNDECIDED, false, null, reason, checks, null);
    }
}
