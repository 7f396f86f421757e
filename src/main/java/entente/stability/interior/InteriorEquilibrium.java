package entente.stability.interior;

import entente.law.Coefficients;
import entente.law.ConstantSystem;
import entente.law.Meant;
import entente.stability.exact.ExactSystem;
import entente.stability.exact.HalfPlane;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.Lu;
import entente.stability.matrix.Perron;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The equilibrium of all firms of a constant model as it was written: M = I − D, its factors, x* = M⁻¹ 1, the Jacobian and its eigenvalues,
 * each made once and when it is asked for. Whoever says something of it asks here, so that no two answers differ.
 */
public final class InteriorEquilibrium {
    private final ConstantSystem asRun;
    private final ConstantSystem system;
    private final List<Meant.Rounded> rounded;
    private final BooleanSupplier stop;
    private final @Nullable Perron perron;
    private double @Nullable [][] m;
    private @Nullable Lu lu;
    private @Nullable Coexistence coexistence;
    private double @Nullable [][] jacobian;
    private @Nullable List<Eigenvalue> eigenvalues;
    private boolean exactAsked;
    private @Nullable ExactSystem exact;
    private ExactSystem.@Nullable Solution solution;

    private InteriorEquilibrium(ConstantSystem asRun, Meant meant, @Nullable Perron perron, BooleanSupplier stop) {
        this.asRun = asRun;
        this.system = meant.system();
        this.rounded = meant.rounded();
        this.perron = perron;
        this.stop = stop;
    }

    public static InteriorEquilibrium of(ConstantSystem system, BooleanSupplier stop) {
        return new InteriorEquilibrium(system, Meant.of(system), null, stop);
    }

    /** Of the doubles that runs compute with, which are not what was written: nothing of it is asked in fractions. */
    public static InteriorEquilibrium ofDoubles(ConstantSystem system, @Nullable Perron perron, BooleanSupplier stop) {
        InteriorEquilibrium interior = new InteriorEquilibrium(system, new Meant(system, List.of()), perron, stop);
        interior.exactAsked = true;
        return interior;
    }

    /** Of some of the firms alone, in their order. */
    public static InteriorEquilibrium among(int[] present, ConstantSystem system, BooleanSupplier stop) {
        double[][] d = Dense.sub(system.coefficients().dense(), present, present);
        List<String> firms = new ArrayList<>();
        double[] growth = new double[present.length];
        double[] capacity = new double[present.length];
        for (int a = 0; a < present.length; a++) {
            firms.add(system.firms().get(present[a]));
            growth[a] = system.growth()[present[a]];
            capacity[a] = system.capacity()[present[a]];
        }
        return of(new ConstantSystem(firms, growth, capacity, Coefficients.ofDense(d)), stop);
    }

    /** The same firms with other contributions, which a search has chosen: these are what is meant. */
    public InteriorEquilibrium chosen(double[][] d) {
        ConstantSystem chosen = system.chosen(Coefficients.ofDense(d));
        return new InteriorEquilibrium(chosen, new Meant(chosen, List.of()), null, stop);
    }

    /** The same where ρ of D ≥ 0 is known, which a search among many firms goes by. */
    public InteriorEquilibrium with(@Nullable Perron known) {
        return dense() || known == null
                ? this
                : new InteriorEquilibrium(asRun, new Meant(system, rounded), known, stop);
    }

    /** What was written. */
    public ConstantSystem system() {
        return system;
    }

    /** The doubles that runs compute with. */
    public ConstantSystem asRun() {
        return asRun;
    }

    /** The numbers of which runs lose more than the last digits, so that what holds here need not hold of them. */
    public List<Meant.Rounded> rounded() {
        return rounded;
    }

    /** Whether runs compute with what was written, but for the last digits. */
    public boolean faithful() {
        return rounded.isEmpty();
    }

    /** Whether matrices are dense: without, there are no factors, no Jacobian and no eigenvalues. */
    public boolean dense() {
        return system.size() <= Coexistence.DENSE;
    }

    /** I − D. */
    public double[][] m() {
        double[][] made = m;
        if (made == null) {
            made = system.coefficients().identityMinus();
            m = made;
        }
        return made;
    }

    public Lu factors() {
        Lu made = lu;
        if (made == null) {
            made = Lu.of(m());
            lu = made;
        }
        return made;
    }

    private Coexistence coexistence() {
        Coexistence made = coexistence;
        if (made == null) {
            if (dense()) {
                made = Coexistence.of(factors());
            } else {
                made = perron == null
                        ? Coexistence.of(system.coefficients(), stop)
                        : Coexistence.of(system.coefficients(), perron, stop);
            }
            coexistence = made;
        }
        return made;
    }

