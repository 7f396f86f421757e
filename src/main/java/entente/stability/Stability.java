package entente.stability;

import entente.diagnostic.Phrase;
import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.law.Law;
import entente.stability.interior.Coexistence;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.Saturations;
import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.Perron;
import entente.stability.matrix.Spectrum;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The verdict on the coexistence of all firms of a constant model. */
public final class Stability {
    private Stability() {}

    /** Everything that {@code stability} answers, but for the gain over leaving. */
    public static StabilityVerdict of(ConstantSystem system) {
        return of(system, null, Patience.endless()).orElseThrow();
    }

    /**
     * Everything that {@code stability} answers.
     *
     * @param alliance the part of each coefficient that comes from alliances, with which a firm would lose it when it
     *                 leaves them; null where that is not known
     * @return empty where patience ended first
     */
    public static Optional<StabilityVerdict> of(
            ConstantSystem system, @Nullable Coefficients alliance, Patience patience) {
        return patience.whole(() -> verdict(system, alliance, patience));
    }

    private static StabilityVerdict verdict(ConstantSystem asRun, @Nullable Coefficients alliance, Patience patience) {
        InteriorEquilibrium written = InteriorEquilibrium.of(asRun, patience::over);
        ConstantSystem system = written.system();
        Coefficients d = system.coefficients();
        Perron perron = perron(system, patience);
        InteriorEquilibrium interior = written.with(perron);
        Finding finding = found(interior, perron, patience);
        interior = interior.sure();
        double[] x = interior.positive() && present(finding) ? interior.saturation() : null;
        double[][] jacobian = x == null || !interior.dense() ? null : interior.jacobian();
        List<Eigenvalue> eigenvalues = jacobian == null ? List.of() : interior.eigenvalues();
        Double resilience = eigenvalues.isEmpty()
                ? x != null && perron != null ? NetworkResilience.of(system, x, patience) : null
                : Double.valueOf(-Spectrum.abscissa(eigenvalues));
        return new StabilityVerdict(
                system.firms(),
                finding,
                Modes.of(d),
                output(system, x),
                gain(x),
                x == null || alliance == null ? null : Leaving.gain(system, alliance, x, patience),
                eigenvalues,
                perron != null ? Double.valueOf(perron.radius()) : radius(d),
                resilience,
                resilience != null && resilience > 0 ? 1 / resilience : null,
                jacobian == null ? null : Double.valueOf(reactivity(jacobian)),
                Headroom.of(interior, finding, perron, patience),
                CriticalValues.of(interior, finding, patience),
                Searched.of(system, finding),
                Paper.condition(d, finding.verdict()),
                Notes.of(interior, finding, x, patience));
    }

    /**
     * The verdict on a law whose coefficients depend on state, frozen at a time: local at most, from the equilibria that a
     * search finds. What needs constant coefficients is missing.
     *
     * @param firms        names, in the order of the law's outputs
     * @param capacity     N by firm, for starts and for gains
     * @param coefficients D at given outputs, for the modes
     * @return empty where patience ended first
     */
    public static Optional<StabilityVerdict> of(
            Law law,
            List<String> firms,
            double[] capacity,
            double t,
            Function<double[], Coefficients> coefficients,
            Patience patience) {
        return Equilibria.of(law, firms, capacity, t, patience)
                .map(found -> MovingStability.of(found, capacity, coefficients, output -> {
                    double[][] jacobian = new double[output.length][output.length];
                    law.jacobian(t, output, jacobian);
                    return jacobian;
                }));
    }

    /** The verdict alone, by the cheapest means: for maps and sweeps. */
    public static Verdict verdict(ConstantSystem system) {
        return verdict(system, Patience.endless());
    }

    /** The same; undecided where patience ended first. */
    public static Verdict verdict(ConstantSystem system, Patience patience) {
        return verdict(InteriorEquilibrium.of(system, patience::over), patience);
    }

    /** The same where the interior equilibrium has been looked at. */
    public static Verdict verdict(InteriorEquilibrium interior, Patience patience) {
        return QuickVerdict.of(interior, patience);
    }

