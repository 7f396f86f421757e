package entente.stability;

import entente.arithmetic.Interval;
import entente.diagnostic.Phrase;
import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.stability.certificate.LyapunovBox;
import entente.stability.certificate.Verified;
import entente.stability.certificate.VolterraLyapunov;
import entente.stability.certificate.Written;
import entente.stability.exact.ExactSystem;
import entente.stability.exact.HalfPlane;
import entente.stability.interior.Coexistence;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interval.Enclosure;
import entente.stability.matrix.Dense;
import entente.stability.matrix.GroupMatrix;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Three firms or more, with contributions of both signs: whether the equilibrium is positive, what its eigenvalues say,
 * and, where they say stable, whether a certificate makes it global.
 */
final class MixedCase {
    private final ConstantSystem system;
    private final Coefficients d;
    private final Patience patience;
    private final List<Check> checks = new ArrayList<>();
    private InteriorEquilibrium interior;
    private boolean exact;

    private MixedCase(InteriorEquilibrium interior, Patience patience) {
        this.interior = interior;
        this.system = interior.system();
        this.d = system.coefficients();
        this.patience = patience;
    }

    static Finding find(InteriorEquilibrium interior, Patience patience) {
        return new MixedCase(interior, patience).find();
    }

    private Finding find() {
        if (interior.nearZero()) {
            ExactSystem.Solution solution = interior.exactly();
            if (solution == null) {
                return untold();
            }
            exact = true;
            switch (solution.kind()) {
                case NONE, MANY_NOT_POSITIVE -> {
                    checks.add(new Check(Phrase.of("stability.check.regular"), false));
                    return absent(Phrase.of("stability.reason.singular.none"));
                }
                case LINE -> {
                    checks.add(new Check(Phrase.of("stability.check.regular"), false));
                    int freedom = solution.freedom();
                    Phrase line = Phrase.of(
                            freedom == 1 ? "stability.reason.singular.line" : "stability.reason.singular.plane",
                            freedom);
                    return undecided(Undecided.LINE, line);
                }
                case NOT_POSITIVE, POSITIVE -> interior = interior.at(solution);
            }
        }
        int weakest = interior.weakest();
        double least = interior.least();
        checks.add(new Check(Phrase.of("stability.check.positive", least), least > 0));
        double[] x = interior.saturation();
        if (x != null && least > 0) {
            return present(x);
        }
        return absent(Phrase.of(
                least == 0 ? "stability.reason.mixed.zero" : "stability.reason.mixed.none",
                system.firms().get(weakest),
                least));
    }

    /** Too near to a boundary, and nothing to decide it by. */
    private Finding untold() {
        if (interior.saturation() == null || interior.singular()) {
            checks.add(new Check(Phrase.of("stability.check.regular"), null));
            return interior.singular()
                    ? undecided(Undecided.ROUNDING, Phrase.of("stability.reason.mixed.singular"))
                    : undecided(Undecided.THEORY, Phrase.of("stability.reason.mixed.large"));
        }
        double least = interior.least();
        checks.add(new Check(Phrase.of("stability.check.positive", least), null));
        String name = system.firms().get(interior.weakest());
        return undecided(Undecided.ROUNDING, Phrase.of("stability.reason.mixed.atZero", name, least));
    }

    private Finding undecided(Undecided why, Phrase reason) {
        return Finding.undecided(why, blowUp(), reason, checks);
    }

    private Finding absent(Phrase none) {
        BlowUp blowUp = BlowUp.of(system, patience);
        if (Boolean.TRUE.equals(blowUp.possible())) {
            RunawayCause cause = cause(blowUp);
            Phrase reason = cause == null
                    ? Sentences.of(none, Phrase.of("stability.reason.mixed.runaway.unnamed"))
                    : Sentences.of(none, Phrase.of("stability.reason.mixed.runaway", cause.text()));
            return new Finding(Verdict.RUNAWAY, false, true, reason, checks, cause);
        }
        Interval[] enclosure = exact ? null : enclose();
        boolean shown = exact || enclosure != null && enclosure[interior.weakest()].below(0);
        String how = exact ? "stability.reason.exact" : "stability.reason.mixed.none.proved";
        Phrase reason = Sentences.of(none, Sentences.shown(shown, interior, how));
        return new Finding(
                Verdict.NO_COEXISTENCE, shown && interior.faithful(), blowUp.possible(), reason, checks, null);
    }

