package entente.stability.proof;

import entente.arithmetic.Box;
import entente.arithmetic.Interval;
import entente.arithmetic.Polynomial;
import entente.arithmetic.Truth;
import entente.law.Coefficients;
import entente.law.IntervalSystem;
import entente.stability.Mode;
import entente.stability.Patience;
import entente.stability.Verdict;
import entente.stability.certificate.LyapunovBox;
import entente.stability.certificate.LyapunovSearch;
import entente.stability.certificate.Verified;
import entente.stability.certificate.VolterraLyapunov;
import entente.stability.interior.Coexistence;
import entente.stability.interval.Definite;
import entente.stability.interval.Enclosure;
import entente.stability.interval.PolynomialSystem;
import entente.stability.matrix.Dense;
import entente.stability.matrix.GroupMatrix;
import entente.stability.matrix.Perron;
import entente.stability.parameters.SystemFamily;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be shown of all models of a family over one box, with outward rounding throughout. */
final class BoxFacts {
    private final Box box;
    private final IntervalSystem system;
    private final @Nullable PolynomialSystem polynomials;
    private final List<Polynomial> above;
    private final Patience patience;

    BoxFacts(SystemFamily family, Box box, Where where, Patience patience) {
        this.box = box;
        this.system = family.over(box);
        // Nobody else asks for them.
        this.polynomials = system.size() == 2 ? family.polynomials() : null;
        this.above = where.above();
        this.patience = patience;
    }

    /** @return TRUE: at every point where the condition holds; FALSE: at no point of the box */
    Truth of(Claim claim) {
        if (claim instanceof Claim.Acts acts) {
            return mode(acts.mode());
        }
        Verdict verdict = claim instanceof Claim.Is is ? is.verdict() : Verdict.LOCAL;
        if (system.nonNegative()) {
            return nonNegative(verdict);
        }
        return system.size() == 2 ? two(verdict) : mixed(verdict);
    }

    /** What an answer other than unknown rests on, over the whole of this box. */
    Proof.Method method(Claim claim) {
        if (claim instanceof Claim.Acts) {
            return Proof.Method.SIGNS;
        }
        if (system.nonNegative() && (size() != 2 || ratioBelowOne() || ratioAboveOne())) {
            return Proof.Method.UPPER_CORNER;
        }
        return size() == 2 ? Proof.Method.TWO_FIRMS : Proof.Method.BISECTION;
    }

    private Truth nonNegative(Verdict verdict) {
        boolean stable = ratioBelowOne();
        boolean runaway = !stable && ratioAboveOne();
        return switch (verdict) {
            case GLOBAL, LOCAL -> size() == 2 && !stable && !runaway ? two(verdict) : Truth.of(stable, runaway);
            case RUNAWAY -> Truth.of(runaway, stable);
            // There is a stable equilibrium or a runaway, and at ρ = 1 neither, so a sure FALSE needs a sure side.
            case UNSTABLE -> Truth.FALSE;
            case NO_COEXISTENCE -> Truth.of(false, stable || runaway);
            case UNDECIDED -> Truth.UNKNOWN;
        };
    }

    private int size() {
        return system.size();
    }

    /** ρ of the upper ends below 1, by a u &gt; 0 with Du &lt; u. */
    private boolean ratioBelowOne() {
        double[] u = Coexistence.of(system.ends(true), patience::over).saturation();
        if (u == null) {
            return false;
        }
        for (int i = 0; i < u.length; i++) {
            Interval sum = Interval.ZERO;
            for (int k = system.start()[i]; k < system.start()[i + 1]; k++) {
                sum = sum.plus(system.value()[k].times(Interval.exactly(u[system.from()[k]])));
            }
            if (!(u[i] > 0 && sum.high() < u[i])) {
                return false;
            }
        }
        return true;
    }

    /** ρ of the lower ends above 1, by a group and a u &gt; 0 on it with Du &gt; u. */
    private boolean ratioAboveOne() {
        Coefficients lower = system.ends(false);
        Perron perron = Perron.against(1, lower, patience::over);
        return perron.lower() > 1 && Verified.grows(GroupMatrix.of(lower, perron.group()), perron.vector());
    }

    /** The exact rule: 1 + δ₁ &gt; 0, 1 + δ₂ &gt; 0 and 1 − δ₁δ₂ &gt; 0. */
    private Truth two(Verdict verdict) {
        Interval a = system.contribution(1, 0);
        Interval b = system.contribution(0, 1);
        Interval rest = Interval.ONE.minus(a.times(b));
        Polynomial[][] exact = polynomials == null ? null : polynomials.d();
        Truth stable = positive(Interval.ONE.plus(a), exact == null ? null : one().plus(exact[0][1]))
                .and(positive(Interval.ONE.plus(b), exact == null ? null : one().plus(exact[1][0])))
                .and(positive(rest, exact == null ? null : one().minus(exact[0][1].times(exact[1][0]))));
        // Strict: at δ₁δ₂ = 1 outputs grow without bound, but not in finite time, and at δ = −1 nobody is a saddle.
        Truth runaway =
                Truth.of(a.above(0) && b.above(0) && rest.below(0), a.high() <= 0 || b.high() <= 0 || rest.low() >= 0);
        Truth saddle = Truth.of(a.below(-1) && b.below(-1), a.low() >= -1 || b.low() >= -1);
        return switch (verdict) {
            case GLOBAL, LOCAL -> stable;
            case RUNAWAY -> runaway;
            case UNSTABLE -> saddle;
            case NO_COEXISTENCE -> stable.or(runaway).or(saddle).not();
            case UNDECIDED -> Truth.UNKNOWN;
        };
    }

