package entente.study.portrait;

import entente.law.Law;
import entente.stability.Equilibria;
import entente.stability.Equilibrium;
import entente.stability.LocalStability;
import entente.stability.Patience;
import entente.stability.StabilityInForce;
import entente.stability.matrix.Dense;
import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The equilibria of a plane, those on its axes included.
 *
 * @param all      those with more output first
 * @param lines    whether some fill a line, of which no point is listed
 * @param searched they were searched for, so that some may be missing, because the law depends on outputs
 */
public record PlaneEquilibria(List<PlaneEquilibrium> all, boolean lines, boolean searched) {
    /** Of more firms than these eigenvalues are not computed. */
    private static final int JUDGED = 200;
    /** Growth that is none, as a share of a firm's growth rate. */
    private static final double AT_REST = 1e-7;

    private static final double SAME = 1e-7;

    public PlaneEquilibria {
        all = List.copyOf(all);
    }

    /** The ones that attract. */
    public List<PlaneEquilibrium> attractors() {
        return all.stream().filter(PlaneEquilibrium::attracts).toList();
    }

    /**
     * Empty where patience ended first.
     *
     * @param known the equilibria of all firms present, where they are known
     */
    static Optional<PlaneEquilibria> of(Plane plane, @Nullable Equilibria known, Patience patience) {
        StabilityInForce judged = new StabilityInForce(plane.inForce(), 0, patience);
        boolean alone = plane.whole().size() == 2;
        return judged.equilibria().map(found -> {
            List<PlaneEquilibrium> all = new ArrayList<>();
            for (Equilibrium one : found.equilibria()) {
                double[] q = one.output();
                if (plane.firms() == 2 || q[2] > 0) {
                    LocalStability here = stability(plane, one);
                    all.add(new PlaneEquilibrium(q[0], q[1], here, alone ? here : whole(plane, q, known)));
                }
            }
            all.sort(Comparator.comparingDouble(e -> -(e.x() > 0 ? 1 : 0) - (e.y() > 0 ? 1 : 0)));
            boolean lines = found.degenerate().stream()
                    .anyMatch(d -> d.dimension() > 0 && (plane.firms() == 2 || contains(d.present(), 2)));
            return new PlaneEquilibria(all, lines, judged.constant().isEmpty());
        });
    }

    private static boolean contains(int[] some, int one) {
        for (int each : some) {
            if (each == one) {
                return true;
            }
        }
        return false;
    }

    /** Without the firm that stands for the others, whose own eigenvalue is −1 times its growth of 1. */
    private static LocalStability stability(Plane plane, Equilibrium one) {
        if (plane.firms() == 2 || one.stability() != LocalStability.SADDLE) {
            return one.stability();
        }
        List<Eigenvalue> own = new ArrayList<>(one.eigenvalues());
        own.stream()
                .min(Comparator.comparingDouble(e -> Math.abs(e.re() + 1) + Math.abs(e.im())))
                .ifPresent(own::remove);
        return LocalStability.of(own);
    }

    private static @Nullable LocalStability whole(Plane plane, double[] q, @Nullable Equilibria known) {
        double[] all = plane.outputs(q[0], q[1]);
        if (known != null) {
            for (Equilibrium one : known.equilibria()) {
                if (same(one.output(), all)) {
                    return one.stability();
                }
            }
        }
        int n = all.length;
        Law law = Law.of(plane.whole());
        double[] rate = new double[n];
        law.rates(0, all, rate);
        double[] byFirm = new StabilityInForce(plane.whole(), 0, Patience.endless()).byFirm(all);
        for (int firm = 0; firm < n; firm++) {
            double growth = plane.whole().value(plane.whole().growth(firm), 0, byFirm);
            if (!(Math.abs(rate[firm]) <= AT_REST * growth * all[firm])) {
                return null;
            }
        }
        if (n > JUDGED) {
            return LocalStability.UNDECIDED;
        }
        double[][] jacobian = new double[n][n];
        law.jacobian(0, all, jacobian);
        return Dense.finite(jacobian) ? LocalStability.of(Spectrum.of(jacobian)) : LocalStability.UNDECIDED;
    }

    private static boolean same(double[] one, double[] other) {
        for (int k = 0; k < one.length; k++) {
            double size = Math.max(Math.abs(one[k]), Math.abs(other[k]));
            if (!(Math.abs(one[k] - other[k]) <= SAME * size)) {
                return false;
            }
        }
        return true;
    }
}