    /** x* of any sign; null where M is singular as far as rounding can tell, or an iteration did not end. */
    public double @Nullable [] saturation() {
        return coexistence().saturation();
    }

    /** M is singular as far as rounding can tell. */
    public boolean singular() {
        return coexistence().singular() || coexistence().unbounded();
    }

    public boolean positive() {
        return coexistence().positive();
    }

    public double least() {
        return coexistence().least();
    }

    /** The largest modulus of a saturation, at least 1. */
    public double largest() {
        return coexistence().largest();
    }

    /** The firm with the smallest saturation. */
    public int weakest() {
        double[] x = saturation();
        int weakest = 0;
        for (int i = 1; x != null && i < x.length; i++) {
            weakest = x[i] < x[weakest] ? i : weakest;
        }
        return weakest;
    }

    /** Whether floating point cannot tell whether all saturations are above 0. */
    public boolean nearZero() {
        return coexistence().nearZero();
    }

    /** −diag(k∘x*) M; only where there are saturations. */
    public double[][] jacobian() {
        double[][] made = jacobian;
        if (made == null) {
            double[] x = saturation();
            made = Linearisation.present(
                    m(),
                    system.growth(),
                    x == null ? new double[0] : x,
                    Saturations.everyone(x == null ? 0 : x.length));
            jacobian = made;
        }
        return made;
    }

    /** The largest real part first. */
    public List<Eigenvalue> eigenvalues() {
        List<Eigenvalue> made = eigenvalues;
        if (made == null) {
            made = Spectrum.of(jacobian());
            eigenvalues = made;
        }
        return made;
    }

    /** The largest real part. */
    public double abscissa() {
        return Spectrum.abscissa(eigenvalues());
    }

    /** Whether floating point cannot tell on which side of the axis the eigenvalues lie. */
    public boolean nearAxis() {
        return !(Math.abs(abscissa()) > Bands.VERDICT * Spectrum.radius(eigenvalues()));
    }

    /** Whether a boundary is so near that what is found here may hold at this point alone. */
    public boolean atBoundary() {
        return dense() && Dense.finite(m()) && (nearZero() || positive() && nearAxis());
    }

    /** What it is as far as signs of floating point go. */
    public State state() {
        if (!dense() || !Dense.finite(m()) || !positive()) {
            return State.ABSENT;
        }
        // Whatever is positive with D ≥ 0 is stable.
        return system.coefficients().nonNegative() || abscissa() < 0 ? State.STABLE : State.UNSTABLE;
    }

    /** The model in whole numbers; null where what was written is no fraction, or is too large. */
    public @Nullable ExactSystem whole() {
        if (!exactAsked) {
            exactAsked = true;
            exact = ExactSystem.of(system, stop);
        }
        return exact;
    }

    /** M x = 1 solved in whole numbers; null where what was written is no fraction, is too large, or it was stopped. */
    public ExactSystem.@Nullable Solution exactly() {
        ExactSystem numbers = whole();
        if (solution == null && numbers != null) {
            solution = numbers.solve(Saturations.everyone(system.size()));
        }
        return solution;
    }

    /** Where the eigenvalues lie at a positive solution in whole numbers; null as for {@link #exactly}. */
    public @Nullable HalfPlane side() {
        ExactSystem.Solution at = exactly();
        ExactSystem numbers = whole();
        return at == null || numbers == null ? null : numbers.eigenvalues(Saturations.everyone(system.size()), at);
    }

    /** The sign of ρ(D⁺) − 1 in whole numbers; null as for {@link #exactly}. */
    public @Nullable Integer radiusAgainstOne() {
        ExactSystem numbers = whole();
        return numbers == null ? null : numbers.radiusAgainstOne();
    }

    /** The same, in whole numbers where the least saturation has lost digits. */
    public InteriorEquilibrium sure() {
        boolean lost = saturation() == null || !(Math.abs(least()) > Bands.DIGITS * largest());
        ExactSystem.Solution whole = lost ? exactly() : null;
        return whole != null && whole.kind() == ExactSystem.Kind.POSITIVE ? at(whole) : this;
    }

    /** The same equilibrium with the saturations that whole numbers give. */
    public InteriorEquilibrium at(ExactSystem.Solution whole) {
        InteriorEquilibrium same = new InteriorEquilibrium(asRun, new Meant(system, rounded), perron, stop);
        same.m = m;
        same.lu = lu;
        same.coexistence = new Coexistence(whole.saturations(), false);
        same.exactAsked = true;
        same.exact = exact;
        same.solution = whole;
        return same;
    }
}