    private static Polynomial one() {
        return Polynomial.constant(1);
    }

    /** Above 0 by its bounds, or because it is at least something that the condition says is above 0. */
    private Truth positive(Interval bounds, @Nullable Polynomial exact) {
        Interval value = bounds;
        if (exact != null) {
            Interval sharp = exact.over(box);
            value = Interval.of(Math.max(value.low(), sharp.low()), Math.min(value.high(), sharp.high()));
            for (Polynomial known : above) {
                Polynomial rest = exact.minus(known);
                if (rest.zero() || rest.over(box).low() >= 0) {
                    return Truth.TRUE;
                }
            }
        }
        return Truth.of(value.low() > 0, value.high() <= 0);
    }

    private Truth mixed(Verdict verdict) {
        Interval[][] m = Enclosure.identityMinus(system.dense());
        Interval[] x = Enclosure.solve(m, Dense.ones(size()), patience::over);
        if (x == null) {
            return Truth.UNKNOWN;
        }
        boolean positive = true;
        boolean absent = false;
        for (Interval v : x) {
            positive &= v.above(0);
            absent |= v.high() <= 0;
        }
        if (absent) {
            return switch (verdict) {
                case GLOBAL, LOCAL, UNSTABLE -> Truth.FALSE;
                case NO_COEXISTENCE -> bounded() ? Truth.TRUE : Truth.UNKNOWN;
                case RUNAWAY -> bounded() ? Truth.FALSE : Truth.UNKNOWN;
                case UNDECIDED -> Truth.UNKNOWN;
            };
        }
        if (!positive) {
            return Truth.UNKNOWN;
        }
        return switch (verdict) {
            case RUNAWAY, NO_COEXISTENCE -> Truth.FALSE;
            case UNDECIDED -> Truth.UNKNOWN;
            case GLOBAL -> global(m) ? Truth.TRUE : unstable(m, x) ? Truth.FALSE : Truth.UNKNOWN;
            case LOCAL -> Truth.of(global(m) || stable(m, x), unstable(m, x));
            case UNSTABLE -> Truth.of(unstable(m, x), global(m) || stable(m, x));
        };
    }

    /** Positive contributions alone cannot run away. */
    private boolean bounded() {
        Coefficients positive = GroupMatrix.positivePart(system.ends(true));
        double[] u = Coexistence.of(positive, patience::over).saturation();
        return u != null && Verified.shrinks(positive, u);
    }

    /** A Volterra–Lyapunov certificate, found at the middle and verified over the box. */
    private boolean global(Interval[][] m) {
        double[] c = new LyapunovSearch(LyapunovBox.middle(m), patience::over).run();
        return c != null && Definite.positive(VolterraLyapunov.form(m, c));
    }

    private boolean stable(Interval[][] m, Interval[] x) {
        return LyapunovBox.stable(LyapunovBox.jacobian(system.growth(), m, x));
    }

    private boolean unstable(Interval[][] m, Interval[] x) {
        return LyapunovBox.unstable(LyapunovBox.jacobian(system.growth(), m, x));
    }

    private Truth mode(Mode mode) {
        if (mode == Mode.MIXED) {
            return Truth.UNKNOWN;
        }
        Truth all = Truth.TRUE;
        long linked = 0;
        for (int to = 0; to < size(); to++) {
            for (int k = system.start()[to]; k < system.start()[to + 1]; k++) {
                int giver = system.from()[k];
                boolean both =
                        Arrays.binarySearch(system.from(), system.start()[giver], system.start()[giver + 1], to) >= 0;
                // A pair that acts both ways is met twice.
                if (giver < to || !both) {
                    all = all.and(either(mode, system.value()[k], system.contribution(to, giver)));
                    linked++;
                }
            }
        }
        long others = (long) size() * (size() - 1) / 2 - linked;
        return others == 0 ? all : all.and(either(mode, Interval.ZERO, Interval.ZERO));
    }

    private static Truth either(Mode mode, Interval a, Interval b) {
        return pair(mode, a, b).or(pair(mode, b, a));
    }

    private static Truth pair(Mode mode, Interval a, Interval b) {
        Truth aGives = Truth.of(a.above(0), a.high() <= 0);
        Truth aTakes = Truth.of(a.below(0), a.low() >= 0);
        Truth bGives = Truth.of(b.above(0), b.high() <= 0);
        Truth bTakes = Truth.of(b.below(0), b.low() >= 0);
        Truth aNothing = aGives.not().and(aTakes.not());
        Truth bNothing = bGives.not().and(bTakes.not());
        return switch (mode) {
            case MUTUAL_SYMBIOSIS -> aGives.and(bGives);
            case COMPETITION -> aTakes.and(bTakes);
            case PARASITISM -> aGives.and(bTakes);
            case COMMENSALISM -> aGives.and(bNothing);
            case AMENSALISM -> aTakes.and(bNothing);
            case INDEPENDENT -> aNothing.and(bNothing);
            case MIXED -> Truth.UNKNOWN;
        };
    }
}