    /** Q* of the interior equilibrium by firm; null where there is none, or patience ended first. */
    public static double @Nullable [] equilibrium(ConstantSystem system, Patience patience) {
        InteriorEquilibrium written = InteriorEquilibrium.of(system, patience::over);
        InteriorEquilibrium interior = written.sure();
        double[] x = interior.saturation();
        boolean there = x != null && interior.positive() && present(finding(written, patience));
        return there ? output(system, x) : null;
    }

    /** The verdict and its reason alone. */
    public static Finding finding(ConstantSystem system) {
        return finding(system, Patience.endless());
    }

    /** The same; undecided where patience ended first. */
    public static Finding finding(ConstantSystem system, Patience patience) {
        return finding(InteriorEquilibrium.of(system, patience::over), patience);
    }

    static Finding finding(InteriorEquilibrium interior, Patience patience) {
        Perron perron = perron(interior.system(), patience);
        Finding finding = found(interior.with(perron), perron, patience);
        return patience.ended() ? Finding.stopped() : finding;
    }

    private static @Nullable Perron perron(ConstantSystem system, Patience patience) {
        Coefficients d = system.coefficients();
        return d.nonNegative() ? Perron.of(d, patience::over) : null;
    }

    /** Where runs round what was written, the verdict that is proved of both, or else the one on what was written. */
    private static Finding found(InteriorEquilibrium interior, @Nullable Perron perron, Patience patience) {
        if (!interior.faithful()) {
            Perron own = perron(interior.asRun(), patience);
            InteriorEquilibrium doubles = InteriorEquilibrium.ofDoubles(interior.asRun(), own, patience::over);
            Finding both = byCase(doubles, own, patience);
            if (both.proved()) {
                return both;
            }
        }
        return byCase(interior, perron, patience);
    }

    private static Finding byCase(InteriorEquilibrium interior, @Nullable Perron perron, Patience patience) {
        ConstantSystem system = interior.system();
        if (system.size() == 0 || !finite(system)) {
            String why = system.size() == 0 ? "stability.reason.nobody" : "stability.reason.notFinite";
            return Finding.undecided(Undecided.NOTHING, null, Phrase.of(why), List.of());
        }
        if (perron != null) {
            return NonNegativeCase.find(interior, perron);
        }
        return system.size() == 2 ? TwoFirmCase.find(interior) : MixedCase.find(interior, patience);
    }

    private static boolean finite(ConstantSystem system) {
        boolean finite = true;
        for (int i = 0; i < system.size(); i++) {
            finite &= Double.isFinite(system.growth()[i]) && Double.isFinite(system.capacity()[i]);
        }
        for (int k = 0; k < system.coefficients().count(); k++) {
            finite &= Double.isFinite(system.coefficients().value(k));
        }
        return finite;
    }

    private static boolean present(Finding finding) {
        return finding.verdict().stable()
                || finding.verdict() == Verdict.UNSTABLE
                || finding.verdict() == Verdict.UNDECIDED;
    }

    private static double @Nullable [] output(ConstantSystem system, double @Nullable [] x) {
        if (x == null) {
            return null;
        }
        return Saturations.output(system, x);
    }

    static double @Nullable [] gain(double @Nullable [] x) {
        if (x == null) {
            return null;
        }
        double[] gain = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            gain[i] = x[i] - 1;
        }
        return gain;
    }

    private static @Nullable Double radius(Coefficients d) {
        if (d.size() > Coexistence.DENSE) {
            return null;
        }
        double radius = Spectrum.radius(Spectrum.of(d.dense()));
        return Double.isNaN(radius) ? null : Double.valueOf(radius);
    }

    static double reactivity(double[][] jacobian) {
        int n = jacobian.length;
        double[][] symmetric = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                symmetric[i][j] = (jacobian[i][j] + jacobian[j][i]) / 2;
            }
        }
        return Spectrum.abscissa(Spectrum.of(symmetric));
    }
}