    private Finding present(double[] x) {
        Finding dominated = dominated(x);
        if (dominated != null) {
            return dominated;
        }
        if (!interior.dense()) {
            return undecided(Undecided.THEORY, Phrase.of("stability.reason.mixed.large"));
        }
        double abscissa = interior.abscissa();
        if (interior.nearAxis()) {
            HalfPlane side = interior.side();
            if (side == null || side == HalfPlane.AXIS) {
                checks.add(new Check(Phrase.of("stability.check.abscissa", side == null ? abscissa : 0.0), null));
                double near = Math.abs(abscissa) / Spectrum.radius(interior.eigenvalues());
                return side == null
                        ? undecided(Undecided.ROUNDING, Phrase.of("stability.reason.mixed.onAxis", abscissa, near))
                        : undecided(Undecided.CENTRE, Phrase.of("stability.reason.mixed.centre"));
            }
            checks.add(new Check(Phrase.of("stability.check.abscissa", abscissa), side == HalfPlane.LEFT));
            exact = true;
            return side == HalfPlane.LEFT ? stable(abscissa, null) : unstable(abscissa, null);
        }
        checks.add(new Check(Phrase.of("stability.check.abscissa", abscissa), abscissa < 0));
        exact = false;
        Interval[][] jacobian = x.length > LyapunovBox.MOST_FIRMS ? null : jacobian();
        return abscissa > 0 ? unstable(abscissa, jacobian) : stable(abscissa, jacobian);
    }

    /** I − |D| is an M-matrix: then C exists without a search, for networks of any size. */
    private @Nullable Finding dominated(double[] x) {
        Coefficients size = GroupMatrix.moduli(d);
        double[] u = Coexistence.of(size, patience::over).saturation();
        if (u == null || !Verified.shrinks(system, u)) {
            return null;
        }
        double radius = GroupMatrix.bound(size, u);
        checks.add(new Check(Phrase.of("stability.check.dominance", radius), true));
        boolean shown = Verified.positive(system, x, u);
        Phrase reason = Sentences.of(
                Phrase.of("stability.reason.mixed.dominance", radius),
                Sentences.shown(shown, interior, "stability.reason.mixed.global.proved"));
        return new Finding(Verdict.GLOBAL, shown && interior.faithful(), false, reason, checks, null);
    }

    /** Encloses the Jacobian at the equilibrium, whose outputs are all shown to be positive; null where that fails. */
    private Interval @Nullable [][] jacobian() {
        Interval[] x = enclose();
        if (x == null || !positive(x)) {
            return null;
        }
        Interval[] growth = new Interval[x.length];
        for (int i = 0; i < x.length; i++) {
            growth[i] = Written.growth(system, i);
        }
        return LyapunovBox.jacobian(growth, Written.m(system), x);
    }

    private Finding stable(double abscissa, Interval @Nullable [][] jacobian) {
        VolterraLyapunov certificate = VolterraLyapunov.search(system, patience::over);
        if (certificate != null) {
            boolean shown = certificate.verified() && (positivelyExact() || positive(enclose()));
            checks.add(new Check(Phrase.of("stability.check.lyapunov", weights(certificate)), true));
            Phrase reason = Sentences.of(
                    Phrase.of("stability.reason.mixed.lyapunov", weights(certificate)),
                    Sentences.shown(shown, interior, "stability.reason.mixed.global.proved"));
            return new Finding(Verdict.GLOBAL, shown && interior.faithful(), false, reason, checks, null);
        }
        checks.add(new Check(Phrase.of("stability.check.lyapunov.none"), false));
        boolean shown = exact || jacobian != null && LyapunovBox.stable(jacobian);
        Phrase reason = Sentences.of(
                Phrase.of("stability.reason.mixed.local", abscissa),
                how(shown),
                Phrase.of("stability.reason.mixed.local.only"));
        return new Finding(Verdict.LOCAL, shown && interior.faithful(), blowUp(), reason, checks, null);
    }

    private Finding unstable(double abscissa, Interval @Nullable [][] jacobian) {
        boolean shown = exact || jacobian != null && LyapunovBox.unstable(jacobian);
        Phrase reason = Sentences.of(Phrase.of("stability.reason.mixed.unstable", abscissa), how(shown));
        return new Finding(Verdict.UNSTABLE, shown && interior.faithful(), blowUp(), reason, checks, null);
    }

    private Phrase how(boolean shown) {
        return Sentences.shown(
                shown, interior, exact ? "stability.reason.exact" : "stability.reason.mixed.eigenvalues.proved");
    }

    private boolean positivelyExact() {
        ExactSystem.Solution solution = exact ? interior.exactly() : null;
        return solution != null && solution.kind() == ExactSystem.Kind.POSITIVE;
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
                : Enclosure.solve(Written.m(system), Dense.ones(d.size()), patience::over);
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
        RunawayCause within = RunawayCause.of(GroupMatrix.of(d, blowUp.set()), names);
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
