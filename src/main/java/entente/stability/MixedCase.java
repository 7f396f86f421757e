package entente.stability;

import entente.arithmetic.Interval;
import entente.diagnostic.Phrase;
import entente.dynamics.Coefficients;
import entente.dynamics.ConstantSystem;
import entente.stability.certificate.LyapunovBox;
import entente.stability.certificate.Verified;
import entente.stability.certificate.VolterraLyapunov;
import entente.stability.interior.Coexistence;
import entente.stability.interior.Jacobian;
import entente.stability.interior.Saturations;
import entente.stability.interval.Enclosure;
import entente.stability.matrix.Block;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Three firms or more, with contributions of both signs: whether the equilibrium is positive, what its eigenvalues say,
 * and, where they say stable, whether a certificate makes it global.
 */
final class MixedCase {
    private static final double NEAR = NonNegativeCase.NEAR;

    private final ConstantSystem system;
    private final Coefficients d;
    private final Coexistence coexistence;
    private final Patience patience;
    private final List<Check> checks = new ArrayList<>();

    private MixedCase(ConstantSystem system, Coexistence coexistence, Patience patience) {
        this.system = system;
        this.d = system.coefficients();
        this.coexistence = coexistence;
        this.patience = patience;
    }

    static Finding find(ConstantSystem system, Coexistence coexistence, Patience patience) {
        return new MixedCase(system, coexistence, patience).find();
    }

    private Finding find() {
        double[] x = coexistence.saturation();
        if (x == null) {
            checks.add(new Check(Phrase.of("stability.check.regular"), null));
            return undecided(Phrase.of(
                    coexistence.singular() ? "stability.reason.mixed.singular" : "stability.reason.mixed.large"));
        }
        int weakest = 0;
        for (int i = 0; i < x.length; i++) {
            weakest = x[i] < x[weakest] ? i : weakest;
        }
        double least = x[weakest];
        String name = system.firms().get(weakest);
        if (Math.abs(least) < NEAR * coexistence.largest()) {
            checks.add(new Check(Phrase.of("stability.check.positive", least), null));
            return undecided(Phrase.of("stability.reason.mixed.atZero", name, least));
        }
        checks.add(new Check(Phrase.of("stability.check.positive", least), least > 0));
        return least < 0 ? absent(weakest, least) : present(x);
    }

    private Finding undecided(Phrase reason) {
        return new Finding(Verdict.UNDECIDED, false, null, reason, checks, null);
    }

    private Finding absent(int firm, double saturation) {
        Phrase none = Phrase.of("stability.reason.mixed.none", system.firms().get(firm), saturation);
        BlowUp blowUp = BlowUp.of(system, patience);
        if (Boolean.TRUE.equals(blowUp.possible())) {
            RunawayCause cause = cause(blowUp);
            Phrase reason = cause == null
                    ? Sentences.of(none, Phrase.of("stability.reason.mixed.runaway.unnamed"))
                    : Sentences.of(none, Phrase.of("stability.reason.mixed.runaway", cause.text()));
            return new Finding(Verdict.RUNAWAY, false, true, reason, checks, cause);
        }
        Interval[] enclosure = enclose();
        boolean proved = enclosure != null && enclosure[firm].below(0);
        Phrase reason = Sentences.of(
                none, Phrase.of(proved ? "stability.reason.mixed.none.proved" : "stability.reason.computed"));
        return new Finding(Verdict.NO_COEXISTENCE, proved, blowUp.possible(), reason, checks, null);
    }

    private Finding present(double[] x) {
        Finding dominated = dominated(x);
        if (dominated != null) {
            return dominated;
        }
        if (x.length > Coexistence.DENSE) {
            return undecided(Phrase.of("stability.reason.mixed.large"));
        }
        double[][] m = Dense.identityMinus(d.dense());
        List<Eigenvalue> eigenvalues =
                Spectrum.of(Jacobian.present(m, system.growth(), x, Saturations.everyone(x.length)));
        double abscissa = Spectrum.abscissa(eigenvalues);
        double near = Math.abs(abscissa) / Spectrum.radius(eigenvalues);
        if (!(near > NEAR)) {
            checks.add(new Check(Phrase.of("stability.check.abscissa", abscissa), null));
            return undecided(Phrase.of("stability.reason.mixed.onAxis", abscissa, near));
        }
        checks.add(new Check(Phrase.of("stability.check.abscissa", abscissa), abscissa < 0));
        Interval[][] jacobian = x.length > LyapunovBox.MOST_FIRMS ? null : jacobian();
        return abscissa > 0 ? unstable(abscissa, jacobian) : stable(abscissa, jacobian);
    }

