package entente.stability;

import entente.stability.interior.Bands;
import entente.stability.interior.InteriorEquilibrium;
import entente.stability.interior.PairSums;
import entente.stability.interior.SignChanges;
import entente.stability.interior.State;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where the interior equilibrium becomes of another kind first, as a model moves along a line.
 *
 * <p>Where det M or an output is 0 is known beforehand. Between two such places an equilibrium is there throughout or
 * nowhere, and only a pair of eigenvalues can cross the axis, where the product of all their sums changes its sign.
 */
final class FirstChange {
    /** How far from a place its sides are looked at, as a part of the stretch. */
    private static final double ASIDE = 1e-5;

    private final DoubleFunction<InteriorEquilibrium> models;
    private final int cells;
    private final boolean pairsCross;
    private final Patience patience;

    /**
     * @param models     by place; place 0 is the model as it is
     * @param cells      of a stretch that are looked at, at most
     * @param pairsCross whether a pair of eigenvalues can cross the axis at all
     */
    FirstChange(DoubleFunction<InteriorEquilibrium> models, int cells, boolean pairsCross, Patience patience) {
        this.models = models;
        this.cells = cells;
        this.pairsCross = pairsCross;
        this.patience = patience;
    }

    /** What the verdict says that the equilibrium is. */
    static State kind(Finding finding) {
        return finding.verdict().stable()
                ? State.STABLE
                : finding.verdict() == Verdict.UNSTABLE ? State.UNSTABLE : State.ABSENT;
    }

    /**
     * @param now      what it is at place 0
     * @param places   above 0, ascending: where det M or an output is 0
     * @param farthest how far to look
     * @return null where nothing changes as far as was looked
     */
    @Nullable
    Double first(State now, List<Double> places, double farthest) {
        List<Double> ends = apart(places, farthest);
        double before = 0;
        for (double end : ends) {
            if (patience.over()) {
                return null;
            }
            double near = inside(before, end, ASIDE);
            double far = inside(before, end, end == farthest ? 1 : 1 - ASIDE);
            State there = models.apply(inside(before, end, 0.5)).nearZero() ? now : kind(near, now);
            if (there != now) {
                // What is at a boundary may leave it at once.
                double left = before > 0 ? before : halved(0, near, now);
                return left > Bands.VERDICT ? left : 0;
            }
            if (now != State.ABSENT && pairsCross) {
                double crossing = crossing(near, far, now);
                if (!Double.isNaN(crossing)) {
                    return crossing;
                }
            }
            before = end;
        }
        return null;
    }

    private static List<Double> apart(List<Double> places, double farthest) {
        List<Double> apart = new ArrayList<>();
        double last = 0;
        for (double place : places) {
            if (place < farthest && place > last * (1 + Bands.MEETING) + 1e-14) {
                apart.add(place);
                last = place;
            }
        }
        apart.add(farthest);
        return apart;
    }

    /** Evenly over a short stretch, by equal factors over a long one. */
    private static double inside(double from, double to, double part) {
        double unit = Math.max(from, Math.min(to, 1e-2));
        return to > 4 * unit
                ? (from + unit) * entente.arithmetic.Arithmetic.power((to + unit) / (from + unit), part) - unit
                : from + (to - from) * part;
    }

    /** What it is at a place; as it was where rounding cannot tell. */
    private State kind(double place, State was) {
        InteriorEquilibrium at = models.apply(place);
        State state = at.state();
        // With D ≥ 0 it is stable wherever it is positive, and there are no eigenvalues to look at.
        boolean looked = state != State.ABSENT && !at.system().coefficients().nonNegative();
        boolean onAxis = looked && Math.abs(at.abscissa()) <= Bands.AXIS * Spectrum.radius(at.eigenvalues());
        return onAxis ? was : state;
    }

    private double crossing(double from, double to, State now) {
        double[] found = {Double.NaN};
        SignChanges.find(
                part -> new double[] {PairSums.of(models.apply(inside(from, to, part)))},
                0,
                1,
                cells,
                patience::over,
                (left, right, any) -> {
                    double beyond = inside(from, to, right);
                    boolean changes = kind(beyond, now) != now;
                    found[0] = changes ? halved(inside(from, to, left), beyond, now) : found[0];
                    return changes;
                });
        return found[0];
    }

    private double halved(double inside, double outside, State now) {
        double a = inside;
        double b = outside;
        for (int round = 0; round < 100 && Math.abs(b - a) > 1e-15 * (1e-3 + Math.abs(a)); round++) {
            double middle = a + (b - a) / 2;
            if (models.apply(middle).state() == now) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return a + (b - a) / 2;
    }
}
