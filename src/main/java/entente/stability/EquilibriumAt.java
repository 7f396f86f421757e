package entente.stability;

import entente.law.ConstantSystem;
import entente.stability.exact.ExactSystem;
import entente.stability.exact.HalfPlane;
import entente.stability.interior.Bands;
import entente.stability.interior.Linearisation;
import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is said about one equilibrium, from its survivors and their saturations. */
final class EquilibriumAt {
    private final ConstantSystem system;
    private final double[][] m;
    private final @Nullable ExactSystem exact;

    /** @param m I − D */
    EquilibriumAt(ConstantSystem system, double[][] m, @Nullable ExactSystem exact) {
        this.system = system;
        this.m = m;
        this.exact = exact;
    }

    /**
     * @param present the survivors
     * @param x       their saturations, in the order of present
     */
    Equilibrium survivors(int[] present, double[] x) {
        int n = system.size();
        double[] saturation = new double[n];
        double[] output = new double[n];
        boolean[] here = new boolean[n];
        for (int a = 0; a < present.length; a++) {
            here[present[a]] = true;
            saturation[present[a]] = x[a];
            output[present[a]] = x[a] * system.capacity()[present[a]];
        }
        Signs signs = new Signs(present);
        List<Invasion> invasions = new ArrayList<>();
        boolean saturated = true;
        for (int i = 0; i < n; i++) {
            if (!here[i]) {
                double rate = rate(i, present, saturation, signs);
                saturated &= !(rate > 0);
                invasions.add(new Invasion(i, system.growth()[i] * rate));
            }
        }
        List<Eigenvalue> own = Spectrum.of(Linearisation.present(m, system.growth(), saturation, present));
        LocalStability local = LocalStability.of(own);
        if (local == LocalStability.UNDECIDED || Spectrum.nearAxis(own, Bands.VERDICT)) {
            local = signs.local(own, local);
        }
        // An absent firm's row is empty but for its diagonal, so the whole Jacobian is block triangular.
        List<Eigenvalue> eigenvalues = new ArrayList<>(own);
        for (Invasion invasion : invasions) {
            eigenvalues.add(new Eigenvalue(invasion.rate(), 0));
        }
        eigenvalues.sort(Eigenvalue::compareDescending);
        return new Equilibrium(
                output, saturation, present, eigenvalues, whole(local, own, invasions), saturated, invasions);
    }

    /** 1 + Σ Dx of an absent firm; exactly 0, or of its true sign, where rounding cannot tell. */
    private double rate(int i, int[] present, double[] saturation, Signs signs) {
        double rate = 1;
        double size = 1;
        for (int j : present) {
            rate -= m[i][j] * saturation[j];
            size += Math.abs(m[i][j] * saturation[j]);
        }
        if (Math.abs(rate) > Bands.VERDICT * size) {
            return rate;
        }
        Integer sign = signs.invasion(i);
        if (sign == null) {
            return Math.abs(rate) <= Bands.ZERO * size ? 0 : rate;
        }
        return sign == 0 ? 0 : Math.signum(rate) == sign ? rate : sign * Double.MIN_NORMAL;
    }

    /** The survivors' own stability and that against the entry of the others, together. */
    private static LocalStability whole(LocalStability own, List<Eigenvalue> eigenvalues, List<Invasion> invasions) {
        boolean below = eigenvalues.stream().anyMatch(e -> e.re() < 0);
        boolean above = own == LocalStability.SADDLE || own == LocalStability.UNSTABLE;
        boolean zero = own == LocalStability.UNDECIDED;
        for (Invasion invasion : invasions) {
            above |= invasion.rate() > 0;
            below |= invasion.rate() < 0;
            zero |= invasion.rate() == 0;
        }
        if (above) {
            return below ? LocalStability.SADDLE : LocalStability.UNSTABLE;
        }
        return zero ? LocalStability.UNDECIDED : LocalStability.STABLE;
    }

    /** Signs in whole numbers at one equilibrium, which is solved for only where one is asked. */
    private final class Signs {
        private final int[] present;
        private boolean asked;
        private ExactSystem.@Nullable Solution solution;

        Signs(int[] present) {
            this.present = present;
        }

        private ExactSystem.@Nullable Solution solution() {
            if (!asked && exact != null) {
                asked = true;
                ExactSystem.Solution found = exact.solve(present);
                solution = found != null && found.kind() == ExactSystem.Kind.POSITIVE ? found : null;
            }
            return solution;
        }

        @Nullable
        Integer invasion(int firm) {
            ExactSystem.Solution at = solution();
            return at == null || exact == null ? null : Integer.valueOf(exact.invasion(firm, present, at));
        }

        LocalStability local(List<Eigenvalue> own, LocalStability computed) {
            ExactSystem.Solution at = solution();
            HalfPlane side = at == null || exact == null ? null : exact.eigenvalues(present, at);
            if (side == null) {
                return computed;
            }
            boolean below = own.stream().anyMatch(e -> e.re() < 0);
            return switch (side) {
                case LEFT -> LocalStability.STABLE;
                case AXIS -> LocalStability.UNDECIDED;
                case RIGHT -> below ? LocalStability.SADDLE : LocalStability.UNSTABLE;
            };
        }
    }
}