    /** I − |D| is an M-matrix: then C exists without a search, for networks of any size. */
    private @Nullable Finding dominated(double[] x) {
        Coefficients size = Block.moduli(d);
        double[] u = Coexistence.of(size, patience::over).saturation();
        if (u == null || !Verified.shrinks(size, u)) {
            return null;
        }
        double radius = Block.bound(size, u);
        checks.add(new Check(Phrase.of("stability.check.dominance", radius), true));
        boolean proved = Verified.positive(d, x, u);
        Phrase reason = Sentences.of(
                Phrase.of("stability.reason.mixed.dominance", radius),
                Phrase.of(proved ? "stability.reason.mixed.global.proved" : "stability.reason.computed"));
        return new Finding(Verdict.GLOBAL, proved, false, reason, checks, null);
    }

    /** Encloses the Jacobian at the equilibrium, whose outputs are all shown to be positive; null where that fails. */
    private Interval @Nullable [][] jacobian() {
        Interval[] x = enclose();
        if (x == null || !positive(x)) {
            return null;
        }
        Interval[][] m = VolterraLyapunov.widen(Dense.identityMinus(d.dense()));
        for (int i = 0; i < x.length; i++) {
            double k = system.growth()[i];
            Interval scale =
                    Interval.of(k - 1e-14 * k, k + 1e-14 * k).times(x[i]).negate();
            for (int j = 0; j < x.length; j++) {
                m[i][j] = scale.times(m[i][j]);
            }
        }
        return m;
    }

    private Finding stable(double abscissa, Interval @Nullable [][] jacobian) {
        VolterraLyapunov certificate = VolterraLyapunov.search(d, patience::over);
        if (certificate != null) {
            boolean proved = certificate.verified() && positive(enclose());
            checks.add(new Check(Phrase.of("stability.check.lyapunov", weights(certificate)), true));
            Phrase reason = Sentences.of(
                    Phrase.of("stability.reason.mixed.lyapunov", weights(certificate)),
                    Phrase.of(proved ? "stability.reason.mixed.global.proved" : "stability.reason.computed"));
            return new Finding(Verdict.GLOBAL, proved, false, reason, checks, null);
        }
        checks.add(new Check(Phrase.of("stability.check.lyapunov.none"), false));
        boolean proved = jacobian != null && LyapunovBox.stable(jacobian);
        Phrase reason = Sentences.of(
                Phrase.of("stability.reason.mixed.local", abscissa),
                Phrase.of(proved ? "stability.reason.mixed.eigenvalues.proved" : "stability.reason.computed"),
                Phrase.of("stability.reason.mixed.local.only"));
        return new Finding(Verdict.LOCAL, proved, blowUp(), reason, checks, null);
    }

    private Finding unstable(double abscissa, Interval @Nullable [][] jacobian) {
        boolean proved = jacobian != null && LyapunovBox.unstable(jacobian);
        Phrase reason = Sentences.of(
                Phrase.of("stability.reason.mixed.unstable", abscissa),
                Phrase.of(proved ? "stability.reason.mixed.eigenvalues.proved" : "stability.reason.computed"));
        return new Finding(Verdict.UNSTABLE, proved, blowUp(), reason, checks, null);
    }

    private @Nullable Boolean blowUp() {
        BlowUp blowUp = BlowUp.of(system, patience);
        checks.add(new Check(Phrase.of("stability.check.bounded"), not(blowUp.possible())));
        return blowUp.possible();
    }

    private static @Nullable Boolean not(@Nullable Boolean answer) {
        return answer == null ? null : Boolean.valueOf(!answer);
    }

    private Interval @Nullable [] enclose() {
        return d.size() > VolterraLyapunov.MOST_FIRMS
                ? null
                : Enclosure.solve(
                        VolterraLyapunov.widen(Dense.identityMinus(d.dense())), Dense.ones(d.size()), patience::over);
    }

    private static boolean positive(Interval @Nullable [] x) {
        if (x == null) {
            return false;
        }
        for (Interval i : x) {
            if (!i.above(0)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable RunawayCause cause(BlowUp blowUp) {
        List<String> names = new ArrayList<>();
        for (int i : blowUp.set()) {
            names.add(system.firms().get(i));
        }
        RunawayCause within = RunawayCause.of(Block.of(d, blowUp.set()), names);
        return within == null ? null : within.within(blowUp.set());
    }

    private static Object weights(VolterraLyapunov certificate) {
        List<Object> weights = new ArrayList<>();
        for (double w : certificate.weights()) {
            if (weights.size() == 8) {
                weights.add("…");
                break;
            }
            weights.add(w);
        }
        return weights;
    }
}
