package entente.stability;

import entente.diagnostic.Phrase;
import entente.dynamics.ConstantSystem;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.List;

/** Three firms or more, with contributions of both signs. */
final class MixedCase {
    private static final double NEAR = NonNegativeCase.NEAR;

    private MixedCase() {}

    static Finding find(ConstantSystem system, Coexistence coexistence) {
        List<Check> checks = new ArrayList<>();
        double[] x = coexistence.saturation();
        if (x == null) {
            checks.add(new Check(Phrase.of("stability.check.regular"), coexistence.singular() ? null : false));
            Phrase reason = Phrase.of(
                    coexistence.singular() ? "stability.reason.mixed.singular" : "stability.reason.mixed.large");
            return new Finding(Verdict.UNDECIDED, false, null, reason, checks, null);
        }
        int weakest = 0;
        for (int i = 0; i < x.length; i++) {
            weakest = x[i] < x[weakest] ? i : weakest;
        }
        String name = system.firms().get(weakest);
        double size = coexistence.largest();
        if (Math.abs(x[weakest]) < NEAR * size) {
            checks.add(new Check(Phrase.of("stability.check.positive", x[weakest]), null));
            Phrase reason = Phrase.of("stability.reason.mixed.atZero", name, x[weakest]);
            return new Finding(Verdict.UNDECIDED, false, null, reason, checks, null);
        }
        checks.add(new Check(Phrase.of("stability.check.positive", x[weakest]), x[weakest] > 0));
        if (x[weakest] < 0) {
            Phrase reason = Phrase.of("stability.reason.mixed.none", name, x[weakest]);
            return new Finding(Verdict.NO_COEXISTENCE, false, null, reason, checks, null);
        }
        if (x.length > Coexistence.DENSE) {
            return new Finding(Verdict.UNDECIDED, false, null, Phrase.of("stability.reason.mixed.large"), checks, null);
        }
        return local(system, x, checks);
    }

    private static Finding local(ConstantSystem system, double[] x, List<Check> checks) {
        int[] all = Stability.all(x.length);
        double[][] m = Dense.identityMinus(system.coefficients().dense());
        List<Eigenvalue> eigenvalues = Spectrum.of(Jacobian.present(m, system.growth(), x, all));
        double abscissa = Spectrum.abscissa(eigenvalues);
        double near = Math.abs(abscissa) / Spectrum.radius(eigenvalues);
        if (!(near > NEAR)) {
            checks.add(new Check(Phrase.of("stability.check.abscissa", abscissa), null));
            Phrase reason = Phrase.of("stability.reason.mixed.onAxis", abscissa, near);
            return new Finding(Verdict.UNDECIDED, false, null, reason, checks, null);
        }
        checks.add(new Check(Phrase.of("stability.check.abscissa", abscissa), abscissa < 0));
        if (abscissa > 0) {
            Phrase reason = Phrase.of("stability.reason.mixed.unstable", abscissa);
            return new Finding(Verdict.UNSTABLE, false, null, reason, checks, null);
        }
        Phrase reason = Phrase.of("stability.reason.mixed.local", abscissa);
        return new Finding(Verdict.LOCAL, false, null, reason, checks, null);
    }
}
